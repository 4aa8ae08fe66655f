//! Running the content of a page: the operators that place text, lines and pictures, and those that say whether anything
//! is to be seen of them: white on white, clipped away, covered by a surface or a picture, or printed as nothing.

mod annotations;
mod cost;
mod inline_images;
mod layers;
mod met;
mod path;
mod pen;
mod state;
mod stop;

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::super::page::{Canvas, Coat, Frame};
use super::font::{Code, Font, Predefined, Text};
use super::matrix::Matrix;
use super::unpack::Unpacker;
use crate::Limits;
use cost::{Cost, weight, weight_of_resources};
use layers::Layers;
use met::MetCodes;
use pen::{NamedFont, Pen};
use state::{Mode, State};
pub(super) use stop::Stop;

/// A part of the file of which the library looks for the end of a drawing or a picture.
const SOUGHT: usize = 1 << 16;
/// Drawings within drawings.
const MOST_NESTED: usize = 12;
/// Names of fonts that are kept for one page or drawing.
const MOST_NAMED: usize = 16;
/// Objects that are known to be fonts.
const MOST_KNOWN: usize = 4096;
/// Saved states within saved states.
const MOST_SAVED: usize = 512;

/// Runs the content of one page after another, with the fonts they share.
pub(super) struct Runner<'u> {
    unpacker: &'u Unpacker,
    layers: Layers,
    /// Fonts by the place of their dictionaries in the file.
    known: HashMap<(usize, usize), usize>,
    /// The same by the object that pages name, with the bytes of their dictionaries.
    known_objects: HashMap<ObjRef, (usize, usize)>,
    pub(super) fonts: Vec<UsedFont>,
    met: MetCodes,
    /// Programs draw fields anew from what was filled in, whatever is drawn in the file.
    redraws_fields: bool,
    predefined: Rc<Predefined>,
    cost: Cost,
    /// Bytes of the file.
    bytes: usize,
}

/// A font and where its characters cannot be told.
#[derive(Debug)]
pub(super) struct UsedFont {
    pub(super) font: Rc<Font>,
    /// The characters of this font, by page and index on the page, with their codes.
    pub(super) uses: Vec<Use>,
}

/// A character of a font.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use {
    pub(super) page: u32,
    pub(super) glyph: usize,
    pub(super) code: Code,
}

/// The content being run, a page or a drawing within it.
struct Scope<'r, 'a> {
    resources: &'r Resources<'a>,
    depth: usize,
}

impl<'u> Runner<'u> {
    /// For a file of so many bytes.
    pub(super) fn new(unpacker: &'u Unpacker, catalog: &Dict<'_>, limits: &Limits, bytes: usize) -> Self {
        let forms = catalog.get::<Dict<'_>>(b"AcroForm").unwrap_or_default();
        Self {
            unpacker,
            layers: Layers::read(catalog),
            known: HashMap::new(),
            known_objects: HashMap::new(),
            fonts: Vec::new(),
            met: MetCodes::default(),
            redraws_fields: forms.get::<bool>(b"NeedAppearances").unwrap_or(false),
            predefined: Rc::default(),
            cost: Cost::new(limits),
            bytes,
        }
    }

    /// Runs a page, comments and filled-in fields with it.
    pub(super) fn page(&mut self, page: &Page<'_>, number: u32) -> Result<Canvas, Stop> {
        let (width, height) = page.render_dimensions();
        let mut canvas = Canvas::new(number, f64::from(width), f64::from(height));
        let matrix = Matrix(page.initial_transform(true).as_coeffs());
        let scope = Scope { resources: page.resources(), depth: 0 };
        self.run(&self.contents(page)?, &scope, State::new(matrix), &mut canvas)?;
        if let Some(notes) = page.raw().get::<Array<'_>>(b"Annots") {
            for note in notes.iter::<Dict<'_>>() {
                self.annotation(&note, matrix, &scope, &mut canvas)?;
            }
        }
        let whole = Frame { left: -1.0, top: -1.0, right: canvas.width + 1.0, bottom: canvas.height + 1.0 };
        for glyph in &mut canvas.glyphs {
            glyph.is_off = !whole.contains(glyph.frame.center());
        }
        canvas.hide_what_is_covered();
        Ok(canvas)
    }

    fn contents(&self, page: &Page<'_>) -> Result<Vec<u8>, Stop> {
        match page.raw().get::<Object<'_>>(b"Contents") {
            Some(Object::Stream(stream)) => Ok(self.unpacker.stream(&stream)?.unwrap_or_default()),
            Some(Object::Array(streams)) => {
                let mut all = Vec::new();
                for stream in streams.iter::<Stream<'_>>() {
                    all.extend(self.unpacker.stream(&stream)?.unwrap_or_default());
                    all.push(b'\n');
                    self.unpacker.fits_at_once(all.len())?;
                }
                Ok(all)
            }
            _ => Ok(Vec::new()),
        }
    }

    /// A drawing of its own, in the state it is drawn in.
    fn form(
        &mut self,
        form: &Stream<'_>,
        state: &State,
        scope: &Scope<'_, '_>,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        if scope.depth >= MOST_NESTED {
            return Err(Stop::TooComplex);
        }
        let dict = form.dict();
        if self.is_off(dict, b"OC")? {
            return Ok(());
        }
        let Some(data) = self.unpacker.stream(form)? else { return Ok(()) };
        let own = dict.get::<Dict<'_>>(b"Resources").map(Resources::new);
        self.cost.look_up(own.as_ref().map_or(0, weight_of_resources))?;
        let mut state = state.clone();
        state.matrix = numbers(dict, b"Matrix").map_or(Matrix::IDENTITY, Matrix).then(state.matrix);
        if let Some([x0, y0, x1, y1]) = numbers(dict, b"BBox") {
            let corners = [(x0, y0), (x1, y0), (x0, y1), (x1, y1)];
            let frame = Frame::around(corners.map(|(x, y)| state.matrix.apply(x, y)));
            state.clip.within(frame, state.matrix.is_upright());
        }
        let inner = Scope { resources: own.as_ref().unwrap_or(scope.resources), depth: scope.depth + 1 };
        self.run(&data, &inner, state, canvas)
    }

    fn run(&mut self, data: &[u8], scope: &Scope<'_, '_>, state: State, canvas: &mut Canvas) -> Result<(), Stop> {
        self.cost.seek(inline_images::sought(data))?;
        let mut pen = Pen::new(state);
        let mut operators = UntypedIter::new(data);
        while let Some(instruction) = operators.next() {
            self.cost.steps(1)?;
            let mut operands = Operands::default();
            instruction.operands().take(6).for_each(|operand| operands.push(operand));
            self.step(instruction.operator, &operands, &mut pen, scope, canvas)?;
        }
        Ok(())
    }

    fn step(
        &mut self,
        operator: &[u8],
        operands: &Operands<'_, '_>,
        pen: &mut Pen,
        scope: &Scope<'_, '_>,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        let n = operands.numbers;
        match operator {
            b"q" if pen.saved.len() < MOST_SAVED => pen.saved.push(pen.state.clone()),
            b"q" => return Err(Stop::TooComplex),
            b"Q" => pen.state = pen.saved.pop().unwrap_or_else(|| pen.state.clone()),
            b"cm" if operands.count == 6 => pen.state.matrix = Matrix(n).then(pen.state.matrix),
            b"w" => pen.state.line_width = n[0],
            b"gs" => self.graphics_state(operands, pen, scope)?,
            b"g" | b"rg" | b"k" => pen.state.fill.set_plain(&n[..operands.count]),
            b"G" | b"RG" | b"K" => pen.state.stroke.set_plain(&n[..operands.count]),
            b"sc" | b"scn" => pen.state.fill.set(&n[..operands.count], operands.name.is_some()),
            b"SC" | b"SCN" => pen.state.stroke.set(&n[..operands.count], operands.name.is_some()),
            b"cs" | b"CS" => {
                if let Some(name) = operands.name {
                    let model = scope.resources.get_color_space(name);
                    self.cost.look_up(model.as_ref().map_or(0, weight))?;
                    let ink = if operator == b"cs" { &mut pen.state.fill } else { &mut pen.state.stroke };
                    ink.set_model(name, model.as_ref());
                }
            }
            b"W" | b"W*" => pen.clips = true,
            b"BT" => (pen.text, pen.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            b"Tf" => {
                pen.state.text.size = operands.last_number();
                pen.state.text.font = match operands.name {
                    Some(name) => self.named_font(name, pen, scope)?,
                    None => None,
                };
            }
            b"Tc" => pen.state.text.character_space = n[0],
            b"Tw" => pen.state.text.word_space = n[0],
            b"Tz" => pen.state.text.stretch = n[0] / 100.0,
            b"TL" => pen.state.text.leading = n[0],
            b"Ts" => pen.state.text.rise = n[0],
            b"Tr" => pen.state.text.mode = Mode::of(n[0]),
            b"Td" => pen.next_line(n[0], n[1]),
            b"TD" => {
                pen.state.text.leading = -n[1];
                pen.next_line(n[0], n[1]);
            }
            b"Tm" if operands.count == 6 => (pen.text, pen.line) = (Matrix(n), Matrix(n)),
            b"T*" => pen.next_line(0.0, -pen.state.text.leading),
            b"Tj" | b"TJ" => self.show(operands, pen, canvas)?,
            b"'" | b"\"" => {
                if operator == b"\"" {
                    (pen.state.text.word_space, pen.state.text.character_space) = (n[0], n[1]);
                }
                pen.next_line(0.0, -pen.state.text.leading);
                self.show(operands, pen, canvas)?;
            }
            b"Do" => self.object(operands, pen, scope, canvas)?,
            b"BI" if !pen.is_off() => {
                let frame = unit_square(pen.state.matrix);
                self.paint(frame, Coat { is_dark: true, covers: false }, pen, canvas)?;
                self.cost.put(1)?;
                canvas.pictures.push(frame);
            }
            b"BMC" => pen.marked.push(false),
            b"BDC" => {
                let is_layer = operands.first_name.is_some_and(|tag| **tag == *b"OC");
                let name = operands.name.filter(|_| is_layer);
                let is_off = name.map_or(Ok(false), |name| self.is_off(&scope.resources.properties, name))?;
                pen.marked.push(is_off);
                pen.off += usize::from(is_off);
            }
            b"EMC" => pen.off -= usize::from(pen.marked.pop() == Some(true)),
            _ => self.draw(operator, operands, pen, canvas)?,
        }
        Ok(())
    }

    /// Building and painting paths.
    fn draw(
        &mut self,
        operator: &[u8],
        operands: &Operands<'_, '_>,
        pen: &mut Pen,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        let (n, matrix) = (operands.numbers, pen.state.matrix);
        match operator {
            b"m" => pen.path.start(matrix.apply(n[0], n[1])),
            b"l" => pen.path.line(matrix.apply(n[0], n[1])),
            b"c" => pen.path.curve(matrix.apply(n[4], n[5])),
            b"v" | b"y" => pen.path.curve(matrix.apply(n[2], n[3])),
            b"h" => pen.path.close(),
            b"re" => {
                let (x, y, width, height) = (n[0], n[1], n[2], n[3]);
                let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
                pen.path.rectangle(corners.map(|(x, y)| matrix.apply(x, y)));
            }
            b"n" => pen.end_path(),
            b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                let (fills, strokes) = (!matches!(operator, b"S" | b"s"), !matches!(operator, b"f" | b"F" | b"f*"));
                if matches!(operator, b"s" | b"b" | b"b*") {
                    pen.path.close();
                }
                let before = canvas.rules.len();
                if !pen.is_off() {
                    if fills && !pen.state.fill.is_white {
                        pen.path.fill(&mut canvas.rules);
                    }
                    if strokes && !pen.state.stroke.is_white {
                        pen.path.stroke(pen.state.line_width * matrix.scale(), &mut canvas.rules);
                    }
                    if fills {
                        self.fill(pen, canvas)?;
                    }
                }
                pen.end_path();
                self.cost.put(canvas.rules.len() - before)?;
            }
            _ => {}
        }
        if pen.path.is_too_long() { Err(Stop::TooComplex) } else { Ok(()) }
    }

    /// The surfaces of a path.
    fn fill(&mut self, pen: &Pen, canvas: &mut Canvas) -> Result<(), Stop> {
        let coat = Coat { is_dark: !pen.state.fill.is_white, covers: pen.state.covers() };
        for (frame, is_whole) in pen.path.surfaces() {
            self.paint(frame, Coat { covers: coat.covers && is_whole, ..coat }, pen, canvas)?;
        }
        Ok(())
    }

    fn paint(&mut self, frame: Frame, coat: Coat, pen: &Pen, canvas: &mut Canvas) -> Result<(), Stop> {
        /// So many squares of the ground cost as much as an operator.
        const SQUARES: usize = 64;
        let painted = canvas.paint(frame.intersection(pen.state.clip.frame), coat);
        self.cost.steps(painted / SQUARES)
    }

    /// Whether what `key` of a dictionary names is a layer that is off.
    fn is_off(&mut self, dict: &Dict<'_>, key: impl AsRef<[u8]>) -> Result<bool, Stop> {
        let is_off = self.layers.is_off(dict, key);
        self.cost.look_up(self.layers.looked_up.take())?;
        Ok(is_off)
    }

    fn graphics_state(
        &mut self,
        operands: &Operands<'_, '_>,
        pen: &mut Pen,
        scope: &Scope<'_, '_>,
    ) -> Result<(), Stop> {
        let Some(state) = operands.name.and_then(|name| scope.resources.get_ext_g_state(name)) else { return Ok(()) };
        self.cost.look_up(state.data().len())?;
        if let Some(width) = state.get::<f64>(b"LW") {
            pen.state.line_width = width;
        }
        if let Some(font) = state.get::<Array<'_>>(b"Font") {
            let mut parts = font.flex_iter();
            if let (Some(dict), Some(size)) = (parts.next::<Dict<'_>>(), parts.next::<f64>()) {
                pen.state.text.font = Some(self.font(&dict, b"?")?);
                pen.state.text.size = size;
            }
        }
        pen.state.blend(&state);
        Ok(())
    }

    fn object(
        &mut self,
        operands: &Operands<'_, '_>,
        pen: &Pen,
        scope: &Scope<'_, '_>,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        let Some(object) = operands.name.and_then(|name| scope.resources.get_x_object(name)) else { return Ok(()) };
        if pen.is_off() {
            return Ok(());
        }
        self.cost.look_up(object.dict().data().len())?;
        self.cost.steps(self.bytes / SOUGHT)?;
        match object.dict().get::<Name<'_>>(b"Subtype").as_deref() {
            Some(b"Image") => {
                if !self.is_off(object.dict(), b"OC")? {
                    let frame = unit_square(pen.state.matrix);
                    let is_masked =
                        [&b"SMask"[..], b"Mask", b"ImageMask"].iter().any(|key| object.dict().contains_key(*key));
                    let covers = !is_masked && pen.state.covers() && pen.state.matrix.is_upright();
                    self.paint(frame, Coat { is_dark: true, covers }, pen, canvas)?;
                    // The picture and the line.
                    self.cost.put(2)?;
                    // Some programs print lines as pictures one dot high.
                    path::rule_of(frame, &mut canvas.rules);
                    canvas.pictures.push(frame);
                }
                Ok(())
            }
            Some(b"Form") => self.form(&object, &pen.state, scope, canvas),
            _ => Ok(()),
        }
    }

    /// The font of a name. The library reads the dictionary anew whenever it is asked for, and pages name few fonts often,
    /// most of them those of the page before.
    fn named_font(&mut self, name: &Name<'_>, pen: &mut Pen, scope: &Scope<'_, '_>) -> Result<Option<usize>, Stop> {
        if let Some(known) = pen.named_fonts.iter().find(|known| *known.name == **name) {
            self.cost.look_up(known.weight)?;
            return Ok(Some(known.index));
        }
        let Some((index, weight)) = self.font_of_object(name, scope)? else { return Ok(None) };
        if pen.named_fonts.len() < MOST_NAMED {
            pen.named_fonts.push(NamedFont { name: (**name).into(), index, weight });
        }
        Ok(Some(index))
    }

    /// The font that the resources have for a name, and the bytes of its dictionary.
    fn font_of_object(&mut self, name: &Name<'_>, scope: &Scope<'_, '_>) -> Result<Option<(usize, usize)>, Stop> {
        let object = scope.resources.fonts.get_ref(name);
        if let Some(known) = object.and_then(|object| self.known_objects.get(&object).copied()) {
            self.cost.look_up(known.1)?;
            return Ok(Some(known));
        }
        let Some(dict) = scope.resources.get_font(name) else { return Ok(None) };
        let found = (self.font(&dict, name)?, dict.data().len());
        if let Some(object) = object
            && self.known_objects.len() < MOST_KNOWN
        {
            self.known_objects.insert(object, found);
        }
        Ok(Some(found))
    }

    fn font(&mut self, dict: &Dict<'_>, alias: &[u8]) -> Result<usize, Stop> {
        let data = dict.data();
        self.cost.look_up(data.len())?;
        let key = (data.as_ptr().addr(), data.len());
        if let Some(index) = self.known.get(&key) {
            return Ok(*index);
        }
        let index = self.fonts.len();
        self.fonts.push(UsedFont {
            font: Rc::new(Font::read(dict, alias, &self.predefined, self.unpacker)?),
            uses: Vec::new(),
        });
        self.known.insert(key, index);
        Ok(index)
    }

    fn show(&mut self, operands: &Operands<'_, '_>, pen: &mut Pen, canvas: &mut Canvas) -> Result<(), Stop> {
        let Some(index) = pen.state.text.font else { return Ok(()) };
        let font = Rc::clone(&self.fonts[index].font);
        match (operands.string, operands.array) {
            (Some(string), _) => self.show_string(string, index, &font, pen, canvas),
            (None, Some(array)) => {
                for object in array.iter::<Object<'_>>() {
                    match object {
                        Object::String(string) => self.show_string(&string, index, &font, pen, canvas)?,
                        Object::Number(number) => pen.back(number.as_f64() / 1000.0, font.is_stacked()),
                        _ => {}
                    }
                }
                Ok(())
            }
            (None, None) => Ok(()),
        }
    }

    fn show_string(
        &mut self,
        string: &[u8],
        index: usize,
        font: &Font,
        pen: &mut Pen,
        canvas: &mut Canvas,
    ) -> Result<(), Stop> {
        self.cost.show(string.len())?;
        let uses = &mut self.fonts[index].uses;
        let is_stacked = font.is_stacked();
        let stance = pen.stance(is_stacked).filter(|_| !pen.is_off());
        let mut rest = string;
        while !rest.is_empty() {
            let (code, shown) = self.met.first(rest, font, index);
            // What a code stands for is kept with the font, whether it is to be seen or not.
            self.cost.put(shown.text.length())?;
            let first = canvas.glyphs.len();
            if let Some(stance) = &stance {
                match &shown.text {
                    Text::Char(c) => pen.place(&[*c], shown, stance, canvas),
                    Text::Chars(text) => pen.place(&text.chars().collect::<Vec<_>>(), shown, stance, canvas),
                    Text::Blank => pen.place(&[' '], shown, stance, canvas),
                    Text::Unknown => pen.place(&['\u{fffd}'], shown, stance, canvas),
                }
            }
            uses.extend((first..canvas.glyphs.len()).map(|glyph| Use { page: canvas.number, glyph, code }));
            let word_space = if code.bytes == 1 && code.value == 32 { pen.state.text.word_space } else { 0.0 };
            pen.advance(shown, word_space, is_stacked);
            rest = &rest[usize::from(code.bytes)..];
        }
        Ok(())
    }
}

/// The operands of an operator, by kind.
#[derive(Default)]
struct Operands<'b, 'a> {
    numbers: [f64; 6],
    count: usize,
    first_name: Option<&'b Name<'a>>,
    name: Option<&'b Name<'a>>,
    string: Option<&'b [u8]>,
    array: Option<&'b Array<'a>>,
}

impl<'b, 'a> Operands<'b, 'a> {
    fn push(&mut self, operand: &'b Object<'a>) {
        match operand {
            Object::Number(number) => {
                if let Some(slot) = self.numbers.get_mut(self.count) {
                    // What is beyond any page would only spread.
                    *slot = number.as_f64().clamp(-1e9, 1e9);
                    self.count += 1;
                }
            }
            Object::Name(name) => {
                self.first_name.get_or_insert(name);
                self.name = Some(name);
            }
            Object::String(string) => self.string = Some(string.as_bytes()),
            Object::Array(array) => self.array = Some(array),
            _ => {}
        }
    }

    fn last_number(&self) -> f64 {
        self.count.checked_sub(1).map_or(0.0, |last| self.numbers[last])
    }
}

fn numbers<const N: usize>(dict: &Dict<'_>, key: &[u8]) -> Option<[f64; N]> {
    let numbers: Vec<f64> = dict.get::<Array<'_>>(key)?.iter::<f64>().take(N + 1).collect();
    numbers.try_into().ok()
}

fn unit_square(matrix: Matrix) -> Frame {
    Frame::around([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(x, y)| matrix.apply(x, y)))
}
