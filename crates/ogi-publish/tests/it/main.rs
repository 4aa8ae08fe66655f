//! What is published is read again, by our reader.

mod form_workbook;
mod hostile;
mod marked_workbook;
mod round_trip;
