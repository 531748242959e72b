//! House styles of made-up bodies, an item each: what it decided, who moved it, how it was voted.

use model::{
    BlockKind, Clause, Document, DocumentBuilder, Form, Format, Outcome, PaperKind, Part, PartKind, Quote, Shape, Span,
};

use super::{Context, Reading, markers, read};

mod clubs;

/// A document of one block a line, and its parts: "# " is a heading, "- " and typed markers are points.
fn item(lines: &[&str]) -> (Document, Vec<Part>) {
    let mut builder = DocumentBuilder::new(Format::Text);
    for line in lines {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(line.trim_start_matches("# "));
    }
    let document = builder.finish();
    let parts = document.blocks.iter().zip(lines).map(|(block, line)| {
        let kind = match markers::leading(line) {
            _ if line.starts_with("# ") => PartKind::Heading,
            Some(marker) => {
                PartKind::Point { marker: Some(Quote::new(&document.text, block.span.slice(marker.range))) }
            }
            None => PartKind::Paragraph,
        };
        Part::new(kind, block.span)
    });
    let parts = parts.collect();
    (document, parts)
}

fn title(wording: &str) -> Quote {
    Quote::new(wording, Span::new(0, wording.len()))
}

fn reading(lines: &[&str]) -> Reading {
    let (document, parts) = item(lines);
    let reading = read(
        &document,
        parts,
        Context { paper: PaperKind::Minutes, title: Some(&title("Any business")), ..Context::default() },
    );
    assert_tiled(&document, &reading);
    reading
}

/// Every word of the text is in exactly one leaf.
fn assert_tiled(document: &Document, reading: &Reading) {
    let mut at = 0;
    let mut due: Vec<&Part> = reading.parts.iter().rev().collect();
    while let Some(part) = due.pop() {
        assert!(part.span.start() >= at, "leaves overlap at {:?}", document.wording(part.span));
        assert!(
            document.text[at..part.span.start()].trim().is_empty(),
            "lost: {:?}",
            &document.text[at..part.span.start()]
        );
        at = part.span.end();
        due.extend(part.blocks.iter().rev());
    }
    assert!(document.text[at..].trim().is_empty(), "lost: {:?}", &document.text[at..]);
}

/// Each leaf clause: its label, the markers and lead-ins above it, its own words.
fn decided(lines: &[&str]) -> Vec<String> {
    told(&reading(lines))
}

fn told(reading: &Reading) -> Vec<String> {
    let mut told = Vec::new();
    for decision in &reading.decisions {
        let label = match (&decision.label, decision.form) {
            (Some(label), _) => format!("[{}]", label.text),
            (None, Form::Inline) => "inline".to_owned(),
            (None, _) => "[]".to_owned(),
        };
        for clause in &decision.clauses {
            tell(clause, &label, &mut told);
        }
    }
    told
}

fn tell(clause: &Clause, above: &str, told: &mut Vec<String>) {
    let marker = clause.marker.as_ref().map_or(String::new(), |marker| format!("{} ", marker.text));
    let path = format!("{above} {marker}{}", clause.text.text);
    if clause.clauses.is_empty() {
        told.push(path.clone());
    }
    for below in &clause.clauses {
        tell(below, &path, told);
    }
}

/// "mover/seconder/outcome" of each motion.
fn moved(lines: &[&str]) -> Vec<String> {
    let name = |quote: &Option<Quote>| quote.as_ref().map_or("-".to_owned(), |quote| quote.text.clone());
    let outcome = |outcome| format!("{outcome:?}").trim_start_matches("Some(").trim_end_matches(')').to_lowercase();
    let reading = reading(lines);
    reading
        .motions
        .iter()
        .map(|motion| format!("{}/{}/{}", name(&motion.proposer), name(&motion.seconder), outcome(motion.outcome)))
        .collect()
}

#[test]
fn county_a_numbered_paragraph_holds_the_resolution() {
    let lines = [
        "1. The Leader introduced the report.",
        "2. RESOLVED that Cabinet agree to:",
        "(a) Adopt the plan; and",
        "(b) Delegate authority to the Director to amend it.",
        "3. The Chair thanked officers.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[RESOLVED] that Cabinet agree to: (a) Adopt the plan; and",
            "[RESOLVED] that Cabinet agree to: (b) Delegate authority to the Director to amend it."
        ]
    );
}

#[test]
fn county_roman_limbs_that_cite_appendices() {
    let lines = [
        "3) RESOLVED that Council:",
        "(i) Notes the Report (see Appendix A) and the modifications (as printed);",
        "(ii) Notes the Appraisal (Appendix D); and,",
        "(iii) Adopts the Plan as set out in Appendix B.",
    ];
    assert_eq!(decided(&lines).len(), 3);
}

#[test]
fn district_limbs_three_deep() {
    let lines = [
        "RESOLVED – That",
        "1. the scheme be approved subject to:",
        "(a) the funding of:",
        "(i) the bridge; and",
        "(ii) the path;",
        "(b) consultation;",
        "2. the report be noted.",
        "The meeting closed at 9 pm.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[RESOLVED – That] 1. the scheme be approved subject to: (a) the funding of: (i) the bridge; and",
            "[RESOLVED – That] 1. the scheme be approved subject to: (a) the funding of: (ii) the path;",
            "[RESOLVED – That] 1. the scheme be approved subject to: (b) consultation;",
            "[RESOLVED – That] 2. the report be noted."
        ]
    );
}

#[test]
fn borough_limbs_run_on_in_the_paragraph() {
    let lines = [
        "RESOLVED: That (1) the fees set out in section 5(a) be approved; (2) a report be brought in May; and (3) the Chair be thanked.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[RESOLVED: That] (1) the fees set out in section 5(a) be approved;",
            "[RESOLVED: That] (2) a report be brought in May; and",
            "[RESOLVED: That] (3) the Chair be thanked."
        ]
    );
}

#[test]
fn limbs_may_run_on_without_stops_and_in_the_narrative() {
    assert_eq!(
        decided(&["RESOLVED to (1) note the report (2) ask for another under regulation 5 (2) of the Order"]),
        ["[RESOLVED to] (1) note the report", "[RESOLVED to] (2) ask for another under regulation 5 (2) of the Order"]
    );
    assert_eq!(
        decided(&["After debate it was agreed that 1. the report be noted; 2. a bench be bought. Mr Vane left."]),
        [
            "inline After debate it was agreed that 1. the report be noted;",
            "inline After debate it was agreed that 2. a bench be bought."
        ]
    );
}

#[test]
fn initials_of_names_and_asides_have_no_markers() {
    let told = "It was agreed that A. Vane and B. Pike would judge the fair.";
    assert_eq!(decided(&[told]), [format!("inline {told}")]);
    let aside = "It was agreed that (subject to (a) consent and (b) funds) the wall be built.";
    assert_eq!(decided(&[aside]), [format!("inline {aside}")]);
    assert_eq!(
        decided(&["RESOLVED that A. Vane and B. Pike be appointed"]),
        ["[RESOLVED] that A. Vane and B. Pike be appointed"]
    );
}

#[test]
fn london_the_label_stands_alone_over_paragraphs() {
    let lines = [
        "# RESOLVED:",
        "That the minutes be approved.",
        "That the action log be noted.",
        "Reason for decision: to keep a record.",
    ];
    assert_eq!(
        decided(&lines),
        ["[RESOLVED] That the minutes be approved.", "[RESOLVED] That the action log be noted."]
    );
}

#[test]
fn cabinet_reasons_and_options_are_no_clauses() {
    let lines = [
        "# DECISION",
        "That the contract be awarded to the lowest bidder.",
        "# REASON FOR DECISION",
        "1. It was the best value.",
        "# ALTERNATIVE OPTIONS CONSIDERED",
        "2. To do nothing.",
    ];
    assert_eq!(decided(&lines), ["[DECISION] That the contract be awarded to the lowest bidder."]);
}

#[test]
fn scottish_committee_agrees_with_limbs() {
    let lines = [
        "The Committee, having heard officers in further explanation, agreed:-",
        "(1) to note the contents of the report; and",
        "(2) to remit it to the Chief Officer.",
        "Councillor Vane left the meeting.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[The Committee, having heard officers in further explanation, agreed] (1) to note the contents of the report; and",
            "[The Committee, having heard officers in further explanation, agreed] (2) to remit it to the Chief Officer."
        ]
    );
}

#[test]
fn scottish_decision_heading() {
    let lines = [
        "There had been circulated a report by the Director.",
        "# Decision",
        "To note the report.",
        "To thank the team.",
    ];
    assert_eq!(decided(&lines), ["[Decision] To note the report.", "[Decision] To thank the team."]);
}

#[test]
fn welsh_labels_in_both_languages() {
    assert_eq!(decided(&["PENDERFYNWYD: nodi'r adroddiad."]), ["[PENDERFYNWYD] nodi'r adroddiad."]);
    assert_eq!(
        decided(&["PENDERFYNWYD / RESOLVED: that the report be noted."]),
        ["[PENDERFYNWYD / RESOLVED] that the report be noted."]
    );
}

#[test]
fn northern_ireland_agreed_on_a_proposal() {
    let lines = [
        "AGREED TO RECOMMEND, on the proposal of Councillor Vane, seconded by Alderman Pike, that the recommendation be adopted.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[AGREED TO RECOMMEND, on the proposal of Councillor Vane, seconded by Alderman Pike,] that the recommendation be adopted."
        ]
    );
    assert_eq!(moved(&lines), ["Councillor Vane/Alderman Pike/carried"]);
}

#[test]
fn northern_ireland_proposed_and_resolved() {
    let lines = ["Proposed by Alderman Vane, seconded by Councillor Pike and RESOLVED, that the tender be accepted."];
    assert_eq!(
        decided(&lines),
        ["[Proposed by Alderman Vane, seconded by Councillor Pike and RESOLVED] that the tender be accepted."]
    );
    assert_eq!(moved(&lines), ["Alderman Vane/Councillor Pike/carried"]);
}

#[test]
fn irish_council_on_the_proposal_of() {
    let lines = [
        "On the proposal of Cllr. Vane, seconded by Cllr. Pike, it was agreed to suspend Standing Orders.",
        "It was proposed by Councillor Moss, seconded by Councillor Fox and resolved:-",
        "“That the draft budget be adopted.”",
    ];
    assert_eq!(moved(&lines), ["Cllr. Vane/Cllr. Pike/carried", "Councillor Moss/Councillor Fox/carried"]);
    assert_eq!(
        decided(&lines),
        [
            "inline On the proposal of Cllr. Vane, seconded by Cllr. Pike, it was agreed to suspend Standing Orders.",
            "[It was proposed by Councillor Moss, seconded by Councillor Fox and resolved] “That the draft budget be adopted.”"
        ]
    );
}

#[test]
fn parish_it_was_resolved() {
    for (line, wanted) in [
        ("It was RESOLVED to pay the invoices.", "[It was RESOLVED] to pay the invoices."),
        (
            "IT WAS UNANIMOUSLY RESOLVED that the bench be bought.",
            "[IT WAS UNANIMOUSLY RESOLVED] that the bench be bought.",
        ),
        ("It was resolved that the bench be bought.", "inline It was resolved that the bench be bought."),
        ("After debate it was unanimously RESOLVED to sell.", "[After debate it was unanimously RESOLVED] to sell."),
        ("RESOVED that the bench be bought.", "[RESOVED] that the bench be bought."),
        ("Resolved: to buy a bench", "[Resolved] to buy a bench"),
        ("Resolved unanimously to buy a bench.", "[Resolved unanimously] to buy a bench."),
        ("22/034 RESOLVED: the precept be £5,000.", "[RESOLVED] the precept be £5,000."),
    ] {
        assert_eq!(decided(&[line]), [wanted], "{line}");
    }
}

#[test]
fn parish_prose() {
    let lines = [
        "Cllr Vane reported a fallen tree. It was agreed that the Clerk would obtain quotes. The tree is an oak.",
        "Cllr Pike proposed that £50 be given to the hall. Agreed.",
        "All agreed to defer the fete.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "inline It was agreed that the Clerk would obtain quotes.",
            "inline Cllr Pike proposed that £50 be given to the hall. Agreed.",
            "inline All agreed to defer the fete."
        ]
    );
}

#[test]
fn parish_minutes_proposed_and_seconded() {
    let lines = ["The minutes were proposed as a true record by Cllr Vane, seconded by Cllr Pike, all agreed."];
    assert_eq!(decided(&lines), [format!("inline {}", lines[0])]);
    assert_eq!(moved(&lines), ["Cllr Vane/Cllr Pike/carried"]);
}

#[test]
fn parish_motion_in_lines() {
    let lines = ["Proposed – Cllr Mrs Vane Seconded – Cllr Pike", "‘That the bills be paid’", "For - 4 Abstention – 1"];
    assert_eq!(moved(&lines), ["Cllr Mrs Vane/Cllr Pike/carried"]);
    assert_eq!(decided(&lines), ["inline That the bills be paid"]);
    let votes = reading(&lines).votes;
    assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(4), None, Some(1)));
}

#[test]
fn town_agreed_label_behind_the_debate() {
    let lines = ["The Clerk presented the accounts. AGREED: that they be paid.", "Noted: the balance of £400."];
    assert_eq!(decided(&lines), ["[AGREED] that they be paid.", "[Noted] the balance of £400."]);
}

#[test]
fn canadian_numbered_resolutions() {
    let lines = [
        "R2024-10 L. Vane, S. Pike: That the minutes be adopted as published. Carried.",
        "R2024-11 A. Moss, L. Vane: That the meeting be adjourned. Time: 8:48 p.m. Carried.",
    ];
    assert_eq!(moved(&lines), ["L. Vane/S. Pike/carried", "A. Moss/L. Vane/carried"]);
    assert_eq!(
        decided(&lines),
        ["inline That the minutes be adopted as published.", "inline That the meeting be adjourned."]
    );
}

#[test]
fn canadian_moved_seconded_that() {
    let lines = [
        "Moved by Councillor Vane",
        "Seconded by Councillor Pike",
        "THAT the agenda be approved as circulated.",
        "CARRIED",
    ];
    assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/carried"]);
    assert_eq!(decided(&lines), ["inline THAT the agenda be approved as circulated."]);
}

#[test]
fn full_council_amendments() {
    let lines = [
        "Councillor Vane moved and Councillor Pike seconded the following motion:",
        "“That this Council opposes the road.”",
        "Councillor Moss moved, and Councillor Fox seconded, an amendment to add “and the bridge”.",
        "On being put to the vote, the amendment was declared LOST by 12 votes to 20, with one abstention.",
        "The substantive motion was then put and declared CARRIED.",
        "RESOLVED – That this Council opposes the road.",
    ];
    assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/carried", "Councillor Moss/Councillor Fox/lost"]);
    let reading = reading(&lines);
    assert_eq!(reading.motions[1].amends, Some(0));
    assert_eq!(reading.motions[1].vote, Some(0));
    assert_eq!(reading.motions[0].vote, None);
    let vote = &reading.votes[0];
    assert_eq!((vote.votes_for, vote.against, vote.abstain), (Some(12), Some(20), Some(1)));
    assert_eq!(told(&reading), ["[RESOLVED] That this Council opposes the road."]);
}

#[test]
fn a_lost_motion_decides_nothing() {
    let lines =
        ["Cllr Vane proposed, and Cllr Pike seconded, that the bench be sold.", "The motion was lost by 2 votes to 5."];
    assert_eq!(moved(&lines), ["Cllr Vane/Cllr Pike/lost"]);
    assert_eq!(decided(&lines), Vec::<String>::new());
}

#[test]
fn what_is_labelled_as_resolved_and_then_lost_decides_nothing() {
    for verdict in ["DEFEATED", "Motion lost.", "LOST"] {
        let lines = [
            "Moved by: Councillor Vane",
            "Seconded by: Councillor Pike",
            "BE IT RESOLVED THAT the fee be raised.",
            verdict,
        ];
        assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/lost"], "{verdict}");
        assert_eq!(decided(&lines), Vec::<String>::new(), "{verdict}");
    }
    let lines =
        ["Moved by Councillor Vane, seconded by Councillor Pike", "Resolved that the fee be raised.", "Motion lost."];
    assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/lost"]);
    assert_eq!(decided(&lines), Vec::<String>::new());
}

#[test]
fn an_amendment_that_nobody_seconds_leaves_the_motion_as_it_is() {
    let lines = [
        "Mr Vane, seconded by Mrs Pike, moved that an objection be lodged. Mr Moss moved as an amendment that no comment be made. There being no seconder the amendment fell.",
        "The Council agreed to object.",
    ];
    assert_eq!(moved(&lines), ["Mr Vane/Mrs Pike/none", "Mr Moss/-/lapsed"]);
}

#[test]
fn a_motion_without_a_seconder_lapses() {
    let lines = ["Cllr Vane proposed that the bench be sold. There was no seconder."];
    assert_eq!(moved(&lines), ["Cllr Vane/-/lapsed"]);
    assert_eq!(decided(&lines), Vec::<String>::new());
}

#[test]
fn a_motion_may_be_told_in_two_languages() {
    let lines = [
        "Cynigiwyd gan Cyng. Wyn, eiliwyd gan Cyng. Parry / Proposed by Cllr. Wyn, seconded by Cllr. Parry, that the minutes be accepted. Carried.",
    ];
    assert_eq!(moved(&lines), ["Cllr. Wyn/Cllr. Parry/carried"]);
}

#[test]
fn recommendations_may_be_moved_without_a_seconder() {
    let lines = ["The Leader moved the recommendations.", "Resolved –", "That the report be noted."];
    assert_eq!(moved(&lines), ["The Leader/-/carried"]);
}

#[test]
fn each_vote_is_on_the_motion_that_was_put() {
    let lines = [
        "Cllr Vane, Member for Finance, presented the report and moved it, which was seconded by Cllr Pike.",
        "Cllr Moss moved, and Cllr Hay seconded, the following amendment:",
        "“To spend £50 less.”",
        "A named vote was taken on the amendment as follows:",
        "FOR: Councillors Moss and Hay",
        "AGAINST: Councillors Vane, Pike and Elm",
        "ABSTENTIONS: None",
        "The amendment was LOST.",
        "A named vote was then taken on the substantive motion:",
        "FOR: Councillors Vane, Pike and Elm",
        "AGAINST: Councillors Moss and Hay",
    ];
    assert_eq!(moved(&lines), ["Cllr Vane/Cllr Pike/carried", "Cllr Moss/Cllr Hay/lost"]);
}

#[test]
fn a_resolution_may_have_a_number_or_tell_its_vote() {
    assert_eq!(
        decided(&["RESOLVED 2024/003", "That the panel note the report."]),
        ["[RESOLVED 2024/003] That the panel note the report."]
    );
    let lines = [
        "It was proposed by Cllr Vane, seconded by Cllr Pike and RESOLVED by 3 votes to 1 with 1 abstention to object.",
    ];
    assert_eq!(decided(&lines).len(), 1);
    assert!(decided(&lines)[0].ends_with("to object."), "{:?}", decided(&lines));
}

#[test]
fn a_proposal_that_was_put_and_carried_decides_without_a_seconder() {
    let lines = [
        "Jo Vane proposed that the club buy a cup. The proposal was put to a vote and was carried by a large majority.",
    ];
    assert_eq!(decided(&lines), ["inline Jo Vane proposed that the club buy a cup."]);
}

#[test]
fn named_division() {
    let lines = [
        "Mr Vane proposed, and Mrs Pike seconded the motion that",
        "“Council is asked to note the plan.”",
        "The voting was as follows:",
        "For (3)",
        "Mr Vane, Mrs Pike, Sir Al Moss, CBE",
        "Against (0)",
        "Abstain (1)",
        "Ms Fox",
        "Motion carried.",
        "RESOLVED that Council notes the plan.",
    ];
    let reading = reading(&lines);
    assert_eq!(reading.votes.len(), 1);
    assert_eq!(reading.votes[0].names.votes_for.len(), 3);
    assert_eq!(reading.motions[0].vote, Some(0));
    assert!(reading.diagnostics.is_empty());
    assert_eq!(told(&reading), ["[RESOLVED] that Council notes the plan."]);
}

#[test]
fn governors_terse_outcomes() {
    let lines = ["Agreed and signed.", "a. Lettings Policy - agreed", "b. Pay Policy – deferred to the next meeting"];
    assert_eq!(
        decided(&lines),
        [
            "inline Agreed and signed.",
            "inline Lettings Policy - agreed",
            "inline Pay Policy – deferred to the next meeting"
        ]
    );
}

#[test]
fn nhs_board_deeds() {
    let lines = ["The Board:", "• NOTED the report; and", "• APPROVED the plan."];
    assert_eq!(decided(&lines), ["[The Board] • NOTED the report; and", "[The Board] • APPROVED the plan."]);
    assert_eq!(decided(&["The Board NOTED the report."]), ["inline The Board NOTED the report."]);
}

#[test]
fn fire_authority_limbs_with_a_tail() {
    let lines = [
        "RESOLVED: That",
        "(a) the report be received;",
        "(b) the budget be approved;",
        "and that the Chief Officer be thanked.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[RESOLVED: That] (a) the report be received;",
            "[RESOLVED: That] (b) the budget be approved;",
            "[RESOLVED: That] and that the Chief Officer be thanked."
        ]
    );
}

#[test]
fn planning_committee_conditions() {
    let lines = [
        "RESOLVED that planning permission be GRANTED subject to the following conditions:",
        "1. The development shall begin within three years.",
        "2. Materials shall match.",
        "(Councillor Vane asked that her vote against be recorded.)",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[RESOLVED] that planning permission be GRANTED subject to the following conditions: 1. The development shall begin within three years.",
            "[RESOLVED] that planning permission be GRANTED subject to the following conditions: 2. Materials shall match."
        ]
    );
}

#[test]
fn exclusion_of_the_public() {
    let reading = reading(&[
        "RESOLVED that, under Section 100A(4) of the Act, the press and public be excluded from the meeting.",
    ]);
    assert_eq!(reading.decisions[0].clauses[0].action, model::Action::ExcludePublic);
}

#[test]
fn several_decisions_in_one_paragraph() {
    let lines = ["RESOLVED that fees rise. Carried. Mr Vane spoke of trees. RESOLVED that a tree be planted."];
    assert_eq!(decided(&lines), ["[RESOLVED] that fees rise.", "[RESOLVED] that a tree be planted."]);
}

#[test]
fn history_and_mended_faults_decide_nothing() {
    let lines = [
        "The Council had RESOLVED in 2019 to sell the land.",
        "The fault with the light has been resolved.",
        "At the last meeting it was agreed to buy a bench.",
        "Resolved issues: three.",
        "It was noted that the road was closed.",
        "The Panel raised the following points in discussion:",
        "- The plan was agreed by the County Council.",
    ];
    assert_eq!(decided(&lines), Vec::<String>::new());
}

#[test]
fn another_councils_decisions_are_not_ours() {
    let lines = [
        "Decisions received from the Borough Council:",
        "21/0034 Extension at 5 Mill Lane – approved",
        "Applications considered:",
        "21/0040 Garage at 6 Mill Lane – no objection",
    ];
    assert_eq!(decided(&lines), ["inline 21/0040 Garage at 6 Mill Lane – no objection"]);
}

#[test]
fn a_report_recommends() {
    let (document, parts) =
        item(&["The Committee is requested to:", "a) note the progress; and", "b) discuss the plan."]);
    let context = Context { paper: PaperKind::Report, title: Some(&title("Recommendations")), ..Context::default() };
    let reading = read(&document, parts, context);
    assert!(reading.decisions.iter().all(|decision| decision.form == Form::Recommendation));
    assert_eq!(
        told(&reading),
        [
            "[The Committee is requested to] a) note the progress; and",
            "[The Committee is requested to] b) discuss the plan."
        ]
    );
}

#[test]
fn a_section_title_may_be_the_label() {
    let (document, parts) = item(&["2.1 That Cabinet notes the report.", "2.2 That Cabinet approves the plan."]);
    let context = Context { paper: PaperKind::Report, title: Some(&title("Recommendations")), ..Context::default() };
    assert_eq!(
        told(&read(&document, parts, context)),
        ["[] 2.1 That Cabinet notes the report.", "[] 2.2 That Cabinet approves the plan."]
    );
}

#[test]
fn notes_at_the_margin_stay_leaves() {
    let (document, mut parts) = item(&["RESOLVED that", "(a) it be noted;", "Clerk", "(b) it be sent out."]);
    parts[2].kind = PartKind::Margin;
    let reading = read(&document, parts, Context { paper: PaperKind::Minutes, ..Context::default() });
    assert_tiled(&document, &reading);
    assert_eq!(reading.parts.iter().filter(|part| part.kind == PartKind::Margin).count(), 1);
    assert_eq!(told(&reading), ["[RESOLVED that] (a) it be noted;", "[RESOLVED that] (b) it be sent out."]);
}

#[test]
fn northern_ireland_names_above_the_label() {
    let lines = [
        "1.1 It was",
        "PROPOSED by Councillor J F Vane Seconded by Councillor J Pike, and",
        "RESOLVED: that the Minutes be taken as read and signed as correct.",
    ];
    assert_eq!(moved(&lines), ["Councillor J F Vane/Councillor J Pike/carried"]);
    assert_eq!(decided(&lines), ["[RESOLVED] that the Minutes be taken as read and signed as correct."]);
}

#[test]
fn borough_council_unanimous_in_brackets() {
    let lines = ["RESOLVED: (Unanimously)", "That the minutes be approved as a correct record."];
    assert_eq!(decided(&lines), ["[RESOLVED: (Unanimously)] That the minutes be approved as a correct record."]);
}

#[test]
fn borough_council_agreed_without_division() {
    let lines = ["The minutes were AGREED without division and it was RESOLVED:", "That the minutes be signed."];
    assert_eq!(
        decided(&lines),
        ["[The minutes were AGREED without division and it was RESOLVED] That the minutes be signed."]
    );
}

#[test]
fn scottish_borders_deeds_below_a_heading() {
    assert_eq!(decided(&["# DECISION", "APPROVED the Minute."]), ["[DECISION] APPROVED the Minute."]);
    assert_eq!(
        decided(&["# DECISION", "AGREED:-", "(a) to note the report; and", "(b) to approve the plan."]),
        ["[AGREED] (a) to note the report; and", "[AGREED] (b) to approve the plan."]
    );
}

#[test]
fn scottish_city_division() {
    let lines = [
        "# Motion",
        "To note the report.",
        "- moved by Councillor Vane, seconded by Councillor Pike",
        "# Amendment",
        "To reject the report.",
        "- moved by Councillor Moss, seconded by Councillor Fox",
        "# Voting",
        "For the motion - 8 votes",
        "For the amendment - 3 votes",
        "# Decision",
        "To approve the motion by Councillor Vane.",
        "(Reference – report by the Director, submitted.)",
    ];
    assert_eq!(decided(&lines), ["[Decision] To approve the motion by Councillor Vane."]);
    let votes = reading(&lines).votes;
    assert_eq!((votes[0].votes_for, votes[0].against), (Some(8), Some(3)));
    assert_eq!(moved(&lines).len(), 2);
}

#[test]
fn village_hall_meeting() {
    let lines = [
        "The AGM approved the minutes: proposed, Jo Vane, seconded, Al Pike, all agreed.",
        "The Treasurer’s report was read. Al Pike proposed that the accounts should be approved, seconded Jo Vane, all agreed.",
        "The minutes of the last meeting were proposed by Jo Vane and seconded by Al Pike as an accurate report.",
    ];
    assert_eq!(moved(&lines), ["Jo Vane/Al Pike/carried", "Al Pike/Jo Vane/carried", "Jo Vane/Al Pike/none"]);
    assert_eq!(decided(&lines).len(), 3);
}

#[test]
fn parish_annual_meeting() {
    let lines = [
        "It was proposed by Cllr Vane, seconded by Cllr Pike that Cllr Moss be appointed Chairman. There being no other nominations, Cllr Moss was elected to the position of Chairman unopposed.",
        "Jo Fox – proposed by Cllr Vane seconded by Cllr Pike and unanimously appointed.",
    ];
    assert_eq!(moved(&lines), ["Cllr Vane/Cllr Pike/carried", "Cllr Vane/Cllr Pike/carried"]);
    assert_eq!(
        decided(&lines).last().map(String::as_str),
        Some("inline Jo Fox – proposed by Cllr Vane seconded by Cllr Pike and unanimously appointed.")
    );
}

#[test]
fn parish_a_resolution_with_its_names_below() {
    let lines = ["It was RESOLVED that Cllr Vane be elected Chair.", "Proposed by: Cllr Pike Seconded by: Cllr Moss"];
    assert_eq!(decided(&lines), ["[It was RESOLVED] that Cllr Vane be elected Chair."]);
    assert_eq!(moved(&lines), ["Cllr Pike/Cllr Moss/carried"]);
}

#[test]
fn community_council_labels_inside_points() {
    let lines = [
        "2.3 Update on file. Decision: Secretary to prepare notices. All agreed box to be left unlocked.",
        "2.4 Cllr Vane spoke. Agreed: Cllr Vane to be added to the list.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "[Decision] Secretary to prepare notices.",
            "inline All agreed box to be left unlocked.",
            "[Agreed] Cllr Vane to be added to the list."
        ]
    );
}

#[test]
fn a_motion_below_what_became_of_it() {
    let lines = ["The accounts were adopted.", "Proposed by Mr Vane, seconded by Mrs Pike."];
    assert_eq!(moved(&lines), ["Mr Vane/Mrs Pike/carried"]);
}

#[test]
fn a_motion_above_its_names() {
    let lines = [
        "Motion: to buy a bench for the green",
        "Proposed: Cllr Vane",
        "Seconded: Cllr Pike",
        "Vote: 5 for, 1 against",
        "Carried",
    ];
    assert_eq!(moved(&lines), ["Cllr Vane/Cllr Pike/carried"]);
    let reading = reading(&lines);
    assert_eq!(reading.motions[0].vote, Some(0));
    assert_eq!(reading.motions[0].text.as_ref().map(|text| text.text.as_str()), Some("to buy a bench for the green"));
}

#[test]
fn a_change_that_was_not_agreed() {
    let lines = [
        "Councillor Vane moved and Councillor Pike seconded a proposal to change the order of business.",
        "The proposed change was put to the vote, with the following result:",
        "For: 26",
        "Against: 32",
        "Abstention: 0",
        "The change was not agreed.",
    ];
    assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/lost"]);
    assert_eq!(decided(&lines), Vec::<String>::new());
    let votes = reading(&lines).votes;
    assert_eq!((votes[0].votes_for, votes[0].against, votes[0].abstain), (Some(26), Some(32), Some(0)));
}

#[test]
fn licensing_panel_gives_reasons() {
    let lines = [
        "DECISION: The Sub-Committee decided to grant the application subject to conditions.",
        "Reasons: The applicant was fit and proper.",
    ];
    assert_eq!(
        decided(&lines),
        ["[DECISION] The Sub-Committee decided to grant the application subject to conditions."]
    );
}

#[test]
fn committee_system_tells_a_decision_twice() {
    let lines = [
        "# Decision:",
        "RESOLVED: That the application be GRANTED subject to the conditions in the report.",
        "# Minutes:",
        "The officer presented the report. Councillor Vane proposed, Councillor Pike seconded and, following a vote, it was:",
        "RESOLVED: That the application be GRANTED subject to the conditions set out in the report.",
    ];
    assert_eq!(
        decided(&lines),
        ["[RESOLVED] That the application be GRANTED subject to the conditions in the report."]
    );
    assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/carried"]);
}

#[test]
fn committee_system_labels_apologies_too() {
    let lines = [
        "# Decision:",
        "Apologies were received from Councillor Vane.",
        "# Minutes:",
        "Apologies were received from Councillor Vane.",
    ];
    assert_eq!(decided(&lines), Vec::<String>::new());
}

#[test]
fn committee_system_labels_what_was_not_decided_on_one_line() {
    assert_eq!(decided(&["Decision: There were no declarations of interest."]), Vec::<String>::new());
    assert_eq!(decided(&["Decision: That the report be noted."]), ["[Decision] That the report be noted."]);
}

#[test]
fn limbs_that_are_told_again_are_one_telling() {
    let lines = [
        "# Decision:",
        "RESOLVED:",
        "(1) That the actions of the Panel be noted; and",
        "(2) That the Scrutiny Officer be requested to ask members for a date.",
        "# Minutes:",
        "The officer presented the report.",
        "RESOLVED:",
        "(1) That the actions of the Panel be noted; and",
        "(2) That the Scrutiny Officer be requested to ask members for a date.",
    ];
    assert_eq!(decided(&lines).len(), 2, "{:?}", decided(&lines));
}

#[test]
fn a_bracket_behind_the_label_may_say_that_all_agreed() {
    let lines = ["RESOLVED: (Unanimous)", "A. To note the report", "B. To approve the scheme"];
    let told = decided(&lines);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("To note the report"), "{told:?}");
}

#[test]
fn headings_may_stand_above_the_limbs() {
    let lines = [
        "Decision:",
        "PART A",
        "In relation to the fund",
        "a. to set a budget",
        "b. to raise the tax",
        "In relation to the capital",
        "c. to approve the plan",
    ];
    let told = decided(&lines);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].contains("to approve the plan"), "{told:?}");
}

#[test]
fn what_was_approved_may_be_listed() {
    let lines = [
        "The following were approved:",
        "(a) Admissions Policy",
        "(b) Exclusions Policy",
        "Proposed CW, seconded PC. All in favour.",
    ];
    let told = decided(&lines);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].ends_with("Admissions Policy"), "{told:?}");
}

#[test]
fn limbs_of_limbs_part_the_first_from_the_second() {
    let lines = [
        "RESOLVED: (a) That it be approved subject to:",
        "(i) Time limit;",
        "(ii) Plans.",
        "(b) That the rest be delegated.",
    ];
    let told = decided(&lines);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].contains("(b)"), "{told:?}");
}

#[test]
fn a_label_over_the_whole_story_decides_nothing() {
    let lines = [
        "Decisions:",
        "Consideration was given to the minutes of the last meeting.",
        "The Chair thanked the members for their patience.",
        "RESOLVED THAT:",
        "The minutes be approved.",
    ];
    assert_eq!(decided(&lines), ["[RESOLVED THAT:] The minutes be approved."]);
}

#[test]
fn a_decision_on_an_entry_ends_before_the_next() {
    let entries =
        ["- 3 Mill Lane, a roof", "AGREED to recommend approval", "- 5 Mill Lane, a porch", "AGREED to object"];
    assert_eq!(decided(&entries), ["[AGREED] to recommend approval", "[AGREED] to object"]);
}

#[test]
fn a_label_over_what_a_body_heard_decides_nothing() {
    let lines = ["Decision", "The Committee received a presentation on piers. Members asked about costs."];
    assert_eq!(decided(&lines), [""; 0]);
}

#[test]
fn an_election_is_told_once() {
    let lines = [
        "RESOLVED that Councillor Vane be elected Chair for the year.",
        "Councillor Vane was duly elected Chair and took the chair.",
    ];
    assert_eq!(decided(&lines), ["[RESOLVED] that Councillor Vane be elected Chair for the year."]);
}

#[test]
fn a_carried_motion_keeps_its_limbs() {
    let lines = [
        "It was moved by Councillor Pike and seconded by Councillor Loe that:",
        "(a) £50 be paid to Ayle Tots; and",
        "(b) the Clerk be asked to write to them.",
        "On being put to the vote the motion was carried.",
    ];
    let told = decided(&lines);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].ends_with("(b) the Clerk be asked to write to them."), "{told:?}");
}

#[test]
fn a_new_proposal_ends_a_decision() {
    let lines = [
        "Resolved; to accept the quotation",
        "Cllr Vane proposed that thanks be recorded. This was seconded by Cllr Loe.",
    ];
    assert_eq!(decided(&lines), ["[Resolved] to accept the quotation"]);
}

#[test]
fn a_paragraph_of_its_own_notes_the_one_before() {
    let lines = ["The Chief Executive told the Council of the appointment.", "Noted."];
    assert_eq!(decided(&lines), ["inline Noted."]);
    let line = "A letter from the water company about works in the lane. Noted.";
    assert_eq!(decided(&[line]), ["inline Noted."]);
}

#[test]
fn the_body_is_known_by_its_name_and_initials() {
    let own = ["hale parish council".to_owned(), "hpc".to_owned()];
    let decided = |text: &str| {
        let (document, parts) = item(&[text]);
        let context = Context { paper: PaperKind::Minutes, own: &own, title: None, ..Context::default() };
        read(&document, parts, context).decisions.len()
    };
    assert_eq!(decided("Hale Parish Council agreed to write to the owner."), 1);
    assert_eq!(decided("HPC decided to buy a bin."), 1);
    assert_eq!(decided("Vane Parish Council agreed to pay half."), 0);
}

#[test]
fn a_resolution_may_have_no_label() {
    let said = |lines: &[&str]| {
        let (document, parts) = item(lines);
        read(&document, parts, Context { paper: PaperKind::Minutes, own: &[], title: None, ..Context::default() })
            .decisions
            .len()
    };
    assert_eq!(said(&["That the minutes of 3 May be confirmed."]), 1);
    assert_eq!(said(&["Cllr Vane moved:", "That the hall be sold.", "The motion was lost."]), 0);
}

#[test]
fn what_a_motion_did_is_not_its_wording() {
    let lines = [
        "“That this Council asks for a bus.”",
        "Proposed by Cllr Vane, seconded by Cllr Pike. The motion was put to the meeting and was passed unanimously.",
    ];
    let motions = reading(&lines).motions;
    assert_eq!(motions[0].text.as_ref().map(|said| said.text.as_str()), Some("That this Council asks for a bus."));
}

#[test]
fn a_committee_that_has_heard_somebody_does_what_follows() {
    let lines = [
        "The Committee, having heard the Head of Roads in further explanation:-",
        "(1) noted the report; and",
        "(2) agreed to approve the plan.",
    ];
    assert_eq!(decided(&lines).len(), 2);
}

#[test]
fn council_a_carried_motion_in_straight_quotes_decides_by_what_it_resolves() {
    let lines = [
        "It was moved by Councillor Vane and seconded by Councillor Pike:",
        "\"This Council notes:",
        "1. that the bus was withdrawn;",
        "2. that residents have no other.",
        "This Council resolves to:",
        "(a) write to the company; and",
        "(b) ask for a report by June.\"",
        "The motion was put to the vote and declared CARRIED.",
    ];
    assert_eq!(
        decided(&lines),
        [
            "inline This Council resolves to: (a) write to the company; and",
            "inline This Council resolves to: (b) ask for a report by June."
        ]
    );
}

#[test]
fn northern_ireland_resolved_stands_before_its_wording() {
    let lines = [
        "Proposed by Councillor Vane",
        "Seconded by Councillor Pike and",
        "Resolved In accordance with Section 42 that the public withdraw.",
    ];
    assert_eq!(decided(&lines), ["[Resolved] In accordance with Section 42 that the public withdraw."]);
}

#[test]
fn parish_movers_in_brackets_are_no_part_of_the_wording() {
    let lines = ["It was RESOLVED to suggest Orchard Mead (proposed Cllr Vane, seconded Cllr Pike)."];
    assert_eq!(decided(&lines), ["[It was RESOLVED] to suggest Orchard Mead"]);
}

#[test]
fn wales_outcomes_stand_in_sentences() {
    assert_eq!(decided(&["Penderfynwyd cymeradwyo'r cofnodion."]), ["inline Penderfynwyd cymeradwyo'r cofnodion."]);
}

#[test]
fn parish_what_became_of_a_proposal_is_not_what_it_decides() {
    let lines = [
        "PROPOSAL: The payments listed are approved. PROPOSED: Mr Vane SECONDED: Mr Pike DECISION: passed (all in favour)",
    ];
    assert_eq!(decided(&lines), ["inline The payments listed are approved."]);
    assert_eq!(reading(&lines).motions[0].seconder.as_ref().map(|name| name.text.as_str()), Some("Mr Pike"));
}

#[test]
fn answers_on_planning_applications() {
    let decides = |above: &str, lines: &[&str]| {
        let (document, parts) = item(lines);
        let (title, above) = (title("To the Borough"), title(above));
        let context =
            Context { paper: PaperKind::Minutes, title: Some(&title), above: Some(&above), ..Context::default() };
        told(&read(&document, parts, context))
    };
    let asked = ["24/00231 – shed, 4 Mill Lane. No comment.", "24/00240 – loft, 5 Mill Lane.", "Recommend refusal."];
    assert_eq!(decides("Other matters", &asked), ["inline No comment.", "inline Recommend refusal."]);
    assert_eq!(decides("Planning applications", &["4 Mill Lane, shed. No comment."]), ["inline No comment."]);
    assert!(decides("Other matters", &["The bins, 4 Mill Lane. No comment."]).is_empty());
    // What others decided is told in their own words.
    assert!(decides("Planning decisions received", &["24/00231 – shed, 4 Mill Lane – approved."]).is_empty());
}

#[test]
fn all_limbs_of_a_motion_that_was_carried_are_decided_though_each_is_a_sentence() {
    let found = reading(&[
        "MOVED Cr Vane SECONDED Cr Pike",
        "That Council:",
        "1. Receives the report “Three Bridges”.",
        "2. Approves the design at a cost of £4,000.",
        "3. Requests the Chief Executive to report back in August.",
        "CARRIED 6/1",
    ]);
    let [decision] = &found.decisions[..] else { panic!("{:?}", found.decisions) };
    let limbs = &decision.clauses[0].clauses;
    assert_eq!(limbs.len(), 3, "{:?}", decision.clauses);
    assert_eq!((found.votes[0].votes_for, found.votes[0].against), (Some(6), Some(1)));
}

#[test]
fn the_name_of_who_gave_notice_may_be_the_title_of_a_motion() {
    let of = |lines: &[&str]| {
        let (document, parts) = item(lines);
        let named = Quote::new(&document.text, document.blocks[0].span);
        let context = Context { paper: PaperKind::Minutes, title: Some(&named), ..Context::default() };
        let motions = read(&document, parts, context).motions;
        motions.into_iter().map(|motion| (motion.proposer.map(|name| name.text), motion.outcome)).collect::<Vec<_>>()
    };
    let carried = [
        "# Cllr. J. Vane",
        "“That this Council calls on the Minister to restore the Saturday bus.”",
        "The motion was seconded by Cllr. Pike and agreed unanimously.",
    ];
    assert_eq!(of(&carried), [(Some("Cllr. J. Vane".to_owned()), Some(Outcome::Carried))]);
    let withdrawn = [
        "# Cllr. J. Vane",
        "“That this Council provides a crossing.”",
        "Cllr. Vane welcomed the reply and withdrew the motion.",
    ];
    assert_eq!(of(&withdrawn), [(Some("Cllr. J. Vane".to_owned()), Some(Outcome::Withdrawn))]);
}

#[test]
fn reports_are_noted_with_thanks_and_received() {
    for line in [
        "The report was noted with thanks.",
        "The Treasurer’s report was received.",
        "The accounts were received with thanks.",
    ] {
        assert_eq!(reading(&[line]).decisions.len(), 1, "{line}");
    }
    for line in ["No police report was received.", "A letter was received.", "The report was received from the County."]
    {
        assert_eq!(reading(&[line]).decisions.len(), 0, "{line}");
    }
}

#[test]
fn a_place_to_sign_and_what_another_group_accepted_are_no_decisions() {
    for line in ["Approved by the Chair: ............ Date: ........", "This was accepted by the task group."] {
        assert_eq!(reading(&[line]).decisions.len(), 0, "{line}");
    }
    assert_eq!(reading(&["The Minute of the meeting of the Path Group held on 8 May was noted."]).decisions.len(), 1);
}

#[test]
fn a_second_resolution_in_one_sentence_is_a_decision_of_its_own() {
    let found = reading(&["It was RESOLVED that the roof be mended, and FURTHER RESOLVED that the gate be shut."]);
    assert_eq!(found.decisions.len(), 2);
}

#[test]
fn how_the_vote_went_stands_between_a_label_and_its_limbs() {
    let found =
        reading(&["Resolved", "(5 votes to nil)", "(a) That the roof be mended;", "(b) That the gate be shut."]);
    assert_eq!((found.decisions.len(), found.decisions[0].clauses.len()), (1, 2));
    let found = reading(&["RESOLVED by 6 votes for and 2 against.", "That the application be REFUSED."]);
    assert_eq!((found.decisions.len(), found.decisions[0].clauses.len()), (1, 1));
}
