//! The text boxes drawn on a sheet: titles, as a rule.

use crate::carriers::shared::xml::{Broken, Space, Step, Xml};
use crate::input::budget::Budget;

/// A line of a text box, and the cell at which the box begins; rows and columns count from zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BoxLine {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) text: String,
}

/// The lines of all boxes of a drawing, from the top of the sheet down.
pub(super) fn lines(text: &str, budget: &mut Budget) -> Result<Vec<BoxLine>, Broken> {
    let mut xml = Xml::new(text);
    let mut lines: Vec<BoxLine> = Vec::new();
    // Where the anchor that we are in begins; what has no place stands at the top.
    let (mut row, mut column) = (0, 0);
    let mut is_start = false;
    let mut in_text = false;
    loop {
        match xml.step()? {
            Step::Enter(element) => match (element.space, element.name()) {
                (Space::Compatibility, "Fallback") => xml.skip()?,
                (_, "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor") => (row, column) = (0, 0),
                (_, "from") => is_start = true,
                (_, "to") => is_start = false,
                (_, "row") if is_start => row = xml.text()?.trim().parse().unwrap_or(0),
                (_, "col") if is_start => column = xml.text()?.trim().parse().unwrap_or(0),
                // What it is called, and whether it is shown, stands before its text.
                (_, "sp" | "cxnSp" | "pic") => in_text = true,
                (_, "cNvPr") if element.attribute("hidden").is_some_and(|hidden| matches!(&*hidden, "1" | "true")) => {
                    in_text = false;
                }
                (_, "p") if in_text => {
                    budget.take_cells(1)?;
                    lines.push(BoxLine { row, column, text: String::new() });
                }
                (_, "t") if in_text => {
                    let run = xml.text()?;
                    budget.take_text(run.len())?;
                    if let Some(line) = lines.last_mut() {
                        line.text.push_str(&run);
                    }
                }
                _ => {}
            },
            Step::End => break,
            Step::Leave | Step::Text(_) => {}
        }
    }
    lines.retain(|line| !line.text.trim().is_empty());
    lines.sort_by_key(|line| line.row);
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn boxes_are_read_from_the_top_down_and_hidden_ones_are_not() {
        let shape = |row: u32, attributes: &str, texts: &[&str]| {
            let run = |run: &str| ["<a:r><a:t>", run, "</a:t></a:r>"].concat();
            let line =
                |text: &&str| ["<a:p>".to_owned(), text.split('|').map(run).collect(), "</a:p>".to_owned()].concat();
            let texts: String = texts.iter().map(line).collect();
            format!(
                "<x:twoCellAnchor><x:from><x:col>1</x:col><x:row>{row}</x:row></x:from><x:to><x:row>90</x:row></x:to>\
                 <x:sp><x:nvSpPr><x:cNvPr {attributes}/></x:nvSpPr><x:txBody>{texts}</x:txBody></x:sp></x:twoCellAnchor>"
            )
        };
        let drawing = format!(
            "<x:wsDr xmlns:x='x' xmlns:a='a' \
             xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>{}{}{}<mc:Fallback>{}</mc:Fallback></x:wsDr>",
            shape(7, "", &["丙"]),
            shape(0, "", &["甲|乙", " ", "2024年"]),
            shape(3, "hidden='1'", &["丁"]),
            shape(4, "", &["戊"])
        );
        let read = lines(&drawing, &mut Budget::new(&Limits::default())).unwrap();
        let read: Vec<(u32, u32, &str)> = read.iter().map(|line| (line.row, line.column, &*line.text)).collect();
        assert_eq!(read, [(0, 1, "甲乙"), (0, 1, "2024年"), (7, 1, "丙")]);
    }
}
