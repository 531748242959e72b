//! DOCX: each thing that Word shows, and nothing that it hides.

use crate::make::{docx, docx_with, furniture, outline, paper};

fn lines(body: &str) -> Vec<String> {
    outline(&paper(&docx(body)))
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn numbered(list: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>\
         <w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn level(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}<w:lvlText w:val='{text}'/></w:lvl>"
    )
}

fn numbering(lists: &str) -> String {
    format!("<w:numbering xmlns:w='w'>{lists}</w:numbering>")
}

/// The wording of each block, in a paper with these lists.
fn shown(body: &str, lists: &str) -> Vec<String> {
    let document = paper(&docx_with(body, &[("numbering.xml", &numbering(lists))]));
    document.blocks.iter().map(|block| document.wording(block.span).to_owned()).collect()
}

#[test]
fn a_list_goes_on_after_other_text_and_begins_anew_where_an_instance_says_so() {
    let lists = format!(
        "<w:abstractNum w:abstractNumId='5'>{}</w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num>\
         <w:num w:numId='2'><w:abstractNumId w:val='5'/>\
         <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>",
        level(0, "decimal", "%1.", "")
    );
    let body = [numbered(1, 0, "a"), p("text"), numbered(1, 0, "b"), numbered(2, 0, "c"), numbered(2, 0, "d")];
    assert_eq!(shown(&body.concat(), &lists), ["1. a", "text", "2. b", "1. c", "2. d"]);
}

#[test]
fn an_instance_may_redefine_a_level() {
    let lists = format!(
        "<w:abstractNum w:abstractNumId='5'>{}</w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'>{}</w:lvlOverride></w:num>",
        level(0, "decimal", "%1.", ""),
        level(0, "lowerRoman", "(%1)", "")
    );
    assert_eq!(shown(&[numbered(1, 0, "a"), numbered(1, 0, "b")].concat(), &lists), ["(i) a", "(ii) b"]);
}

#[test]
fn a_list_that_links_to_a_numbering_style_shows_that_styles_numbers() {
    let lists = format!(
        "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Minutes'/></w:abstractNum>\
         <w:abstractNum w:abstractNumId='2'><w:styleLink w:val='Minutes'/>{}</w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>\
         <w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>",
        level(0, "decimal", "19/%1", "")
    );
    let styles = "<w:styles xmlns:w='w'><w:style w:type='numbering' w:styleId='Minutes'><w:name w:val='Minutes'/>\
                  <w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style></w:styles>";
    let parts = [("numbering.xml", &*numbering(&lists)), ("styles.xml", styles)];
    let document = paper(&docx_with(&[numbered(1, 0, "a"), numbered(1, 0, "b")].concat(), &parts));
    assert_eq!(outline(&document), ["p d1: [19/1] a", "p d1 tight: [19/2] b"]);
}

#[test]
fn legal_numbers_suffixes_and_levels_that_never_restart_are_kept() {
    let lists = format!(
        "<w:abstractNum w:abstractNumId='1'>{}{}{}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>",
        level(0, "upperRoman", "Part %1:", "<w:suff w:val='space'/>"),
        level(1, "decimal", "%1.%2", "<w:isLgl/><w:lvlRestart w:val='0'/>"),
        level(2, "lowerLetter", "%3", "<w:suff w:val='nothing'/>"),
    );
    let body = [(0, " One"), (1, "a"), (0, " Two"), (1, "b"), (2, ") c")].map(|(at, text)| numbered(1, at, text));
    assert_eq!(shown(&body.concat(), &lists), ["Part I: One", "1.1 a", "Part II: Two", "2.2 b", "a) c"]);
}

#[test]
fn a_number_alone_in_a_cell_is_shown_and_a_bullet_alone_is_not() {
    let lists = format!(
        "<w:abstractNum w:abstractNumId='1'>{}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>\
         <w:abstractNum w:abstractNumId='2'>{}</w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>",
        level(0, "decimal", "%1.", ""),
        level(0, "bullet", "-", "")
    );
    let row = |list| format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", numbered(list, 0, ""), p("Apologies"));
    let body = format!("<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{}{}</w:tbl>", row(1), row(2));
    let document = paper(&docx_with(&body, &[("numbering.xml", &numbering(&lists))]));
    assert_eq!(outline(&document), ["p d1 0,0: [1.]", "p 0,1: Apologies", "p 1,1: Apologies"]);
}

#[test]
fn headings_come_from_outline_levels_built_in_names_and_bases() {
    let styles = "<w:styles xmlns:w='w'>\
        <w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>\
        <w:style w:type='paragraph' w:styleId='H3'><w:name w:val='heading 3'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Item'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Based'><w:name w:val='Item 2'/><w:basedOn w:val='Own'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style></w:styles>";
    let in_style =
        |style: &str| format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{style}</w:t></w:r></w:p>");
    let direct = "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>direct</w:t></w:r></w:p>";
    let body = ["T", "H3", "Own", "Based", "Loop", "None"].map(in_style).concat() + direct;
    let document = paper(&docx_with(&body, &[("styles.xml", styles)]));
    assert_eq!(
        outline(&document),
        ["h1: T", "h3: H3", "h2: Own", "h2: Based", "p: Loop", "p tight: None", "h1: direct"]
    );
}

#[test]
fn a_whole_paragraph_in_a_headings_style_is_a_paragraph() {
    let text = "The Clerk reported on the state of the bench. ".repeat(8);
    let body = format!("<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>");
    assert!(lines(&body)[0].starts_with("p: The Clerk"));
}

#[test]
fn tracked_changes_are_accepted() {
    let body = "<w:p><w:r><w:t xml:space='preserve'>The bench is </w:t></w:r>\
        <w:del><w:r><w:delText>broken</w:delText><w:br/></w:r></w:del><w:ins><w:r><w:t>mended</w:t></w:r></w:ins></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>One </w:t></w:r></w:p>\
        <w:p><w:r><w:t>paragraph</w:t></w:r><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>\
        <w:p><w:moveTo><w:r><w:t>come</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(lines(body), ["p: The bench is mended", "p tight: One paragraph", "p tight: come"]);
}

#[test]
fn rows_that_were_deleted_are_gone() {
    let row = |change: &str, text: &str| format!("<w:tr><w:trPr>{change}</w:trPr><w:tc>{}</w:tc></w:tr>", p(text));
    let body = format!(
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{}{}{}</w:tbl>",
        row("", "a"),
        row("<w:del/>", "b"),
        row("<w:ins/>", "c")
    );
    let words: Vec<_> = lines(&body).iter().map(|line| line[line.len() - 1..].to_owned()).collect();
    assert_eq!(words, ["a", "c"]);
}

#[test]
fn columns_line_up_over_merged_cells_and_dragged_edges() {
    let cell = |span: u32, text: &str| format!("<w:tc><w:tcPr><w:gridSpan w:val='{span}'/></w:tcPr>{}</w:tc>", p(text));
    let body = format!(
        "<w:tbl><w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='15'/><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid>\
         <w:tr>{}{}{}</w:tr><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell(1, "a"),
        cell(2, "b"),
        cell(1, "c"),
        cell(2, "d"),
        cell(2, "e"),
        cell(3, "f"),
        cell(1, "g"),
    );
    let expected = ["p 0,0: a", "p 0,1: b", "p 0,2: c", "p 1,0: d", "p 1,1: e", "p 2,0: f", "p 2,2: g"];
    assert_eq!(lines(&body), expected);
}

#[test]
fn a_table_in_a_cell_is_more_of_that_cell_and_a_table_of_one_column_is_a_box() {
    let grid = |columns: usize| format!("<w:tblGrid>{}</w:tblGrid>", "<w:gridCol/>".repeat(columns));
    let cell = |inside: &str| format!("<w:tc>{inside}<w:p/></w:tc>");
    let inner = format!("<w:tbl>{}<w:tr>{}{}</w:tr></w:tbl>", grid(2), cell(&p("b")), cell(&p("c")));
    let outer = format!("<w:tbl>{}<w:tr>{}{}</w:tr></w:tbl>", grid(2), cell(&(p("a") + &inner)), cell(&p("d")));
    let boxed = format!("<w:tbl>{}<w:tr>{}</w:tr></w:tbl>", grid(1), cell(&p("e")));
    assert_eq!(lines(&(outer + &boxed)), ["p 0,0: a", "p 0,0: b", "p 0,0: c", "p 0,1: d", "p: e"]);
}

#[test]
fn a_text_box_is_read_once_and_stands_after_its_paragraph() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("Notice"));
    let body = format!(
        "<w:p><w:r><w:t>Anchor</w:t><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{inside}</wps:txbx></mc:Choice>\
         <mc:Fallback><v:textbox>{inside}</v:textbox></mc:Fallback></mc:AlternateContent><w:t> text</w:t></w:r></w:p>{}",
        p("Next")
    );
    assert_eq!(lines(&body), ["p: Anchor text", "p tight: Notice", "p tight: Next"]);
}

#[test]
fn content_controls_links_and_smart_tags_are_text() {
    let body = format!(
        "<w:sdt><w:sdtPr><w:alias w:val='Body'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:p><w:hyperlink><w:r><w:t>The plan</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>, page 2</w:t></w:r>\
         </w:sdtContent></w:sdt><w:smartTag><w:r><w:t>.</w:t></w:r></w:smartTag></w:p>",
        p("Minutes")
    );
    assert_eq!(lines(&body), ["p: Minutes", "p tight: The plan, page 2."]);
}

#[test]
fn fields_show_their_results() {
    let char = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let body = format!(
        "<w:p>{}<w:r><w:instrText>DATE \\@ \"d MMMM\"</w:instrText></w:r>{}<w:r><w:t>4 June</w:t></w:r>{}\
         <w:fldSimple w:instr='PAGE'><w:r><w:t xml:space='preserve'> 2</w:t></w:r></w:fldSimple></w:p>{}",
        char("begin"),
        char("separate"),
        char("end"),
        p("Next")
    );
    assert_eq!(lines(&body), ["p: 4 June 2", "p tight: Next"]);
}

#[test]
fn hyphens_symbols_capitals_and_hidden_text_are_as_word_shows_them() {
    let run = |look: &str, inside: &str| format!("<w:r><w:rPr>{look}</w:rPr>{inside}</w:r>");
    let body = [
        run(
            "",
            "<w:t>co</w:t><w:softHyphen/><w:t>operate 2015</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>16 </w:t>",
        ),
        run("", "<w:sym w:font='Wingdings' w:char='F0FC'/>"),
        run("", "<w:sym w:font='Symbol' w:char='F0B7'/>"),
        run("<w:caps/>", "<w:t xml:space='preserve'> resolved</w:t>"),
        run("<w:smallCaps/>", "<w:t xml:space='preserve'> Small</w:t>"),
        run("<w:vanish/>", "<w:t>hidden</w:t>"),
        run("<w:vanish w:val='0'/>", "<w:t>!</w:t>"),
    ];
    assert_eq!(lines(&format!("<w:p>{}</w:p>", body.concat())), ["p: cooperate 2015-16 ✓• RESOLVED Small!"]);
}

#[test]
fn bold_and_underlined_runs_are_strong_by_style_or_by_hand() {
    let styles = "<w:styles xmlns:w='w'>\
        <w:style w:type='paragraph' w:styleId='B'><w:name w:val='B'/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type='character' w:styleId='U'><w:name w:val='U'/><w:rPr><w:u w:val='single'/></w:rPr></w:style></w:styles>";
    let body = "<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr><w:r><w:t>one</w:t></w:r>\
        <w:r><w:rPr><w:b w:val='false'/></w:rPr><w:t xml:space='preserve'> two </w:t></w:r>\
        <w:r><w:rPr><w:rStyle w:val='U'/><w:b w:val='0'/></w:rPr><w:t>three</w:t></w:r></w:p>";
    let document = paper(&docx_with(body, &[("styles.xml", styles)]));
    let strong: Vec<_> = document.strong.iter().map(|&run| document.wording(run)).collect();
    assert_eq!(strong, ["one", "three"]);
}

#[test]
fn lines_broken_by_hand_are_tight_blocks_and_a_headings_lines_are_one() {
    let inside = "<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:br w:type='page'/><w:t>three</w:t></w:r>";
    let heading = format!("<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>{inside}</w:p>");
    let expected = ["p: one", "p tight: two", "p: three", "h1: one two three"];
    assert_eq!(lines(&format!("<w:p>{inside}</w:p>{heading}")), expected);
}

#[test]
fn a_sentence_goes_on_over_a_line_broken_by_hand() {
    let body = "<w:p><w:r><w:t>At a Meeting of the Great Saltmarsh Drainage Board</w:t><w:br/><w:t>held in the Board's \
                Offices</w:t><w:br/><w:t>Mr Ash in the chair</w:t></w:r></w:p>";
    let expected = [
        "p: At a Meeting of the Great Saltmarsh Drainage Board held in the Board's Offices",
        "p tight: Mr Ash in the chair",
    ];
    assert_eq!(lines(body), expected);
}

#[test]
fn paragraphs_without_space_between_them_are_tight() {
    let spaced = |after: u32, text: &str| {
        format!("<w:p><w:pPr><w:spacing w:after='{after}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = [spaced(0, "a"), spaced(200, "b"), spaced(0, "c"), "<w:p/>".into(), spaced(0, "d")].concat();
    assert_eq!(lines(&body), ["p: a", "p tight: b", "p: c", "p: d"]);
}

#[test]
fn a_first_letter_set_large_belongs_to_its_word() {
    let body =
        format!("<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>{}", p("he bench"));
    assert_eq!(lines(&body), ["p: The bench"]);
}

#[test]
fn typed_bullets_are_points() {
    let body = [p("It was noted:"), p("- one"), p("- two"), p("and - three")].concat();
    assert_eq!(
        lines(&body),
        ["p: It was noted:", "p d1 tight: [-] one", "p d1 tight: [-] two", "p tight: and - three"]
    );
}

const RELATIONS: &str = "<Relationships>\
    <Relationship Id='h' Type='x/header' Target='header1.xml'/><Relationship Id='f' Type='x/footer' Target='/word/footer1.xml'/>\
    <Relationship Id='first' Type='x/header' Target='header2.xml'/></Relationships>";

fn running(section: &str) -> Vec<u8> {
    let head = |text: &str| format!("<w:hdr xmlns:w='w'>{}</w:hdr>", p(text));
    let section = format!(
        "<w:sectPr><w:headerReference w:type='default' r:id='h'/><w:headerReference w:type='first' r:id='first'/>\
         <w:footerReference w:type='default' r:id='f'/>{section}</w:sectPr>"
    );
    let parts = [
        ("_rels/document.xml.rels", RELATIONS),
        ("header1.xml", &*head("Oakford, 4 June")),
        ("header2.xml", &*head("OAKFORD PARISH COUNCIL")),
        ("footer1.xml", &*head("Page 2")),
    ];
    docx_with(&(p("Minutes") + &section), &parts)
}

#[test]
fn heads_and_feet_are_furniture() {
    let document = paper(&running(""));
    assert_eq!(outline(&document), ["p: Minutes"]);
    assert_eq!(furniture(&document), ["Oakford, 4 June", "Page 2"]);
}

#[test]
fn the_head_of_the_first_page_alone_is_a_letterhead_and_text() {
    let document = paper(&running("<w:titlePg/>"));
    assert_eq!(outline(&document), ["p: OAKFORD PARISH COUNCIL", "p tight: Minutes"]);
    assert_eq!(furniture(&document), ["Oakford, 4 June", "Page 2"]);
}

#[test]
fn notes_stand_at_the_end_under_their_marks() {
    let notes =
        format!("<w:footnotes xmlns:w='w'><w:footnote w:id='7'>{}{}</w:footnote></w:footnotes>", p("a"), p("b"));
    let body =
        "<w:p><w:r><w:t>Agreed</w:t><w:footnoteReference w:id='7'/><w:t>.</w:t></w:r></w:p>".to_owned() + &p("Next");
    let document = paper(&docx_with(&body, &[("footnotes.xml", &notes)]));
    assert_eq!(outline(&document), ["p: Agreed¹.", "p tight: Next", "p d1: [¹] a", "p d1: b"]);
}

#[test]
fn the_paper_may_lie_elsewhere_in_its_package() {
    let main = crate::make::main_part(&p("Minutes"));
    let roots =
        "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='/word/document2.xml'/></Relationships>";
    let parts = [("[Content_Types].xml", ""), ("_rels/.rels", roots), ("word/document2.xml", &*main)];
    assert_eq!(outline(&paper(&crate::make::package(&parts))), ["p: Minutes"]);
}
