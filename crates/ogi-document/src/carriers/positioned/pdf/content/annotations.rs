//! Notes on a page (annotations): fields that were filled in, stamps, text in boxes. What is to be seen of them is drawn in
//! the file, or is left for programs to draw from what was filled in.

use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Text};

use super::super::font::{Shown, Text as Print};
use super::super::matrix::Matrix;
use super::pen::Pen;
use super::state::State;
use super::{Runner, SOUGHT, Scope, Stop, numbers};
use crate::carriers::positioned::page::{Canvas, Frame};

/// Fields within fields.
const MOST_NESTED: usize = 16;
/// Characters of a field.
const LONGEST: usize = 4096;

impl Runner<'_> {
    pub(super) fn annotation(
        &mut self,
        note: &Dict<'_>,
        matrix: Matrix,
        scope: &Scope<'_, '_>,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        const HIDDEN: u32 = 0b10_0010;
        let flags = note.get::<u32>(b"F").unwrap_or(0);
        let is_window = note.get::<Name<'_>>(b"Subtype").is_some_and(|subtype| *subtype == *b"Popup");
        let Some(place) = numbers(note, b"Rect") else { return Ok(()) };
        self.cost.steps(1)?;
        self.cost.look_up(note.data().len())?;
        if flags & HIDDEN != 0 || is_window || self.is_off(note, b"OC")? {
            return Ok(());
        }
        let appearance =
            note.get::<Dict<'_>>(b"AP").and_then(|appearance| match appearance.get::<Object<'_>>(b"N")? {
                Object::Stream(stream) => Some(stream),
                Object::Dict(states) => states.get::<Stream<'_>>(note.get::<Name<'_>>(b"AS")?),
                _ => None,
            });
        let mut looked_up = 0;
        let written = written(note, &mut looked_up);
        self.cost.look_up(looked_up)?;
        match (appearance, written) {
            (Some(form), written) if written.is_none() || !self.redraws_fields => {
                self.appearance(&form, place, matrix, scope, canvas)
            }
            (_, Some(text)) => {
                self.cost.put(text.chars().count())?;
                write(&text, place, matrix, canvas);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn appearance(
        &mut self,
        form: &Stream<'_>,
        [x0, y0, x1, y1]: [f64; 4],
        matrix: Matrix,
        scope: &Scope<'_, '_>,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        let inner = numbers(form.dict(), b"Matrix").map_or(Matrix::IDENTITY, Matrix);
        let Some([bx0, by0, bx1, by1]) = numbers(form.dict(), b"BBox") else { return Ok(()) };
        let corners = [(bx0, by0), (bx1, by0), (bx0, by1), (bx1, by1)];
        let bounds = Frame::around(corners.map(|(x, y)| inner.apply(x, y)));
        let (sx, sy) = ((x1 - x0).abs() / bounds.width(), (y1 - y0).abs() / bounds.height());
        if !(sx.is_finite() && sy.is_finite()) {
            return Ok(());
        }
        let fit = Matrix([sx, 0.0, 0.0, sy, x0.min(x1) - bounds.left * sx, y0.min(y1) - bounds.top * sy]);
        self.cost.steps(self.bytes / SOUGHT)?;
        self.form(form, &State::new(fit.then(matrix)), scope, canvas)
    }
}

/// What a field of text, a choice or a box of text says. Adds up the bytes that were looked over.
fn written(note: &Dict<'_>, looked_up: &mut usize) -> Option<String> {
    const PASSWORD: u32 = 1 << 13;
    if note.get::<Name<'_>>(b"Subtype").is_some_and(|subtype| *subtype == *b"FreeText") {
        return note.get::<Text<'_>>(b"Contents").map(|text| {
            *looked_up += text.as_bytes().len();
            decoded(text.as_bytes())
        });
    }
    let chain = above(note);
    // A dictionary is looked over to be read, and once for each of its entries at most.
    *looked_up += chain.iter().map(|field| field.data().len()).sum::<usize>();
    let kind = chain.iter().find_map(|field| field.get::<Name<'_>>(b"FT"))?;
    let flags = chain.iter().find_map(|field| field.get::<u32>(b"Ff")).unwrap_or(0);
    let value = chain.iter().find_map(|field| field.get::<Text<'_>>(b"V"))?;
    *looked_up += value.as_bytes().len();
    let value = decoded(value.as_bytes());
    match &*kind {
        b"Tx" if flags & PASSWORD == 0 => Some(value),
        b"Ch" => Some(chain.iter().find_map(|field| choice(field, &value, looked_up)).unwrap_or(value)),
        _ => None,
    }
}

/// A field and those it belongs to.
fn above<'a>(note: &Dict<'a>) -> Vec<Dict<'a>> {
    let mut chain = vec![note.clone()];
    while let Some(parent) = chain.last().and_then(|field| field.get::<Dict<'a>>(b"Parent"))
        && chain.len() < MOST_NESTED
    {
        chain.push(parent);
    }
    chain
}

/// What is shown for a value, of a list of values and what is shown for them.
fn choice(field: &Dict<'_>, value: &str, looked_up: &mut usize) -> Option<String> {
    field.get::<Array<'_>>(b"Opt")?.iter::<Array<'_>>().find_map(|pair| {
        *looked_up += pair.data().len();
        let pair: Vec<_> = pair.iter::<Text<'_>>().map(|text| decoded(text.as_bytes())).collect();
        match pair.as_slice() {
            [stored, shown] if stored == value => Some(shown.clone()),
            _ => None,
        }
    })
}

fn decoded(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [0xfe, 0xff, ..] => encoding_rs::UTF_16BE,
        [0xff, 0xfe, ..] => encoding_rs::UTF_16LE,
        [0xef, 0xbb, 0xbf, ..] => encoding_rs::UTF_8,
        // Without a mark it is Latin by the standard, and in the coding of the machine in practice.
        _ => encoding_rs::GBK,
    };
    encoding.decode(bytes).0.chars().take(LONGEST).collect()
}

/// Writes a text into its place, line by line, as programs would: in the middle, no larger than fits.
fn write(text: &str, [x0, y0, x1, y1]: [f64; 4], matrix: Matrix, canvas: &mut Canvas) {
    const LARGEST: f64 = 12.0;
    let em = |c: char| if c.is_ascii() { 0.5 } else { 1.0 };
    let ems = |line: &str| line.chars().map(em).sum::<f64>();
    let lines: Vec<&str> = text.split(['\r', '\n']).filter(|line| !line.trim().is_empty()).collect();
    let (width, height) = ((x1 - x0).abs(), (y1 - y0).abs());
    let count = f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX));
    let widest = lines.iter().map(|line| ems(line)).fold(1.0, f64::max);
    let size = LARGEST.min(height / count / 1.2).min(width / widest);
    let mut pen = Pen::new(State::new(matrix));
    pen.state.text.size = size;
    let mut base = f64::midpoint(y0, y1) + (count / 2.0 - 1.0) * size * 1.2 + size * 0.22;
    for line in lines {
        pen.text = Matrix::shift(f64::midpoint(x0, x1) - ems(line) * size / 2.0, base);
        for c in line.chars() {
            let c = if c.is_whitespace() { ' ' } else { c };
            let width = em(c);
            let shown = Shown { text: Print::Char(c), width, advance: width, origin: (0.0, 0.0), is_invisible: false };
            if let Some(stance) = pen.stance(false) {
                pen.place(&[c], &shown, &stance, canvas);
            }
            pen.advance(&shown, 0.0, false);
        }
        base -= size * 1.2;
    }
}
