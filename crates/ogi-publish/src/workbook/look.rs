//! How cells look: fonts and sizes of official documents, as far as a workbook has them.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// A format, and the size of its characters in points.
#[derive(Clone)]
pub(crate) struct Style {
    pub(crate) format: Format,
    pub(crate) size: f64,
}

impl Style {
    /// The same for cells that may be changed on a protected sheet.
    pub(crate) fn unlocked(&self) -> Self {
        Self { format: self.format.clone().set_unlocked(), size: self.size }
    }
}

/// The looks of a report.
pub(crate) struct Look {
    pub(crate) title: Style,
    pub(crate) heading: Style,
    pub(crate) subheading: Style,
    pub(crate) text: Style,
    pub(crate) note: Style,
    pub(crate) signature: Style,
    /// Labels and figures of tables.
    pub(crate) boxed: Style,
}

impl Look {
    pub(crate) fn new() -> Self {
        let font = |name: &str, size: f64| {
            let format = Format::new().set_font_name(name).set_font_size(size).set_text_wrap();
            Style { format: format.set_align(FormatAlign::VerticalCenter), size }
        };
        let aligned = |style: Style, align| Style { format: style.format.set_align(align), ..style };
        let boxed = font("宋体", 10.0);
        Self {
            title: aligned(font("方正小标宋简体", 18.0), FormatAlign::Center),
            heading: aligned(font("黑体", 14.0), FormatAlign::Left),
            subheading: aligned(font("楷体_GB2312", 12.0), FormatAlign::Left),
            text: aligned(aligned(font("仿宋_GB2312", 12.0), FormatAlign::Left), FormatAlign::Top),
            note: aligned(font("宋体", 10.0), FormatAlign::Left),
            signature: aligned(font("仿宋_GB2312", 12.0), FormatAlign::Right),
            boxed: aligned(Style { format: boxed.format.set_border(FormatBorder::Thin), ..boxed }, FormatAlign::Center),
        }
    }
}

/// A colour of a constant such as `F8B4B4`.
pub(crate) fn color(rgb: &str) -> Color {
    Color::RGB(u32::from_str_radix(rgb, 16).unwrap_or(0x00ff_ffff))
}

/// A format with a colour behind it.
pub(crate) fn filled(format: &Format, rgb: &str) -> Format {
    format.clone().set_background_color(color(rgb))
}
