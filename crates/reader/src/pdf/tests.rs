//! Whole pages, made by hand, and the blocks that they are.

use model::{Align, BlockKind, Problem, Span};

use super::specimen::{Specimen, blocks, file, file_with, read};
use crate::{Limits, ReadError};

fn page() -> Specimen {
    Specimen::default()
}

/// Prose that fills the lines of a column.
const PROSE: [&str; 6] = [
    "The Clerk reported that the hedge along the footpath had been cut by the",
    "owner and that the path was open again to walkers and to riders, who were",
    "pleased. Members thanked the owner for the quick reply and asked that the",
    "matter be looked at again in the spring, when the new fence was to be put",
    "up along the whole of the southern side. The Chair added that the county",
    "council had been told.",
];

#[test]
fn a_number_in_a_hanging_indent_stands_before_its_title() {
    let page = page().bold(72, 100, "286.").bold(108, 100, "Apologies for Absence").text(72, 114, "(Item 1)").text(
        72,
        142,
        "There were none.",
    );
    assert_eq!(blocks(&[page]), ["286. Apologies for Absence", "(Item 1)", "There were none."]);
}

#[test]
fn a_title_that_wraps_is_one_block() {
    let page = page()
        .lines(72, 60, &PROSE)
        .bold(72, 200, "287.")
        .bold(108, 200, "Revenue and Capital Budget Monitoring Report for the third quarter")
        .bold(108, 214, "and the outlook for the year")
        .text(72, 242, "The report was noted.");
    assert_eq!(
        blocks(&[page])[1..],
        [
            "287. Revenue and Capital Budget Monitoring Report for the third quarter and the outlook for the year",
            "The report was noted."
        ]
    );
}

#[test]
fn numbered_paragraphs_with_hanging_indents_are_one_block_each() {
    let page = page()
        .text(72, 100, "(1)")
        .lines(
            108,
            100,
            &[
                "The General Counsel explained that the report had been delayed and",
                "would come to the next meeting of the committee in full.",
            ],
        )
        .text(72, 140, "(2)")
        .text(108, 140, "Members noted this.");
    let document = read(&[page]);
    assert_eq!(
        document.wording(document.blocks[0].span),
        "(1) The General Counsel explained that the report had been delayed and would come to the next meeting of the committee in full."
    );
    assert_eq!(document.wording(document.blocks[1].span), "(2) Members noted this.");
    assert_eq!(document.blocks[0].marker.map(|marker| document.wording(marker)), Some("(1)"));
}

#[test]
fn superscript_ordinals_join_their_number() {
    let page =
        page().text(72, 100, "Held on 16").show("F1", 8, 129, 96, "th").text(140, 100, "March, in the Village Hall");
    assert_eq!(blocks(&[page]), ["Held on 16th March, in the Village Hall"]);
}

#[test]
fn lines_that_had_to_break_are_joined_and_short_ones_are_not() {
    let page = page().lines(72, 100, &PROSE).lines(72, 300, &["Cllr Ash (Chair)", "Cllr Birch", "Cllr Cedar"]);
    let found = blocks(&[page]);
    assert_eq!(found[0], PROSE.join(" "));
    assert_eq!(found[1..], ["Cllr Ash (Chair)", "Cllr Birch", "Cllr Cedar"]);
}

#[test]
fn a_line_that_ends_in_a_word_that_ends_nothing_goes_on_though_it_had_room() {
    let lines = ["Numbers on the roll fell from 6 to 5 in", "Berrywick. The bench was proposed by Cllr", "Vane."];
    let page = page().lines(72, 100, &PROSE).lines(72, 300, &lines);
    assert_eq!(
        blocks(&[page])[1],
        "Numbers on the roll fell from 6 to 5 in Berrywick. The bench was proposed by Cllr Vane."
    );
}

#[test]
fn a_short_title_behind_a_number_stands_alone_though_the_text_below_begins_small() {
    let lines = ["d) The autumn fair", "it was agreed to hold the fair on the green again."];
    let page = page().lines(72, 100, &PROSE).lines(72, 300, &lines);
    assert_eq!(blocks(&[page])[1..], lines);
}

#[test]
fn lines_further_apart_than_where_sentences_break_are_paragraphs() {
    let mut page =
        page().lines(72, 100, &["The Clerk reported that the hedge along the footpath had been cut by", "hand."]);
    let heads = [
        "Present: Cllr Ash in the chair, Cllr Birch, Cllr Cedar and Cllr Dogwood",
        "In attendance: the Clerk, the Warden and the Treasurer of the Hall Trust",
        "Apologies: Cllr Elder, Cllr Fir, Cllr Gorse and the County Councillor too",
    ];
    for (line, y) in heads.iter().zip((140..).step_by(20)) {
        page = page.text(72, y, line);
    }
    assert_eq!(blocks(&[page])[1..], heads);
}

#[test]
fn a_centred_title_that_wraps_is_one_block() {
    let page = page()
        .bold(80, 60, "MINUTES OF THE ANNUAL MEETING OF THE WOLD AND VALE DISTRICT")
        .bold(170, 74, "HELD IN THE TOWN HALL ON 5TH MAY 2019")
        .lines(72, 120, &PROSE);
    let title = "MINUTES OF THE ANNUAL MEETING OF THE WOLD AND VALE DISTRICT HELD IN THE TOWN HALL ON 5TH MAY 2019";
    assert_eq!(blocks(&[page])[0], title);
}

#[test]
fn paragraphs_of_single_lines_stay_apart_where_one_of_two_lines_shows_the_leading() {
    let lines = [
        (100, "The Treasurer told of rents, and would send reminders by the 20th of"),
        (114, "March."),
        (150, "Plots"),
        (171, "Ms Ash proposed that fires be banned, seconded by Mr Birch. Motion carried."),
        (192, "Will Cedar to put up a notice, and to tell the neighbours behind the wall"),
    ];
    let page = lines.iter().fold(page(), |page, &(y, line)| page.text(72, y, line));
    assert_eq!(blocks(&[page]).len(), 4);
}

#[test]
fn labelled_lines_of_one_run_are_paragraphs() {
    let lines = [
        "4.2 Question: Mr Ash asked whether the hall could afford a boiler, and when?",
        "Answer: the Treasurer said that a grant was to be asked for by the end of",
        "the month, and that it would do.",
    ];
    let page = page().lines(72, 60, &PROSE).lines(72, 200, &lines);
    assert_eq!(blocks(&[page])[1..], [lines[0].to_owned(), lines[1..].join(" ")]);
}

#[test]
fn persons_one_a_line_are_paragraphs_though_a_line_is_full() {
    let roster = [
        "Mr A Birch, Commissioner",
        "Ms C Dell, Chief Officer in the Office of the Commissioner for Wold and Vale",
        "Mrs E Fir, Treasurer",
    ];
    assert_eq!(blocks(&[page().lines(72, 60, &PROSE).lines(72, 200, &roster)])[1..], roster);
}

#[test]
fn words_beyond_the_narrow_columns_of_a_table_are_no_notes_where_the_type_is_spaced_widely() {
    let mut page =
        page().raw("1 Tw").text(72, 60, "Minutes of the Meeting held on a Tuesday in the Reading Room at Ashby");
    for row in 0..4 {
        page = page.text(72, 100 + 40 * row, "1").lines(
            150,
            100 + 40 * row,
            &["The warden had sent apologies, which", "were accepted, and would come to", "the next."],
        );
    }
    assert_eq!(blocks(&[page])[0], "Minutes of the Meeting held on a Tuesday in the Reading Room at Ashby");
}

#[test]
fn a_number_behind_a_bullet_is_the_marker() {
    let document = read(&[page().text(72, 100, "-").text(90, 100, "16.1 The Clerk to book the hall. Done.")]);
    assert_eq!(document.wording(document.blocks[0].span), "16.1 The Clerk to book the hall. Done.");
    assert_eq!(document.blocks[0].marker.map(|marker| document.wording(marker)), Some("16.1"));
    assert_eq!(document.furniture[0].text, "-");
}

#[test]
fn a_year_at_the_start_of_a_line_is_no_list_marker() {
    let lines =
        ["1.1 Members considered a letter from the county council dated 1 October", "2019. An answer was agreed."];
    assert_eq!(blocks(&[page().lines(72, 100, &lines).lines(72, 200, &PROSE)])[0], lines.join(" "));
}

#[test]
fn a_line_that_ends_inside_a_date_goes_on_though_it_had_room() {
    let lines = ["1.1 The minutes of the meeting held on 10 September", "2024 were signed."];
    assert_eq!(blocks(&[page().lines(72, 100, &lines).lines(72, 200, &PROSE)])[0], lines.join(" "));
}

#[test]
fn a_drawn_dot_before_a_line_is_a_bullet() {
    let dot = |x: u32, y: u32| {
        let arcs = [(x + 2, y + 2), (x + 4, y), (x + 2, y - 2), (x, y)];
        let arcs = arcs.map(|(x, y)| format!("{x} {y} {x} {y} {x} {y} c")).join(" ");
        format!("{x} {y} m {arcs} f")
    };
    let page = page().raw(&dot(76, 746)).text(90, 100, "A letter of thanks").raw(&dot(300, 300)).text(72, 150, "Close");
    assert_eq!(blocks(&[page]), ["• A letter of thanks", "Close"]);
}

#[test]
fn initials_in_an_action_column_follow_the_paragraph_beside_them() {
    let page = page()
        .lines(72, 100, &PROSE)
        .bold(520, 114, "GD")
        .text(72, 200, "A short paragraph of another matter.")
        .bold(520, 200, "RB/MC");
    assert_eq!(
        blocks(&[page]),
        [PROSE.join(" ").as_str(), "note GD", "A short paragraph of another matter.", "note RB/MC"]
    );
}

#[test]
fn attendance_in_columns_is_cells() {
    let mut page = page().lines(72, 300, &PROSE).bold(72, 100, "PRESENT");
    for (row, names) in
        [("Ann Ash", "AA", "Ben Birch", "BB"), ("Cy Cedar", "CC", "Di Dogwood", "DD")].iter().enumerate()
    {
        let y = 100 + 14 * row as u32;
        page = page.text(160, y, names.0).bold(260, y, names.1).text(320, y, names.2).bold(420, y, names.3);
    }
    assert_eq!(
        blocks(&[page])[..9],
        [
            "0.0 PRESENT",
            "0.1 Ann Ash",
            "0.2 AA",
            "0.3 Ben Birch",
            "0.4 BB",
            "1.1 Cy Cedar",
            "1.2 CC",
            "1.3 Di Dogwood",
            "1.4 DD"
        ]
    );
}

#[test]
fn justified_text_with_wide_gaps_is_no_table() {
    let page = page()
        .text(72, 100, "Council")
        .text(150, 100, "Chamber,")
        .text(240, 100, "Sessions")
        .text(330, 100, "House,")
        .text(72, 114, "and")
        .text(150, 114, "afterwards")
        .text(240, 114, "in the")
        .text(330, 114, "garden.");
    assert!(read(&[page]).blocks.iter().all(|block| block.cell.is_none_or(|cell| cell.table == 0)));
}

#[test]
fn a_word_below_the_start_of_a_column_does_not_begin_a_cell() {
    let page = page()
        .text(72, 100, "Payee")
        .text(240, 100, "Amount")
        .text(72, 114, "A Groom")
        .text(240, 114, "120.00")
        .text(72, 128, "B Mason")
        .text(240, 128, "80.00")
        .text(72, 142, "The Clerk was asked to report on");
    assert_eq!(blocks(&[page])[6..], ["The Clerk was asked to report on"]);
}

#[test]
fn names_and_posts_that_are_drawn_column_by_column_are_rows() {
    let page = page()
        .lines(72, 100, &["Ann Ash", "Ben Birch", "Cy Cedar"])
        .lines(250, 100, &["Chair", "Medical Director", "Director of Finance"])
        .lines(72, 200, &PROSE);
    let rows = [
        "0.0 Ann Ash",
        "0.1 Chair",
        "1.0 Ben Birch",
        "1.1 Medical Director",
        "2.0 Cy Cedar",
        "2.1 Director of Finance",
    ];
    assert_eq!(blocks(&[page])[..6], rows);
}

/// Prose that fills the lines of a narrow column.
const NARROW: [&str; 6] = [
    "The Clerk reported that the",
    "hedge along the footpath had",
    "been cut by the owner and that",
    "the path was open again to all",
    "walkers and to riders, who were",
    "pleased to hear of it.",
];

#[test]
fn prose_in_two_columns_is_read_column_by_column() {
    let page = page().text(72, 60, "News of the meeting").lines(72, 100, &NARROW).lines(290, 100, &NARROW);
    let whole = NARROW.join(" ");
    assert_eq!(blocks(&[page]), ["News of the meeting", &whole, &whole]);
}

#[test]
fn the_lines_of_two_columns_need_not_be_level() {
    let page = page().text(72, 60, "News of the meeting").lines(72, 100, &NARROW).lines(72, 214, &NARROW);
    let page = page.lines(270, 107, &NARROW).text(270, 200, "Police").lines(270, 221, &NARROW);
    let whole = NARROW.join(" ");
    assert_eq!(blocks(&[page]), ["News of the meeting", &whole, &whole, &whole, "Police", &whole]);
}

#[test]
fn a_box_beside_the_text_follows_it() {
    let page = page()
        .lines(72, 100, &["Minutes of the Cabinet held on", "Thursday, 4th May, 2023"])
        .grid(&[380, 580], &[80, 140])
        .lines(390, 100, &["Contact: Jo Ash", "Telephone: 01234"])
        .lines(72, 200, &PROSE);
    let found = blocks(&[page]);
    assert_eq!(found[0], "Minutes of the Cabinet held on Thursday, 4th May, 2023");
    assert_eq!(found[1..3], ["Contact: Jo Ash", "Telephone: 01234"]);
}

#[test]
fn an_outcome_at_the_right_is_a_block_of_its_own() {
    let page = page().lines(72, 100, &PROSE).text(405, 198, "Motion carried.").lines(72, 226, &PROSE);
    let document = read(&[page]);
    let outcome = &document.blocks[1];
    assert_eq!(document.wording(outcome.span), "Motion carried.");
    assert_eq!(outcome.look.align, Align::Right);
}

#[test]
fn running_feet_are_furniture_and_paragraphs_join_over_the_page_break() {
    let foot = |page: Specimen, number: u32| {
        page.text(72, 800, "Wold Parish Council").text(480, 800, &format!("Page {number}"))
    };
    let first = foot(page().lines(72, 700, &PROSE[..4]), 1);
    let second = foot(page().lines(72, 60, &PROSE[4..]), 2);
    let document = read(&[first, second]);
    assert_eq!(document.blocks.len(), 1);
    assert_eq!(document.text, PROSE.join(" "));
    assert_eq!(document.page_at(document.text.len() - 1), Some(2));
    assert_eq!(document.page_at(0), Some(1));
    let furniture: Vec<&str> = document.furniture.iter().map(|furniture| furniture.text.as_str()).collect();
    assert_eq!(furniture, ["Wold Parish Council Page 1", "Wold Parish Council Page 2"]);
}

#[test]
fn a_running_head_that_the_title_repeats_is_furniture_on_a_single_page_too() {
    let page = page()
        .text(72, 40, "Wold Parish Council annual meeting")
        .show("F2", 18, 72, 100, "Wold Parish Council")
        .show("F2", 18, 72, 120, "Annual Meeting")
        .lines(72, 160, &PROSE);
    let document = read(&[page]);
    assert_eq!(document.furniture[0].text, "Wold Parish Council annual meeting");
    assert!(document.text.starts_with("Wold Parish Council"));
}

#[test]
fn ruled_cells_are_cells_and_their_lines_are_joined() {
    let page = page()
        .grid(&[72, 200, 400, 520], &[100, 130, 180])
        .bold(76, 115, "Item")
        .bold(204, 115, "Notes")
        .bold(404, 115, "Action")
        .text(76, 145, "1 Hedge")
        .lines(204, 145, &["The hedge had been cut and", "the path was open."])
        .text(404, 145, "Clerk");
    let document = read(std::slice::from_ref(&page));
    assert_eq!(
        blocks(&[page]),
        [
            "0.0 Item",
            "0.1 Notes",
            "0.2 Action",
            "1.0 1 Hedge",
            "1.1 The hedge had been cut and the path was open.",
            "1.2 Clerk"
        ]
    );
    assert!(document.blocks[0].cell.is_some_and(|cell| cell.header));
}

#[test]
fn a_row_that_a_page_break_cuts_is_one_row() {
    let first = page()
        .grid(&[72, 200, 400, 520], &[700, 720, 780])
        .bold(76, 712, "Item")
        .bold(204, 712, "Notes")
        .bold(404, 712, "Action")
        .text(76, 735, "1 Hedge")
        .lines(204, 735, &["The hedge had been cut and", "the path was open, as the"]);
    let second = page()
        .grid(&[72, 200, 400, 520], &[60, 90, 120])
        .text(204, 75, "owner had promised.")
        .text(76, 105, "2 Bench")
        .text(204, 105, "Bought.")
        .text(404, 105, "Clerk");
    assert_eq!(
        blocks(&[first, second])[3..],
        [
            "1.0 1 Hedge",
            "1.1 The hedge had been cut and the path was open, as the owner had promised.",
            "2.0 2 Bench",
            "2.1 Bought.",
            "2.2 Clerk"
        ]
    );
}

/// A table without rules: a matter, an action, who owes it and by when, its rows 20 points apart and its lines 14.
fn actions(mut page: Specimen, y: u32, rows: &[(&str, [&str; 2], &str)]) -> Specimen {
    for ((matter, action, due), y) in rows.iter().zip((y..).step_by(34)) {
        page = page.text(72, y, matter).lines(180, y, action).text(330, y, "AB").text(420, y, due);
    }
    page
}

#[test]
fn rows_further_apart_than_the_lines_of_their_cells_are_rows() {
    let rows = [
        ("Homes", ["The Clerk had asked the council about", "Housing figures for the parish."]),
        ("Hedges", ["That in Mill Lane had been cut. Mrs", "Ash would write to the owners."]),
        ("Boards", ["They were to be moved to the church.", "Cllr Birch would see to it."]),
    ];
    let page = rows
        .iter()
        .zip((100..).step_by(34))
        .fold(page(), |page, ((matter, minute), y)| page.text(72, y, matter).lines(180, y, minute));
    let found = blocks(&[page]);
    assert_eq!(found.len(), 6);
    assert_eq!(found[3], "1.1 That in Mill Lane had been cut. Mrs Ash would write to the owners.");
}

#[test]
fn the_rest_of_a_cell_at_the_top_of_a_page_belongs_to_its_row() {
    let above = [
        ("Homes", ["Ask the Clerk about", "housing figures"], "May"),
        ("Hedges", ["Write to the owners", "of"], "June"),
    ];
    let below = [("Leaflets", ["Get three prices for", "leaflets"], "July"), ("Bench", ["Mend the", "bench"], "July")];
    let first = actions(page().text(72, 60, "Action list"), 100, &above);
    let second = actions(page().text(180, 60, "the Hall"), 80, &below);
    let found = blocks(&[first, second]);
    assert_eq!(found[6], "1.1 Write to the owners of the Hall");
    assert_eq!(found[9..11], ["2.0 Leaflets", "2.1 Get three prices for leaflets"]);
}

/// Rows of an agenda: a number, a title of several lines, a report, a time.
fn timetable(page: Specimen) -> Specimen {
    let rows: [(&str, &[&str], &str, &str); 4] = [
        ("1.", &["Apologies"], "", "6.30"),
        ("2.", &["Bandstand repairs:", "to consider the", "quotations and", "agree a way"], "Report A", "6.35"),
        ("3.", &["Allotments: to", "receive the list of", "plots that stand", "empty"], "Report B", "6.45"),
        ("4.", &["Date of the next", "meeting"], "", "7.00"),
    ];
    let mut y = 300;
    let mut page = page;
    for (number, title, report, time) in rows {
        page = page.text(72, y, number).lines(180, y, title).text(300, y, report).text(420, y, time);
        y += 14 * u32::try_from(title.len()).unwrap_or_default() + 10;
    }
    page
}

#[test]
fn narrow_cells_are_not_the_edge_of_prose_that_runs_beyond_them() {
    let head = page().text(268, 40, "Saltmere").text(321, 40, "Town Council");
    let found = blocks(&[timetable(head.lines(72, 80, &PROSE))]);
    assert_eq!(found[0], "Saltmere Town Council");
    assert_eq!(found[4], "1.0 2. Bandstand repairs: to consider the quotations and agree a way");
    assert_eq!(found[7], "2.0 3. Allotments: to receive the list of plots that stand empty");
}

#[test]
fn a_number_that_stands_out_before_a_table_begins_the_next_item() {
    let page = page()
        .text(108, 100, "Hartlow Gardens")
        .text(270, 100, "Mowing")
        .text(450, 100, "240.00")
        .text(108, 114, "Eastern Power")
        .text(270, 114, "Lighting")
        .text(450, 114, "112.50")
        .bold(72, 142, "19/50")
        .bold(108, 142, "Planning")
        .text(108, 156, "(a)")
        .text(143, 156, "19/0221: a porch at the")
        .text(270, 156, "end of Mill Lane.")
        .text(108, 170, "(b)")
        .text(143, 170, "19/0230: a barn at Orchard Farm.");
    let found = blocks(&[page]);
    assert_eq!(
        found[6..],
        ["19/50 Planning", "(a) 19/0221: a porch at the end of Mill Lane.", "(b) 19/0230: a barn at Orchard Farm."]
    );
}

#[test]
fn the_longer_of_two_lists_side_by_side_goes_on_below_the_other() {
    let page = page().text(72, 100, "Present").text(320, 100, "Apologies");
    let page = page.text(72, 114, "Moira Kidd (Chair)").text(320, 114, "Ian Petrie");
    let page = page.lines(72, 128, &["Hamish Orr", "Cllr Rob Lennox"]).text(72, 170, "Welcome");
    assert_eq!(blocks(&[page])[4..], ["2.0 Hamish Orr", "3.0 Cllr Rob Lennox", "Welcome"]);
}

#[test]
fn a_post_that_wraps_inside_its_cell_is_one() {
    let page = page()
        .text(72, 100, "Owen Shaw")
        .lines(320, 100, &["Director of", "Communications"])
        .text(72, 128, "Jill Peck")
        .text(320, 128, "Clerk");
    assert_eq!(blocks(&[page])[1], "0.1 Director of Communications");
}

#[test]
fn short_lines_that_were_justified_are_no_table() {
    let page = page()
        .raw("BT /F1 12 Tf 160 Tw 72 742 Td (Proposed by Keane;) Tj ET")
        .raw("BT /F1 12 Tf 158 Tw 72 728 Td (Seconded by Butler;) Tj ET");
    assert_eq!(blocks(&[page]), ["Proposed by Keane;", "Seconded by Butler;"]);
}

#[test]
fn page_references_beside_an_agenda_are_notes() {
    let page = page()
        .text(72, 100, "1.")
        .text(100, 100, "Apologies for absence")
        .text(72, 128, "2.")
        .text(100, 128, "Minutes of the last meeting")
        .bold(440, 128, "(Pages 3 - 10)")
        .text(72, 156, "3.")
        .text(100, 156, "Budget")
        .bold(440, 156, "(Pages 11 - 20)");
    assert_eq!(
        blocks(&[page]),
        [
            "1. Apologies for absence",
            "2. Minutes of the last meeting",
            "note (Pages 3 - 10)",
            "3. Budget",
            "note (Pages 11 - 20)"
        ]
    );
}

#[test]
fn bold_and_underlined_words_are_strong() {
    let page = page()
        .bold(72, 100, "RESOLVED")
        .text(142, 100, "that it be so.")
        .text(72, 130, "Present")
        .rule(72, 132, 113, 132);
    let document = read(&[page]);
    let strong: Vec<&str> = document.strong.iter().map(|run: &Span| document.wording(*run)).collect();
    assert_eq!(strong, ["RESOLVED", "Present"]);
}

#[test]
fn larger_type_makes_a_heading_by_its_size() {
    let page =
        page().show("F1", 20, 72, 60, "Wold Parish Council").show("F1", 16, 72, 90, "Apologies").lines(72, 120, &PROSE);
    let kinds: Vec<BlockKind> = read(&[page]).blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Heading(1), BlockKind::Heading(2), BlockKind::Paragraph]);
}

#[test]
fn a_hyphen_goes_where_the_paper_has_the_word_without_it() {
    let page = page().lines(
        72,
        100,
        &[
            "The committee met in the hall and the members of the whole commit-",
            "tee were there with the non-",
            "executive directors.",
        ],
    );
    assert_eq!(
        blocks(&[page]),
        [
            "The committee met in the hall and the members of the whole committee were there with the non-executive directors."
        ]
    );
}

#[test]
fn forms_are_drawn_once_even_where_they_draw_themselves() {
    assert_eq!(blocks(&[page().raw("/Form Do")])[0].matches("In a form").count(), 1);
}

#[test]
fn actual_text_stands_for_the_glyphs_inside_it() {
    let page = page().raw("BT /F1 12 Tf 72 700 Td /Span <</ActualText (office)>> BDC (oce) Tj EMC ET");
    assert_eq!(blocks(&[page]), ["office"]);
}

#[test]
fn a_turned_page_is_read_upright() {
    let turned = page().raw("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Sideways) Tj ET");
    assert_eq!(blocks(&[turned]), ["Sideways"]);
    let rotated = file_with(&[page().text(72, 100, "Rotated")], "/Rotate 90");
    let document = super::read(&rotated, &Limits::default()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(document.text, "Rotated");
}

#[test]
fn a_watermark_is_furniture() {
    let page = page().text(72, 100, "Minutes").raw("BT /F2 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET");
    let document = read(&[page]);
    assert_eq!(document.text, "Minutes");
    assert_eq!(document.furniture[0].text, "DRAFT");
}

#[test]
fn a_scan_is_refused_and_a_page_of_it_is_reported() {
    let scan = page().raw("/Image Do");
    let refusal = super::read(&file(&[scan.clone(), scan.clone()]), &Limits::default());
    assert_eq!(refusal.err(), Some(ReadError::NoText { pages: 2 }));
    let mixed = read(&[page().text(72, 100, "Minutes"), scan]);
    assert_eq!(mixed.diagnostics[0].problem, Problem::PageWithoutText { page: 2 });
}

#[test]
fn pages_over_the_limit_are_refused() {
    let limits = Limits { pdf_pages: 1, ..Limits::default() };
    let refusal = super::read(&file(&[page().text(72, 100, "a"), page()]), &limits);
    assert_eq!(refusal.err(), Some(ReadError::TooManyPages { limit: 1 }));
}

#[test]
fn operators_and_bytes_over_the_limit_are_left_out() {
    let pages = [page().text(72, 100, "first").text(72, 200, "second")];
    let limits = Limits { pdf_page_operators: 7, ..Limits::default() };
    assert_eq!(super::read(&file(&pages), &limits).map(|document| document.text), Ok("first".to_owned()));
    let limits = Limits { pdf_stream_bytes: 20, ..Limits::default() };
    assert_eq!(super::read(&file(&pages), &limits).err(), Some(ReadError::NoText { pages: 1 }));
}

#[test]
fn a_file_that_is_cut_off_still_gives_its_pages() {
    let whole = file(&[page().text(72, 100, "Minutes of the meeting")]);
    let cut = &whole[..whole.len() - 300];
    assert_eq!(
        super::read(cut, &Limits::default()).map(|document| document.text),
        Ok("Minutes of the meeting".to_owned())
    );
    assert_eq!(super::read(b"%PDF-1.4\nnothing else", &Limits::default()).err(), Some(ReadError::Damaged));
}

#[test]
fn initials_below_others_are_notes_however_near_the_text_comes() {
    let mut page = page().lines(72, 100, &PROSE).text(510, 128, "RB").text(510, 156, "GD");
    page = page
        .text(72, 200, "It was agreed that the Chair would speak to the owner of the wall at the")
        .text(478, 200, "fork");
    page = page.text(510, 200, "RB").text(72, 214, "and would tell the members.");
    let notes = blocks(&[page]).iter().filter(|block| block.starts_with("note")).count();
    assert_eq!(notes, 3);
}

#[test]
fn a_superscript_belongs_to_its_line_though_one_of_the_other_column_lies_between() {
    let left = [
        "The Clerk reported that the hedge",
        "",
        "had been cut by the owner and that",
        "the path was open to walkers.",
    ];
    let right = [
        "Members thanked the owner for it,",
        "asked that the matter be looked at",
        "in the spring, when the fence was",
        "to be put up along the side.",
    ];
    let page = page()
        .lines(50, 100, &left)
        .text(50, 114, "on 30")
        .show("F1", 7, 80, 110, "th")
        .text(90, 114, "June, and no later,")
        .lines(310, 98, &right);
    let text = read(&[page]).text;
    assert!(text.contains("30th June"), "{text}");
}
