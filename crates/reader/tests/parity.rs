//! One paper as Markdown, as a web page and as text gives the same wording, markers and depths.

use model::Document;
use reader::{Limits, read};

const MARKDOWN: &str = "\
# Oakford Parish Council

**MINUTES** of the meeting held on Tuesday 4 June 2019

Present: Cllrs Ash (Chair), Birch and Cole

## 41. Bench on the green

The Clerk had obtained three quotes.

**Resolved:**

1. That the bench be mended.
2. That the Clerk
   - order the wood
   - write to the carpenter.

9\\. Gate

- It was noted that the gate was open.
- Cllr Birch would close it.

| Payee | Sum |
|-------|----:|
| Carpenter | £200 |
";

const HTML: &str = "\
<html><body><h1>Oakford Parish Council</h1>
<p><b>MINUTES</b> of the meeting held on Tuesday 4 June 2019</p>
<p>Present: Cllrs Ash (Chair), Birch and Cole</p>
<h2>41. Bench on the green</h2>
<p>The Clerk had obtained
three quotes.</p>
<p><strong>Resolved:</strong></p>
<ol><li>That the bench be mended.</li><li>That the Clerk
<ul><li>order the wood</li><li>write to the carpenter.</li></ul></li></ol>
<p>9. Gate</p>
<ul><li>It was noted that the gate was open.</li><li>Cllr Birch would close it.</li></ul>
<table><tr><th>Payee</th><th>Sum</th></tr><tr><td>Carpenter</td><td>£200</td></tr></table>
</body></html>";

const TEXT: &str = "\
Oakford Parish Council\r
\r
MINUTES of the meeting held on Tuesday 4 June 2019\r
\r
Present: Cllrs Ash (Chair), Birch and Cole\r
\r
41. Bench on the green\r
\r
The Clerk had obtained three quotes.\r
\r
Resolved:\r
\r
1. That the bench be mended.\r
2. That the Clerk\r
   • order the wood\r
   • write to the carpenter.\r
\r
9. Gate\r
\r
• It was noted that the gate was open.\r
• Cllr Birch would close it.\r
";

fn blocks(source: &str, name: &str) -> Vec<(String, Option<String>, u8)> {
    let document: Document = read(source.as_bytes(), name, &Limits::default()).expect("a paper");
    let block = |block: &model::Block| {
        let is_heading = matches!(block.kind, model::BlockKind::Heading(_));
        let marker = block.marker.map(|marker| document.wording(marker).to_owned());
        (document.wording(block.span).to_owned(), marker, if is_heading { 0 } else { block.depth })
    };
    document.blocks.iter().map(block).collect()
}

#[test]
fn markdown_and_html_are_the_same_paper() {
    assert_eq!(blocks(MARKDOWN, "paper.md"), blocks(HTML, "paper.html"));
}

#[test]
fn text_is_the_same_paper_but_for_tables_and_marked_headings() {
    let mut marked_up = blocks(MARKDOWN, "paper.md");
    marked_up.retain(|(text, ..)| !["Payee", "Sum", "Carpenter", "£200"].contains(&text.as_str()));
    for (text, marker, depth) in &mut marked_up {
        if text == "41. Bench on the green" {
            (*marker, *depth) = (Some("41.".to_owned()), 1);
        }
    }
    assert_eq!(marked_up, blocks(TEXT, "paper.txt"));
}

#[test]
fn encodings_and_line_ends_make_no_difference() {
    let expected = blocks(TEXT, "paper.txt");
    let mac = TEXT.replace("\r\n", "\r");
    let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = TEXT.chars().map(|c| if c == '•' { 0x95 } else { c as u8 }).collect();
    for bytes in [mac.into_bytes(), utf16, windows] {
        let document = read(&bytes, "paper.txt", &Limits::default()).expect("a paper");
        let texts: Vec<&str> = document.blocks.iter().map(|block| document.wording(block.span)).collect();
        assert_eq!(texts, expected.iter().map(|(text, ..)| text.as_str()).collect::<Vec<_>>());
    }
}
