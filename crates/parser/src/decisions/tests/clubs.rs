//! How clubs, halls and small parishes write down what they decided.

use super::{decided, moved, reading};

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
