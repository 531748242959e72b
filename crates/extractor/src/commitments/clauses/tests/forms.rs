//! Forms that tasks take in many houses, and what looks like one.

use model::CommitmentSource;

use super::*;

#[test]
fn a_person_may_do_what_no_list_of_deeds_knows() {
    assert_eq!(owner("Cllr Vane will safeguard the trophy."), "Cllr Vane");
    assert_eq!(owner("The Clerk would declutter the office."), "The Clerk");
    nothing("The Clerk will benefit from this.");
    nothing("RB will step down in May.");
    nothing("The Ayle Trust will thrive.");
}

#[test]
fn a_note_may_say_what_somebody_is_at() {
    assert_eq!(owner("Renewal due 1 May, Siobhan getting two quotes."), "Siobhan");
    assert_eq!(owner("RB chasing the builder."), "RB");
    nothing("RB representing the Ayle Trust.");
    nothing("Siobhan is getting the best of it.");
    assert_eq!(owner("RB still to hear from the officer, will report back."), "RB");
    assert_eq!(owner("A letter would issue to the Minister."), "nobody");
    assert_eq!(owner("A notice will go out to members."), "nobody");
    nothing("Permit holders will continue to park there.");
}

#[test]
fn what_is_done_by_somebody_named_is_a_deed_and_what_is_done_often_is_none() {
    assert_eq!(owner("The work would be supervised by the Clerk."), "the Clerk");
    assert_eq!(owner("The hedge will be cut by the Clerk."), "the Clerk");
    assert_eq!(owner("Decisions will be made in October."), "nobody");
    nothing("The budget will be reviewed quarterly.");
}

#[test]
fn doers_may_be_joined_by_or_and_stand_far_behind() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("That the Mayor or the Clerk attend."), [Some("the Mayor or the Clerk".to_owned())]);
    assert_eq!(owner("The results would be shared with the Chair in confidence by the Treasurer."), "the Treasurer");
    assert_eq!(owner("A letter will be sent to the owner of the shed which was bought by the Treasurer."), "nobody");
    assert_eq!(decided("That the report be noted and referred to NCC."), [None]);
}

#[test]
fn whoever_has_agreed_may_be_nobody_known() {
    assert_eq!(owner("A local builder has offered to mend the wall."), "A local builder");
    assert_eq!(owner("A second mason has agreed to provide a quote."), "A second mason");
    assert_eq!(
        owners("That the Mayor, the Clerk and Cllr Vane meet the builder.", Setting::Decision),
        [Some("the Mayor, the Clerk and Cllr Vane".to_owned())]
    );
    assert_eq!(owner("She has agreed to take this back to the office."), "She");
    nothing("They agreed to have their names added.");
}

#[test]
fn who_says_something_of_a_thing_may_promise_a_deed() {
    assert_eq!(owner("The Clerk explained this was an old invoice and would amend the report."), "The Clerk");
    assert_eq!(owner("The Clerk said that it was broken and would ask for another."), "The Clerk");
    assert_eq!(owner("It was agreed to invite the builder to the next meeting."), "nobody");
    assert_eq!(owner("It was agreed to ask the Clerk to write."), "the Clerk");
}

#[test]
fn a_part_with_a_subject_of_its_own_may_be_parted() {
    let parts = |sentence: &str| owners(sentence, Setting::Decision).len();
    assert_eq!(parts("That a group be set up and a report be submitted in May."), 2);
    assert_eq!(parts("That the wall be repaired and painted in May."), 1);
}

#[test]
fn words_between_commas_may_part_a_doer_from_the_deed() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("the Chair, on behalf of the Ayle Trust, write to NCC."), [Some("the Chair".to_owned())]);
    assert_eq!(
        decided("That the Director of Piers, in consultation with RB, write to NCC."),
        [Some("the Director of Piers".to_owned())]
    );
    assert_eq!(decided("CCTV shall be installed."), []);
    assert_eq!(decided("This Council believes that bricks should be fitted."), []);
}

#[test]
fn trying_and_going_on_is_a_deed() {
    assert_eq!(owner("Cllr Vane will continue to monitor this."), "Cllr Vane");
    assert_eq!(owner("RB would make every effort to clear it."), "RB");
    assert_eq!(owner("RB will do his best to attend."), "RB");
    assert_eq!(owner("RB is going to look into it."), "RB");
    assert_eq!(owner("RB needs to send the forms."), "RB");
    nothing("The scheme will continue to attract visitors.");
}

#[test]
fn a_clause_may_open_with_a_doer_whom_nothing_explains() {
    assert_eq!(owner("Governors to visit the school."), "Governors");
    assert_eq!(owner("Aylebaan to talk to the college."), "Aylebaan");
    assert_eq!(owner("Cllrs to send ideas to the office."), "Cllrs");
    assert_eq!(owner("Siobhan did not attend, will distribute the notes."), "Siobhan");
    nothing("Permission to build a porch.");
    nothing("Proposals to extend the pier.");
    nothing("Nothing to report.");
}

#[test]
fn whoever_is_asked_is_somebody() {
    assert_eq!(owner("The owner of the field was asked to cut the hedge."), "The owner of the field");
    assert_eq!(owner("RB asked for NCC to repair the road."), "NCC");
    assert_eq!(owner("The Clerk was tasked with preparing a leaflet."), "The Clerk");
    assert_eq!(owner("The Chair asked that officers take appropriate action."), "officers");
    nothing("The public were asked to leave the room.");
    nothing("Siobhan Reed has been invited to visit the school.");
}

#[test]
fn each_clause_of_a_list_may_say_what_is_to_be_done() {
    assert_eq!(owner("RB spoke of the pier; two lamps to be put in the shelter; waiting for a quote."), "nobody");
    assert_eq!(
        owners("Fees to be put up ahead of the fair; exact figure to be decided by RB", Setting::Prose),
        [None, Some("RB".to_owned())]
    );
    assert_eq!(owner("The rules to be brought up and reviewed at the AGM"), "nobody");
    assert_eq!(owner("It was agreed for a bench to be bought."), "nobody");
    assert_eq!(owner("It was agreed that a visit needs to be arranged."), "nobody");
    assert_eq!(owner("Posters to be put out on Saturday by the hall gate by RB"), "RB");
    nothing("To receive interests in matters to be considered at the meeting.");
}

#[test]
fn a_doer_in_small_letters_has_a_trade() {
    assert_eq!(owner("The tree will be inspected by the tree officer."), "the tree officer");
}

#[test]
fn questions_and_quotations_oblige_nobody() {
    nothing("Has RB asked the Clerk to write?");
    nothing("Minute 27: “a note would be sent to members” was done.");
    assert_eq!(owner("The Clerk will (if need be) write to the owner."), "The Clerk");
}

#[test]
fn what_is_carried_forward_is_put_off() {
    assert_eq!(owners("Carried forward to the May meeting.", Setting::Decision), [None]);
    nothing("The balance carried forward was £50.");
}

#[test]
fn a_hedge_ends_with_its_clause() {
    assert_eq!(owner("A member asked whether it was safe; officers would reply by email."), "officers");
    nothing("It was suggested that they wait but would report back.");
    nothing("It could not go on; this was dear and would lead to a loss.");
}

#[test]
fn teams_and_several_officers_are_doers() {
    assert_eq!(owner("The Finance team will circulate the figures."), "The Finance team");
    assert_eq!(owner("Officers said that they would look into it."), "Officers");
    assert_eq!(
        owner("It was agreed that the petitions clerks’ helper would let members know."),
        "the petitions clerks’ helper"
    );
    assert_eq!(owner("RB said that Aylebus would attend the next conference."), "Aylebus");
}

#[test]
fn a_decision_may_say_when_before_it_names_the_doer() {
    let sentence = "That the item be deferred and that in the meantime Mr Vane obtain a second opinion.";
    assert_eq!(owners(sentence, Setting::Decision), [None, Some("Mr Vane".to_owned())]);
}

#[test]
fn an_agreed_thing_decides_nothing() {
    let made = "The agreed rules are that RB will open the hall.";
    let mut split = Vec::new();
    words::split(made, Span::new(0, made.len()), &mut split);
    let agents = Agents::default();
    let found = Clauses::new(made, &split, &agents, Setting::Prose).obligations();
    assert!(found.iter().all(|found| found.from == CommitmentSource::Undertaking));
}

#[test]
fn a_task_may_be_left_with_somebody() {
    assert_eq!(owner("It was left with RB to contact the school."), "RB");
    assert_eq!(owner("RB – to write to the owner."), "RB");
    assert_eq!(owner("RB will be in touch with the owner."), "RB");
    assert_eq!(owner("The Chair thanked RB and asked him to pass on thanks to the team."), "nobody");
}

#[test]
fn was_to_is_will_in_reported_speech() {
    assert_eq!(owner("The Ayle Trust was to return to cut the hedge."), "The Ayle Trust");
    assert_eq!(owner("The old lamp was to be reinstated."), "nobody");
    nothing("The fee was cut as the hall was to be painted.");
}

#[test]
fn where_possible_is_no_hedge() {
    assert_eq!(owner("To save paper (where possible), copies will be emailed."), "nobody");
    nothing("It is possible that copies will be emailed.");
}

#[test]
fn names_that_nothing_explains_may_be_two() {
    assert_eq!(owner("Aylward Pike & Siobhan offered to look after the stone."), "Aylward Pike & Siobhan");
    assert_eq!(owner("It was agreed that coun Pike would draft a leaflet."), "coun Pike");
}

#[test]
fn what_those_who_met_do_as_they_sit_is_no_task() {
    nothing("Siobhan Reed asked the Board to consider the plan.");
    nothing("Siobhan Reed agreed to take the minutes.");
    nothing("No tree will be felled.");
    assert_eq!(owner("In the absence of help Siobhan and Robert agreed to organise the sale."), "Siobhan and Robert");
}

#[test]
fn one_of_two_may_have_a_task_of_his_own() {
    assert_eq!(
        owners("Siobhan Reed and RB will meet the Clerk, and RB will tell members.", Setting::Prose),
        [Some("Siobhan Reed and RB".to_owned()), Some("RB".to_owned())]
    );
}

#[test]
fn a_name_may_open_a_clause_behind_others() {
    assert_eq!(owner("No reply yet, MB to chase other suppliers."), "MB");
    assert_eq!(owner("The lorry has cut up the green, Siobhan to speak to the driver."), "Siobhan");
    assert_eq!(owner("RB said she was looking into it and would visit the archive."), "RB");
    nothing("No vote to be taken.");
    nothing("Regular inspections will be carried out.");
    assert_eq!(owner("The policy to be reviewed in May along with other listed reviews."), "nobody");
}

#[test]
fn names_may_begin_with_initials() {
    assert_eq!(owner("I Jackson will attend the meeting on 27th June."), "I Jackson");
    assert_eq!(owner("WM Trains will monitor this."), "WM Trains");
    nothing("I hope that RB will attend.");
}

#[test]
fn somebody_may_be_chosen_for_a_task() {
    assert_eq!(owner("Cllr Vane was nominated to attend the conference."), "Cllr Vane");
    nothing("Cllr Vane was appointed to serve on the board.");
    assert_eq!(owners("That NCC purchases a mower.", Setting::Decision), [Some("NCC".to_owned())]);
}

#[test]
fn a_subject_may_be_left_out() {
    assert_eq!(owner("Will report back when it comes."), "Will");
    assert_eq!(owner("Skate park – visit booked; will report to the next meeting."), "will");
    nothing("Pier (will be busy) was noted.");
}

#[test]
fn a_contraction_is_who_and_will() {
    assert_eq!(owner("Siobhan'll bring the key."), "Siobhan");
    assert_eq!(owner("The hall is shut, she’ll ask the caretaker."), "she");
    nothing("RB said it'll rain.");
}

#[test]
fn a_decision_may_have_a_further_task() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("to accept the price from Aylebuild and to place the order"), [None]);
    assert_eq!(owner("It was agreed to note the letter and ask the Clerk to reply."), "the Clerk");
    nothing("It was agreed to note the letter and report of the Clerk.");
}

#[test]
fn something_may_be_left_or_sent_to_somebody() {
    assert_eq!(owner("This was left in the hands of the Clerk."), "the Clerk");
    assert_eq!(owner("It was left to RB."), "RB");
    assert_eq!(owner("Comments to RB by 3 May."), "nobody");
    nothing("The key was left with NCC.");
    nothing("Letter to RB by hand.");
}

#[test]
fn what_goes_to_a_meeting_is_brought_there() {
    assert_eq!(owner("RB confirmed that a review would come back to the March committee."), "nobody");
    assert_eq!(owner("The plan will go to Cabinet in May."), "nobody");
    nothing("The footpath will go to the river.");
    nothing("There will be increased support.");
}

#[test]
fn a_meeting_still_to_be_called_is_a_task() {
    assert_eq!(owner("It was agreed a site meeting should be held with the engineer."), "nobody");
    nothing("It was agreed that meetings should be held in the hall.");
}

#[test]
fn offers_bind_whoever_makes_them() {
    assert_eq!(owner("Cllr Vane has kindly offered to store the cones."), "Cllr Vane");
    assert_eq!(owner("The developer has offered to come to a meeting."), "The developer");
    assert_eq!(owner("RB is happy to paint it."), "RB");
    assert_eq!(owner("RB was more than willing to paint it."), "RB");
    assert_eq!(owner("The Clerk was content to share the notes."), "The Clerk");
    assert_eq!(owner("The Clerk would be pleased to arrange a visit."), "The Clerk");
    assert_eq!(owner("The Clerk was given the task of ordering the plaque."), "The Clerk");
    assert_eq!(owner("The Clerk said she would sit down with the school to look at it."), "The Clerk");
    assert_eq!(owner("RB would make sure that the grass was cut."), "RB");
    assert_eq!(owner("Left with RB."), "RB");
    assert_eq!(owner("Invitations would go out to the schools."), "nobody");
    assert_eq!(owner("It was confirmed that patrols would be stepped up in May."), "nobody");
    nothing("The Clerk was pleased to report that the path is open.");
    assert_eq!(owner("Members agreed to bring ideas to the hall."), "Members");
    assert_eq!(owner("RB will have a word with the owner."), "RB");
    assert_eq!(owner("The light outside No 9 to be reported by the Clerk."), "the Clerk");
    nothing("NCC is happy to support the plan.");
    nothing("RB will have surgery.");
}

#[test]
fn power_is_given_to_somebody() {
    let decided = owners("that authority be delegated to the Clerk to settle it", Setting::Decision);
    assert_eq!(decided, [Some("the Clerk".to_owned())]);
    assert_eq!(owner("Siobhan Reed agreed that the lesson would be shared."), "Siobhan Reed");
}

#[test]
fn things_may_come_about() {
    assert_eq!(owner("Letter to go to all tenants."), "nobody");
    assert_eq!(owner("Future reports to include the cost of repairs."), "nobody");
    assert_eq!(owner("The Association to publish its accounts."), "The Association");
    assert_eq!(owner("No members able to attend – apologies to be sent."), "nobody");
    assert_eq!(owner("There will be an item on the pier at the next meeting."), "nobody");
    assert_eq!(owner("RB said that there was a need for members and he would be considering ways."), "RB");
    nothing("The number to call is 01500 000.");
    nothing("The decision to close the pier.");
    nothing("Drivers who want to go to the pier may park.");
}

#[test]
fn a_decision_may_go_on_with_somebody() {
    let decided = owners("That the plan be not pursued but the Clerk consider other ways", Setting::Decision);
    assert_eq!(decided, [Some("the Clerk".to_owned())]);
}

#[test]
fn what_a_decision_to_do_does_at_once_is_no_task() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("To confirm the minutes of 3 May."), []);
    assert_eq!(decided("to take no further action"), []);
    assert_eq!(decided("Request for a grant by Ayle Trust"), []);
    assert_eq!(decided("Request a report by June."), [None]);
    assert_eq!(decided("To instruct RB to open a second account."), [Some("RB".to_owned())]);
}

#[test]
fn everyone_is_somebody() {
    assert_eq!(owner("Everyone was asked to bring a prize."), "Everyone");
    assert_eq!(owner("Siobhan Reed said he’d find out about it."), "Siobhan Reed");
}

#[test]
fn questions_told_of_and_meetings_to_come_are_none() {
    nothing("It was not yet known how the money would be distributed.");
    nothing("RB explained what the bridge would be painted with.");
    nothing("It was agreed to hold the July meeting in the hall.");
    nothing("Conference on piers, to be held in the hall.");
    nothing("The Chair asked members to recognise the work of RB.");
    nothing("The work between the Ayle Trust, NCC and the Harbour Leaders to reply was noted.");
    assert_eq!(owner("It was agreed to hold a special meeting on the pier."), "nobody");
    assert_eq!(owner("All – to read the plan."), "All");
    assert_eq!(owner("The Librarian would circulate the figures."), "The Librarian");
    nothing("The scheme would reduce costs.");
}

#[test]
fn a_matter_may_be_remitted_to_somebody() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("to remit to the Clerk to report back in May"), [Some("the Clerk".to_owned())]);
    assert_eq!(decided("That the Council support the plan and seek a site meeting"), [None]);
    assert_eq!(decided("that the motion be put to the vote").len(), 1);
}

#[test]
fn a_comma_may_stand_for_the_subject() {
    assert_eq!(owner("No answer from NCC yet, will try again."), "will");
    assert_eq!(owner("It was proposed by RB and agreed nem con that the Clerk obtain prices."), "the Clerk");
    assert_eq!(owner("RB will start classes in October."), "RB");
    nothing("The pier, which is old, will join the list.");
    nothing("The old pier, will join the list.");
    nothing("RB asked to see the plan.");
}

#[test]
fn rules_are_no_tasks_and_agreements_need_no_that() {
    assert_eq!(owner("NCC agreed the Clerk obtain three prices."), "the Clerk");
    assert_eq!(owner("All of these will now be taken to committee."), "nobody");
    nothing("Samples shall be submitted to the planning authority.");
    nothing("It was agreed that everyone should try harder.");
}

#[test]
fn a_name_or_a_dash_opens_the_clause() {
    assert_eq!(owner("Siobhan was to reply in strong terms."), "Siobhan");
    assert_eq!(owner("Buses – RB reported she had met them and would feed back."), "RB");
}

#[test]
fn whom_a_motion_calls_on_has_no_task() {
    nothing("The motion calls on the Minister and NCC to ensure the release.");
    assert_eq!(owner("The notes will be modified to reflect this."), "nobody");
}

#[test]
fn a_verb_behind_to_may_have_a_capital_by_mistake() {
    assert_eq!(owner("Clerk to Notify the owner."), "Clerk");
    nothing("Letter from the Clerk to Grant Vane.");
}

#[test]
fn an_order_to_nobody_is_none_to_the_reader() {
    let ordered = |sentence: &str| {
        let mut words = Vec::new();
        words::split(sentence, Span::new(0, sentence.len()), &mut words);
        Clauses::new(sentence, &words, &Agents::default(), Setting::Prose).plain_order().is_some()
    };
    assert!(ordered("Contact NCC asking what is going on.") && ordered("Re-agenda for the next meeting."));
    assert!(ordered("Ask they check the wall.") && ordered("Acknowledge it and say that nobody saw it."));
    assert!(!ordered("Contact the Clerk for tickets.") && !ordered("Reply received saying that it is mended."));
    assert!(!ordered("Email from Mr Vane.") && !ordered("Contact details are on the board."));
}

#[test]
fn a_bracket_and_the_joint_behind_it_name_nobody() {
    nothing("Councillor Vane to replace Councillor Reed on the Harbour Panel.");
    nothing("A report asked leave to take the grant of the Department for Ferries (DfF) and to buy the pier.");
}

#[test]
fn who_fills_a_post_or_asks_for_something_has_nothing_to_do() {
    nothing("Cllr Vane agreed to act as Chairman for the year.");
    nothing("RB agreed to stand again.");
    nothing("NCC has asked to give a presentation on the pier.");
    assert_eq!(owner("RB agreed to act on this."), "RB");
    assert_eq!(owner("Cllr Vane will have the accounts ready by May."), "Cllr Vane");
    assert_eq!(owner("RB will have them cleared tomorrow."), "RB");
    nothing("RB will have a busy month.");
}

#[test]
fn what_is_to_be_in_place_by_a_day_is_promised() {
    assert_eq!(owner("A new protocol would be in place by 31 March."), "nobody");
    assert_eq!(owner("The lease will be signed by the end of April."), "nobody");
    assert_eq!(owner("RB said that it was old and a new protocol would be in place by 31 March."), "nobody");
    assert_eq!(owner("This was supported by NCC and the Clerk would raise it with the owner."), "the Clerk");
    assert_eq!(owner("It was agreed that a letter of congratulations would issue to the staff."), "nobody");
    assert_eq!(owner("A request was made for the plan to be discussed at the training day."), "nobody");
    nothing("The results would be available in the library.");
    nothing("The Panel was not satisfied that the aims would be promoted.");
    nothing("That the thanks of the Council be placed on record.");
}
