//! One paper as DOCX, and as DOC, RTF and ODT made from it by `LibreOffice` (`make.sh`), gives the same blocks.

use std::path::Path;

use model::Document;

use crate::make::{furniture, outline, paper};

const OUTLINE: &str = "\
h1: Oakford Parish Council
p: MINUTES of the meeting held on Tuesday 4 June 2019
p: The Village Hall
p tight: Church Lane
p tight: Oakford
p 0,0h: Name
p 0,1h: Attendance
p 1,0: Cllr Ash
p 1,1: Present
p 1,2: Chair
h2: [41.] Bench on the green
p: [41.1] The Clerk had obtained three quotes¹.
p: [41.2] RESOLVED that
p d1: [(a)] the bench be mended; and
p d1: [(b)] the Clerk order the wood.
p: The carpenter is to be asked for a date.
note tight: Clerk
h2: [42.] Footpath 7
p: [42.1] It was noted that:
p d1: [•] the stile was broken
p d2: [•] on both sides
p d1: [•] the sign was gone.
p d1: [¹] Standing order 12 was suspended.";

fn minutes(format: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word/minutes").with_extension(format);
    paper(&std::fs::read(path).unwrap())
}

fn bold(document: &Document) -> Vec<&str> {
    document.strong.iter().map(|&run| document.wording(run)).collect()
}

#[test]
fn the_same_minutes_come_through_in_every_format() {
    for format in ["docx", "doc", "rtf", "odt"] {
        let document = minutes(format);
        assert_eq!(document.format.name(), format);
        // LibreOffice writes no header rows into RTF.
        let expected = if format == "rtf" { OUTLINE.replace("h: ", ": ") } else { OUTLINE.to_owned() };
        assert_eq!(outline(&document).join("\n"), expected, "{format}");
        assert_eq!(furniture(&document), ["Oakford Parish Council, 4 June 2019", "Minute book"], "{format}");
        assert!(document.page_starts.is_empty(), "{format}");
        assert!(document.diagnostics.is_empty(), "{format}");
    }
}

#[test]
fn bold_comes_through_in_every_format() {
    for format in ["docx", "doc", "rtf", "odt"] {
        let document = minutes(format);
        let expected = ["Oakford Parish Council", "MINUTES", "Bench on the green", "RESOLVED", "Footpath 7"];
        assert_eq!(bold(&document), expected, "{format}");
    }
}
