//! Drafts as Markdown.

use super::draft::{Draft, Grid, Piece};
use super::style::{HeaderStyle, PipeStyle, Style};
use super::text::{flat_row, head};

/// The draft in a dialect.
pub(super) fn markdown(draft: &Draft) -> String {
    let mut text = String::new();
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) => {
                let marks = line.heading.map_or(String::new(), |level| "#".repeat(usize::from(level)) + " ");
                text.extend([&marks, &escape(&line.text), "\n\n"]);
            }
            Piece::Table(grid) => {
                table(grid, &draft.style, &mut text);
                text.push('\n');
            }
        }
    }
    text
}

fn escape(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', "<br>")
}

fn table(grid: &Grid, style: &Style, text: &mut String) {
    let rows: Vec<Vec<String>> = grid.dense().iter().map(|slots| flat_row(slots, style, escape)).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let head = head(grid);
    let named = |names: &[&str]| (0..width).map(|at| (*names.get(at).unwrap_or(&"")).to_owned()).collect::<Vec<_>>();
    match style.header {
        HeaderStyle::Invented => {
            let header = (0..width).map(|at| if at == 0 { "类别".to_owned() } else { format!("数据{at}") }).collect();
            piped(&[vec![header], rows].concat(), style, text);
        }
        HeaderStyle::Empty => piped(&[vec![named(&[])], rows].concat(), style, text),
        HeaderStyle::Figures if rows.len() > head + 6 => {
            let cut = head + 3;
            piped(&rows[..cut], style, text);
            text.push('\n');
            piped(&rows[cut..], style, text);
        }
        HeaderStyle::Wrong if rows.len() > head + 6 => {
            let cut = rows.len() - 3;
            piped(&rows[..cut], style, text);
            text.push('\n');
            let wrong =
                named(&["本年新收件数", "上年结转件数", "予以公开", "部分公开", "不予公开", "无法提供", "其他处理"]);
            piped(&[vec![wrong], rows[cut..].to_vec()].concat(), style, text);
        }
        HeaderStyle::First | HeaderStyle::Figures | HeaderStyle::Wrong => piped(&rows, style, text),
    }
}

fn piped(rows: &[Vec<String>], style: &Style, text: &mut String) {
    for (at, row) in rows.iter().enumerate() {
        match style.pipes {
            _ if style.ends_stripped => text.extend(["| ", row.join(" | ").trim_end_matches([' ', '|']), "\n"]),
            PipeStyle::Both => text.extend(["| ", &row.join(" | "), " |\n"]),
            PipeStyle::Between => text.extend([row.join(" | ").as_str(), "\n"]),
            PipeStyle::Alone => {
                for cell in row {
                    text.push_str("|\n");
                    if !cell.is_empty() {
                        text.extend([cell, "\n"]);
                    }
                }
                text.push_str("|\n\n");
            }
        }
        if at == 0 && style.pipes != PipeStyle::Alone {
            let rule = vec!["---"; row.len()].join("|");
            let outer = if style.pipes == PipeStyle::Both { "|" } else { "" };
            text.extend([outer, &rule, if style.ends_stripped { "" } else { outer }, "\n"]);
        }
    }
}
