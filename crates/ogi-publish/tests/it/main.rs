//! What is published is read again, by our reader.

mod check_page;
mod hostile;
mod round_trip;
