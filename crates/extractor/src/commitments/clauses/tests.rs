//! Sentences of made-up papers, and who is to do what by them.

use model::{Body, BodyKind, Minutes, Person, Span};

use super::*;
use crate::words;

/// Owners of the obligations of a sentence in which "NCC" and "Ayle Trust" are bodies, "Cllr Vane" and "RB" persons.
fn owners(sentence: &str, setting: Setting) -> Vec<Option<String>> {
    let spans = |name: &str| sentence.match_indices(name).map(|(at, _)| Span::new(at, at + name.len())).collect();
    let body = |name: &str| Body { name: name.into(), aliases: vec![], kind: BodyKind::Other, mentions: spans(name) };
    let person = |name: &str| Person {
        name: name.into(),
        honorific: None,
        initials: None,
        roles: vec![],
        mentions: spans(name),
    };
    let agents = Agents::new(
        &Minutes::default(),
        &[body("NCC"), body("Ayle Trust")],
        &[person("Vane"), person("RB"), person("Siobhan Reed")],
    );
    let mut split = Vec::new();
    words::split(sentence, Span::new(0, sentence.len()), &mut split);
    let found = Clauses::new(sentence, &split, &agents, setting).obligations();
    found.into_iter().map(|one| one.agent.map(|agent| agent.span.of(sentence).to_owned())).collect()
}

fn owner(sentence: &str) -> String {
    match &owners(sentence, Setting::Prose)[..] {
        [one] => one.clone().unwrap_or_else(|| "nobody".to_owned()),
        found => format!("{found:?}"),
    }
}

fn nothing(sentence: &str) {
    assert_eq!(owners(sentence, Setting::Prose), [], "{sentence}");
}

#[test]
fn somebody_who_will_do_a_deed_is_its_owner() {
    assert_eq!(owner("The Clerk will then write to the owner."), "The Clerk");
    assert_eq!(owner("NCC would repair the wall."), "NCC");
    assert_eq!(
        owner("The Director of Ferries and Piers will be contacting the users."),
        "The Director of Ferries and Piers"
    );
    assert_eq!(owner("RB and Cllr Vane to check the bench."), "RB and Cllr Vane");
    assert_eq!(owner("RB, Cllr Vane and Siobhan Reed agreed to assist."), "RB, Cllr Vane and Siobhan Reed");
    assert_eq!(owner("A group consisting of RB and Siobhan Reed will meet to plan it."), "RB and Siobhan Reed");
    assert_eq!(owner("Zebedee Quill will join the next visit."), "Zebedee Quill");
    assert_eq!(owner("Siobhan Reed has cancelled but will arrange another date."), "Siobhan Reed");
    assert_eq!(owner("The Ayle Trust, along with others, would be sending a letter."), "The Ayle Trust");
    assert_eq!(owner("AB will investigate prices."), "AB");
    assert_eq!(owner("It was agreed that the SMG will review the register."), "the SMG");
    assert_eq!(owner("JV: book the room"), "JV");
    assert_eq!(owner("Cllr Vane – circulate the results"), "Cllr Vane");
    assert_eq!(owner("Practice to add a message."), "Practice");
    assert_eq!(owner("All to send ideas by 20 March."), "All");
    assert_eq!(owner("Norah has kindly said that she will visit the shop."), "Norah");
    assert_eq!(owner("Alan will let members know."), "Alan");
    assert_eq!(owner("RB will see that the gate is shut."), "RB");
    assert_eq!(owner("SV still to check with the owner."), "SV");
    assert_eq!(owner("JM and RB would also attend."), "JM and RB");
    assert_eq!(owner("JM and LD would also attend."), "JM and LD");
}

#[test]
fn when_a_body_meets_is_no_task() {
    nothing("NCC will meet on 4 May.");
    nothing("The Ayle Trust would meet next at the hall.");
    nothing("NCC will hold its next meeting in May.");
    assert_eq!(owner("NCC will meet RB to plan it."), "NCC");
    assert_eq!(owner("RB will meet on site with the owner."), "RB");
}

#[test]
fn a_passive_deed_needs_no_owner_and_may_have_one() {
    assert_eq!(owner("The report would be circulated."), "nobody");
    assert_eq!(owner("The policy will be reviewed by the Ayle Trust."), "the Ayle Trust");
    assert_eq!(owner("The matter to be reviewed when the hall is open."), "nobody");
    assert_eq!(owner("Work is to be done on the roof."), "nobody");
}

#[test]
fn who_is_asked_or_agrees_is_the_owner() {
    assert_eq!(owner("The Clerk was asked to write to the owner."), "The Clerk");
    assert_eq!(owner("Members asked NCC to clear the drain."), "NCC");
    assert_eq!(owner("Cllr Vane agreed to go back to the farmer."), "Cllr Vane");
    assert_eq!(owner("Siobhan Reed, the Piers Officer, who offered to have a site visit."), "Siobhan Reed");
    assert_eq!(owner("It was agreed to buy a bench."), "nobody");
    assert_eq!(owner("The Chairman asked Cllr Vane if she could find the key."), "Cllr Vane");
    assert_eq!(owner("Cllr Vane was asked if she could find the key."), "Cllr Vane");
    assert_eq!(owner("Cllr Vane requested by the Chairman to look into this."), "Cllr Vane");
}

#[test]
fn what_a_decision_does_by_being_made_needs_a_date() {
    let needs_due = |sentence: &str| {
        let mut split = Vec::new();
        words::split(sentence, Span::new(0, sentence.len()), &mut split);
        let agents = Agents::new(&Minutes::default(), &[], &[]);
        Clauses::new(sentence, &split, &agents, Setting::Decision).obligations().iter().all(|found| found.needs_due)
    };
    assert!(needs_due("That the minutes of 3 May be confirmed and signed."));
    assert!(needs_due("that the recommendations be agreed"));
    assert!(needs_due("That a levy of £50 be set."));
    assert!(needs_due("That the motion be amended to read £50."));
    assert!(!needs_due("That the report be circulated to members."));
    assert!(!needs_due("That a working group be set up."));
}

#[test]
fn a_clerk_may_be_told_without_a_to() {
    assert_eq!(owner("Clerk report this to NCC."), "Clerk");
    nothing("The Chairman put the motion to the vote.");
    nothing("Members report that it works.");
}

#[test]
fn house_styles_of_many_councils_are_read() {
    assert_eq!(owner("HT to send the plan to governors."), "HT");
    assert_eq!(owner("The Committee requested that a report be submitted to a future meeting."), "nobody");
    assert_eq!(owner("Members asked for an update to be brought to the June meeting."), "nobody");
    assert_eq!(owner("To be added to the next agenda."), "nobody");
    assert_eq!(owner("Car park: To be scheduled when the ground is right."), "nobody");
    assert_eq!(owner("A letter came from the tenant – sec to respond."), "sec");
    assert_eq!(owner("The bench is loose (Clerk to action)."), "Clerk");
    assert_eq!(owner("The Headteacher will circulate the policy."), "The Headteacher");
    assert_eq!(owner("The Chair undertook to raise this with NCC."), "The Chair");
    assert_eq!(owner("It was resolved to instruct the Ayle Trust to carry out the works."), "the Ayle Trust");
    assert_eq!(owner("The Chief Executive would chase NCC for the figures."), "The Chief Executive");
    assert_eq!(owner("RB will let members know."), "RB");
    assert_eq!(owner("Dr Vole promised that the figures would be sent."), "nobody");
    assert_eq!(owner("Siobhan Reed promised that the figures would be sent."), "Siobhan Reed");
    assert_eq!(owner("Asked about it Cllr Vane believed it to be good and will write to NCC."), "Cllr Vane");
    assert_eq!(owner("A bench should be bought - HT to obtain prices."), "HT");
    assert_eq!(owner("Village Clock RB to mend it."), "RB");
    assert_eq!(owner("The Ayle Trust (AT) and NCC would share a team."), "The Ayle Trust (AT) and NCC");
    assert_eq!(owner("It was agreed that it be obtained by the Harbour Master."), "the Harbour Master");
    assert_eq!(
        owners("That the Executive Director, Place write to NCC.", Setting::Decision),
        [Some("the Executive Director, Place".to_owned())]
    );
    assert_eq!(owner("Cllr Vane has agreed to audit the accounts."), "Cllr Vane");
    assert_eq!(owner("Approved minutes to be posted on the website."), "nobody");
    assert_eq!(owner("Cllr Vane, Chair of NCC explained he would take any queries back."), "Cllr Vane");
    assert_eq!(owner("Beds at the car park will be seeded by RB."), "RB");
    assert_eq!(owner("Cllr Vane reported problems, he will supply pictures."), "Cllr Vane");
    assert_eq!(owner("RB has an email of 2 May, the Clerk will reply."), "the Clerk");
    assert_eq!(owner("It was noted that he had failed to attend and RB was asked to write to him."), "RB");
    assert_eq!(owner("RB noted that it should have gone and said he would send it out."), "RB");
    assert_eq!(owner("A survey, led by Cllr Vane, Rural Enabler, is to be sent."), "nobody");
    assert_eq!(owner("It was agreed by the group to draft a survey."), "nobody");
    assert_eq!(owner("AP12 HT to draft a poster."), "HT");
    assert_eq!(owner("AP12 RB to email the owner again."), "RB");
    assert_eq!(owner("The Committee agreed that the working group would draft a plan."), "the working group");
    assert_eq!(owner("The Policy and Improvement Officer will look into it."), "The Policy and Improvement Officer");
    assert_eq!(
        owner("The Director of Law, Governance and Planning will report back."),
        "The Director of Law, Governance and Planning"
    );
    assert_eq!(owner("The Section 151 Officer will circulate the figures."), "The Section 151 Officer");
    assert_eq!(
        owners("that each Executive Director bring a plan to the next meeting.", Setting::Decision),
        [Some("each Executive Director".to_owned())]
    );
    assert_eq!(owner("Agreed that Cllr Vane would obtain three quotes."), "Cllr Vane");
    assert_eq!(owner("Officers to bring a report back."), "Officers");
    assert_eq!(
        owners("That the Town Clerk be authorised to purchase a bench.", Setting::Decision),
        [Some("the Town Clerk".to_owned())]
    );
}

#[test]
fn two_doers_make_two() {
    let found = owners("NCC would take over the pier, and the Ayle Trust would oversee the works.", Setting::Prose);
    assert_eq!(found, [Some("NCC".to_owned()), Some("the Ayle Trust".to_owned())]);
    let found = owners("RB agreed to raise this at the Ayle Trust and Cllr Vane offered to write.", Setting::Prose);
    assert_eq!(found, [Some("RB".to_owned()), Some("Cllr Vane".to_owned())]);
    let found = owners("The wall will be mended; in the meantime RB would put up a sign.", Setting::Prose);
    assert_eq!(found, [None, Some("RB".to_owned())]);
}

#[test]
fn hopes_habits_history_and_conditions_are_none() {
    for sentence in [
        "It was hoped that NCC would repair the wall.",
        "The Clerk would usually write to the owner.",
        "NCC had asked the Clerk to write.",
        "If the grant came, NCC would repair the wall.",
        "The Ayle Trust would meet monthly.",
        "Any change needs to be agreed by NCC.",
        "The report to NCC is to update them on what was done.",
        "The fair will take place on 3 May.",
        "The Committee is asked to consider the report.",
        "The scheme would be in a better position.",
        "Cllr Vane said a mayor would have power but would follow the agenda.",
        "I will move at the next meeting that the bench be repaired.",
        "Cllr Vane asked when the bridge would be mended.",
        "It was agreed that this would not be included in the budget.",
        "The service appears to be reduced at times.",
        "The tenants agreed to the suggestion of giving up a plot.",
        "NCC have agreed to move the bin but asked for £70.",
        "The next meeting to be held on Monday 30 October in the hall.",
        "Agreed that a meeting with NCC and Cllr Vane to look at sites would be useful.",
        "Councillor May asked the Leader of the Council when it would be mended.",
        "There is an invitation for somebody agreed by NCC to attend meetings.",
        "Members were asked to appoint a Chair.",
        "A vote of sympathy would be extended to the family.",
        "The grant pays for two benches, to be placed on the green.",
        "Surgeries to be held on the second Monday of each month.",
        "The Act requires it to be published by 3 May.",
        "Costs to be met from reserves.",
        "RB to chair the meeting.",
        "The rules would be discussed under item 8.",
        "It was agreed that this be discussed in agenda item 13.",
        "Both of these to be discussed in the meeting.",
        "Interests in respect of matters to be discussed.",
        "Cllr Vane – Report on the visit to NCC.",
        "NCC – request for a gift.",
        "It was agreed to hold meetings on the second Monday of every other month.",
        "It was agreed to make the final payment of £50.",
        "The Chairman was authorised to sign the minutes.",
        "Members were told that the minutes would be amended.",
        "It was ruled that this be dealt with as a matter of urgency.",
        "Date of the walk: To be confirmed.",
        "He would bring Item 14 further up the agenda.",
        "It was proposed by RB and seconded by Siobhan Reed that Cllr Vane bring the key.",
        "The letter told how NCC resolved to close the day centres.",
        "A gift was made to Cllr Vane and RB to mark the day.",
    ] {
        nothing(sentence);
    }
}

#[test]
fn decisions_oblige_in_the_subjunctive_and_the_imperative() {
    let decided = |sentence: &str| owners(sentence, Setting::Decision);
    assert_eq!(decided("That the annual report be circulated to members."), [None]);
    assert_eq!(decided("That the Ayle Trust write to the owner."), [Some("the Ayle Trust".to_owned())]);
    assert_eq!(decided("Write to the owner."), [None]);
    assert_eq!(decided("Ensure councillors were on the list."), [None]);
    assert_eq!(decided("Review arrangements"), []);
    assert_eq!(decided("To purchase a bench."), [None]);
    assert_eq!(decided("It was proposed that the Chairman purchases these."), [Some("the Chairman".to_owned())]);
    assert_eq!(owners("that RB obtain prices.", Setting::Action), [Some("RB".to_owned())]);
    assert_eq!(decided("That the report be noted."), []);
    assert_eq!(decided("Agree the budget."), []);
    assert_eq!(decided("That RB obtain three quotations for the wall."), [Some("RB".to_owned())]);
    assert_eq!(decided("That a grant of £250 be made to Ayle Trust."), [None]);
    assert_eq!(decided("Confirm the minutes as a correct record."), []);
    assert_eq!(decided("To ask the Chief Executive to fill the post."), [Some("the Chief Executive".to_owned())]);
    assert_eq!(decided("It is not on the website, but agreed to display it on the board."), [None]);
    assert_eq!(decided("That new members be made aware of the rules."), [None]);
    assert_eq!(decided("It was decided to get three quotes."), [None]);
    assert_eq!(decided("It was suggested the Clerk write to the owner."), [Some("the Clerk".to_owned())]);
}

#[test]
fn a_person_may_do_what_no_list_of_deeds_knows() {
    assert_eq!(owner("Cllr Vane will safeguard the trophy."), "Cllr Vane");
    assert_eq!(owner("The Clerk would declutter the office."), "The Clerk");
    nothing("The Clerk will benefit from this.");
    nothing("RB will step down in May.");
    nothing("The Ayle Trust will thrive.");
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
    let agents = Agents::new(&Minutes::default(), &[], &[]);
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
