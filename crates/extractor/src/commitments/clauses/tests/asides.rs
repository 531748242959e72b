//! What stands between a doer and the deed, and what was asked or feared before somebody took it on.

use super::{nothing, owner, owners};
use crate::commitments::clauses::Setting;

#[test]
fn an_aside_may_stand_before_the_deed() {
    assert_eq!(owner("The Clerk will in the meantime write to the owner."), "The Clerk");
    assert_eq!(owner("RB will, in consultation with the Chair, obtain quotes."), "RB");
    assert_eq!(owner("The Head of Piers would, if necessary, write to the owner."), "The Head of Piers");
    nothing("Letters would in future be answered, as before, by the machine.");
}

#[test]
fn an_answer_is_no_question() {
    assert_eq!(owner("In reply to a question from a resident, RB agreed to check the drain."), "RB");
    assert_eq!(owner("NCC understood the concern and would repair the wall."), "NCC");
    assert_eq!(owner("A resident asked how many had been sold and the Clerk agreed to find out."), "the Clerk");
    assert_eq!(owner("He asked how many had been sold and the Treasurer would supply the figures."), "the Treasurer");
    nothing("He asked when the wall would fall and the Clerk would be pleased.");
    nothing("The suggestion that RB would write was noted.");
    nothing("He raised the concern over the wall, which NCC would repair.");
}

#[test]
fn somebody_may_be_let_do_it() {
    assert_eq!(owner("It was agreed for the Clerk to order a bench."), "the Clerk");
    assert_eq!(owner("The Board authorised the Treasurer to sign the lease."), "the Treasurer");
    nothing("The Act authorised NCC to levy a rate.");
    assert_eq!(
        owners("To delegate authority to the Clerk to accept the lowest tender", Setting::Decision),
        [Some("the Clerk".to_owned())]
    );
}

#[test]
fn a_word_given_is_an_undertaking() {
    assert_eq!(owner("RB gave an undertaking to write to the owner."), "RB");
    assert_eq!(owner("Siobhan Reed took an action to circulate the notes."), "Siobhan Reed");
    assert_eq!(owner("The Treasurer gave an assurance that the notes would be circulated."), "The Treasurer");
    assert_eq!(owner("RB promised a list of the keys for next time."), "RB");
    nothing("Funding had been promised by the Ayle Trust.");
    nothing("The Government had promised extra funding.");
}

#[test]
fn each_post_has_its_own() {
    let told = owners("The Clerk will write to NCC and the Treasurer will order a bench.", Setting::Prose);
    assert_eq!(told, [Some("The Clerk".to_owned()), Some("the Treasurer".to_owned())]);
    assert_eq!(owner("The Clerk will write to NCC and the Clerk will order a bench."), "The Clerk");
}

#[test]
fn what_somebody_has_in_hand_is_to_be_done() {
    assert_eq!(owner("RB is arranging a visit."), "RB");
    assert_eq!(owner("The Clerk is getting a second quote for the floor."), "The Clerk");
    assert_eq!(owner("Siobhan and Jean organising the teas."), "Siobhan and Jean");
    nothing("NCC are investigating the wall.");
    nothing("RB is attending the meeting.");
}

#[test]
fn a_name_may_be_short() {
    assert_eq!(owner("Siobhan R is to paint the door."), "Siobhan R");
    assert_eq!(owner("Inspector Quill agreed to send the figures."), "Inspector Quill");
    nothing("Inspector Report to follow.");
}

#[test]
fn something_may_be_had_done() {
    assert_eq!(owner("RB will have the tree inspected."), "RB");
    assert_eq!(owner("Siobhan Reed to get the lock mended by May."), "Siobhan Reed");
    assert_eq!(owner("RB and Siobhan Reed will form a small group."), "RB and Siobhan Reed");
    assert_eq!(owner("RESOLVED that the Clerk put up a notice."), "the Clerk");
    nothing("RB will have a detailed plan by then.");
    nothing("It was noted that the Clerk put up a notice.");
}

#[test]
fn a_deed_may_be_two_words() {
    assert_eq!(owner("A working group will be set up."), "nobody");
    assert_eq!(owner("The matter would be looked into by RB."), "RB");
    nothing("The pier would be set apart.");
}

#[test]
fn who_is_charged_may_stand_far_off() {
    assert_eq!(owner("RB had offered to help and was asked to write to NCC."), "RB");
    assert_eq!(
        owners(
            "That the Head of Piers, in consultation with the Treasurer, be authorised to sell the barge",
            Setting::Decision
        ),
        [Some("the Head of Piers".to_owned())]
    );
    assert_eq!(
        owners("That the Head of Piers be authorised, in consultation with RB, to sell the barge", Setting::Decision),
        [Some("the Head of Piers".to_owned())]
    );
    assert_eq!(owners("That no grant be made to the pier.", Setting::Decision), []);
    assert_eq!(owner("Landowners will be asked to move the barges."), "nobody");
    assert_eq!(owner("RB accepted this and gave an assurance that the notes would be circulated."), "RB");
    assert_eq!(owner("Tenants will be given two weeks’ notice."), "nobody");
    assert_eq!(owner("He asked a further question on signs, to which RB undertook to send an answer."), "RB");
}

#[test]
fn what_is_deferred_by_now_and_what_we_do() {
    assert_eq!(owner("This item has been deferred until the next meeting."), "nobody");
    assert_eq!(owners("It was agreed that we order two signs.", Setting::Decision), [Some("we".to_owned())]);
    assert_eq!(owners("That we pass By-law 7", Setting::Decision), []);
    assert_eq!(owner("Treasurer report to be sent."), "nobody");
    nothing("RB told of the work that will be completed at the cottage.");
}

#[test]
fn a_hedge_of_one_clause_is_none_of_the_next() {
    assert_eq!(owner("Siobhan Reed said there may be funding and she will investigate."), "Siobhan Reed");
    assert_eq!(owner("RB may come and the Clerk will write to him."), "the Clerk");
    nothing("It was hoped that RB would come and he would write.");
    let told = owners("The sign will be sent on Monday and RB agreed to check it.", Setting::Prose);
    assert_eq!(told, [None, Some("RB".to_owned())]);
    assert_eq!(owner("S&DL were willing to sell tickets, and AY promised a number of books."), "AY");
    nothing("The Chair said that Item 8 would be brought forward.");
}

#[test]
fn a_condition_behind_the_deed_takes_it_back() {
    nothing("The path would need to be mended should the owner agree to it.");
    nothing("It will be reported to NCC should any tree fall.");
    assert_eq!(owner("RB will ask that the gate should be shut."), "RB");
}

#[test]
fn what_somebody_is_subject_to_may_stand_before_the_deed() {
    assert_eq!(owner("The Clerk would, subject to the view of the Ayle Trust, create a plan."), "The Clerk");
}

#[test]
fn work_within_a_team_is_no_order() {
    nothing("Much had been done within the Records and Archives team to work with schools.");
}

#[test]
fn what_is_no_task_without_a_date_gives_way_to_one() {
    assert_eq!(owner("More thought would be given to it (RB said that the gate would be mended)."), "nobody");
}

#[test]
fn who_is_to_be_asked_is_the_owner() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("To request that the Chair writes to NCC."), [Some("the Chair".to_owned())]);
    assert_eq!(decided("Ask that the Clerk circulate it."), [Some("the Clerk".to_owned())]);
    let leader = Some("the Leader of the Council".to_owned());
    assert_eq!(decided("To request that the Leader of the Council writes to NCC."), std::slice::from_ref(&leader));
    let letter =
        "To request that the Leader of the Council writes to the Minister of State and the Director of Ferries to ask.";
    assert_eq!(decided(letter), [leader]);
    assert_eq!(decided("To request that the Executive calls upon NCC to act."), [Some("the Executive".to_owned())]);
}

#[test]
fn what_is_separated_or_reflected_is_something_done() {
    assert_eq!(owner("The change will be reflected in the next budget."), "nobody");
    assert_eq!(owner("The two lists will be separated."), "nobody");
}

#[test]
fn what_was_only_suggested_does_not_take_back_what_somebody_was_asked() {
    assert_eq!(
        owner("It was suggested that NCC give a training session, and the Clerk was asked to make the arrangements."),
        "the Clerk"
    );
    nothing("It was suggested that the Clerk was asked to make the arrangements.");
    assert_eq!(owner("RB thought this could be done within the budget and would confirm."), "RB");
}

#[test]
fn what_is_not_to_be_done_or_only_asked_for_is_no_task() {
    nothing("Membership of the trust – not to be renewed.");
    nothing("Ayle Primary School – asking for the line to be repainted.");
    nothing("Mr Vane to replace Mrs Reed on the Harbour Panel.");
}

#[test]
fn a_report_that_will_come_is_promised() {
    assert_eq!(owner("The company would be the subject of a further report to the May meeting."), "nobody");
    assert_eq!(owner("A reply in the terms discussed would go out under his name by Friday."), "nobody");
    assert_eq!(owner("Alarms are to be trialled by the pump attendants."), "nobody");
    assert_eq!(owner("RB will pull together a response."), "RB");
    assert_eq!(owner("RB will try his brother for a new one."), "RB");
    nothing("RB will try hard.");
}
