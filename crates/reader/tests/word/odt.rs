//! ODT: each thing that Writer shows, and nothing that it hides.

use crate::make::{odt, outline, paper};

fn lines(styles: &str, text: &str) -> Vec<String> {
    outline(&paper(&odt(styles, text)))
}

const LISTS: &str = "<text:list-style style:name='L'>\
    <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>\
    <text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='(' style:num-suffix=')' \
     text:display-levels='1'/></text:list-style>\
    <text:list-style style:name='B'><text:list-level-style-bullet text:level='1' text:bullet-char='-'/></text:list-style>";

fn item(inside: &str) -> String {
    format!("<text:list-item>{inside}</text:list-item>")
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

#[test]
fn lists_count_go_on_and_begin_anew() {
    let inner = format!("<text:list>{}{}</text:list>", item(&p("a")), item(&p("b")));
    let first =
        format!("<text:list xml:id='x' text:style-name='L'>{}</text:list>", item(&(p("one") + &inner + &p("more"))));
    let on = format!("<text:list text:continue-list='x' text:style-name='L'>{}</text:list>", item(&p("two")));
    let anew = format!("<text:list text:style-name='L'>{}</text:list>", item(&p("three")));
    let start = format!(
        "<text:list text:style-name='L'><text:list-item text:start-value='7'>{}</text:list-item></text:list>",
        p("seven")
    );
    let bullet = format!("<text:list text:style-name='B'>{}</text:list>", item(&p("dash")));
    let text = [first, p("text"), on, anew, start, bullet].concat();
    let shown: Vec<_> = lines(LISTS, &text).iter().map(|line| line.split_once(": ").unwrap().1.to_owned()).collect();
    let expected =
        ["[1.] one", "[(a)] a", "[(b)] b", "more", "text", "[2.] two", "[1.] three", "[7.] seven", "[•] dash"];
    assert_eq!(shown, expected);
}

#[test]
fn headings_have_levels_and_bold_comes_from_styles() {
    let styles =
        "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>";
    let text = "<text:h text:outline-level='2'>Bench</text:h><text:p>It was <text:span text:style-name='T1'>RESOLVED</text:span>.</text:p>";
    let document = paper(&odt(styles, text));
    assert_eq!(outline(&document), ["h2: Bench", "p: It was RESOLVED."]);
    assert_eq!(document.wording(document.strong[0]), "RESOLVED");
}

#[test]
fn tables_have_heads_and_covered_cells_hold_their_places() {
    let cell = |more: &str, text: &str| format!("<table:table-cell {more}>{}</table:table-cell>", p(text));
    let head = cell("table:number-columns-spanned='2'", "Name") + "<table:covered-table-cell/>" + &cell("", "Role");
    let row = [cell("", "Ash"), cell("", "Cllr"), cell("", "Chair")].concat();
    let text = format!(
        "<table:table><table:table-column table:number-columns-repeated='3'/>\
         <table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>\
         <table:table-row>{row}</table:table-row></table:table>"
    );
    assert_eq!(lines("", &text), ["p 0,0h: Name", "p 0,2h: Role", "p 1,0: Ash", "p 1,1: Cllr", "p 1,2: Chair"]);
}

#[test]
fn notes_boxes_spaces_and_changes_have_their_places() {
    let text = "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>\
        </text:changed-region></text:tracked-changes>\
        <text:p>Agreed<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Standing order 12.</text:p>\
        </text:note-body></text:note>.<text:s text:c='3'/>Yes<text:tab/>no<text:line-break/>line\
        <draw:frame><draw:text-box><text:p>Notice</text:p></draw:text-box></draw:frame>\
        <office:annotation><text:p>comment</text:p></office:annotation></text:p><text:p>Next</text:p>";
    let expected =
        ["p: Agreed¹. Yes no", "p tight: line", "p tight: Notice", "p tight: Next", "p d1: [¹] Standing order 12."];
    assert_eq!(lines("", text), expected);
}
