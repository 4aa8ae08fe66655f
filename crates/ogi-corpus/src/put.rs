//! Formatted text, appended to a string.

/// Appends formatted text to a string, which cannot fail.
macro_rules! put {
    ($out:expr, $($format:tt)*) => {{
        let _ = ::std::fmt::Write::write_fmt($out, format_args!($($format)*));
    }};
}
pub(crate) use put;
