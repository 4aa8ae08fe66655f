//! What is published is read again, by our reader.

mod check_page;
mod comparison;
mod form_workbook;
mod hostile;
mod marked_workbook;
mod notice;
mod round_trip;
