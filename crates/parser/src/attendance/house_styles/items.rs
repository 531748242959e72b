//! Attendance told in items: apologies, welcomes, who came and went.

use model::Attendance;

use super::{listed, people};

#[test]
fn a_county_lists_members_and_officers_in_prose() {
    let text = "PRESENT: Mr A B Vane (Chairman), Mrs C Hart, OBE, Sir David Hay, CBE, and Ms E Dale
        IN ATTENDANCE: Dr F Croft (Director of Public Health), Mrs G Head (Head of Finance Policy, Planning and Strategy) and
        Mr H Lowe (Area Education Officer – West Hale)
        ## Apologies
        Apologies were received from Mr I Mill and Mrs J Ash.";
    assert_eq!(
        listed(text),
        "present: A B Vane, C Hart, David Hay, E Dale\nin attendance: F Croft, G Head, H Lowe\napologies: I Mill, J Ash"
    );
}

#[test]
fn a_parish_lists_clerk_visitors_and_public_among_those_present() {
    let text = "Present: Chairman Cllr Mrs Vane, Cllrs Hart, Hay & Dale, County Cllr Croft, the Clerk and 12 members of the public.
        ## Apologies
        Cllr Lowe (holiday) and Cllr Mill (work).";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Dale\nin attendance: Croft\napologies: Lowe, Mill");
}

#[test]
fn a_parish_without_titles_names_people_and_their_initials() {
    let text = "PRESENT (4 Councillors): - Ann Vane (AV), Bob Hart (BH) – Chair, Cas Hay (CH) and Dee Dale (DD) Clerk: - Eve Croft Cllr Fay Lowe (FL) – County Council 4 members of the public were in attendance.
        ## Apologies for absence
        Apologies had been received from Guy Mill (GM) due to his being away.";
    assert_eq!(
        listed(text),
        "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale\nin attendance: Eve Croft, Fay Lowe\napologies: Guy Mill"
    );
}

#[test]
fn those_who_move_the_acceptance_of_apologies_sent_none() {
    let text = "PRESENT: Mayor A Vane, Deputy Mayor B Hart, Crs C Hay, D Dale and E Croft
        ## Apologies
        MOVED Cr Hay SECONDED Cr Dale
        That the apology of Cr F Lowe be accepted.
        CARRIED";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay, D Dale, E Croft\napologies: F Lowe");
}

#[test]
fn those_attending_may_be_the_first_item() {
    let text = "## Those attending
        Mr A Vane (Chairman) Mrs B Hart, Mrs C Hay, Mrs D Dale, (Clerk) 5 members of the public
        ## Apologies for absence were received from Mr E Croft, (Vice Chairman)";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale\napologies: E Croft");
}

#[test]
fn comings_and_goings_stand_beside_names_or_in_the_narrative() {
    let text = "Present: Councillors A Vane (Chair), B Hart (arrived at 7.01pm) and C Hay (items 1-4 only)
        ## Planning
        Councillor Hart left the meeting at 8.15pm. The Chair welcomed Ms D Dale of the Mill Trust to the meeting.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale");
    let found = people(text);
    assert_eq!((found[1].arrived.as_deref(), found[1].left.as_deref()), (Some("7.01pm"), Some("8.15pm")));
    assert_eq!((found[2].arrived.as_deref(), found[2].left.as_deref()), (Some("items 1"), Some("4")));
}

#[test]
fn nobody_is_made_of_silence() {
    for text in [
        "Present: see attached list\n## Apologies\nThere were no apologies.",
        "Apologies: None\nUNRESTRICTED ITEMS\n## Declarations\nNone.",
        "Members of the public: 4\n## Apologies for absence\nNil",
        "To: Members of the Planning Committee\nCouncillors A Vane (Chairman), B Hart and C Hay\nContact: Dee Dale",
        "## Members' Questions\nCouncillor Vane asked about the bridge.",
    ] {
        assert_eq!(listed(text), "", "{text}");
    }
}

#[test]
fn one_person_told_of_twice_is_one_entry() {
    let text = "Present: Councillors A Vane and B Hart
        Apologies: Councillor C Hay
        ## Apologies
        Apologies for absence had been received from Councillor Hay.
        ## Bridge
        Councillor Vane joined the meeting.";
    assert_eq!(listed(text), "present: A Vane, B Hart\napologies: C Hay");
}

#[test]
fn members_may_attend_under_standing_orders() {
    let text = "Present:-
        Councillors Vane (Chairman), Hart and Hay
        Members attending in accordance with Standing Orders 8 and 25:-
        Councillors Dale and B Croft
        ## Apologies
        Apologies were received from Councillor Lowe. Councillor Mill was attending as a substitute for Councillor Lowe.";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Mill\nin attendance: Dale, B Croft\napologies: Lowe");
}

#[test]
fn a_deputy_sent_no_apologies_and_was_there() {
    for apologies in [
        "Apologies were received from Cllr B Hart who was substituted by Cllr C Hay.",
        "Apologies were received from Cllr B Hart (Cllr C Hay attended as substitute).",
        "Apologies were received from Cllr B Hart (substituted by Cllr C Hay).",
        "Apologies for absence were received from:
        Cllr B Hart, for whom Cllr C Hay was substitute;",
    ] {
        let people = people(&format!("Present: Cllr A Vane\n## Apologies\n{apologies}"));
        let found: Vec<_> = people.iter().map(|it| (it.name.as_str(), it.status)).collect();
        let (vane, hart) = (("A Vane", Attendance::Present), ("B Hart", Attendance::Apologies));
        let mut expected = vec![vane, hart, ("C Hay", Attendance::Present)];
        expected.sort_unstable_by_key(|it| found.iter().position(|other| other == it));
        assert_eq!(found, expected, "{apologies}");
        assert_eq!(people.iter().find_map(|it| it.substitute_for.as_deref()), Some("Cllr B Hart"), "{apologies}");
    }
}

#[test]
fn apologies_may_be_passed_on_for_somebody_else() {
    let text = "Present: Cllr A Vane
        ## Police report
        PC Bob Hart gave apologies from Sergeant Cas Hay, who was on leave.";
    assert_eq!(listed(text), "present: A Vane\napologies: Cas Hay");
}

#[test]
fn a_label_goes_on_below_its_title() {
    let text = "Present: Cllrs Vane and Hart
        ## Apologies
        were received from: Councillors Mr C Hay & Mr D Dale. Also: County Councillor Mr E Croft";
    assert_eq!(listed(text), "present: Vane, Hart\napologies: C Hay, D Dale, E Croft");
}

#[test]
fn a_list_may_stand_within_an_item_of_another_title() {
    let text = "## Parish church
        St Chad’s, Hale
        Present: Revd Ann Vane (AV), Bob Hart (BH) and Cas Hay (CH).
        ## Apologies
        Dee Dale";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\napologies: Dee Dale");
}

#[test]
fn a_line_of_members_above_the_apologies_lists_those_present() {
    let text = "Councillors A Vane (Chairman) (AV), B Hart (BH) and C Hay (CH)
        Parish Clerk and RFO D E Dale
        ## 1/07 Welcome and apologies
        There were none.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D E Dale");
    let text = "Ann Vane (AV), Bob Hart (BH), Cas Hay (CH)
        Dee Dale (DD) Clerk
        ## Apologies
        Apologies were accepted from Tim Over";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Dee Dale\napologies: Tim Over");
}

#[test]
fn the_roll_is_of_those_present_and_not_of_the_apologies_behind_it() {
    let text = "## Calling of the Roll and Apologies for Absence
        Mr A Vane, Mrs B Hart, Ms C Hay
        Mr D Dale in the Chair
        Apologies for absence were intimated on behalf of Mr E Croft.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay, D Dale\napologies: E Croft");
}

#[test]
fn lateness_is_no_absence() {
    let text = "Present: Cllr A Vane (Chair), Cllr B Hart (arrived at 7.10 pm – apologies given prior)
        ## Apologies
        Apologies for lateness from Cllr Hay, who arrived at 7.20. Apologies were received from Cllr Dale.";
    assert_eq!(listed(text), "present: A Vane, B Hart, Hay\napologies: Dale");
}

#[test]
fn a_hearing_lists_who_came_for_one_application() {
    let text = "Present: Councillors A Vane, B Hart and C Hay
        ## Mill House
        Also present: Mr D Dale (Applicant); Ms E Croft (Objector).
        ## Hill House
        Mr F Lowe kindly attended the meeting to give an update.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale, E Croft, F Lowe");
}

#[test]
fn substitutes_among_the_apologies_were_there() {
    let text = "Present: Cllr A Vane, Cllr B Hart
        ## Apologies
        The following apologies had been received: Cllr C Hay (Mill Council). Cllr D Dale attended as substitute.";
    assert_eq!(listed(text), "present: A Vane, B Hart, D Dale\napologies: C Hay");
    let text = "## Apologies
        Apologies giving the reason for the absence had been received from: -
        School members
        Ann Vane, Bob Hart";
    assert_eq!(listed(text), "apologies: Ann Vane, Bob Hart");
}

#[test]
fn apologies_read_from_a_list_stand_below() {
    let text = "Present: A Vane, B Hart
        ## Apologies
        The list of apologies was read out by Ann Vane.
        C Hay, D Dale";
    assert_eq!(listed(text), "present: A Vane, B Hart\napologies: C Hay, D Dale");
}

#[test]
fn guests_may_be_welcomed_after_everybody() {
    let text = "Present: Ann Vane (Chair), Bea Hart
        ## Welcome
        Ann Vane welcomed everyone and welcomed our special guests, Cas Hay and Dee Dale.";
    assert_eq!(listed(text), "present: Ann Vane, Bea Hart\nin attendance: Cas Hay, Dee Dale");
}

#[test]
fn those_with_whom_members_met_were_in_attendance() {
    let text = "Present: Cllr A Vane (Chair), Cllr B Hart with Cas Hay (Town Clerk) and Dee Dale (RFO) in attendance.
        ## Apologies
        Apologies were received from Cllr E Croft.
        Cllr F Lowe and Cllr G Mill were absent";
    assert_eq!(
        listed(text),
        "present: A Vane, B Hart\nin attendance: Cas Hay, Dee Dale\napologies: E Croft\nabsent: F Lowe, G Mill"
    );
}

#[test]
fn trustees_may_have_that_for_a_title() {
    let text = "Present: Trustees Vane (Chair), Hart, Hay and the Clerk
        ## Apologies
        Mr Dale did not attend.";
    assert_eq!(listed(text), "present: Vane, Hart, Hay\nabsent: Dale");
    assert_eq!(listed(&text.replace("Trustees", "Councillors")), "present: Vane, Hart, Hay\nabsent: Dale");
    assert_eq!(
        listed("Present: Ann Vane (Trustee), Bea Hart, Trustee, Cas Hay"),
        "present: Ann Vane, Bea Hart, Cas Hay"
    );
}

#[test]
fn what_a_bracket_says_ends_no_list() {
    let text = "Present were:
        Cllr A Vane (Chair), Cllr B Hart (to point mentioned), Cllr C Hay
        ## Apologies
        Apologies were received from H&M Councillors Ann Dale and Bob Lowe. Cas Croft had also sent her apologies.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\napologies: Ann Dale, Bob Lowe, Cas Croft");
}

#[test]
fn who_opens_the_meeting_in_the_item_of_apologies_sent_none() {
    let text = "Present: Ann Vane, Bob Hart
        ## Welcome
        Welcome and apologies: Ann Vane welcomed everyone. Apologies had been received from Cas Hay.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay");
}

#[test]
fn a_post_with_its_article_is_held_by_whom_a_comma_parts_from_it() {
    let text = "Present: Cllr A Vane, Cllr B Hart and the Clerk, Cas Hay
        ## Apologies
        Apologies were received from the Treasurer, Dee Dale with Eve Croft attending for her.";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: Cas Hay\napologies: Dee Dale");
    assert_eq!(people(text)[3].role.as_deref(), Some("Treasurer"));
}

#[test]
fn names_stand_alone_below_the_minutes_of_an_apologies_item() {
    let text = "## Apologies
        Members are reminded that a substitute is to be nominated in advance.
        Minutes:
        Cllr A Vane.";
    assert_eq!(listed(text), "apologies: A Vane");
}

#[test]
fn a_parish_may_tell_in_sentences_who_came() {
    let text = "The meeting was opened at 7.30pm by the Chairman, Mr Bob Vane. Also present were Mrs Jean Hart, Mr Mike Hay and Mrs Eve Dale, together with the Clerk, Mrs Pam Croft, District Councillor Guy Lowe and six members of the public.
        ## Apologies
        Mr Fred Mill had sent his apologies.";
    assert_eq!(
        listed(text),
        "present: Bob Vane, Jean Hart, Mike Hay, Eve Dale\nin attendance: Pam Croft, Guy Lowe\napologies: Fred Mill"
    );
}

#[test]
fn a_first_name_may_end_a_list_of_names_in_full() {
    let text = "Present: Mrs Ann Vane (Chair), Bob Hart
        ## Apologies
        Apologies were received from Robert Hay, Mark Dale, Dave Croft and Vicky";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Robert Hay, Mark Dale, Dave Croft, Vicky");
}

#[test]
fn governors_may_be_marked_as_absent_in_the_list_of_members() {
    let text = "MEMBERSHIP (* denotes absence)
        Foundation Governors: Canon J Vane (Chairman), *Mrs T Hart, Mr L Hay
        Parent Governors: Mr S Dale, *Mrs E Croft
        Also in attendance: Mrs V Lowe (Deputy Headteacher)
        ## Apologies
        Apologies were received and accepted from Mrs Hart.";
    assert_eq!(
        listed(text),
        "present: J Vane, L Hay, S Dale\nin attendance: V Lowe\napologies: T Hart\nabsent: E Croft"
    );
}

#[test]
fn initials_stand_for_those_named_with_them() {
    let text = "Present: Mrs Ann Vane (AV), Mr Bob Hart (BH)
        Apologies: Mr Cas Hay (CH), Mrs Dee Dale (DD)
        ## Welcome and apologies
        Apologies were accepted from CH and DD.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay, Dee Dale");
}

#[test]
fn headings_in_capitals_are_nobody() {
    let text = "PRESENT: Councillor D Vane in the Chair
        Councillors B Hart, R Hay and C Dale
        SITE VISITS
        Councillors D Vane and B Hart attended the site visits.
        ## Apologies for absence
        Apologies were received from Councillors L Croft and D Lowe, with Councillor C Dale in attendance as substitute for Councillor Lowe.";
    assert_eq!(listed(text), "present: D Vane, B Hart, R Hay, C Dale\napologies: L Croft, D Lowe");
}

#[test]
fn a_substitute_may_be_noted() {
    let text = "## Apologies for absence
        Apologies for absence were received from Councillor Vane.
        It was noted that Councillor Hart was in attendance as a substitute for Councillor Vane.";
    assert_eq!(listed(text), "present: Hart\napologies: Vane");
}

#[test]
fn a_drainage_board_marks_those_who_came() {
    let text = "MEETING OF THE HALE INTERNAL DRAINAGE BOARD
        Elected Members
        *   H C Vane
        *   J F Hart
        N W D Hay
        Appointed Members
        Hale DC
        *   R Dale
        * Present (67%)
        ## Apologies
        Apologies for absence were received on behalf of Messrs N W D Hay.";
    assert_eq!(listed(text), "present: H C Vane, J F Hart, R Dale\napologies: N W D Hay");
}

#[test]
fn groups_taken_for_items_within_one_of_attendance_are_of_its_list() {
    let text = "## Attendees
        ### Executive
        Ann Vane (Chair), Bob Hart (Treasurer)
        ### User groups
        Cas Hay (Choir), Dee Dale (Badminton)
        ## Apologies
        Eve Croft";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale\napologies: Eve Croft");
}

#[test]
fn names_taken_for_a_heading_are_of_the_list_above_them() {
    let text = "Present: Ann Vane (Chair), Bob Hart, Cas Hay
        ## Apologies for absence
        ## Dee Dale, Eve Croft
        The minutes were read.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\napologies: Dee Dale, Eve Croft");
}

#[test]
fn a_title_may_run_on_with_those_who_sent_apologies() {
    let text = "Present: Cllr A Vane (Chair), Cllr B Hart
        ## To receive apologies for absence Cllr C. Hay, Cllr D. Dale";
    assert_eq!(listed(text), "present: A Vane, B Hart\napologies: C. Hay, D. Dale");
}

#[test]
fn names_over_the_end_of_a_list_may_be_taken_for_a_heading() {
    let text = "Minutes of PTFA Meeting
        In Attendance: Jane Vane, Sally Hart, Sarah Hay,
        ## Adrian Dale, Helen Croft
        ## Apologies
        Lisa Lowe";
    assert_eq!(
        listed(text),
        "present: Jane Vane, Sally Hart, Sarah Hay, Adrian Dale, Helen Croft\napologies: Lisa Lowe"
    );
}

#[test]
fn apologies_come_from_councillors_of_several_tiers() {
    let text = "Present: Cllr A Vane (Chair), Cllr B Hart
        ## Welcome and Apologies – Apologies for absence were received from Parish Councillors Hay and Dale and also District Councillor Croft";
    assert_eq!(listed(text), "present: A Vane, B Hart\napologies: Hay, Dale, Croft");
    let text = "Present: Ann Vane (Chair), Bob Hart
        ## Welcome
        Apologies for absence were noted as having been received from Cas Hay, Sir Dan Dale and Eve Croft.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay, Dan Dale, Eve Croft");
}

#[test]
fn the_words_of_a_title_may_go_on_to_a_councillor_of_another_council() {
    let text = "Present: Mr A Vane and Mrs B Hart
        ## Apologies
        Were received from County Councillor C Hay, Borough Councillor D Dale, Mr Croft and PC Lowe";
    assert_eq!(listed(text), "present: A Vane, B Hart\napologies: C Hay, D Dale, Croft, Lowe");
}

#[test]
fn a_committee_hears_witnesses() {
    let text = "Present: Councillors Vane, Hart and Hay
        ## 5. Mental health
        Witnesses:
        Ann Croft, Cabinet Member for Health
        Dan Lowe, Chief Nursing Officer, Hale NHS Trust
        The report was read.";
    assert_eq!(listed(text), "present: Vane, Hart, Hay\nin attendance: Ann Croft, Dan Lowe");
}
