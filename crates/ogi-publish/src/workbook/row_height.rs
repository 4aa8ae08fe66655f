//! How high rows must be: programs do not fit the height of rows to text in merged cells.

/// The pixels of a digit, by which widths of columns are told.
const DIGIT: f64 = 7.0;
/// The pixels between the text and both edges of its cell.
const PADDING: f64 = 8.0;
/// The height of a line in parts of the size of its characters.
const LINE: f64 = 1.4;
/// The most points that a row can be high.
pub(crate) const HIGHEST: f64 = 409.0;

/// How many points a text of a size needs in a cell of a width, wrapped; widths are in characters, as programs tell them.
pub(crate) fn height_of(text: &str, width: f64, size: f64) -> f64 {
    let room = (width * DIGIT + 5.0 - PADDING).max(size * 96.0 / 72.0);
    let lines: f64 = text.split('\n').map(|line| (length(line, size) / room).ceil().max(1.0)).sum();
    (lines * size * LINE + 4.0).ceil()
}

/// The pixels of a text on one line: Chinese characters are square, others half as wide.
fn length(text: &str, size: f64) -> f64 {
    let half = text.chars().filter(|character| *character < '\u{2000}').count();
    let full = text.chars().count() - half;
    let parts = u32::try_from(half + 2 * full).unwrap_or(u32::MAX);
    f64::from(parts) * size * 96.0 / 72.0 / 2.0
}

#[cfg(test)]
mod tests {
    use super::height_of;

    #[test]
    fn a_text_is_as_high_as_its_lines() {
        // Ten characters of 10 points are 133 pixels.
        assert!((height_of("一二三四五六七八九十", 20.0, 10.0) - 18.0).abs() < 0.01);
        assert!((height_of("一二三四五六七八九十", 12.0, 10.0) - 32.0).abs() < 0.01);
        assert!((height_of("一\n二", 12.0, 10.0) - 32.0).abs() < 0.01);
    }
}
