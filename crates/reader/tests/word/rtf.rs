//! RTF: each thing that a word processor shows, and nothing that it hides.

use crate::make::{furniture, outline, paper};

fn lines(body: &str) -> Vec<String> {
    outline(&paper(format!("{{\\rtf1\\ansi\\ansicpg1252 {body}}}").as_bytes()))
}

#[test]
fn characters_come_in_every_way_of_writing_them() {
    let body = "caf\\'e9 \\u8211\\'96 \\u-10179?\\u-8704? \\ldblquote x\\rdblquote\\~\\emdash  2015\\_16 co\\-op {\\uc0\\u163}5\\par";
    assert_eq!(lines(body), ["p: café – 😀 “x” — 2015-16 coop £5"]);
}

#[test]
fn fonts_tell_the_encoding_and_the_pictures() {
    let body = "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset238 Arial CE;}{\\f3\\fcharset2 Wingdings;}}\
                \\f1\\'b7\\f0  \\f2\\'9a\\f0  \\f3\\'fc\\f0 \\par";
    assert_eq!(lines(body), ["p d1: [•] š ✓"]);
}

#[test]
fn what_is_not_text_is_left_out() {
    let body = "{\\info{\\title Draft}}{\\*\\generator Someone;}{\\pict\\bin4 }}}}}{\\v hidden}{\\deleted gone}\
                {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt shown}}{\\xe index}\\par";
    assert_eq!(lines(body), ["p: shown"]);
}

#[test]
fn numbers_are_those_that_the_file_shows() {
    let body = "\\pard{\\listtext 12.\\tab}\\ls1\\li720\\fi-360 Bench\\par\
                \\pard{\\listtext\\'B7\\tab}\\ls2\\li1440\\fi-360 green\\par\\pard{\\pntext (a)\\tab}\\li2160\\fi-360 old\\par";
    assert_eq!(lines(body), ["p d1: [12.] Bench", "p d2 tight: [•] green", "p d3 tight: [(a)] old"]);
}

#[test]
fn styles_make_headings_and_hand_down_their_levels() {
    let body = "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Item;}{\\s3 Title;}}\
                \\pard\\s1 one\\par\\pard\\s2 two\\par\\pard\\s3 three\\par\\pard four\\par\\pard\\outlinelevel2 five\\par";
    assert_eq!(lines(body), ["h1: one", "h1: two", "h1: three", "p: four", "h3: five"]);
}

#[test]
fn cells_have_rows_and_columns() {
    let row = |header: &str, edges: &[u32], cells: &[&str]| {
        let edges = edges.iter().map(|edge| format!("\\cellx{edge}")).collect::<Vec<_>>().concat();
        let cells = cells.iter().map(|cell| format!("\\pard\\intbl {cell}\\cell")).collect::<Vec<_>>().concat();
        format!("\\trowd{header}{edges}{cells}\\row")
    };
    let body = [
        row("\\trhdr", &[2000, 8000], &["No", "Item"]),
        row("", &[2000, 5000, 8000], &["1", "Bench\\par Green", "Clerk"]),
        "\\pard after\\par".to_owned(),
    ];
    let expected =
        ["p 0,0h: No", "p 0,1h: Item", "p 1,0: 1", "p 1,1: Bench", "p 1,1: Green", "p 1,2: Clerk", "p: after"];
    assert_eq!(lines(&body.concat()), expected);
}

#[test]
fn notes_boxes_heads_and_feet_have_their_places() {
    let body = "{\\header Oakford\\par}{\\footer Page \\chpgn\\par}\
                Agreed{\\super\\chftn}{\\footnote \\chftn  Standing order 12.}.{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}\
                {\\shptxt Notice\\par}}{\\shprslt Notice}}\\par Next\\par";
    let document = paper(format!("{{\\rtf1 {body}}}").as_bytes());
    let expected = ["p: Agreed¹.", "p tight: Notice", "p tight: Next", "p d1: [¹] Standing order 12."];
    assert_eq!(outline(&document), expected);
    assert_eq!(furniture(&document), ["Oakford", "Page"]);
}

#[test]
fn a_file_that_breaks_off_is_read_as_far_as_it_goes() {
    assert_eq!(lines("{\\b Minutes of the meet"), ["p: Minutes of the meet"]);
}

#[test]
fn margin_notes_stand_at_a_right_tab() {
    let body = "\\pard\\tqr\\tx9000 The hedge is to be cut.\\tab Clerk\\par\\pard 1\\tab 2\\par";
    assert_eq!(lines(body), ["p: The hedge is to be cut.", "note tight: Clerk", "p tight: 1 2"]);
}
