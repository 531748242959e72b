//! How clubs, halls and small parishes write down what they decided.

use model::PaperKind;

use super::{Context, decided, item, moved, read, reading, title};

#[test]
fn club_elections_as_lines_of_names() {
    let lines = [
        "Treasurer: Mrs Vane - Proposed by Al Pike, Seconded by Di Roe",
        "The committee’s proposal that Jo Hart be elected Captain was seconded by Al Pike, there being no other nominations Jo Hart was elected.",
        "Al Pike proposed and Di Roe seconded Cas Moor and Bo Lund.",
        "Both elected.",
    ];
    let reading = reading(&lines);
    let decided: Vec<&str> = reading.decisions.iter().map(|told| told.clauses[0].text.text.as_str()).collect();
    assert_eq!(decided, [lines[0], lines[1], lines[3]]);
    assert_eq!(moved(&lines)[1], "Al Pike/Di Roe/carried");
}

#[test]
fn clubs_agree_to_a_proposal_above_its_movers() {
    let lines = [
        "It was proposed that the following be paid each year:",
        "Photographs",
        "Proposed – Jo Vane",
        "Seconded – Al Pike",
        "All agreed.",
    ];
    assert_eq!(decided(&lines), [format!("inline {}", lines[0])]);
}

#[test]
fn what_was_proposed_is_carried_by_all_councillors_below_its_movers() {
    let line = "It will cost £1000.00. It was proposed to accept the cost and agree to the scheme. Proposer: Cllr Vane, 2nd: Cllr Pike. All Councillors in favour.";
    assert_eq!(moved(&[line]), ["Cllr Vane/Cllr Pike/carried"]);
    assert_eq!(decided(&[line]), ["inline It was proposed to accept the cost and agree to the scheme."]);
}

#[test]
fn what_others_permitted_below_a_title_of_theirs_is_not_decided() {
    let granted = "Permission is granted for a porch at Mill House";
    assert_eq!(decided(&["No comment", "Notice of Decision", granted]), [] as [String; 0]);
    assert_eq!(decided(&[granted]).len(), 1);
}

#[test]
fn what_stands_above_a_place_to_sign_is_signed_at_the_next_meeting() {
    let approved = "These minutes were confirmed as a true record.";
    assert_eq!(decided(&[approved, "Signed: ______________ (Chair)"]), [""; 0]);
    assert_eq!(decided(&[approved, "Chairman …………… Date ………"]), [""; 0]);
    assert_eq!(decided(&[approved, "The Chair signed them."]), [format!("inline {approved}")]);
}

#[test]
fn minutes_are_not_approved_again_where_they_are_signed() {
    let approved = "The minutes of the May meeting were accepted.";
    let signed = "The minutes were signed by the Chair.";
    assert_eq!(decided(&[approved, signed]), [format!("inline {approved}")]);
    assert_eq!(decided(&[signed]), [format!("inline {signed}")]);
}

#[test]
fn sums_to_be_paid_are_a_list_below_the_resolution() {
    let lines = ["RESOLVED that the following accounts be paid:", "£90 – Moor & Co – grass", "£18 – Lund – stamps"];
    assert_eq!(decided(&lines), ["[RESOLVED] that the following accounts be paid:"]);
}

#[test]
fn elections_in_three_words() {
    assert_eq!(decided(&["Jo Vane elected Vice Chairman."]), ["inline Jo Vane elected Vice Chairman."]);
    assert!(decided(&["Jo Vane, elected Chairman in 2012, spoke."]).is_empty());
}

#[test]
fn what_residents_ask_for_is_not_decided() {
    let lines = ["Two residents were heard:", "That the footpath should be cleared by the county."];
    assert!(decided(&lines).is_empty());
}

#[test]
fn who_seconded_decides_nothing_anew() {
    let lines = "It was proposed by Cllr Vane that the meeting be suspended. This was seconded by Cllr Pike and agreed by all members.";
    assert_eq!(decided(&[lines]).len(), 1);
}

#[test]
fn officers_elected_one_by_one() {
    let line = "The officers stood again. 6.1 Vice-Chairman: Jo Vane was re-appointed. 6.2 Poppy Co-ordinator: Al Pike was re-appointed. 6.3 The minutes: Al Pike was thanked.";
    assert_eq!(
        decided(&[line]),
        [
            "inline 6.1 Vice-Chairman: Jo Vane was re-appointed.",
            "inline 6.2 Poppy Co-ordinator: Al Pike was re-appointed."
        ]
    );
}

#[test]
fn a_motion_of_which_notice_was_given_is_told_below_it() {
    let notice = "I will move at the next meeting that the quay be mended.";
    let lines = [
        notice,
        "In proposing the Motion, Councillor Vane stated that the quay was a danger.",
        "The Motion was seconded by Councillor Pike.",
        "It was agreed to refer this Motion to the Harbour Committee.",
    ];
    assert_eq!(moved(&lines), ["Councillor Vane/Councillor Pike/none"]);
    assert_eq!(decided(&lines), [format!("inline {}", lines[3])]);
    let wording = ["Notice of Motion submitted by Councillor Vane", notice, lines[2]];
    let (document, parts) = item(&wording);
    let title = title(wording[0]);
    let context = Context { paper: PaperKind::Minutes, title: Some(&title), ..Context::default() };
    let motion = &read(&document, parts, context).motions[0];
    assert_eq!(motion.proposer.as_ref().map(|name| name.text.as_str()), Some("Councillor Vane"));
    assert_eq!(motion.text.as_ref().map(|said| said.text.as_str()), Some("that the quay be mended."));
}

#[test]
fn a_quoted_notice_has_its_seconder_below() {
    let lines = [
        "Notice of Motion submitted by Councillor Vane",
        "\"That the quay be mended.\"",
        "This was seconded by Councillor Pike and agreed.",
    ];
    let (document, parts) = item(&lines);
    let title = title(lines[0]);
    let context = Context { paper: PaperKind::Minutes, title: Some(&title), ..Context::default() };
    let motion = &read(&document, parts, context).motions[0];
    assert_eq!(motion.proposer.as_ref().map(|name| name.text.as_str()), Some("Councillor Vane"));
    assert_eq!(motion.seconder.as_ref().map(|name| name.text.as_str()), Some("Councillor Pike"));
    assert_eq!(motion.text.as_ref().map(|said| said.text.as_str()), Some("That the quay be mended."));
}

#[test]
fn a_motion_told_with_its_outcome_decides_once() {
    let notice = "That, this Council requests the Harbour Trust to mend the quay.";
    let told = "The Motion was proposed by Councillor Vane and seconded by Councillor Pike and was agreed.";
    let (document, parts) = item(&["Notice of Motion submitted by Councillor J. Vane", notice, told]);
    let title = title("Notice of Motion submitted by Councillor J. Vane");
    let context = Context { paper: PaperKind::Minutes, title: Some(&title), ..Context::default() };
    let reading = read(&document, parts, context);
    assert_eq!(reading.motions.len(), 1);
    assert_eq!(super::told(&reading), [format!("inline {told}")]);
}

#[test]
fn a_label_may_stand_behind_what_was_resolved() {
    for line in [
        "The minutes of 4 May were accepted as correct. PENDERFYNWYD / RESOLVED",
        "That the accounts of £450 be paid. PENDERFYNWYD/RESOLVED",
    ] {
        assert_eq!(decided(&[line]), [format!("inline {line}")]);
    }
}

#[test]
fn limbs_below_what_was_agreed_need_no_marks() {
    let lines =
        ["It was agreed that:", "the fee be raised to £14;", "the lease be renewed; and", "Jo be asked to paint it."];
    assert_eq!(reading(&lines).decisions[0].clauses.len(), 3);
    let plain = ["It was agreed that:", "The fee be raised to £14", "the lease be renewed", "Jo be asked to paint it"];
    assert_eq!(reading(&plain).decisions[0].clauses.len(), 3);
}

#[test]
fn payments_below_what_was_approved_are_no_limbs() {
    for lead in ["The following payments were approved:", "RESOLVED that the following accounts be paid:-"] {
        let lines = [lead, "1. Glenvale Ltd, hedge, Chq No 131 £440.64", "2. Mrs Reed, salary, Chq No 132 £450.00"];
        let reading = reading(&lines);
        assert_eq!(reading.decisions[0].clauses.len(), 1, "{lead}");
        assert!(reading.decisions[0].clauses[0].clauses.is_empty(), "{lead}");
    }
}

#[test]
fn movers_in_brackets_are_no_wording() {
    for line in [
        "It was RESOLVED (proposed Cllr Vane, seconded Cllr Hart) to buy the bench.",
        "RESOLVED to buy the bench (Proposed AV, Seconded BH, all in favour).",
        "RESOLVED to buy the bench. (Proposed Cllr Vane, seconded Cllr Hart, all in favour)",
    ] {
        let said = decided(&[line]);
        let [said] = said.as_slice() else { panic!("{line}: {said:?}") };
        assert!(said.contains("] to buy the bench") && !said.contains("Hart,"), "{said}");
    }
}

#[test]
fn what_others_proposed_is_agreed_as_a_list() {
    let lines = [
        "The panel met on 3 May and proposed the following awards, which were agreed:",
        "• Hale Tots – £200",
        "• Hale Band – £90",
    ];
    let reading = reading(&lines);
    let clauses: Vec<&str> = reading.decisions[0].clauses.iter().map(|clause| clause.text.text.as_str()).collect();
    assert_eq!(clauses, ["Hale Tots – £200", "Hale Band – £90"]);
}

#[test]
fn whom_a_meeting_elected_accepts_or_serves() {
    for line in [
        "There being no other names, Cllr Vane was elected and agreed to act for the year.",
        "Mr Vane was proposed by Mr Pike, seconded by Mrs Hart, and duly elected Chairman for the year.",
        "After a ballot Ms Vane was appointed a Commissioner from 1 October.",
        "Jo appointed acting chair for that time.",
        "Subject to this the policy was adopted, to be looked at again in May 2026.",
        "The remaining three were continued to March for further information.",
        "After discussion this was agreed for one year.",
        "The notes of 4.3.26 were approved with one change.",
    ] {
        assert_eq!(decided(&[line]), [format!("inline {line}")]);
    }
}

#[test]
fn resolved_accordingly_says_that_the_motion_is_the_decision() {
    let lines = [
        "Councillor Vane MOVED (with Councillor Pike seconding):",
        "“That the matter lie on the table.”",
        "Upon a vote (6 for, 2 against), the motion was CARRIED, whereupon it was RESOLVED accordingly.",
    ];
    assert_eq!(decided(&lines), ["inline That the matter lie on the table."]);
}

#[test]
fn matters_are_left_in_hands_and_passed_for_payment() {
    for line in [
        "Left in the hands of the Plant Committee with power to act.",
        "Cheques and other payments of £884.17, as listed, were passed for payment.",
        "D Vane, K M Pike and C Reed-Hart were appointed to it.",
        "It would be slow; governors were in favour.",
        "Deferred pending advice.",
        "Referred back to the Curriculum Committee.",
    ] {
        assert_eq!(decided(&[line]), [format!("inline {line}")]);
    }
}
