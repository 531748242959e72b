//! Files made to harm: each is read, or refused with the limit that it goes over, soon and without a panic.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use reader::{Limits, ReadError, read};

use crate::make::{docx, docx_with, odt, package, paper, refusal, shared};

/// Generous, for a debug build on a busy machine.
const SOON: Duration = Duration::from_secs(10);

#[test]
fn a_zip_bomb_is_refused_by_its_ratio() {
    let bomb = docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " ".repeat(40 << 20)));
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refusal(&bomb, &Limits::default()), ReadError::TooCompressed { limit: 300 });
}

#[test]
fn parts_that_inflate_beyond_the_limit_are_refused() {
    let text: String = (0..100_000_u32).fold(String::new(), |mut text, n| {
        let _ = write!(text, "{} ", n.wrapping_mul(2_654_435_761));
        text
    });
    let mut limits = Limits::default();
    limits.word_inflated_bytes = 1 << 16;
    let large = docx(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    assert_eq!(refusal(&large, &limits), ReadError::TooMuchInflated { limit: 1 << 16 });
    assert_eq!(paper(&large).blocks.len(), 1);
}

#[test]
fn a_package_of_too_many_parts_is_refused() {
    let names: Vec<String> = (0..20).map(|n| format!("word/media/{n}")).collect();
    let parts: Vec<_> = names.iter().map(|name| (&**name, "")).chain([("[Content_Types].xml", "")]).collect();
    let mut limits = Limits::default();
    limits.word_parts = 20;
    assert_eq!(refusal(&package(&parts), &limits), ReadError::TooManyParts { limit: 20 });
}

#[test]
fn entities_are_never_declared() {
    let bomb = "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>\
                <w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    let external = "<!DOCTYPE w SYSTEM 'file:///etc/passwd'><w:document xmlns:w='w'/>";
    for main in [bomb, external] {
        let parts = [("[Content_Types].xml", ""), ("word/document.xml", main)];
        assert_eq!(refusal(&package(&parts), &Limits::default()), ReadError::DocumentType);
    }
}

#[test]
fn tables_nested_too_deep_are_refused_in_every_format() {
    let deep = |open: &str, close: &str| format!("{}x{}", open.repeat(50_000), close.repeat(50_000));
    let files = [
        docx(&deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
        odt(
            "",
            &deep(
                "<table:table><table:table-row><table:table-cell>",
                "</table:table-cell></table:table-row></table:table>",
            ),
        ),
        format!("{{\\rtf1 {}}}", deep("{\\trowd\\intbl ", "\\cell\\row}")).into_bytes(),
    ];
    for file in files {
        let begun = Instant::now();
        let error = refusal(&file, &Limits::default());
        assert!(matches!(error, ReadError::TooDeep { limit: 1000 } | ReadError::TooCompressed { .. }), "{error}");
        assert!(begun.elapsed() < SOON);
    }
}

#[test]
fn nested_tables_within_the_limit_are_read() {
    let body = format!(
        "{}<w:p><w:r><w:t>x</w:t></w:r></w:p>{}",
        "<w:tbl><w:tr><w:tc>".repeat(300),
        "</w:tc></w:tr></w:tbl>".repeat(300)
    );
    assert_eq!(paper(&docx(&body)).text, "x");
}

#[test]
fn too_many_cells_are_refused() {
    let mut limits = Limits::default();
    limits.word_cells = 100;
    let row = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>";
    let table = docx(&format!("<w:tbl>{}</w:tbl>", row.repeat(60)));
    assert_eq!(refusal(&table, &limits), ReadError::TooManyCells { limit: 100 });
    let rtf = format!("{{\\rtf1 x\\par {}}}", "\\trowd\\cellx1000\\cellx2000\\intbl a\\cell b\\cell\\row ".repeat(60));
    assert_eq!(refusal(rtf.as_bytes(), &limits), ReadError::TooManyCells { limit: 100 });
}

#[test]
fn each_limit_says_how_it_is_raised() {
    let errors = [
        (ReadError::TooManyParts { limit: 1 }, "word_parts"),
        (ReadError::TooMuchInflated { limit: 1 }, "word_inflated_bytes"),
        (ReadError::TooCompressed { limit: 1 }, "word_ratio"),
        (ReadError::TooDeep { limit: 1 }, "word_nesting"),
        (ReadError::TooManyCells { limit: 1 }, "word_cells"),
    ];
    for (error, limit) in errors {
        assert!(error.to_string().contains(&format!("raise the limit `{limit}`")), "{error}");
    }
}

#[test]
fn lock_files_of_word_are_no_papers() {
    let error = read(b"\x05Clerk", "minutes/~$nutes.docx", &Limits::default());
    assert_eq!(error, Err(ReadError::LockFile));
}

#[test]
fn a_table_of_many_rows_takes_time_in_proportion() {
    let row = "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";
    let table = docx_with(&format!("<w:tbl>{}</w:tbl>", row.repeat(100_000)), &[]);
    let mut limits = Limits::default();
    limits.word_ratio = 1000;
    let begun = Instant::now();
    assert_eq!(read(&table, "paper", &limits).unwrap().blocks.len(), 100_000);
    assert!(begun.elapsed() < SOON);
}

/// The papers of this folder in all formats.
fn papers() -> Vec<(&'static str, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word");
    let read = |format| (format, std::fs::read(folder.join("minutes").with_extension(format)).unwrap());
    ["docx", "doc", "rtf", "odt"].map(read).into()
}

#[test]
fn papers_cut_anywhere_are_read_or_refused() {
    for (format, whole) in papers() {
        for part in 0..200 {
            let cut = &whole[..whole.len() * part / 200];
            let _ = read(cut, format, &Limits::default());
        }
    }
}

#[test]
fn papers_with_bytes_changed_are_read_or_refused() {
    let mut seed = 0x9e37_79b9_u32;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed as usize % below
    };
    for (format, whole) in papers() {
        for _ in 0..400 {
            let mut changed = whole.clone();
            for _ in 0..=random(8) {
                let at = random(changed.len());
                match random(3) {
                    0 => changed[at] = random(256) as u8,
                    1 => changed[at] ^= 1 << random(8),
                    _ => {
                        let from = random(changed.len());
                        let len = random(64).min(changed.len() - at.max(from));
                        changed.copy_within(from..from + len, at);
                    }
                }
            }
            let _ = read(&changed, format, &Limits::default());
        }
    }
}

#[test]
fn a_collection_of_odd_files_is_read_or_refused() {
    let Some(folder) = shared("hostile/docx") else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let begun = Instant::now();
        if let Err(error) = read(&std::fs::read(&path).unwrap(), "paper.docx", &Limits::default()) {
            assert_eq!(error, ReadError::Empty, "{}", path.display());
        }
        assert!(begun.elapsed() < SOON, "{}", path.display());
    }
}
