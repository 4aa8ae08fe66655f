//! What is published is read again, by our reader.

mod hostile;
mod round_trip;
