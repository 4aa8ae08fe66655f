//! What a file holds and nobody sees gives no figure; what is seen is read, wherever it stands in the file.

use super::*;

fn shown(content: &str) -> Vec<String> {
    let content = format!("BT /F1 10 Tf 20 180 Td ({TWELVE}) Tj ET {content}");
    let document = document(&page(HELVETICA, &content, &[]));
    texts(&document).into_iter().skip(1).map(str::to_owned).collect()
}

const FIGURE: &str = "BT /F1 10 Tf 20 100 Td (265) Tj ET";

#[test]
fn text_that_is_not_painted_is_not_read() {
    assert_eq!(shown(FIGURE), ["265"]);
    for hidden in ["3 Tr", "7 Tr", "1 g", "1 1 1 rg", "0 0 0 0 k", "/DeviceGray cs 1 sc", "1 Tr 1 G"] {
        assert_eq!(shown(&format!("q {hidden} {FIGURE} Q")), [""; 0], "{hidden}");
    }
    for seen in ["1 Tr 1 g", "2 Tr 1 g", "0.5 g", "/Spot cs 1 sc", "0 1 1 0 k"] {
        assert_eq!(shown(&format!("q {seen} {FIGURE} Q")), ["265"], "{seen}");
    }
}

#[test]
fn white_text_on_a_dark_ground_is_read() {
    let ground = "0 0 0.5 rg 10 90 100 30 re f";
    assert_eq!(shown(&format!("{ground} 1 g {FIGURE}")), ["265"]);
    assert_eq!(shown(&format!("{ground} 1 g 10 90 100 30 re f {FIGURE}")), [""; 0]);
    assert_eq!(shown(&format!("1 g {FIGURE} {ground}")), [""; 0]);
}

#[test]
fn text_that_something_is_laid_over_is_not_read() {
    assert_eq!(shown(&format!("{FIGURE} 1 g 10 90 100 30 re f 0 g BT /F1 10 Tf 20 100 Td (17) Tj ET")), ["17"]);
    // A line through it, or a surface beside it, covers nothing.
    assert_eq!(shown(&format!("{FIGURE} 0 g 10 103 100 0.5 re f 60 90 40 30 re f")), ["265"]);
    // Outside of the clip nothing is painted.
    assert_eq!(shown(&format!("{FIGURE} q 100 90 20 30 re W n 1 g 0 0 200 150 re f Q")), ["265"]);
}

#[test]
fn text_that_is_clipped_away_is_not_read_and_half_a_number_is_read_whole() {
    assert_eq!(shown(&format!("q 100 90 50 30 re W n {FIGURE} Q")), [""; 0]);
    assert_eq!(shown(&format!("q 10 90 16 30 re W n {FIGURE} Q")), ["265"]);
    assert_eq!(shown(&format!("q 10 90 100 30 re W n {FIGURE} Q")), ["265"]);
    let form = stream("/Type /XObject /Subtype /Form /BBox [100 0 200 200]", FIGURE);
    let content = format!("BT /F1 10 Tf 20 180 Td ({TWELVE}) Tj ET /X1 Do");
    assert_eq!(texts(&document(&page(HELVETICA, &content, &[form]))), [TWELVE]);
}

#[test]
fn a_drawing_takes_its_colour_from_where_it_is_drawn() {
    let form = stream("/Type /XObject /Subtype /Form /BBox [0 0 200 200]", FIGURE);
    let content = format!("BT /F1 10 Tf 20 180 Td ({TWELVE}) Tj ET q 3 Tr /X1 Do Q");
    assert_eq!(texts(&document(&page(HELVETICA, &content, &[form]))), [TWELVE]);
}

#[test]
fn recognised_text_below_a_picture_is_a_scan() {
    let image =
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "w");
    let content = format!("BT /F1 10 Tf 20 100 Td ({TWELVE}) Tj ET q 200 0 0 200 0 0 cm /X1 Do Q");
    assert_eq!(refusal(&page(HELVETICA, &content, &[image])), OpenError::Scanned { pages: 1 });
    // A seal with a mask covers nothing.
    let seal = stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 7 0 R",
        "w",
    );
    let content = format!("BT /F1 10 Tf 20 100 Td ({TWELVE}) Tj ET q 80 0 0 80 0 60 cm /X1 Do Q");
    assert_eq!(texts(&document(&page(HELVETICA, &content, &[seal]))), [TWELVE]);
}

// Layers. L1 is object 7, L2 object 8.

fn layered(properties: &str, layer: &str, group: &str) -> Vec<String> {
    let catalog = format!("<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [7 0 R 9 0 R] {properties} >> >>");
    let content = format!("BT /F1 10 Tf 20 180 Td ({TWELVE}) Tj ET /OC /{layer} BDC {FIGURE} EMC");
    let more = [
        b"null".to_vec(),
        b"<< /Type /OCG /Name (1) /Usage << /View << /ViewState /OFF >> >> >>".to_vec(),
        format!("<< /Type /OCMD {group} >>").into_bytes(),
        b"<< /Type /OCG /Name (2) >>".to_vec(),
    ];
    let bytes = page_in(&catalog, "", HELVETICA, &stream("", &content), &more);
    texts(&document(&bytes)).into_iter().skip(1).map(str::to_owned).collect()
}

#[test]
fn what_stands_on_a_layer_that_is_off_is_not_read() {
    assert_eq!(layered("/D << /ON [7 0 R] >>", "L1", ""), ["265"]);
    for off in [
        "/D << /OFF [7 0 R] >>",
        "/D << /BaseState /OFF /ON [9 0 R] >>",
        "/D << /AS [<< /Event /View /Category [/View] /OCGs [7 0 R] >>] >>",
    ] {
        assert_eq!(layered(off, "L1", ""), [""; 0], "{off}");
    }
}

#[test]
fn groups_of_layers_are_shown_by_their_conditions() {
    let off = "/D << /OFF [7 0 R] >>";
    for (group, is_seen) in [
        ("/OCGs [7 0 R 9 0 R]", true),
        ("/OCGs 7 0 R", false),
        ("/OCGs [7 0 R 9 0 R] /P /AllOn", false),
        ("/OCGs [7 0 R 9 0 R] /P /AnyOff", true),
        ("/OCGs [7 0 R 9 0 R] /P /AllOff", false),
        ("/OCGs [7 0 R] /P /AllOff", true),
        ("/VE [/And 9 0 R [/Not 7 0 R]]", true),
        ("/VE [/Or 7 0 R [/Not 9 0 R]]", false),
    ] {
        assert_eq!(!layered(off, "L2", group).is_empty(), is_seen, "{group}");
    }
}

// Notes and fields.

fn noted(form: &str, note: &str, more: &[Vec<u8>]) -> Vec<String> {
    let catalog = format!("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] {form} >> >>");
    let content = format!("BT /F1 10 Tf 20 180 Td ({TWELVE}) Tj ET");
    let mut objects = vec![b"null".to_vec(), note.as_bytes().to_vec()];
    objects.extend(more.iter().cloned());
    let bytes = page_in(&catalog, "/Annots [7 0 R]", HELVETICA, &stream("", &content), &objects);
    texts(&document(&bytes)).into_iter().skip(1).map(str::to_owned).collect()
}

/// What is drawn in the file for a field, as object 8.
fn drawn(text: &str) -> [Vec<u8>; 1] {
    let entries = "/Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 5 0 R >> >>";
    [stream(entries, &format!("BT /F1 10 Tf 5 5 Td ({text}) Tj ET"))]
}

#[test]
fn a_field_is_what_is_drawn_for_it_or_what_was_filled_in() {
    let field = "<< /Subtype /Widget /FT /Tx /Rect [20 90 80 110] /V (265)";
    assert_eq!(noted("", &format!("{field} /AP << /N 8 0 R >> >>"), &drawn("265")), ["265"]);
    assert_eq!(noted("", &format!("{field} >>"), &[]), ["265"]);
    // Programs draw it anew if the file asks for it.
    assert_eq!(noted("/NeedAppearances true", &format!("{field} /AP << /N 8 0 R >> >>"), &drawn("17")), ["265"]);
    // The value may be that of the field above, and in two bytes a character.
    let below = "<< /Subtype /Widget /Rect [20 90 80 110] /Parent 8 0 R >>";
    assert_eq!(noted("", below, &[b"<< /FT /Tx /V <FEFF00320036003576EE> >>".to_vec()]), ["265目"]);
    let choice = "<< /Subtype /Widget /FT /Ch /Rect [20 90 80 110] /V (b) /Opt [[(a) (17)] [(b) (265)]] >>";
    assert_eq!(noted("", choice, &[]), ["265"]);
}

#[test]
fn a_box_of_text_is_read_and_what_is_hidden_is_not() {
    let boxed = "<< /Subtype /FreeText /Rect [20 90 80 110] /Contents (265)";
    assert_eq!(noted("", &format!("{boxed} >>"), &[]), ["265"]);
    assert_eq!(noted("", &format!("{boxed} /F 2 >>"), &[]), [""; 0]);
    assert_eq!(noted("", "<< /Subtype /Popup /Rect [20 90 80 110] /Contents (265) >>", &[]), [""; 0]);
    assert_eq!(noted("", "<< /Subtype /Text /Rect [20 90 80 110] /Contents (265) >>", &[]), [""; 0]);
    assert_eq!(noted("", "<< /Subtype /Widget /FT /Tx /Ff 8192 /Rect [20 90 80 110] /V (265) >>", &[]), [""; 0]);
}

#[test]
fn the_figure_of_a_field_in_a_table_is_read_into_its_cell() {
    let lines = "0.5 w 20 90 m 140 90 l S 20 110 m 140 110 l S 20 130 m 140 130 l S 20 90 m 20 130 l S \
                 80 90 m 80 130 l S 140 90 m 140 130 l S";
    let words = "BT /F1 9 Tf 25 117 Td (rules) Tj 60 0 Td (normal) Tj -60 -20 Td (filled) Tj ET";
    let content = format!("{lines} {words}");
    let field = b"<< /Subtype /Widget /FT /Tx /Rect [82 92 138 108] /V (265) >>".to_vec();
    let catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    let bytes = page_in(catalog, "/Annots [7 0 R]", HELVETICA, &stream("", &content), &[b"null".to_vec(), field]);
    let document = document(&bytes);
    let table = document.tables().next().unwrap();
    let cells: Vec<_> = table.cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(cells, ["rules", "normal", "filled", "265"]);
}
