//! Web pages as committee systems and site generators write them; the councils are made up.

use model::{BlockKind, Document};
use reader::{Limits, read};

fn page(html: &str) -> Document {
    read(html.as_bytes(), "page.html", &Limits::default()).expect("a page")
}

/// One line a block: `#` for a heading, `!` for a bold one, `>` for each level of a list, cells as `row,column`.
fn outline(document: &Document) -> Vec<String> {
    let line = |block: &model::Block| {
        let mut sign = match block.kind {
            BlockKind::Heading(level) => "#".repeat(usize::from(level)),
            _ => ">".repeat(usize::from(block.depth)),
        };
        if document.is_strong(block) {
            sign.push('!');
        }
        if let Some(cell) = block.cell {
            sign = format!("{sign}{},{}", cell.row, cell.column);
        }
        format!("{sign} {}", document.wording(block.span)).trim_start().to_owned()
    };
    document.blocks.iter().map(line).collect()
}

fn furniture(document: &Document) -> Vec<&str> {
    document.furniture.iter().map(|furniture| furniture.text.as_str()).collect()
}

#[test]
fn an_agenda_item_of_a_committee_system_loses_its_links() {
    let document = page(
        r#"<!DOCTYPE html><html><head><title>Agenda item - Bins - Oakford Borough Council</title></head><body>
        <div id="header"><a href="/">Oakford Borough Council</a></div>
        <div class="mgBreadcrumb"><a href="/">Home</a> &gt; <a href="/c">Committees</a></div>
        <div class="mgContent">
        <h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Bins on the green</h2>
        <ul class="mgActionList"><li><a href="x">Meeting of Parks Committee, Tuesday, 4 June 2019 7.00 pm (Item 12.)</a></li>
        <li><a href="y">View the background to item 12.</a></li><li><a href="z">Share this item</a></li></ul>
        <div class="mgWordPara"><p>To consider the report of the Head of Parks.</p></div>
        <h3 class="mgSubSubTitleTxt">Decision:</h3>
        <div class="mgWordPara"><p class="MsoNormal">RESOLVED –</p>
        <p class="MsoListParagraph" style="margin-left:36.0pt;text-indent:-18.0pt"><span style="font-family:Symbol">·<span style="font:7.0pt 'Times New Roman'">&nbsp;&nbsp;&nbsp; </span></span>That two bins be bought.</p></div>
        <h3 class="mgSubSubTitleTxt">Minutes:</h3>
        <div class="mgWordPara"><p>The Chair <u>welcomed</u> the report, and members&nbsp;asked about&#8212;among other things&#8212;cost.</p><p>&nbsp;</p></div>
        <p class="mgSubSubTitleTxt">Supporting documents:</p>
        <ul class="mgBulletList"><li><a href="a.pdf">Bins report</a>, item 12. <img alt=""> <span class="mgFileSize">PDF 135 KB</span></li>
        <li><a href="b.pdf">Appendix A</a>, item 12. <span class="mgFileSize">pdf icon PDF 1 MB</span></li></ul>
        </div><div id="footer" class="footer">© Oakford</div></body></html>"#,
    );
    assert_eq!(
        outline(&document),
        [
            "# Agenda item",
            "##! Bins on the green",
            "To consider the report of the Head of Parks.",
            "###! Decision:",
            "RESOLVED –",
            "> · That two bins be bought.",
            "###! Minutes:",
            "The Chair welcomed the report, and members asked about—among other things—cost.",
        ]
    );
    assert_eq!(
        furniture(&document),
        [
            "Agenda item - Bins - Oakford Borough Council",
            "Oakford Borough Council",
            "Home > Committees",
            "Meeting of Parks Committee, Tuesday, 4 June 2019 7.00 pm (Item 12.)",
            "View the background to item 12.",
            "Share this item",
            "© Oakford",
            "Supporting documents:",
            "Bins report, item 12. PDF 135 KB",
            "Appendix A, item 12. pdf icon PDF 1 MB",
        ]
    );
}

#[test]
fn the_items_of_a_meeting_page_are_read_across_their_table() {
    let document = page(
        r#"<html><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main id="main-content">
        <h1 class="mgMainTitleTxt">Agenda and minutes</h1>
        <h2 class="mgSubTitleTxt">Cabinet - Monday, 5th June, 2023 6.30 pm</h2>
        <ul class="mgActionList"><li><a href="a">Attendance details</a></li><li><a href="b">Agenda frontsheet <span>PDF 245 KB</span></a></li></ul>
        <p><span class="mgLabel">Venue:</span> Council Chamber, Oakford. <a href="m">View directions</a></p>
        <table class="mgItemTable"><caption>Items</caption><thead><tr><th>No.</th><th>Item</th></tr></thead>
        <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Apologies for absence</p>
        <p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Councillor Vane sent apologies.</p></div></td></tr>
        <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2.</p></td><td><p class="mgAiTitleTxt">Budget monitoring<span class="mgFileSize"> PDF 500 KB</span></p>
        <div class="mgWordPara"><p>To note the report.</p></div>
        <ul class="mgBulletList"><li><a href="c">Appendix B</a> <span>PDF 90 KB</span></li></ul></td></tr></table></main></body></html>"#,
    );
    assert_eq!(
        outline(&document),
        [
            "# Agenda and minutes",
            "##! Cabinet - Monday, 5th June, 2023 6.30 pm",
            "Venue: Council Chamber, Oakford.",
            "Items",
            ">! 1. Apologies for absence",
            "! Minutes:",
            "Councillor Vane sent apologies.",
            ">! 2. Budget monitoring",
            "To note the report.",
        ]
    );
}

#[test]
fn a_post_is_found_between_menus_and_sidebars() {
    let document = page(
        r##"<body class="single"><a class="screen-reader-text skip-link" href="#c">Skip to content</a>
        <header><h1>Elm Green Village</h1><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
        <div id="page"><article class="post"><header class="entry-header"><h1>Minutes for May</h1>
        <div class="entry-meta">Posted on <time>5 June 2024</time> by Jo</div></header>
        <div class="entry-content"><p>MINUTES<br />ELM GREEN PARISH COUNCIL<br /><br />Present: Cllrs Ash, Birch and Cole.<br>
        1. Apologies: Cllr Dell.<br>2. The Clerk reported that the gate, which had been broken since the
        winter storms, was mended.</p>
        <ol type="a" start="2"><li>Bench<ul><li>by the pond</li></ul></li><li value="5">Gate</li></ol>
        <pre>Income   10.00
Balance   5.00</pre></div><footer>Posted in Minutes</footer></article>
        <aside><h3>Recent posts</h3><ul><li><a href="x">April</a></li></ul></aside></div>
        <script>var x = "<p>nothing</p>";</script><footer>Copyright Elm Green</footer></body>"##,
    );
    assert_eq!(
        outline(&document),
        [
            "# Minutes for May",
            "MINUTES",
            "ELM GREEN PARISH COUNCIL",
            "Present: Cllrs Ash, Birch and Cole.",
            "> 1. Apologies: Cllr Dell.",
            "> 2. The Clerk reported that the gate, which had been broken since the winter storms, was mended.",
            "> b. Bench",
            ">> • by the pond",
            "> e. Gate",
            "Income 10.00",
            "Balance 5.00",
        ]
    );
    assert_eq!(
        furniture(&document),
        [
            "Skip to content",
            "Elm Green Village",
            "Home News",
            "Posted on 5 June 2024 by Jo",
            "Posted in Minutes",
            "Recent posts",
            "April",
            "Copyright Elm Green",
        ]
    );
}

#[test]
fn a_box_of_links_is_none_of_the_paper() {
    let links = "<li><a href=x>Road closed in Mill Lane on 4 March 2024</a></li>".repeat(5);
    let minutes = "<p>The gates were shut, as they had been at each meeting since the winter.</p>".repeat(20);
    let document = page(&format!("<body><div><h2>News</h2><ul>{links}</ul></div><div>{minutes}</div></body>"));
    assert_eq!(outline(&document).len(), 20);
    assert_eq!(furniture(&document)[0], "News");
}

#[test]
fn a_line_that_says_whose_the_site_is_is_none_of_the_paper() {
    let document = page(
        "<body><p>1. Gates</p><p>The gates were shut.</p><p><font>© 2024 Elm Green. All rights reserved.</font></p>\
         <p>Website by Ash &amp; Birch</p></body>",
    );
    assert_eq!(outline(&document), ["> 1. Gates", "The gates were shut."]);
    assert_eq!(furniture(&document), ["© 2024 Elm Green. All rights reserved.", "Website by Ash & Birch"]);
}

#[test]
fn cells_keep_their_places_under_merged_ones() {
    let document = page(
        "<table><thead><tr><th>Name</th><th colspan=2>Vote</th></tr></thead>
        <tr><td rowspan=2>Cllr Ash<br>(Chair)</td><td>For</td><td>Bench</td></tr>
        <tr><td>Against</td><td>Gate</td></tr><tr><td>Cllr Birch</td><td></td><td>Gate</td></tr></table>",
    );
    let cells = ["0,0 Name", "0,1 Vote", "1,0 Cllr Ash", "1,0 (Chair)", "1,1 For", "1,2 Bench", "2,1 Against"];
    assert_eq!(outline(&document)[..7], cells);
    assert_eq!(outline(&document)[7..], ["2,2 Gate", "3,0 Cllr Birch", "3,2 Gate"]);
    let headers: Vec<bool> = document.blocks.iter().filter_map(|block| block.cell).map(|cell| cell.header).collect();
    assert_eq!(headers[..3], [true, true, false]);
}

#[test]
fn a_table_that_lays_out_the_page_is_no_table() {
    let document = page(
        "<table width=760><tr><td><table><tr><td><p align=center><b>Minutes</b></p><p>The bench was mended.</p></td></tr>
        </table></td><td><table><tr><th>Cheque</th><th>Sum</th></tr><tr><td>101</td><td>£5</td></tr></table></td></tr></table>",
    );
    let expected = ["! Minutes", "The bench was mended.", "0,0 Cheque", "0,1 Sum", "1,0 101", "1,1 £5"];
    assert_eq!(outline(&document), expected);
}

#[test]
fn hidden_text_and_form_fields_are_furniture() {
    let document = page(
        "<form><p>The bench.</p><p style='display:none'>secret</p><select><option>2019</option></select>
        <button>Search</button><p>The gate.</p><p aria-hidden=true>icon</p></form>",
    );
    assert_eq!(outline(&document), ["The bench.", "The gate.", "icon"]);
    assert_eq!(furniture(&document), ["secret", "2019", "Search"]);
}
