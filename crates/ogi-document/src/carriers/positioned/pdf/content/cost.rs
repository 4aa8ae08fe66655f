//! What the content of a document may cost.

use hayro_syntax::object::Object;
use hayro_syntax::page::Resources;

use super::Stop;
use crate::Limits;

/// So many bytes that an operator makes the reader look up cost as much as another operator.
const LOOKED_UP: usize = 16;
/// So many bytes of content in which the end of a picture is looked for cost as much as an operator.
const SOUGHT_IN_CONTENT: usize = 2048;
/// So many bytes of text cost as much, whatever they show.
const SHOWN: usize = 8;

/// What is left to the content of a document.
#[derive(Debug)]
pub(super) struct Cost {
    /// See [`Limits::operators`].
    operators: usize,
    /// See [`Limits::glyphs`].
    glyphs: usize,
}

impl Cost {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { operators: limits.operators, glyphs: limits.glyphs }
    }

    pub(super) fn steps(&mut self, count: usize) -> Result<(), Stop> {
        self.operators = self.operators.checked_sub(count).ok_or(Stop::TooComplex)?;
        Ok(())
    }

    /// Something of so many bytes was looked up.
    pub(super) fn look_up(&mut self, bytes: usize) -> Result<(), Stop> {
        self.steps(bytes / LOOKED_UP)
    }

    /// A text of so many bytes is shown.
    pub(super) fn show(&mut self, bytes: usize) -> Result<(), Stop> {
        self.steps(bytes / SHOWN)
    }

    /// The ends of pictures are looked for in so many bytes.
    pub(super) fn seek(&mut self, bytes: usize) -> Result<(), Stop> {
        self.steps(bytes / SOUGHT_IN_CONTENT)
    }

    /// So many characters, lines or pictures were put on a page.
    pub(super) fn put(&mut self, count: usize) -> Result<(), Stop> {
        self.glyphs = self.glyphs.checked_sub(count).ok_or(Stop::TooComplex)?;
        Ok(())
    }
}

/// How many bytes an object takes in the file, as far as the library looks over them to read it.
pub(super) fn weight(object: &Object<'_>) -> usize {
    match object {
        Object::Dict(dict) => dict.data().len(),
        Object::Array(array) => array.data().len(),
        Object::Stream(stream) => stream.dict().data().len(),
        Object::String(text) => text.as_bytes().len(),
        _ => 0,
    }
}

pub(super) fn weight_of_resources(resources: &Resources<'_>) -> usize {
    let Resources { ext_g_states, fonts, properties, color_spaces, x_objects, patterns, shadings } = resources;
    [ext_g_states, fonts, properties, color_spaces, x_objects, patterns, shadings]
        .iter()
        .map(|dict| dict.data().len())
        .sum()
}
