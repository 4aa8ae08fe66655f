//! Small CFF fonts, whose shapes are squares.

/// The shapes of a font, from number 1 on; number 0 is what is drawn for those that are missing.
#[derive(Clone, Debug, Default)]
pub struct CffFont<'a> {
    /// Their names; none in a font of a collection.
    pub names: &'a [&'a str],
    /// Their codes, for a font with names.
    pub codes: &'a [u8],
    /// Registry and ordering of a collection, and the numbers of the shapes in it.
    pub collection: Option<(&'a str, &'a str, &'a [u16])>,
    /// Which of them are empty, from 0.
    pub blank: &'a [usize],
}

/// Writes the font.
pub fn cff(font: &CffFont<'_>) -> Vec<u8> {
    const FIRST_OWN_STRING: u16 = 391;
    let mut strings: Vec<Vec<u8>> = font.names.iter().map(|name| name.as_bytes().to_vec()).collect();
    if let Some((registry, ordering, _)) = font.collection {
        strings.extend([registry.as_bytes().to_vec(), ordering.as_bytes().to_vec()]);
    }
    let numbers: Vec<u16> = match font.collection {
        Some((_, _, numbers)) => numbers.to_vec(),
        None => (FIRST_OWN_STRING..).take(font.names.len()).collect(),
    };
    let charset: Vec<u8> = std::iter::once(0).chain(numbers.iter().flat_map(|number| number.to_be_bytes())).collect();
    let count = u8::try_from(font.codes.len()).expect("a code is a byte");
    let encoding: Vec<u8> = [0, count].iter().chain(font.codes).copied().collect();
    // A width, a square, the end.
    let square = vec![139, 139, 21, 189, 6, 189, 7, 89, 6, 14];
    let mut shapes = vec![vec![14]];
    shapes.extend((0..numbers.len()).map(|at| if font.blank.contains(&at) { vec![14] } else { square.clone() }));
    let head = [vec![1, 0, 4, 1], index(&[b"Font".to_vec()])].concat();
    let after = [index(&strings), index(&[])].concat();
    let top = |at: usize| {
        let mut top = Vec::new();
        if font.collection.is_some() {
            top.extend([integer(391), integer(392), integer(0), vec![12, 30]].concat());
        } else {
            top.extend([integer(at), vec![16]].concat());
        }
        top.extend([integer(at + encoding.len()), vec![15]].concat());
        top.extend([integer(at + encoding.len() + charset.len()), vec![17]].concat());
        index(&[top])
    };
    let at = head.len() + top(0).len() + after.len();
    [head, top(at), after, encoding.clone(), charset.clone(), index(&shapes)].concat()
}

/// A list of pieces with their places in two bytes each.
fn index(pieces: &[Vec<u8>]) -> Vec<u8> {
    let short = |number: usize| u16::try_from(number).expect("a small font").to_be_bytes();
    let mut list = short(pieces.len()).to_vec();
    if pieces.is_empty() {
        return list;
    }
    list.push(2);
    let mut at = 1;
    list.extend(short(at));
    for piece in pieces {
        at += piece.len();
        list.extend(short(at));
    }
    list.extend(pieces.concat());
    list
}

fn integer(number: usize) -> Vec<u8> {
    let number = u32::try_from(number).expect("a small font");
    [&[29], number.to_be_bytes().as_slice()].concat()
}
