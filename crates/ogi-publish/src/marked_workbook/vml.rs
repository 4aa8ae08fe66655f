//! The boxes of comments. Programs write them as VML, which need not be well-formed, so that it is only added to.

use super::xml_edit::broken;
use crate::PublishError;
use crate::markup::put;
use crate::workbook::reference::Spot;

/// How wide a box is, in pixels.
pub(super) const WIDTH: u32 = 320;

/// How many Chinese characters of 9 points, which are 12 pixels wide, fit on a line of it.
const ON_A_LINE: usize = 25;

/// How high a box must be for a text, in pixels.
pub(super) fn height_of(text: &str) -> u32 {
    let lines = text.split('\n').map(|line| line.chars().count() / ON_A_LINE + 1).sum::<usize>();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(17).saturating_add(14).min(600)
}

/// A drawing without boxes; its number tells the boxes of sheets apart.
pub(super) fn blank(number: u32) -> String {
    format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{number}\"/>\
         </o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
         <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>"
    )
}

/// A drawing with a box for each comment.
pub(super) fn with_shapes(xml: &str, shapes: &[(Spot, &str)]) -> Result<String, PublishError> {
    let end = xml.rfind("</xml>").ok_or_else(broken)?;
    let first = next_shape(xml);
    let mut out = xml[..end].to_owned();
    // Their own shape type may be missing where the drawing holds other controls.
    if !xml.contains("id=\"_x0000_t202\"") {
        out.push_str(
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
             <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>",
        );
    }
    for (number, ((row, column), text)) in (first..).zip(shapes) {
        let height = height_of(text);
        // Rows are 20 pixels high or higher, columns 30 pixels wide or wider; the last offsets matter little.
        let (right, bottom) = (column + 5, row + height.div_ceil(20));
        let top = row.saturating_sub(1);
        put!(
            &mut out,
            "<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;margin-top:2pt;width:{}pt;\
             height:{}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
             <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">\
             <div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{}, 15, {top}, 4, {right}, 15, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row>\
             <x:Column>{column}</x:Column></x:ClientData></v:shape>",
            WIDTH * 3 / 4,
            height * 3 / 4,
            column + 1
        );
    }
    out.push_str(&xml[end..]);
    Ok(out)
}

/// The number of the next shape: above all others of the drawing, or the first of its block of 1,024.
fn next_shape(xml: &str) -> u32 {
    let numbers = |before: &str| {
        let pieces = xml.split(before).skip(1);
        let digits = pieces.map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>());
        digits.filter_map(|digits| digits.parse::<u32>().ok()).max()
    };
    let block = numbers("data=\"").unwrap_or(1).clamp(1, 1 << 20);
    numbers("\"_x0000_s").map_or(block * 1024 + 1, |last| last.saturating_add(1))
}
