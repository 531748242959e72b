//! House styles of made-up councils, each with the outline that a reader would draw.

use model::{Access, BlockKind, DocumentBuilder, Format, Item, Minutes, PaperKind, PartKind, Shape};

use crate::parse;

/// Reads paragraphs parted by blank lines; "# " makes a heading, "• " a point, "**" around some words makes them bold.
fn read(paper: &str) -> Minutes {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in paper.split("\n\n").flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()) {
        let (kind, text) = match block.strip_prefix("# ") {
            Some(text) => (BlockKind::Heading(2), text),
            None => (BlockKind::Paragraph, block),
        };
        builder.open(Shape::of(kind));
        let text = text.strip_prefix("• ").inspect(|_| builder.marker("•")).unwrap_or(text);
        let parts = text.split_once("**").and_then(|(before, text)| Some((before, text.split_once("**")?)));
        match parts {
            Some((before, (strong, rest))) => {
                builder.write(before);
                builder.write_strong(strong);
                builder.write(rest);
            }
            None => builder.write(text),
        }
    }
    parse(&builder.finish()).value
}

fn items(paper: &str) -> Vec<Item> {
    read(paper).items
}

fn outline(paper: &str) -> String {
    let mut drawn = String::new();
    draw(&items(paper), 0, &mut drawn);
    drawn
}

fn draw(items: &[Item], depth: usize, drawn: &mut String) {
    for item in items {
        let number = item.number.as_ref().map_or("-", |number| number.text.as_str());
        let title = item.title.as_ref().map_or("-", |title| title.text.as_str());
        drawn.extend(["  ".repeat(depth).as_str(), number, " ", title, "\n"]);
        draw(&item.items, depth + 1, drawn);
    }
}

const HEAD: &str =
    "MINUTES of the meeting of Fernley Council held on 5 March 2024\n\nPresent: Councillors Ash and Birch\n\n";

#[test]
fn plain_numbers_count_items_and_their_limbs_do_not() {
    let paper = format!(
        "{HEAD}12. Apologies\n\nThere were none.\n\n13. Footpaths\n\nThe Clerk reported.\n\nRESOLVED:\n\n1. That the path be mended.\n\n2. That the fence be painted.\n\n14. Date of next meeting\n\n2 April 2024."
    );
    assert_eq!(outline(&paper), "12 Apologies\n13 Footpaths\n14 Date of next meeting\n");
}

#[test]
fn titles_over_the_limbs_of_a_resolution_head_no_items() {
    let paper = format!(
        "{HEAD}12. Budget\n\nRESOLVED that the Council, having read the report, is asked to agree the following:\n\n**2024-34 Capital Programme**\n\n(a) The programme in appendix A.\n\n(b) The works in appendix B.\n\n**2024-25 Council Tax**\n\n(c) To raise the rates by 2%.\n\n**Key Policies**\n\n(d) The Reserves Policy.\n\n13. Close\n\nThe meeting closed."
    );
    assert_eq!(outline(&paper), "12 Budget\n13 Close\n");
    let items = items(&paper);
    let clauses = &items[0].decisions[0].clauses;
    assert_eq!(clauses.len(), 1);
    let titles: Vec<_> =
        clauses[0].clauses.iter().map(|clause| (clause.text.text.as_str(), clause.clauses.len())).collect();
    assert_eq!(titles, [("2024-34 Capital Programme", 2), ("2024-25 Council Tax", 1), ("Key Policies", 1)]);
    let first = &clauses[0].clauses[0].clauses[0];
    assert_eq!(first.action, model::Action::Agree);
}

#[test]
fn roman_numerals_below_a_letter_are_its_text() {
    let paper = format!(
        "{HEAD}1. Apologies\n\nNone.\n\n2. Matters arising\n\na) **Roads** The Clerk said that they were mended.\n\nb) **The bridge**\n\ni) **Its name** Cllr Ash said that it had none.\n\nii) **Its colour** Cllr Birch said that it was red.\n\nc) **The hall**\n\ni) **The roof** Cllr Ash said that it leaked.\n\nd) **Trees** There were none.\n\n3. Close\n\nNoted."
    );
    let drawn = outline(&paper);
    assert!(drawn.contains("  a Roads\n  b The bridge\n"), "{drawn}");
    assert!(drawn.contains("  c The hall\n") && drawn.contains("  d Trees\n"), "{drawn}");
}

#[test]
fn numbers_set_deeper_on_the_next_page_go_on_with_their_list() {
    let mut builder = DocumentBuilder::new(Format::Pdf);
    for (line, depth) in [("21) He said so.", 0), ("22) She said so.", 1), ("23) They said so.", 1), ("a) One.", 2)] {
        builder.open(Shape { depth, ..Shape::of(BlockKind::Paragraph) });
        builder.write(line);
    }
    let document = builder.finish();
    let parts = crate::nest::parts(&document, &crate::unit::units(&document));
    assert_eq!(parts.iter().map(|part| part.blocks.len()).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn a_record_of_decision_says_what_was_decided_above_its_reasons() {
    let paper = "FERNLEY COUNCIL – RECORD OF DECISION\n\nDECISION TO BE TAKEN BY:\n\nCabinet\n\nDECISION NO: 24/7\n\nSubject: School places\n\nDecision:\n\nCabinet agree to:\n\nA) the plan for places\n\nReason(s) for decision:\n\n1. Background\n\nThe plan says how many places there are.\n\n2. Financial implications\n\nThere are none to tell of.\n\n3. Legal implications\n\nThere are none to tell of.";
    let minutes = read(paper);
    assert_eq!(minutes.kind, PaperKind::DecisionNotice);
    let decision = &minutes.items[0].decisions[0];
    assert_eq!(decision.label.as_ref().map(|label| label.text.as_str()), Some("Decision"));
    assert_eq!(decision.clauses[0].clauses[0].text.text, "the plan for places");
}

#[test]
fn the_form_of_an_amendment_tells_of_a_motion() {
    let paper = "Budget Amendment Form\n\nAmendment Name: More trees\n\nAmendment Number: 2\n\nDirectorate: All\n\nProposer: Mr A Vane\n\nSeconder: Mrs J Pike\n\nProposed Purpose:\n\nTo amend the budget proposed by the Administration, as proposed by the Green Group, so that trees are planted.";
    let minutes = read(paper);
    assert_eq!(minutes.kind, PaperKind::Other);
    assert!(minutes.items.iter().all(|item| item.title.is_none()));
    let motion = &minutes.items[0].motions[0];
    let name = |quote: &Option<model::Quote>| quote.as_ref().map(|quote| quote.text.clone());
    assert_eq!(name(&motion.proposer).as_deref(), Some("Mr A Vane"));
    assert_eq!(name(&motion.seconder).as_deref(), Some("Mrs J Pike"));
}

#[test]
fn numbers_with_a_year_or_a_prefix_count_items() {
    let paper = format!("{HEAD}24/001 Apologies\n\nNone.\n\n24/002 Interests\n\nNone.\n\n24/003 Roads\n\nNoted.");
    assert_eq!(outline(&paper), "24/001 Apologies\n24/002 Interests\n24/003 Roads\n");
    let paper = format!("{HEAD}FC7 Apologies\n\nNone.\n\nFC8 Roads\n\nNoted.\n\nFC9 Close\n\nNoted.");
    assert_eq!(outline(&paper), "FC7 Apologies\nFC8 Roads\nFC9 Close\n");
}

#[test]
fn counted_paragraphs_are_items_where_there_are_no_headings() {
    let paper = format!(
        "{HEAD}1. Bob said that the legacy had come and would be put in the bank by the end of the month.\n\n2. Ann spoke to the plan, which the members had seen before, and it was sent to the printer.\n\n3. Two people have asked to join us, and the Chair will write to each of them before the summer.\n\n4. The roof was mended last week by the builder, who was thanked for coming at such short notice."
    );
    assert_eq!(outline(&paper), "1 -\n2 -\n3 -\n4 -\n");
}

#[test]
fn decimal_paragraphs_are_points_and_decimal_titles_sub_items() {
    let paper = format!(
        "{HEAD}1. Apologies\n\n1.1 Apologies were received from Councillor Dale.\n\n2. Reports\n\n2.1 Clerk's report\n\nThe Clerk reported that the hall was let.\n\n2.2 Chairman's report\n\nThe Chairman had been to the fair."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Reports\n  2.1 Clerk's report\n  2.2 Chairman's report\n");
}

#[test]
fn lettered_titles_above_decimal_paragraphs_are_sub_items() {
    let paper = format!(
        "{HEAD}1 Procedural business\n\n(a) Substitutes\n\n1.1 There were no substitutes.\n\n(b) Interests\n\n1.2 There were no interests declared.\n\n2 Minutes\n\n2.1 The minutes were approved."
    );
    assert_eq!(outline(&paper), "1 Procedural business\n  (a) Substitutes\n  (b) Interests\n2 Minutes\n");
}

#[test]
fn the_agenda_number_may_stand_below_the_title() {
    let paper = format!(
        "{HEAD}76. Apologies\n\n(Item 1)\n\nNone.\n\n77. Budget\n\n(Item 2)\n\nNoted.\n\n78. Close\n\n(Item 3)\n\nDone."
    );
    assert_eq!(outline(&paper), "76 Apologies\n77 Budget\n78 Close\n");
}

#[test]
fn a_number_alone_takes_the_title_below_it() {
    let paper =
        format!("{HEAD}139.\n\nApologies for absence\n\nMinutes:\n\nNone.\n\n140.\n\nBudget\n\nMinutes:\n\nNoted.");
    assert_eq!(outline(&paper), "139 Apologies for absence\n140 Budget\n");
}

#[test]
fn a_title_may_run_on_into_its_text() {
    let paper = format!(
        "{HEAD}2301.Police report: Attached.\n\n2302Apologies for absence: Cllr Dale.\n\n2303.Approval of minutes: Approved & signed as correct."
    );
    assert_eq!(outline(&paper), "2301 Police report\n2302 Apologies for absence\n2303 Approval of minutes\n");
}

#[test]
fn headings_make_items_where_nothing_is_numbered() {
    let paper = format!(
        "{HEAD}# Play park\n\nA slide is broken.\n\n# Treasurer's report\n\nThe balance is £20.\n\n**Grants**\n\nNone were made."
    );
    assert_eq!(outline(&paper), "- Play park\n- Treasurer's report\n  - Grants\n");
}

#[test]
fn bold_beginnings_make_items_where_nothing_is_numbered() {
    let paper = format!(
        "{HEAD}**Matters arising** The roof is mended.\n\n**Bookings**\n\nYoga has moved to Thursdays.\n\n**Next meeting** Wednesday 15th May at 7.30pm"
    );
    assert_eq!(outline(&paper), "- Matters arising\n- Bookings\n- Next meeting\n");
}

#[test]
fn lists_that_begin_anew_below_headings_are_points() {
    let paper = format!(
        "{HEAD}MATTERS ARISING\n\n1. Gravel is still there.\n\n2. The sign is up.\n\nCORRESPONDENCE\n\n1. A letter from the county.\n\n2. A letter from the school.\n\nANY OTHER BUSINESS\n\n1. Lights are out in Mill Lane."
    );
    assert_eq!(outline(&paper), "- MATTERS ARISING\n- CORRESPONDENCE\n- ANY OTHER BUSINESS\n");
}

#[test]
fn a_list_of_contents_is_no_outline() {
    let paper = format!(
        "{HEAD}1 Welcome\n\n2 Interests\n\n3 Finance\n\n4 Close\n\n1 Welcome\n\nThe Chair welcomed all.\n\n2 Interests\n\nNone.\n\n3 Finance\n\nThe budget was noted.\n\n4 Close\n\nThe meeting ended."
    );
    assert_eq!(outline(&paper), "1 Welcome\n2 Interests\n3 Finance\n4 Close\n");
}

#[test]
fn a_quoted_motion_keeps_its_headings_to_itself() {
    let paper = format!(
        "{HEAD}5. Motion on trees\n\nCouncillor Ash moved:\n\n“This Council asks for the following:\n\n**Planting**\n\n(a) More trees.\n\n**Felling**\n\n(b) Less felling.”\n\n6. Close\n\nDone."
    );
    assert_eq!(outline(&paper), "5 Motion on trees\n6 Close\n");
}

#[test]
fn items_that_run_on_in_one_paragraph_are_parted() {
    let long =
        "The members spoke for a long while about this and then about that, and nothing came of it all. ".repeat(3);
    let paper = format!(
        "{HEAD}1. Apologies There were no apologies. 2. Declarations of interest There were none. 3. Minutes The minutes were approved. {long}4. Correspondence All members had received a copy. 5. Date of next meeting The date is 9th March."
    );
    assert_eq!(
        outline(&paper),
        "1 Apologies\n2 Declarations of interest\n3 Minutes\n4 Correspondence\n5 Date of next meeting\n"
    );
}

#[test]
fn prose_before_the_first_item_is_an_item_without_title() {
    let paper = format!(
        "{HEAD}The Chairman opened the meeting and thanked the members for the work that they had done in the year.\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nNoted.\n\n3. Close\n\nDone."
    );
    assert_eq!(outline(&paper), "- -\n1 Apologies\n2 Roads\n3 Close\n");
}

#[test]
fn a_label_that_comes_again_and_again_is_no_item() {
    let paper = format!(
        "{HEAD}1. Question by Cllr Ash\n\nWhen will it open?\n\nREPLY\n\nIn May.\n\n2. Question by Cllr Birch\n\nWhy?\n\nREPLY\n\nFor good reasons.\n\n3. Question by Cllr Cole\n\nWho?\n\nREPLY\n\nThe Clerk."
    );
    assert_eq!(outline(&paper), "1 Question by Cllr Ash\n2 Question by Cllr Birch\n3 Question by Cllr Cole\n");
}

#[test]
fn a_number_may_stand_below_its_title() {
    let paper = format!(
        "{HEAD}APOLOGIES\n\nPL1/14 Apologies were recorded from Councillor Elm.\n\nMINUTES\n\nPL2/14 Members reviewed the minutes.\n\nRESOLVED – That they be agreed.\n\n14/506/FULL - 3 MILL LANE\n\nPL3/14 The Committee considered the report.\n\nDATE OF NEXT MEETING\n\nPL4/14 The next meeting would be held on 2 April 2024."
    );
    assert_eq!(
        outline(&paper),
        "PL1/14 APOLOGIES\nPL2/14 MINUTES\nPL3/14 14/506/FULL - 3 MILL LANE\nPL4/14 DATE OF NEXT MEETING\n"
    );
}

#[test]
fn a_number_may_stand_beside_the_outcome_far_below_its_title() {
    let paper = format!(
        "{HEAD}APOLOGIES\n\n1/080125 Apologies were recorded from Councillor Elm.\n\nMINUTES\n\n2/080125 The minutes were agreed.\n\nDECLARATIONS OF INTEREST\n\n3/080125 There were none.\n\nREVIEW OF A LICENCE – THE MILL\n\nThe following report was submitted:-\n\nAfter an adjournment the decision was announced.\n\n4/080125 RESOLVED:-\n\nThat the licence be suspended.\n\nURGENT BUSINESS\n\n5/080125 There was none."
    );
    assert_eq!(
        outline(&paper),
        "1/080125 APOLOGIES\n2/080125 MINUTES\n3/080125 DECLARATIONS OF INTEREST\n4/080125 REVIEW OF A LICENCE – THE MILL\n5/080125 URGENT BUSINESS\n"
    );
}

#[test]
fn titles_without_any_mark_are_items_beside_one_in_capitals() {
    let paper = format!(
        "{HEAD}Welcome\n\nThe Chair welcomed all.\n\nPolice Report\n\nThere had been two thefts.\n\nMatters Arising\n\nThere were none.\n\nAOCB\n\nLitter pick to be held on 2 April.\n\nDate of next meeting\n\nMonday 14 March 2024."
    );
    assert_eq!(outline(&paper), "- Welcome\n- Police Report\n- Matters Arising\n- AOCB\n- Date of next meeting\n");
}

#[test]
fn labels_of_a_decision_and_of_an_application_are_no_items() {
    let paper = format!(
        "{HEAD}1. Apologies\n\nNone.\n\n2. Applications\n\nLOCATION: 12 HIGH STREET, HALE\n\nPROPOSAL: CHANGE OF USE TO CAFE\n\nDECISION: REFUSED\n\n3. Car parks\n\n**Decision made:**\n\nThat it be noted.\n\n**Alternative options considered:**\n\nNone.\n\n**The Board:**\n\n**The Board APPROVED the plan for the car park**\n\nNO ACTION\n\n4. Close\n\nNoted."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Applications\n3 Car parks\n4 Close\n");
}

#[test]
fn a_sentence_cut_short_is_no_sub_item() {
    let paper = format!(
        "{HEAD}1. Minutes\n\n1.1 It was\n\nPROPOSED by Councillor Ash\n\n2. Letters\n\n2.1 Submitted letter from the Department. Noted.\n\n3. Close\n\nNoted."
    );
    assert_eq!(outline(&paper), "1 Minutes\n2 Letters\n3 Close\n");
}

#[test]
fn limbs_that_count_as_the_items_do_end_with_their_sentence() {
    let text = format!(
        "{HEAD}1. Apologies\n\nNone.\n\n2. Lamps\n\nRESOLVED (5:1)\n\n1. that a lamp be bought;\n\n2. that it be lit.\n\n3. Finance\n\nNoted.\n\n4. Roads\n\nNoted."
    );
    assert_eq!(outline(&text), "1 Apologies\n2 Lamps\n3 Finance\n4 Roads\n");
}

#[test]
fn a_number_behind_bulleted_limbs_begins_the_next_item() {
    let paper = format!(
        "{HEAD}20/04 Planning\n\nNone.\n\n20/05 Finance\n\nRESOLVED to pay:\n\n- Clerk, £210\n\n20/06 Date of next meeting\n\n2 April 2024."
    );
    assert_eq!(outline(&paper), "20/04 Planning\n20/05 Finance\n20/06 Date of next meeting\n");
}

#[test]
fn without_any_item_what_says_something_is_narrative() {
    let paper = format!("{HEAD}Mill cemetery\n\nThe gate was mended.\n\nBirch to thank the smith\n\nBus shelter");
    let items = items(&paper);
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].blocks.len(), 3);
}

#[test]
fn the_public_is_excluded_where_there_was_need() {
    let last = |exclusion: &str| {
        let paper = format!(
            "{HEAD}1. Minutes\n\nThese were agreed.\n\n2. Exclusion of the press and public\n\n{exclusion}\n\n3. Lease of the mill\n\nThe Clerk reported."
        );
        items(&paper).last().map(|item| item.access)
    };
    let resolved = "RESOLVED: That the public be excluded under Schedule 12A.";
    assert_eq!(last(resolved), Some(Access::Exempt));
    for needless in ["There were no exempt items.", "Not required.", "To agree any items to be taken in private."] {
        assert_eq!(last(needless), Some(Access::Public), "{needless}");
    }
}

#[test]
fn numbers_of_older_minutes_are_no_items() {
    let paper = format!(
        "{HEAD}C8/24 Apologies\n\nNone.\n\nC9/24 Matters arising\n\nC3/24, Mill Lane play park: the Clerk said that the builder was on site and that it would open in June.\n\nC5/24: A reply from the Department was read.\n\nC10/24 Close\n\nNoted."
    );
    assert_eq!(outline(&paper), "C8/24 Apologies\nC9/24 Matters arising\nC10/24 Close\n");
    let paper = format!(
        "{HEAD}203. APOLOGIES\n\nNone.\n\n204. MATTERS ARISING\n\nMinute 188, Mill Pumping Station: the Engineer reported that the second pump had been mended and returned in August.\n\nMinute 191, Otters: the Clerk was still awaiting a licence and would report to the next meeting of the Board.\n\n205. CLOSE\n\nNoted."
    );
    assert_eq!(outline(&paper), "203 APOLOGIES\n204 MATTERS ARISING\n205 CLOSE\n");
}

#[test]
fn entries_of_a_lettered_list_are_no_items() {
    let paper = format!(
        "{HEAD}1. Apologies\n\nNone.\n\n2. Correspondence\n\n(i) Housing Trust (HT): meeting with members on 9 May 2024. Noted.\n\n(ii) Fernley Band: request for the use of the green. Agreed.\n\n(iii) Letter from Mr Cole about bonfires. Clerk to reply.\n\n3. Close\n\nNoted."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Correspondence\n3 Close\n");
}

#[test]
fn a_number_left_out_is_not_found_inside_that_of_a_sub_item() {
    let paper = format!(
        "{HEAD}1. Governance\n\n1.1 Announcements\n\nThe Chair welcomed all.\n\n1.2 Minutes\n\nThese were agreed.\n\n3. Roads\n\nThe Clerk reported.\n\n4. Close\n\nNoted."
    );
    assert_eq!(outline(&paper), "1 Governance\n  1.1 Announcements\n  1.2 Minutes\n3 Roads\n4 Close\n");
}

#[test]
fn a_title_may_begin_with_a_saint() {
    let paper = format!(
        "{HEAD}PL/44 THE OLD MILL\n\nNoted.\n\nPL/45 ST MARY'S SCHOOL, HALE LANE\n\nNoted.\n\nPL/46 APPEALS\n\nNoted."
    );
    assert_eq!(outline(&paper), "PL/44 THE OLD MILL\nPL/45 ST MARY'S SCHOOL, HALE LANE\nPL/46 APPEALS\n");
}

#[test]
fn a_number_left_out_may_stand_right_behind_a_sum() {
    let paper = format!(
        "{HEAD}334. Apologies\n\nNone.\n\n335. Finance\n\nThe balance was £8,958.65.336.Accounts for payment:-\n\nAll approved.\n\n337. Close\n\nNoted."
    );
    assert_eq!(outline(&paper), "334 Apologies\n335 Finance\n336 Accounts for payment\n337 Close\n");
}

#[test]
fn a_title_may_stand_below_its_number_and_the_first_below_that() {
    let paper = format!(
        "{HEAD}1.\n\nAPOLOGIES\n\nNone.\n\n2. 2.1\n\nURGENT ITEMS\n\nNone.\n\n3. 3.1.1\n\nMINUTES\n\nThese were agreed.\n\n4.\n\nCLOSE\n\nNoted."
    );
    assert_eq!(outline(&paper), "1 APOLOGIES\n2 URGENT ITEMS\n3 MINUTES\n4 CLOSE\n");
}

#[test]
fn a_number_with_a_year_stands_above_that_of_the_agenda() {
    let paper = format!(
        "{HEAD}C48/23\n\n1. APOLOGIES FOR ABSENCE\n\nNone.\n\nC49/23\n\n2. INTEREST(s)\n\nNone.\n\nC50/23\n\n3. MATTERS ARISING\n\nNone."
    );
    assert_eq!(outline(&paper), "C48/23 APOLOGIES FOR ABSENCE\nC49/23 INTEREST(s)\nC50/23 MATTERS ARISING\n");
    assert_eq!(items(&paper)[1].agenda_number.as_ref().map(|number| number.text.as_str()), Some("2"));
}

#[test]
fn a_title_in_two_languages_is_one() {
    let paper = format!(
        "{HEAD}1. Ymddiheuriadau\n\nApologies\n\nDim.\n\n2. Declarations of interest\n\nFoillseachaidhean Com-pàirt\n\nThere were none.\n\n3. Gohebiaeth\n\nLlythyr gan y Cyngor Sir."
    );
    assert_eq!(
        outline(&paper),
        "1 Ymddiheuriadau Apologies\n2 Declarations of interest Foillseachaidhean Com-pàirt\n3 Gohebiaeth\n"
    );
}

#[test]
fn the_next_meeting_may_stand_behind_the_last_number() {
    let paper = format!(
        "{HEAD}1. Apologies\n\nNone.\n\n2. Roads\n\nNoted.\n\nDate of next meeting\n\nThe next meeting will be on 2 April 2024."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Roads\n- Date of next meeting\n");
}

#[test]
fn roman_numbers_need_no_stop_before_capitals() {
    let paper = format!("{HEAD}I APOLOGIES\n\nNone.\n\nII PETITIONS\n\nNone.\n\nIII ROADS\n\nNoted.");
    assert_eq!(outline(&paper), "I APOLOGIES\nII PETITIONS\nIII ROADS\n");
}

#[test]
fn a_count_of_votes_is_no_item() {
    let paper = format!(
        "{HEAD}3. Minutes\n\nRESOLVED that the minutes be approved.\n\nVoting Record\n\n5 For, 0 Against, 1 Abstention\n\n4. Roads\n\nNoted."
    );
    assert_eq!(outline(&paper), "3 Minutes\n4 Roads\n");
    let limbs = format!(
        "{HEAD}3. Buses\n\nThe amendment was put.\n\n(a) For the amendment – 2\n\nCllrs Vane and Pike.\n\n(b) Against the amendment – 1\n\nCllr Moss.\n\n4. Roads\n\nNoted."
    );
    assert_eq!(outline(&limbs), "3 Buses\n4 Roads\n");
}

#[test]
fn names_and_labels_over_a_paper_are_no_items() {
    let paper = "# HALE CCG GOVERNING BODY\n\n# AGENDA\n\nDate: 5 March 2020\n\n1 13:00 Welcome\n\n2 13:05 Interests\n\n3 13:10 Action log";
    assert_eq!(outline(paper), "1 Welcome\n2 Interests\n3 Action log\n");
    let paper = "# HALE FIRE AUTHORITY\n\n# RECORD OF DECISION\n\nDecision maker: Chief Fire Officer\n\nDate of decision: 4 May 2020\n\nThe lease was granted.";
    assert!(!outline(paper).contains("HALE") && !outline(paper).contains("RECORD"), "{}", outline(paper));
}

#[test]
fn nobody_has_come_to_a_meeting_yet_to_be_held() {
    let paper = "HALE COUNCIL\n\nAGENDA\n\nCouncillors: Ash (Chair), Birch\n\nYou are hereby summoned to a meeting on 5 March 2024.\n\n1. Apologies\n\n2. Minutes\n\n3. Roads";
    assert!(read(paper).attendance.is_empty());
}

#[test]
fn a_number_may_have_a_stroke_and_a_stop() {
    let paper = format!("{HEAD}C07/08.17 Apologies\n\nNone.\n\nC07/08.18 Roads\n\nNoted.\n\nC07/08.19 Trees\n\nNoted.");
    assert_eq!(outline(&paper), "C07/08.17 Apologies\nC07/08.18 Roads\nC07/08.19 Trees\n");
    let paper = format!("{HEAD}1/ Apologies\n\nNone.\n\n2/ Roads\n\nNoted.\n\n3/ Trees\n\nNoted.");
    assert_eq!(outline(&paper), "1 Apologies\n2 Roads\n3 Trees\n");
}

#[test]
fn initials_of_those_who_act_are_no_title() {
    let paper = format!("{HEAD}ROADS\n\nA letter will be sent.\n\nAV/BH\n\nTREES\n\nNoted.\n\nCLOSE\n\nAt nine.");
    assert_eq!(outline(&paper), "- ROADS\n- TREES\n- CLOSE\n");
}

#[test]
fn a_title_that_states_an_outcome_decides() {
    let paper = format!(
        "{HEAD}**1. Apologies**\n\nNone.\n\n**2. The minutes of 3 March were agreed as a true record**\n\n**3. Election**\n\nWith no other nominations Cllr Ash was duly elected."
    );
    let decided =
        |item: &Item| item.decisions.iter().map(|decision| decision.clauses[0].text.text.clone()).collect::<Vec<_>>();
    let found: Vec<_> = items(&paper).iter().flat_map(decided).collect();
    let elected = "With no other nominations Cllr Ash was duly elected.";
    assert_eq!(found, ["The minutes of 3 March were agreed as a true record", elected]);
}

#[test]
fn a_motion_may_stand_before_its_movers() {
    let paper = "# Minutes of Hale Society\n\n# Finance\n\nMotion: That the society buy a kettle. Proposed: Ann Vane. Seconded: Bob Hart. Passed 3-0-0.\n\n# Web\n\nNone.";
    let said: Vec<_> =
        items(paper).iter().flat_map(|item| item.motions.clone()).filter_map(|motion| motion.text).collect();
    assert_eq!(said[0].text, "That the society buy a kettle.");
}

#[test]
fn titles_that_nothing_marks_come_before_the_few_labels_below_them() {
    let paper = "Minutes of Hale Council, 3 March 2024\n\nPresent\n\nAnn Vane\n\nCllr B Hart\n\nRoad Closures\n\nNone were announced to the council this month.\n\nLitter\n\nThe group met.\n\nTreasurer's Report\n\nThe accounts were sent round before the meeting.\n\nOpening: £236.56\n\nClosing: £926.79\n\nPlayground\n\nThe gate sticks.\n\nSummer Fair\n\nThe date is not yet known.\n\nNext Meeting\n\nTuesday 2 April 2024 at 7pm.";
    let found = "- Road Closures\n- Litter\n- Treasurer's Report\n- Playground\n- Summer Fair\n- Next Meeting\n";
    assert_eq!(outline(paper), found);
}

#[test]
fn a_list_that_counts_anew_behind_a_resolution_counts_sections() {
    let paper = "Report to: Cabinet\n\nTitle: Car parks\n\nRECOMMENDATION:\n\nIt is recommended that Cabinet:\n\n1. approves the charges;\n\n2. notes the result.\n\n1. Executive summary\n\n1.1 The Council has car parks.\n\n2. Background\n\n2.1 Charges rose in 2018.\n\n3. Way forward\n\n3.1 Charges should rise.";
    let sections: Vec<_> = read(paper).sections.into_iter().filter_map(|section| section.number).collect();
    assert_eq!(sections.iter().map(|number| number.text.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn the_one_heading_above_all_others_is_the_paper_s_title() {
    let paper = "Notes\n\n# Vane Society yearly gathering\n\n**Accounts**\n\nThey were read.\n\n**Rules**\n\nThey were changed.\n\n**Officers**\n\nNobody stood.";
    assert_eq!(outline(paper), "- Accounts\n- Rules\n- Officers\n");
}

#[test]
fn titles_outweigh_labels_of_groups_at_the_head() {
    let paper = "Minutes of Hale Community Council Meeting\n\nOnline\n\nCC Members Present: - Ann Vane, Al Pike\n\nMembers of Public: - Jo Loe\n\nPolice: None\n\nMinutes of August\n\nAnn asked for a change to be made to them before they were signed.\n\nDeclarations of Interest\n\nNone\n\nMatters Arising\n\nThe wall has been mended.";
    assert_eq!(outline(paper), "- Minutes of August\n- Declarations of Interest\n- Matters Arising\n");
}

#[test]
fn references_of_applications_head_no_sub_items() {
    let paper = format!(
        "{HEAD}3. Planning\n\n24/00231/FULL – shed at 4 Shore Wynd. It was thought to be too tall by some of those who spoke of it. No objections.\n\nPA23/00119 – houses at East Farm. They were thought too many by most of those who spoke of them here. Objection.\n\n4. Roads\n\nNoted."
    );
    assert_eq!(outline(&paper), "3 Planning\n4 Roads\n");
}

#[test]
fn references_of_applications_count_nothing() {
    let paper = format!(
        "{HEAD}3. Planning\n\nDC/2018/00185 – New sign at the Anchor. No objections.\n\nDC/2018/00209 – Porch, 4 Mill Lane. Objection.\n\n4. Roads\n\nNoted."
    );
    let items = read(&paper).items;
    assert_eq!(items[0].blocks.len(), 2);
    assert!(items[0].blocks.iter().all(|part| part.kind == PartKind::Paragraph));
    let counted = "Minutes of the Trust\n\nC/2018/0045 Apologies\n\nAnn Vane was ill.\n\nC/2018/0046 Roads\n\nThe lane was closed.\n\nC/2018/0047 Trees\n\nTwo had fallen.";
    assert_eq!(outline(counted), "C/2018/0045 Apologies\nC/2018/0046 Roads\nC/2018/0047 Trees\n");
}

#[test]
fn the_office_of_chair_may_head_its_election() {
    let paper = "Minutes of the AGM\n\nPresent: Ann Vane\n\n# Report\n\nIt was read.\n\n# Chair\n\nJo Vane elected unopposed\n\n# Treasurer\n\nAl Pike elected unopposed";
    assert_eq!(outline(paper), "- Report\n- Chair\n- Treasurer\n");
}

#[test]
fn an_agenda_tells_of_nothing_yet() {
    let paper = "HALE NHS TRUST\n\nBoard of Directors\n\n1. Apologies\n\n2. Declarations of interest\n\n3. Minutes of the meeting held on 3 May\n\n4. Date of next meeting";
    assert_eq!(read(paper).kind, PaperKind::Agenda);
    assert_ne!(read(&paper.replace("1. Apologies", "1. Apologies\n\nAnn Vane was ill.")).kind, PaperKind::Agenda);
}

#[test]
fn items_of_the_last_meeting_are_no_sub_items() {
    let paper = format!(
        "{HEAD}3. Matters arising\n\nProgress was as follows:\n\nItem 5 Schools: more was asked for.\n\nItem 7 Network: it will be asked for again.\n\n4. Roads\n\nNoted."
    );
    assert_eq!(outline(&paper), "3 Matters arising\n4 Roads\n");
}

#[test]
fn speakers_and_posts_head_no_sub_items() {
    let paper = format!(
        "{HEAD}1. Officers\n\nSecretary – Jo was proposed by Al, seconded by Bo and agreed by all, since no one else had stood for it again.\n\nTreasurer – Al was proposed by Jo, seconded by Bo and agreed by all, since no one else had stood for it again.\n\n2. Open forum\n\nMrs Vane: the gate by the school has been broken since the spring and nobody has come to look at it so far.\n\nMr Pike: the lane by the church floods whenever it rains and the drains have not been cleared for several years."
    );
    assert_eq!(outline(&paper), "1 Officers\n2 Open forum\n");
}

#[test]
fn apologies_may_stand_before_the_first_number() {
    let paper = "Minutes of a meeting of Hale Drainage Board held on 3 March 2024\n\nPRESENT\n\nA Vane Esq, B Hart Esq\n\n**Apologies for absence**\n\nApologies were received from Councillor Teal.\n\nB.61 Interests\n\nNone.\n\nB.62 Minutes\n\nThey were signed.\n\nB.63 Rates\n\nNoted.";
    assert_eq!(outline(paper), "- Apologies for absence\nB.61 Interests\nB.62 Minutes\nB.63 Rates\n");
}

#[test]
fn minutes_may_be_counted_as_min() {
    let paper = "Minutes of Hale Parish Council held on 3 May 2011\n\nPresent: Cllrs Vane and Pike\n\nMin. 1/11 Apologies.\n\nNone.\n\nMin. 2/11 Planning.\n\nNo objections.\n\nMin. 3/11 Finance.\n\nBalances: £204.";
    assert_eq!(outline(paper), "1/11 Apologies\n2/11 Planning\n3/11 Finance\n");
}

#[test]
fn minutes_alone_may_be_the_title_above_their_signing() {
    let paper = format!(
        "{HEAD}**Interests**\n\nNone.\n\n**Minutes**\n\nThe minutes of 3 May were signed.\n\n**Roads**\n\nNoted.\n\n**TOTAL £103.20**\n\nNoted."
    );
    assert_eq!(outline(&paper), "- Interests\n- Minutes\n- Roads\n");
}

#[test]
fn beside_a_title_alone_run_in_ones_head_sub_items_too() {
    let paper = format!(
        "{HEAD}507. Parks\n\na) Play area - The Clerk reported that the swing was broken.\n\nb) Trees\n\nThe survey had come.\n\nc) Dogs - Complaints had been made of the path.\n\n508. Roads\n\nNoted.\n\n509. Close\n\nAt nine."
    );
    assert_eq!(outline(&paper), "507 Parks\n  a Play area\n  b Trees\n  c Dogs\n508 Roads\n509 Close\n");
}

#[test]
fn the_agenda_s_number_may_stand_between_a_title_and_the_minute_s() {
    let paper = format!(
        "{HEAD}INTERESTS\n\n(Agenda No. 2)\n\nNC/47 There were no declarations.\n\nMINUTES OF 3 MAY\n\n(Agenda No. 3)\n\nNC/48 They were signed.\n\nCOASTAL PATHS\n\n(Agenda No. 4)\n\nNC/49 A report was read."
    );
    assert_eq!(outline(&paper), "NC/47 INTERESTS\nNC/48 MINUTES OF 3 MAY\nNC/49 COASTAL PATHS\n");
    assert_eq!(items(&paper)[0].agenda_number.as_ref().map(|number| number.text.as_str()), Some("2"));
}

#[test]
fn a_dividing_line_with_a_resolution_of_its_own_is_an_item() {
    let paper = format!(
        "{HEAD}**Roads**\n\nA report was read to all.\n\n**Restricted Items**\n\nThe reports on two items were restricted under the Act.\n\nResolved - That the public withdraw.\n\n**Lease**\n\nA report was read to all."
    );
    assert_eq!(outline(&paper), "- Roads\n- Restricted Items\n- Lease\n");
}

#[test]
fn a_bold_title_that_agendas_share_ends_where_a_sentence_goes_on() {
    let paper = format!(
        "{HEAD}**1. Apologies** None.\n\n**2. Minutes of the last meeting** held on 3 May were agreed.\n\n**3. Roads** Noted."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Minutes of the last meeting\n3 Roads\n");
}

#[test]
fn capital_numerals_behind_small_limbs_count_items() {
    let paper = format!(
        "{HEAD}IV. ADMISSIONS\n\nNone.\n\nV. CHARITY\n\nRESOLVED that grants be made as follows:\n\n(i) Choir School, £2,000;\n\n(ii) Almshouses, £1,500.\n\nVI. ROOF\n\nNoted.\n\nVII. CLOSE\n\nAt nine."
    );
    assert_eq!(outline(&paper), "IV ADMISSIONS\nV CHARITY\nVI ROOF\nVII CLOSE\n");
}

#[test]
fn titles_in_capitals_stand_alone_or_before_their_text() {
    let paper = format!(
        "{HEAD}**MATTERS ARISING**\n\nThe lamp is mended.\n\n**CORRESPONDENCE** Letters were read.\n\n**FINANCE** The balance is £812.\n\n**POUND LANE** The swings want paint."
    );
    assert_eq!(outline(&paper), "- MATTERS ARISING\n- CORRESPONDENCE\n- FINANCE\n- POUND LANE\n");
}

#[test]
fn short_lines_behind_bullets_are_items_where_text_without_bullets_stands_below_them() {
    let paper = "Minutes of the Hale Owners' Association\n\n3 May 2020\n\nPresent: Ann Vane, Bob Hart\n\n• Welcome\n\nAV welcomed old and new members.\n\n• Minutes of the last meeting\n\nThese were approved as accurate.\n\n• Matters arising\n\nThe pump was mended by the caretaker.\n\n• BH to thank the caretaker\n• AV to pay him";
    assert_eq!(outline(paper), "- Welcome\n- Minutes of the last meeting\n- Matters arising\n");
}

#[test]
fn titles_behind_bullets_are_items_where_they_stand_out_and_nothing_else_does() {
    let paper = format!(
        "{HEAD}• APOLOGIES\n\nCllr Vane was ill.\n\n• DECLARATIONS OF INTEREST\n\nNone.\n\n• ROADS\n\nThe bridge was mended in the spring by the county.\n\n• the verge\n\n• the ford"
    );
    assert_eq!(outline(&paper), "- APOLOGIES\n- DECLARATIONS OF INTEREST\n- ROADS\n");
}

#[test]
fn titles_that_a_full_stop_closes_are_items() {
    let paper = format!(
        "{HEAD}Matters arising.\n\nThe bench was mended in the spring by the county.\n\nTo receive reports from the ward members of the district.\n\nNone had come, since both of the members were away."
    );
    assert_eq!(outline(&paper), "- Matters arising\n- To receive reports from the ward members of the district\n");
}

#[test]
fn titles_in_title_case_need_no_agenda_to_share_them() {
    let titles = ["Village in Bloom", "Mill Pond Gardens", "Special Meeting", "Fell Race and Sports", "Litter Pick"];
    let text = "The members spoke of it at some length and thanked those who had come.";
    let paper = titles.map(|title| format!("{title}\n\n{text}")).join("\n\n");
    let found = titles.map(|title| format!("- {title}\n")).concat();
    assert_eq!(outline(&format!("{HEAD}{paper}")), found);
}

#[test]
fn the_lines_of_an_agenda_without_numbers_are_items_and_a_list_below_one_is_none() {
    let paper = "Hale Parish Council\n\nAgenda\n\nWelcome and prayers\n\nApologies\n\nMinutes of the last meeting\n\nMatters arising\n\nReports\n\n1. Hall\n\n2. Roads\n\n3. Trees\n\nDates";
    assert_eq!(
        outline(paper),
        "- Welcome and prayers\n- Apologies\n- Minutes of the last meeting\n- Matters arising\n- Reports\n- Dates\n"
    );
}

#[test]
fn who_gives_a_report_is_no_list_of_people() {
    let paper = "Minutes of Hale Town Council held on 3 May 2022

        Present: Mayor Ann Vane, Councillors Jo Pike and Tom Ash.

        Disclosure of interest: None.

        Staff Reports: Dave Orr, Operations Superintendent – written report.

        1. Accounts

        The accounts were read.

        2. Roads

        The roads were discussed.";
    assert_eq!(outline(paper), "- Disclosure of interest\n- Staff Reports\n1 Accounts\n2 Roads\n");
}

#[test]
fn the_first_of_several_topics_may_stand_behind_the_title_of_its_item() {
    let paper = format!(
        "{HEAD}31. Apologies\n\nNone.\n\n**32. Updates: Sewer repairs – **The works will be finished by the end of March.\n\n**Hall stage – **A request for money was read and left for the next meeting.\n\n**33. Reports: School – **The head spoke of the new classroom.\n\n**Church – **The roof was mended in March by the builder.\n\n34. Roads\n\nNoted.\n\n35. Date of next meeting\n\n2 April 2024."
    );
    assert_eq!(outline(&paper), "31 Apologies\n32 Updates\n33 Reports\n34 Roads\n35 Date of next meeting\n");
}

#[test]
fn a_lettered_list_below_one_title_of_many_is_no_list_of_items() {
    let paper = format!(
        "{HEAD}Police Matters:\n\nThe constable spoke of thefts in the village.\n\nMatters Arising:\n\na) Fence near the Moorings - Cllr Ash had seen that it was put in the wrong place.\n\nb) Potholes - these have been reported to the county by the Clerk.\n\nc) The Cemetery - the Clerk reported that the painting would be done soon.\n\nMill Lane\n\nThe Chairman reported that a letter had come in answer.\n\nPlanning:\n\nNo application had come since the last meeting.\n\nCorrespondence:\n\nA letter was read from the school.\n\nNext Meeting\n\nThe next meeting will be on 2 April."
    );
    assert_eq!(
        outline(&paper),
        "- Police Matters\n- Matters Arising\n- Mill Lane\n- Planning\n- Correspondence\n- Next Meeting\n"
    );
}

#[test]
fn lines_to_sign_on_end_no_head() {
    let paper = format!(
        "{HEAD}The Mayor said that the meeting had been called upon the demand of five members of the council.\n\nSigned:\n\nCouncillors Ash and Birch\n\nA plan of the new quay was shown to the members by the harbour master.\n\nSigned:\n\n____________\n\nMayor\n\nDate:\n\n____________"
    );
    let items = items(&paper);
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].blocks.len(), 9);
}

#[test]
fn groups_of_those_present_are_no_items() {
    let paper = "At a meeting of the Fernley Joint Authority held on 5 March 2024\n\nPresent:\n\nFernley Borough Members:\n\n\
                 Councillors Ash, Birch and Cole\n\nMarsh District Members:\n\nCouncillors Dale and Elm\n\n\
                 A1 Declarations of interest\n\nThere were none.\n\nA2 Minutes\n\nThe minutes were confirmed.\n\n\
                 A3 Budget\n\nThe Authority considered a report.";
    assert_eq!(outline(paper), "A1 Declarations of interest\nA2 Minutes\nA3 Budget\n");
    assert_eq!(read(paper).attendance.len(), 5);
}

#[test]
fn the_task_below_a_title_is_no_title() {
    let paper = "Licensing Sub-Committee - Tuesday 5 March 2024 10.00 am\n\nAppointment of Chairman\n\n\
                 RESOLVED – that Councillor Ash be appointed.\n\nChairman's Announcements\n\n\
                 The Chairman welcomed those present to the meeting.\n\nDeclarations of Interest\n\n\
                 To receive any Members' Declarations of Interest.\n\nThere were no declarations of interest.\n\n\
                 Exclusion of press and public\n\nThe press and public were excluded from the meeting.";
    let titles = items(paper).into_iter().filter_map(|item| item.title.map(|title| title.text)).collect::<Vec<_>>();
    assert!(titles.iter().all(|title| !title.starts_with("To receive")), "{titles:?}");
    assert!(titles.iter().any(|title| title == "Declarations of Interest"), "{titles:?}");
}

#[test]
fn a_list_mark_before_the_last_of_many_titles_counts_no_items() {
    let paper = "MINUTES of the meeting of Fernley Council held on 5 March 2024\n\n**Present:** Councillors Ash and Birch\n\n**Members of the public:** 10\n\n**Minutes of last meeting**\n\nThese were agreed.\n\n**Declarations of interest**\n\nThere were none.\n\n**Correspondence**\n\nA letter was read.\n\n**The pond**\n\nIt has been cleared.\n\n1. **Public comments**\n\nA resident asked for a bin.";
    assert_eq!(
        outline(paper),
        "- Minutes of last meeting\n- Declarations of interest\n- Correspondence\n- The pond\n  1 Public comments\n"
    );
}

#[test]
fn a_list_or_a_title_in_capitals_may_run_on_behind_the_last_number() {
    let paper = format!(
        "{HEAD}1. Apologies for Absence Cllr Ann Vane, Cllr Jo Pike Borough Councillor Al Hay\n\n2. Minutes\n\nThese were agreed.\n\n3. 3.1 Chair's Report • The bench was mended last week.\n\n3.2 Clerk's Report\n\nThere was nothing to report.\n\n4. Fence at the play area Two quotes have been received and the fence will be mended.\n\n5. Any Other Business J Vane proposed that the bench be painted, and it was painted.\n\nPUBLIC PARTICIPATION A resident said that the pond had been cleared."
    );
    assert_eq!(
        outline(&paper),
        "1 Apologies for Absence\n2 Minutes\n3 -\n  3.1 Chair's Report\n  3.2 Clerk's Report\n4 Fence at the play area\n5 Any Other Business\n- PUBLIC PARTICIPATION\n"
    );
}

#[test]
fn a_label_with_the_number_of_a_resolution_heads_no_item() {
    let paper = format!(
        "{HEAD}**Item 24/03/1 Apologies**\n\nThere were none.\n\n**Item 24/03/2 Minutes**\n\n**Resolved 24/03/2.01**\n\nThe minutes were adopted.\n\n**Item 24/03/3 Complaints received since the last meeting.**\n\nThere were none."
    );
    assert_eq!(
        outline(&paper),
        "24/03/1 Apologies\n24/03/2 Minutes\n24/03/3 Complaints received since the last meeting\n"
    );
}

#[test]
fn letters_and_a_stop_before_a_number_are_a_part_of_it() {
    let told = "The procedure for the meeting was told to those present. ".repeat(9);
    let paper = format!(
        "{HEAD}PL.36 ANNOUNCEMENTS\n\n36.1 {told}\n\nPL.37 APOLOGIES FOR ABSENCE\n\n37.1 Apologies for absence were received from Councillor Dale.\n\nPL.38 MINUTES\n\n38.1 The Minutes were approved.\n\nPL.39 URGENT BUSINESS\n\n39.1 There was none."
    );
    assert_eq!(
        outline(&paper),
        "PL.36 ANNOUNCEMENTS\nPL.37 APOLOGIES FOR ABSENCE\nPL.38 MINUTES\nPL.39 URGENT BUSINESS\n"
    );
}

#[test]
fn an_application_in_bold_heads_what_is_said_of_it() {
    let paper = format!(
        "{HEAD}4. Applications\n\n4.1 The objections were noted.\n\n**24/00511/FUL - Barn at Home Farm**\n\n4.2 This was for a barn.\n\n**24/00820/OUT - Land at Mill Lane**\n\n4.3 This was for ten houses.\n\n5. Appeals\n\n5.1 There were none."
    );
    assert_eq!(
        outline(&paper),
        "4 Applications\n  - 24/00511/FUL - Barn at Home Farm\n  - 24/00820/OUT - Land at Mill Lane\n5 Appeals\n"
    );
}

#[test]
fn votes_and_questions_in_bold_head_nothing() {
    let paper = format!(
        "{HEAD}3. Schools grant\n\nThe grant had risen.\n\n**Vote: 11 in favour, 2 against, 1 abstention**\n\nThe transfer was approved.\n\n4. Precept\n\nMembers asked:\n\n(1) **Reserves were to fall. Was that prudent?**\n\nThe Treasurer replied that it was.\n\n(2) **When would the system be replaced?**\n\nIn March, he said.\n\n5. Close\n\nAt nine."
    );
    assert_eq!(outline(&paper), "3 Schools grant\n4 Precept\n5 Close\n");
}

#[test]
fn years_of_accounts_and_dates_belong_to_titles() {
    let paper = format!(
        "{HEAD}44/25 MINUTES: 28TH JUNE 2024\n\nApproved.\n\n45/25 2024/25 MONTH 10 FINANCIAL REPORT\n\nNoted.\n\n46/25 CLOSE\n\nAt nine."
    );
    assert_eq!(
        outline(&paper),
        "44/25 MINUTES: 28TH JUNE 2024\n45/25 2024/25 MONTH 10 FINANCIAL REPORT\n46/25 CLOSE\n"
    );
}

/// A table of one row for each pair of wordings that a stroke parts, a paragraph for each other line.
fn read_with_tables(paper: &str) -> Minutes {
    let mut builder = DocumentBuilder::new(Format::Text);
    for (table, line) in (0..).zip(paper.lines().filter(|line| !line.is_empty())) {
        if let Some(cells) = line.split_once(" | ") {
            for (column, wording) in (0..).zip([cells.0, cells.1]) {
                let cell = Some(model::Cell { table, row: 0, column, header: false });
                builder.open(Shape { cell, ..Shape::of(BlockKind::Paragraph) });
                builder.write(wording);
            }
        } else {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
    }
    parse(&builder.finish()).value
}

#[test]
fn a_number_beside_a_title_in_a_table_of_its_own_heads_the_text_below() {
    let paper = format!(
        "{HEAD}1. | APOLOGIES\nApologies were received from Councillor Dale.\n2. | DECLARATIONS OF INTEREST\nThere were none.\n3. | DRAFT BUDGET\nCabinet considered the budget."
    );
    let mut drawn = String::new();
    draw(&read_with_tables(&paper).items, 0, &mut drawn);
    assert_eq!(drawn, "1 APOLOGIES\n2 DECLARATIONS OF INTEREST\n3 DRAFT BUDGET\n");
}

#[test]
fn a_sentence_of_somebody_known_by_initials_or_a_given_name_ends_a_title() {
    let paper = format!(
        "{HEAD}1 Minutes\n\nThese were agreed.\n\n2 Matters Arising NW reported that the roller had been mended.\n\n3 Treasurer Dot reported a balance of £440.\n\n4 Police Report PC Vane said that there had been a theft.\n\n5 Any Other Business There was none."
    );
    assert_eq!(outline(&paper), "1 Minutes\n2 Matters Arising\n3 Treasurer\n4 Police Report\n5 Any Other Business\n");
}

#[test]
fn paragraphs_by_initials_are_no_items() {
    let paper = "{HEAD}1. Evidence\n\nPL: the opinion is due in May. If a report is needed, the county will pay for it all.\n\nIC to complete the form. JP and BL to walk the greens with a camera, since the photos in the draft are ten years old.\n\n2. Enforcement\n\nIt was noted.\n\n3. ENFORCEMENT: 11 MARKET PLACE, HALE\n\nThe canopy stands.";
    let head = "Hale Council\n\nMinutes of the meeting held on 3 May 2021\n\nPresent: Cllr Vane\n\n";
    let found = items(&paper.replace("{HEAD}", head));
    let titles: Vec<&str> = found.iter().filter_map(|item| Some(item.title.as_ref()?.text.as_str())).collect();
    assert_eq!(titles, ["Evidence", "Enforcement", "ENFORCEMENT: 11 MARKET PLACE, HALE"]);
    assert!(found[0].items.is_empty());
}

#[test]
fn a_title_whose_number_the_paragraphs_below_go_on_with_is_an_item() {
    let paper = format!(
        "{HEAD}**22/24 APOLOGIES**\n\n22/24/01 Apologies came from Mr Pike.\n\n**23/24 MINUTES**\n\n23/24/01 The minutes were approved.\n\n**24/24 FINANCE**\n\n24/24/01 The report was approved.\n\n24/24/02 The bills were paid.\n\n**25/24 NEXT MEETING**\n\n25/24/01 It will be in May."
    );
    let numbers: Vec<String> =
        items(&paper).iter().filter_map(|item| Some(item.number.as_ref()?.text.clone())).collect();
    assert_eq!(numbers, ["22/24", "23/24", "24/24", "25/24"]);
}

#[test]
fn what_stands_below_the_label_of_a_decision_heads_nothing() {
    let paper = format!(
        "{HEAD}**1. Apologies**\n\nThere were none.\n\n**2. Appeals**\n\nThe report was read.\n\n**RESOLVED:**\n\n**To note the report.**\n\n**3. Close**\n\nThe meeting ended at nine."
    );
    let items = items(&paper);
    assert_eq!(items.len(), 3);
    assert!(items[1].items.is_empty() && items[1].decisions.len() == 1);
}

#[test]
fn a_list_of_actions_holds_no_items() {
    let paper = format!(
        "{HEAD}**1/25 Apologies**\n\nThere were none.\n\n**2/25 Health**\n\n**Witnesses:**\n\nAnn Vane, Director\n\nActions/requests for further information:\n\n1. Director – Adults: Provide the figures.\n\n2. Chief Officer, Hale Trust: Tell the Committee of the bid.\n\n**3/25 Close**\n\nThe meeting ended at nine."
    );
    let items = items(&paper);
    assert_eq!(items.len(), 3);
    assert!(items[1].items.is_empty());
}

#[test]
fn titles_closed_by_a_full_stop_head_the_paragraphs_of_a_letter() {
    let paper = format!(
        "{HEAD}Apologies. Mr. J. Pike had sent his apologies.\n\nMinutes. The minutes of the last meeting were read and signed by the Chairman.\n\nMatters Arising. The Clerk had written to the county about the drain.\n\nMill Lane. Mr. Vane said that the verge had been cut up by lorries.\n\nFinance. It was resolved that the Clerk be paid.\n\nThere being nothing else, the Chairman closed the meeting at 9 p.m.\n\nSigned ................ (Chairman)"
    );
    assert_eq!(outline(&paper), "- Apologies\n- Minutes\n- Matters Arising\n- Mill Lane\n- Finance\n");
}

#[test]
fn prose_without_headings_is_one_item_though_a_place_to_sign_ends_it() {
    let paper = format!(
        "{HEAD}The Clerk had written to the county about the drain, and it was agreed that she should write again.\n\nMr. Vane said that the verge had been cut up by lorries and would be mended in May.\n\nSigned ................ (Chairman) Date ................"
    );
    let items = items(&paper);
    assert_eq!((items.len(), items.first().map_or(0, |item| item.decisions.len())), (1, 1));
}

#[test]
fn a_session_that_opens_with_its_resolution_is_an_item() {
    let paper = format!(
        "{HEAD}# MINUTES OF THE LAST MEETING\n\nThey were approved.\n\n# HIGHWAYS\n\nThe Clerk reported on the drain.\n\n# CLOSED SESSION\n\nResolved to exclude the public. It was resolved that the Clerk be paid for seven hours."
    );
    assert_eq!(outline(&paper), "- MINUTES OF THE LAST MEETING\n- HIGHWAYS\n- CLOSED SESSION\n");
    let items = items(&paper);
    assert_eq!(items.last().map_or(0, |item| item.decisions.len()), 2);
}

#[test]
fn questions_and_answers_are_no_items() {
    let paper = format!(
        "{HEAD}1. Apologies\n\nNone.\n\n2. Head's report\n\n**Q:** Why are so many absent from school?\n\n**A:** Three families account for most of it this term.\n\n**Q:** Is the new scheme for reading any good?\n\n**A:** It is too early to say so.\n\n3. Close\n\nAt nine."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Head's report\n3 Close\n");
}

#[test]
fn an_item_minuted_as_its_report_is_built_has_no_items_of_its_own() {
    let paper = format!(
        "{HEAD}12. Depot\n\n# Purpose\n\nTo choose a site.\n\n# Discussion\n\nTwo sites were looked at.\n\n13. Parking\n\nThe Clerk reported.\n\n14. Date of next meeting\n\n2 April 2024."
    );
    assert_eq!(outline(&paper), "12 Depot\n13 Parking\n14 Date of next meeting\n");
}

#[test]
fn a_known_word_in_bold_behind_a_number_is_a_title_though_its_sentence_goes_on() {
    let paper = format!(
        "{HEAD}1. **Apologies** were received from Councillor Elm.\n\n2. **Minutes** of the last meeting were agreed as a correct record.\n\n3. **Finance**\n\nThe accounts were noted."
    );
    assert_eq!(outline(&paper), "1 Apologies\n2 Minutes\n3 Finance\n");
}

#[test]
fn conditions_and_notes_of_what_is_annexed_are_no_items() {
    let paper = format!(
        "{HEAD}12. Land at Mill Lane [Item 4]\n\n**(Appendices I - II)**\n\nThe Clerk reported.\n\n**Conditions**\n\n1. Work shall begin in three years.\n\n13. Parking [Item 5a]\n\nThe Clerk reported.\n\n14. Date of next meeting\n\n2 April 2024."
    );
    assert_eq!(outline(&paper), "12 Land at Mill Lane\n13 Parking\n14 Date of next meeting\n");
    let numbers: Vec<_> =
        items(&paper).iter().map(|item| item.agenda_number.as_ref().map(|it| it.text.clone())).collect();
    assert_eq!(numbers, [Some("4".to_owned()), Some("5a".to_owned()), None]);
}

#[test]
fn what_is_taken_in_private_may_be_counted_apart() {
    let paper = format!(
        "{HEAD}1. FOOTPATHS\n\nThe Clerk reported on the paths.\n\n2. GATES\n\nThe Clerk reported on the gates.\n\nE1. OLD DEPOT\n\nThe Council considered offers for the depot.\n\n3. WALLS\n\nThe Clerk reported on the walls."
    );
    assert_eq!(outline(&paper), "1 FOOTPATHS\n2 GATES\nE1 OLD DEPOT\n3 WALLS\n");
}
