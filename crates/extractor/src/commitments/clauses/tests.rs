//! Sentences of made-up papers, and who is to do what by them.

mod asides;
mod forms;

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
    let whole = |agent| agents.with_strokes(sentence, &split, agent).span.of(sentence).to_owned();
    found.into_iter().map(|one| one.agent.map(whole)).collect()
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
    assert_eq!(owner("Also asked to write to NCC."), "Also");
    assert_eq!(owner("NCC had not yet begun on the steps, the Clerk was asked to write to them."), "the Clerk");
    let both = owners("RB undertook to speak with Siobhan Reed and Cllr Vane would write to NCC.", Setting::Prose);
    assert_eq!(both, [Some("RB".to_owned()), Some("Cllr Vane".to_owned())]);
    assert_eq!(owner("RB, Cllr Vane and Siobhan Reed agreed to assist."), "RB, Cllr Vane and Siobhan Reed");
    assert_eq!(owner("A group consisting of RB and Siobhan Reed will meet to plan it."), "RB and Siobhan Reed");
    assert_eq!(owner("Zebedee Quill will join the next visit."), "Zebedee Quill");
    assert_eq!(owner("Siobhan Reed, the Head Gardener, agreed to order the bulbs."), "Siobhan Reed");
    assert_eq!(owner("The Ward Councillor promised to make enquiries."), "The Ward Councillor");
    assert_eq!(owner("The contractor would be on site by the end of April."), "The contractor");
    assert_eq!(owner("RB reported that the bin was empty and would arrange for another."), "RB");
    assert_eq!(owner("This was passed to RB, who will write to the owner."), "RB");
    assert_eq!(owner("The Clerk had not heard back; to chase."), "The Clerk");
    assert_eq!(owner("GD/RB to meet the owner."), "GD/RB");
    assert_eq!(owner("RB and Siobhan Reed please return the forms by 3 May."), "RB and Siobhan Reed");
    assert_eq!(owner("Siobhan Reed has cancelled but will arrange another date."), "Siobhan Reed");
    assert_eq!(owner("The Ayle Trust, along with others, would be sending a letter."), "The Ayle Trust");
    assert_eq!(owner("AB will investigate prices."), "AB");
    assert_eq!(owner("RB (by the next meeting) to order a bench."), "RB");
    assert_eq!(owner("RB spoke of the lamp and it was agreed that she write to the Clerk."), "she");
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
fn what_a_later_meeting_is_to_do_needs_no_owner() {
    assert_eq!(owner("This will be decided at the April meeting."), "nobody");
    assert_eq!(owner("The precept will be set at the next meeting of the Council."), "nobody");
    assert_eq!(owner("The matter will be agenda item again."), "nobody");
    nothing("This was decided at the April meeting.");
}

#[test]
fn a_comma_parts_a_task_from_what_should_be() {
    assert_eq!(owner("The grass should be cut twice, the Clerk will send RB a copy of the contract."), "the Clerk");
    nothing("If the grass is cut, the Clerk will write to NCC.");
}

#[test]
fn what_a_policy_says_is_no_task() {
    nothing("The policy states that complaints will be answered within 10 days.");
    assert_eq!(owner("RB stated that the letter will be answered."), "nobody");
}

#[test]
fn when_a_body_meets_is_no_task() {
    nothing("NCC will meet on 4 May.");
    nothing("The Ayle Trust would meet next at the hall.");
    nothing("NCC will hold its next meeting in May.");
    nothing("The Committee will next meet on 4 May.");
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
    assert_eq!(owner("Agreed Clerk to buy the paint."), "Clerk");
    assert_eq!(owner("A working group would be formed to look into it."), "nobody");
    assert_eq!(owner("The Chairman asked Cllr Vane if she could find the key."), "Cllr Vane");
    assert_eq!(owner("Cllr Vane was asked if she could find the key."), "Cllr Vane");
    assert_eq!(owner("Cllr Vane requested by the Chairman to look into this."), "Cllr Vane");
}

#[test]
fn what_a_decision_does_by_being_made_needs_a_date() {
    let all_need_due = |sentence: &str, setting: Setting| {
        let mut split = Vec::new();
        words::split(sentence, Span::new(0, sentence.len()), &mut split);
        let agents = Agents::default();
        Clauses::new(sentence, &split, &agents, setting).obligations().iter().all(|found| found.needs_due)
    };
    let needs_due = |sentence: &str| all_need_due(sentence, Setting::Decision);
    assert!(needs_due("That the minutes of 3 May be confirmed and signed."));
    assert!(needs_due("that the recommendations be agreed"));
    assert!(needs_due("That a levy of £50 be set."));
    assert!(needs_due("That the motion be amended to read £50."));
    assert!(!needs_due("That the report be circulated to members."));
    assert!(all_need_due("The grass will be cut in June.", Setting::Prose));
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
        owners("THAT the Superintendent notify the unsuccessful bidders.", Setting::Decision),
        [Some("the Superintendent".to_owned())]
    );
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
        "The fair will go ahead on 3 May.",
        "The wording of conditions to be delegated to the Clerk.",
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
        "The lunch that the charity pays for is to be held on 17th January.",
        "By-law to amend the tariff of the pier.",
        "That the offer of Siobhan and RB to buy the strip was heard.",
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
    assert_eq!(owner("It was suggested that a letter be sent and the Clerk will draft one."), "the Clerk");
}

#[test]
fn what_is_still_to_be_confirmed_binds_nobody() {
    nothing("Thursday at 1 pm, venue to be confirmed.");
    nothing("The date of the next meeting is to be announced.");
    assert_eq!(owner("The price to be confirmed by RB."), "RB");
}

#[test]
fn what_had_been_asked_for_and_will_be_done_is_promised() {
    assert_eq!(owner("The Board had asked for a review of the pier, which would be carried out in May."), "nobody");
    nothing("The cost is £9,000, of which NCC would meet half.");
    nothing("Cllr Vane had said that he would arrive late.");
}

#[test]
fn a_letter_may_issue_and_a_council_calls_for_what_others_do() {
    let decided = |sentence| owners(sentence, Setting::Decision);
    assert_eq!(decided("That a letter issue to the Minister on this."), [None]);
    assert_eq!(decided("That NCC calls on the Minister to mend the pier."), []);
    assert_eq!(decided("That the fee be raised and NCC bring a report in May."), [None, Some("NCC".to_owned())]);
    assert_eq!(decided("It was agreed to enter the show, RB to fill in the form."), [None, Some("RB".to_owned())]);
    assert_eq!(
        owner("The group would meet with the Village Hall Committee and the Ayle Trust to look at it."),
        "The group"
    );
}
