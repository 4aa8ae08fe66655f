//! What is published is read again, by our reader.

mod comparison;
mod hostile;
mod notice;
mod round_trip;
