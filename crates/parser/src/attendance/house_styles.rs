//! Attendance as councils and boards of many kinds print it, with made-up people.

use std::fmt::Write as _;

use model::{Attendance, Attendee};

use super::{read, sample};

fn people(text: &str) -> Vec<Attendee> {
    let (document, head, items) = sample::document(text);
    read(&document, &head, &items)
}

/// One line a status: "present: A Vane, B Hart".
fn listed(text: &str) -> String {
    let people = people(text);
    let mut out = String::new();
    for (status, label) in [
        (Attendance::Present, "present"),
        (Attendance::InAttendance, "in attendance"),
        (Attendance::Apologies, "apologies"),
        (Attendance::Absent, "absent"),
    ] {
        let names: Vec<&str> = people.iter().filter(|it| it.status == status).map(|it| it.name.as_str()).collect();
        if !names.is_empty() {
            writeln!(out, "{label}: {}", names.join(", ")).expect("a string takes any text");
        }
    }
    out.trim_end().to_owned()
}

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
fn a_scrutiny_panel_lists_surnames_under_one_title() {
    let text = "Present:- Councillors Vane (Chair), Hart (Vice-Chair), Hay and Dale
        Also present under Rule 12:- Councillor Croft
        Education Voting Co-opted Members
        John Lowe – Diocese of Hale
        Apologies for Absence:- Councillor Mill";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Dale, John Lowe\nin attendance: Croft\napologies: Mill");
}

#[test]
fn a_borough_lists_one_councillor_a_line_and_officers_below() {
    let text = "Members Present:
        Councillor Ann Vane (Chair)
        Councillor Bob Hart (Vice-Chair)
        Councillor Cas Hay (substitute for Councillor Dee Dale)
        Officers Present:
        Eve Croft, Head of Planning and Building Control
        Fay Lowe, Democratic Services Officer
        Apologies for absence:
        Councillor Dee Dale";
    assert_eq!(
        listed(text),
        "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Eve Croft, Fay Lowe\napologies: Dee Dale"
    );
    assert_eq!(people(text)[2].substitute_for.as_deref(), Some("Councillor Dee Dale"));
}

#[test]
fn a_district_groups_members_by_party() {
    let text = "PRESENT
        Councillor A Vane in the Chair
        Conservative Group: Councillors B Hart, C Hay and D Dale
        Liberal Democrat Group: Councillors E Croft and F Lowe
        APOLOGIES: Councillors G Mill and H Ash";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay, D Dale, E Croft, F Lowe\napologies: G Mill, H Ash");
    assert_eq!(people(text)[4].represents.as_deref(), Some("Liberal Democrat Group"));
}

#[test]
fn a_joint_authority_groups_members_by_council() {
    let text = "Present:
        Hale Borough Council
        Councillor A Vane
        Millshire County Council
        Councillors B Hart and C Hay
        In attendance: Dan Dale (Chief Fire Officer) and Eve Croft (Clerk to the Authority)";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: Dan Dale, Eve Croft");
    assert_eq!(people(text)[0].represents.as_deref(), Some("Hale Borough Council"));
}

#[test]
fn a_hearing_lists_members_and_officers_and_no_more() {
    let members = "Members: Councillor A Vane (Chairman), Councillor B Hart";
    let text = format!("{members}\n        Officers: Dan Dale (Licensing Officer), Eve Croft (Solicitor)");
    assert_eq!(listed(&text), "present: A Vane, B Hart\nin attendance: Dan Dale, Eve Croft");
    assert_eq!(listed(members), "");
}

#[test]
fn councils_before_a_colon_are_groups_and_no_surnames() {
    let text = "Present:
        Hale District Council: Councillors A Vane (Chairman) and B Hart

        Millshire Borough Council: Councillor C Hay";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay");
    assert_eq!(people(text)[2].represents.as_deref(), Some("Millshire Borough Council"));
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
fn those_attending_may_be_the_first_item() {
    let text = "## Those attending
        Mr A Vane (Chairman) Mrs B Hart, Mrs C Hay, Mrs D Dale, (Clerk) 5 members of the public
        ## Apologies for absence were received from Mr E Croft, (Vice Chairman)";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale\napologies: E Croft");
}

#[test]
fn in_attendance_alone_lists_the_members() {
    let text = "In attendance: Cllr Ann Vane (Chair) Cllr Bob Hart Cllr Cas Hay (Vacancy – 1) Dee Dale (Parish Clerk)
        Public: 10 Also, in attendance: Cllr Eve Croft, Hale County Council Mr Fay Lowe, Footpath Warden";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Dee Dale, Eve Croft, Fay Lowe");
}

#[test]
fn an_irish_council_names_posts_before_their_holders() {
    let text = "PRESENT IN THE CHAIR: Cathaoirleach, Councillor A. Vane
        MEMBERS PRESENT: Councillors Hart, Hay (B), Hay (C), O'Dale and Ní Chroft.
        OFFICIALS IN ATTENDANCE: Director of Services (Mr. D. Lowe), A/Senior Executive Officer (Ms. E. Mill), Clerical Officer (Ms. F. Ash).
        Apologies: Councillor Fenn.";
    assert_eq!(
        listed(text),
        "present: A. Vane, Hart, Hay (B), Hay (C), O'Dale, Ní Chroft\nin attendance: D. Lowe, E. Mill, F. Ash\napologies: Fenn"
    );
}

#[test]
fn a_northern_irish_council_names_aldermen_and_the_mayor() {
    let text = "Present: The Right Worshipful the Mayor, Councillor A Vane (in the Chair); The Deputy Mayor, Alderman B Hart; Aldermen C Hay and D Dale; Councillors E Croft, F Lowe
        In attendance: Mr G Mill, Chief Executive; Mrs H Ash, Director of Community Services
        Apologies: Alderman I Fenn";
    assert_eq!(
        listed(text),
        "present: A Vane, B Hart, C Hay, D Dale, E Croft, F Lowe\nin attendance: G Mill, H Ash\napologies: I Fenn"
    );
}

#[test]
fn a_scottish_council_keeps_a_sederunt() {
    let text = "Sederunt: Provost A Vane; Bailie B Hart; Councillors C Hay, D Dale and E Croft
        Apologies were intimated on behalf of Councillors F Lowe and G Mill.
        Attending: H Ash, Executive Director (Place); I Fenn, Committee Officer";
    assert_eq!(
        listed(text),
        "present: A Vane, B Hart, C Hay, D Dale, E Croft\nin attendance: H Ash, I Fenn\napologies: F Lowe, G Mill"
    );
}

#[test]
fn a_welsh_council_has_welsh_headings() {
    let text = "Yn bresennol: Y Cynghorydd Ann Vane (Cadeirydd); Y Cynghorwyr Bob Hart, Cas Hay
        Hefyd yn bresennol: Dee Dale (Clerc)
        Ymddiheuriadau: Y Cynghorydd Eve Croft";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Dee Dale\napologies: Eve Croft");
}

#[test]
fn school_governors_have_initials_and_kinds() {
    let text = "Present: Ann Vane (AV) Chair, Bob Hart (BH) Headteacher, Cas Hay (CH) Parent Governor, Dee Dale (DD)
        In attendance: Eve Croft (Clerk), Fay Lowe – School Business Manager (item 5)
        Apologies: Guy Mill (GM)
        Absent without apologies: Hal Ash";
    assert_eq!(
        listed(text),
        "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale\nin attendance: Eve Croft, Fay Lowe\napologies: Guy Mill\nabsent: Hal Ash"
    );
}

#[test]
fn apologies_stand_beside_those_present() {
    let text = "Date held: | 3 May 2013 | Venue: | Hale Hall
        Present: | | |
        Alan Vane (AVA) | Clerk | Apologies: | Cas Hay (CHA)
        Bea Hart (BHA) | Councillor/Chairman | | Dan Ash (DAS)
        Eve Dale (EDA) | Councillor | Chair: | Bea Hart";
    let said = "present: Bea Hart, Eve Dale\nin attendance: Alan Vane\napologies: Cas Hay, Dan Ash";
    assert_eq!(listed(text), said);
}

#[test]
fn a_health_board_is_a_table_of_names_and_posts() {
    let text = "Present: | |
        Mr Alan Vane | Chair | AV
        Dr Bea Hart | Medical Director | BH
        Ms Cas Hay | Non-Executive Director | CH
        In attendance: | |
        Mrs Dee Dale | Trust Secretary (minutes) | DD
        Apologies: | |
        Mr Ed Croft | Chief Nurse | EC";
    assert_eq!(listed(text), "present: Alan Vane, Bea Hart, Cas Hay\nin attendance: Dee Dale\napologies: Ed Croft");
    let found = people(text);
    assert_eq!((found[1].role.as_deref(), found[1].initials.as_deref()), (Some("Medical Director"), Some("BH")));
}

#[test]
fn a_table_may_mark_who_was_there() {
    let text = "Attendance
        Governor | Category | Present | Apologies | Absent
        Ann Vane | Co-opted | ✓ | |
        Bob Hart | Parent | | ✓ |
        Cas Hay | Staff | | | ✓";
    assert_eq!(listed(text), "present: Ann Vane\napologies: Bob Hart\nabsent: Cas Hay");
}

#[test]
fn a_table_by_date_is_read_in_the_column_of_the_meeting() {
    let text = "Minutes of the meeting held on 7 March 2022
        Name | 10 Jan | 7 Mar
        Ann Vane | P | P
        Bob Hart | P | A
        Cas Hay | A | P";
    assert_eq!(listed(text), "present: Ann Vane, Cas Hay\napologies: Bob Hart");
}

#[test]
fn a_table_may_be_folded_and_its_flags_stand_under_present() {
    let text = "Attendance
        Name | Present | Name | Present
        Ann Vane (Chair) | P | Bob Hart | A
        Cas Hay | P | Dee Dale | P
        Eve Croft | A | |";
    assert_eq!(listed(text), "present: Ann Vane, Cas Hay, Dee Dale\napologies: Eve Croft, Bob Hart");
}

#[test]
fn lists_may_stand_side_by_side() {
    let text = "Present | In attendance | Apologies
        Cllr A Vane (Chair) | Dee Dale (Clerk) | Cllr E Croft
        Cllr B Hart | PC Lowe | Cllr F Mill
        Cllr C Hay | |";
    assert_eq!(
        listed(text),
        "present: A Vane, B Hart, C Hay\nin attendance: Dee Dale, Lowe\napologies: E Croft, F Mill"
    );
}

#[test]
fn a_label_may_stand_in_the_cell_before_its_names() {
    let text = "Present: | Councillors A Vane (Chair), B Hart and C Hay
        Officers: | D Dale (Solicitor), E Croft (Planning Officer)
        Apologies: | Councillor F Lowe";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale, E Croft\napologies: F Lowe");
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
fn a_northern_irish_district_lists_other_members_without_commas() {
    let text = "Presiding A Vane
        Other Members Present B C Hart D Hay Mrs E F Dale Miss G Croft
        Apology: H Lowe
        Officers Present: I Mill, (Chief Executive) J Ash (Director of Finance and Administration)";
    assert_eq!(
        listed(text),
        "present: A Vane, B C Hart, D Hay, E F Dale, G Croft\nin attendance: I Mill, J Ash\napologies: H Lowe"
    );
}

#[test]
fn posts_stand_before_dashes() {
    let text = "In the Chair : Mayor (Councillor A Vane)
        Members Present : Aldermen – B Hart and C Hay
        Councillors – D Dale, E Croft and F Lowe
        Officers Present : Chief Executive - G Mill
        Director of Planning – H Ash
        ICT Change Officer – I Fenn";
    assert_eq!(
        listed(text),
        "present: A Vane, B Hart, C Hay, D Dale, E Croft, F Lowe\nin attendance: G Mill, H Ash, I Fenn"
    );
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
fn officers_without_names_are_no_entries() {
    let text = "PRESENT: The Mayor Councillor A Vane
        Councillors B Hart, C Hay and D Dale
        IN ATTENDANCE: Hale City Council
        Chief Executive
        Head of Marketing (Mrs E Croft)
        IT Officer
        Attendance Clerk";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay, D Dale\nin attendance: E Croft");
    assert_eq!(people(text)[3].role, None);
}

#[test]
fn a_bracket_may_run_over_the_end_of_a_line() {
    let text = "Present: Councillor Mrs Vane (Chairman)
        Officers in Attendance: Ann Hart (Democratic
        Services Officer), Bob Hay (Head of Planning) and Cas Dale
        (Planning Officer)";
    assert_eq!(listed(text), "present: Vane\nin attendance: Ann Hart, Bob Hay, Cas Dale");
    assert_eq!(people(text)[1].role.as_deref(), Some("Democratic Services Officer"));
}

#[test]
fn a_role_stands_in_brackets_behind_a_dash() {
    let text = "Members Present:
        Councillor A Vane (Chair)
        Co-opted Members Present:
        Bea Hart – (Co-Optee)
        Officers Present:
        Cas Hay – (Policy Officer)";
    assert_eq!(listed(text), "present: A Vane, Bea Hart\nin attendance: Cas Hay");
    assert_eq!(people(text)[2].role.as_deref(), Some("Policy Officer"));
}

#[test]
fn members_of_a_park_authority_are_not_all_councillors() {
    let text = "Chair: Mr A Vane
        Present: Mr B Hart, Cllr C Hay, Cllr D Dale and Ms E Croft
        Apologies for absence: Cllr F Lowe.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay, D Dale, E Croft\napologies: F Lowe");
}

#[test]
fn officers_below_apologies_were_there_unless_apologies_are_grouped() {
    let text = "Present: Cllr A Vane
        Apologies: Cllr B Hart, Cllr C Hay
        Officers: D Dale (Clerk), E Croft (Treasurer)";
    assert_eq!(listed(text), "present: A Vane\nin attendance: D Dale, E Croft\napologies: B Hart, C Hay");
    let text = "Present: Cllr A Vane
        Apologies:
        Members: Cllr B Hart, Cllr C Hay
        Officers: D Dale (Clerk)";
    assert_eq!(listed(text), "present: A Vane\napologies: B Hart, C Hay, D Dale");
}

#[test]
fn officers_below_the_absent_were_there() {
    let text = "Present: | Cllr A Vane
        Not present: | Cllr B Hart
        Officers: | Mrs C Hay, Town Clerk";
    assert_eq!(listed(text), "present: A Vane\nin attendance: C Hay\nabsent: B Hart");
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
fn members_by_place_stand_above_the_first_label() {
    let text = "Minutes of a meeting held on 3 May 2001 in Hale Hall
        Hale - Mr A. Vane
        Millby - Mr B. Hart, Mrs C. Hay
        West Dale - Miss D. Croft
        In attendance - PC E. Lowe, Mr F. Mill
        Apologies - Mrs G. Ash";
    assert_eq!(
        listed(text),
        "present: A. Vane, B. Hart, C. Hay, D. Croft\nin attendance: E. Lowe, F. Mill\napologies: G. Ash"
    );
    let addressed = "To: Mr A. Vane, Mrs B. Hart, Miss C. Hay
        Present: Mr D. Croft, Mr E. Lowe";
    assert_eq!(listed(addressed), "present: D. Croft, E. Lowe");
}

#[test]
fn officers_of_a_society_are_its_members() {
    let text = "Apologies: Ann Vane
        Officers present: Cas Hay (Chair), Dee Dale (Treasurer)";
    assert_eq!(listed(text), "present: Cas Hay, Dee Dale\napologies: Ann Vane");
    let council = "Present: Cllr Ann Vane (Chair), Cllr Bob Hart
        Officers present: Cas Hay (Chair of the Staff Side), Dee Dale (Clerk)";
    assert_eq!(listed(council), "present: Ann Vane, Bob Hart\nin attendance: Cas Hay, Dee Dale");
}

#[test]
fn a_committee_before_a_colon_is_who_sat() {
    for label in ["Committee:-", "Licensing Sub-Committee:", "Panel:"] {
        let text = format!(
            "{label} Councillors A Vane (Chair), B Hart and C Hay
            Officers: Dan Dale (Licensing Officer), Eve Croft (Solicitor)
            Applicant: Mr F Lowe
            Responsible Authorities: PC G Mill
            Other Persons: Mrs H Ash"
        );
        assert_eq!(
            listed(&text),
            "present: A Vane, B Hart, C Hay\nin attendance: Dan Dale, Eve Croft, F Lowe, G Mill, H Ash",
            "{label}"
        );
    }
}

#[test]
fn a_label_goes_on_below_its_title() {
    let text = "Present: Cllrs Vane and Hart
        ## Apologies
        were received from: Councillors Mr C Hay & Mr D Dale. Also: County Councillor Mr E Croft";
    assert_eq!(listed(text), "present: Vane, Hart\napologies: C Hay, D Dale, E Croft");
}

#[test]
fn sentences_of_the_head_name_who_came_besides() {
    let text = "Present: Cllrs Vane, Hart and Hay. County Councillor Ann Dale was in attendance with 14 members of the public. Also in attendance for part of the meeting was Mrs E Croft, Head Teacher and Mr F Lowe.";
    assert_eq!(listed(text), "present: Vane, Hart, Hay\nin attendance: E Croft, F Lowe, Ann Dale");
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
fn surnames_may_come_first() {
    let text = "Present: Cllr. Ann Vane, Cathaoirleach.
        Cllrs: Hart, B; Hay, C; Mac Dale D; Croft, Ml; Lowe, E";
    assert_eq!(listed(text), "present: Ann Vane, Hart, B, Hay, C, Mac Dale D, Croft, Ml, Lowe, E");
}

#[test]
fn nobody_is_named_by_an_acronym_or_a_crowd() {
    let text = "Present: Cllr A Vane, Cllrs C. Hay, S. Scotland
        In attendance:
        One member of the public
        Mr B Hart Clerk and Executive Officer to Hale Parish Council
        Ms D Dale, NHS England; Cty Cllr E Croft
        Ann Nurse";
    assert_eq!(listed(text), "present: A Vane, C. Hay, S. Scotland\nin attendance: B Hart, D Dale, E Croft, Ann Nurse");
    assert_eq!(people(text)[3].role.as_deref(), Some("Clerk and Executive Officer to Hale Parish Council"));
}

#[test]
fn in_attendance_may_stand_behind_the_names() {
    let text = "PRESENT
        A Vane (Chairman)
        B Hart
        Mr C Hay (Engineer), Mrs D Dale (Finance Officer) in attendance";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: C Hay, D Dale");
}

#[test]
fn a_board_lists_its_members_in_a_table() {
    let text = "Members |
        Dr A Vane (AV) | Chair
        Bea Hart (BH) | Non-Executive Member
        In attendance |
        Cas Hay (CH) | Director of Governance";
    assert_eq!(listed(text), "present: A Vane, Bea Hart\nin attendance: Cas Hay");
    assert_eq!(people(text)[1].role.as_deref(), Some("Non-Executive Member"));
}

#[test]
fn a_senate_names_its_chair_and_secretary_apart() {
    let text = "Chair
        Professor A Vane, Vice-Chancellor
        Present
        Dr Hart, Professor Hay
        Apologies
        Dr Dale, Professor Croft
        Secretary
        Registrar and Secretary
        In attendance
        Ms Lowe";
    assert_eq!(listed(text), "present: A Vane, Hart, Hay\nin attendance: Lowe\napologies: Dale, Croft");
    assert_eq!(people(text)[4].role, None);
}

#[test]
fn elected_and_appointed_members_stand_side_by_side() {
    let text = "PRESENT
        Elected Members | Appointed Members
        A Vane (Chairman) | Cllr Mrs B Hart (Hale DC)
        C Hay | Cllr D Dale (Hale DC)";
    assert_eq!(listed(text), "present: A Vane, C Hay, B Hart, D Dale");
    assert_eq!(people(text)[1].represents, None);
}

#[test]
fn lists_by_place_name_no_places() {
    let text = "Present:
        Parkhill & Central: Ann Vane
        Mill End: Bob Hart, Cas Hay
        Patient Representatives: Dee Dale and Eve Croft
        Apologies: Fay Nurse";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale, Eve Croft\napologies: Fay Nurse");
    assert_eq!(people(text)[0].represents.as_deref(), Some("Parkhill & Central"));
}

#[test]
fn a_patient_group_gives_initials_for_names() {
    let text = "Attendees: Dr Ann Vane (AV), BH, KD, EF
        Apologies: JJ, PT.";
    assert_eq!(listed(text), "present: Ann Vane, BH, KD, EF\napologies: JJ, PT");
    assert_eq!(people(text)[0].initials.as_deref(), Some("AV"));
    assert_eq!(listed("Present: Ann Vane, MBE, JP, and Bob Hart"), "present: Ann Vane, Bob Hart");
}

#[test]
fn a_welsh_head_is_read_like_an_english_one() {
    let text = "Yn bresennol: Y Cynghorwyr Siân Vane (Cadeirydd), R.Ll. Puw a Dewi Hart
        Wrth law:
        Cyfarwyddwr Corfforaethol (Cyllid)
        Ymddiheuriadau: Y Cynghorydd Elen Ross
        Agorwyd y cyfarfod gyda gweddi gan y Cynghorydd Non Hay";
    assert_eq!(listed(text), "present: Siân Vane, R.Ll. Puw, Dewi Hart\napologies: Elen Ross");
    let text = "Present/Presennol
        Mr A Vane – Chairman/Cadeirydd
        Councillors/Cynghorwyr
        Mr B Hart, C Hay
        Clerk/Clerc
        Mrs D Dale";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale");
}

#[test]
fn who_took_the_chair_was_there() {
    for line in [
        "The Mayor, Councillor Ann Vane, presided.",
        "Cllr Ann Vane was in the chair.",
        "Councillor Ann Vane took the Chair",
    ] {
        assert_eq!(listed(&format!("{line}\nApologies: Cllr Bob Hart")), "present: Ann Vane\napologies: Bob Hart");
    }
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
fn each_name_may_have_a_line_on_its_bearer() {
    let text = "Present:-
        Ann VANE
        Chief Officer
        Bob HART
        Registered Nurse
        Cas CROFT
        Mill Carers Centre
        Dee DALE
        Audit Hale";
    assert_eq!(listed(text), "present: Ann VANE, Bob HART, Cas CROFT, Dee DALE");
    assert_eq!(people(text)[2].represents.as_deref(), Some("Mill Carers Centre"));
}

#[test]
fn posts_in_small_letters_need_no_comma() {
    let text = "Present: Ann Vane, chair, Bea Hart deputy chair, Cas Hay treasurer & secretary, Dee Dale";
    assert_eq!(listed(text), "present: Ann Vane, Bea Hart, Cas Hay, Dee Dale");
    assert_eq!(people(text)[2].role.as_deref(), Some("treasurer & secretary"));
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
fn the_people_of_a_street_stand_behind_a_dash() {
    let text = "Present:
        Mill Place – Ann Vane (Mill Representative), Bob Hart (Secretary).
        Hale Close – Cas Hay, Dee Dale.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale");
}

#[test]
fn attending_stands_beside_those_present_or_alone() {
    let text = "Sederunt: A Vane, Convener; B Hart; C Hay
        Attending: D Dale, Head of Legal; E Croft
        Apologies: F Lowe";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale, E Croft\napologies: F Lowe");
    assert_eq!(listed("Attendees: A Vane, B Hart\nApologies: F Lowe"), "present: A Vane, B Hart\napologies: F Lowe");
}

#[test]
fn members_under_a_label_of_their_own_are_no_visitors() {
    let text = "PRESENT
        Voting members
        Cllr A Vane (Hale Borough)
        Cllr B Hart (Mill District)
        Non-voting members
        Mr C Hay (Landowners)
        Officers
        D Dale";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale");
}

#[test]
fn other_councils_members_are_visitors_behind_a_plural_too() {
    let text = "In the Chair: Cllr A Vane
        Cllrs: B Hart, C Hay, D Dale
        County Councillor: Fay Lowe
        District Councillors: Guy Mill, Hal Ash";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay, D Dale\nin attendance: Fay Lowe, Guy Mill, Hal Ash");
}

#[test]
fn people_of_many_organisations_are_all_members() {
    let text = "Participants:
        Ann Vane – Hale Residents Group
        Bob Hart – Mill Trust
        Cas Hay – Hale Borough Council
        Observers: Dee Dale";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Dee Dale");
}

#[test]
fn a_table_of_names_without_a_label_lists_those_present() {
    let text = "Name | Organisation | Initials
        Ann Vane | Hale Borough Council | AV
        Bob Hart | Mill Trust | BH

        Apologies: Cas Hay";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay");
}

#[test]
fn a_legend_explains_the_flags_behind_names() {
    let text = "Councillors
        Ann Vane (Chairman) P
        Bob Hart A
        Cas Hay P
        P = Present, A = Apologies";
    assert_eq!(listed(text), "present: Ann Vane, Cas Hay\napologies: Bob Hart");
}

#[test]
fn who_opens_the_meeting_in_the_item_of_apologies_sent_none() {
    let text = "Present: Ann Vane, Bob Hart
        ## Welcome
        Welcome and apologies: Ann Vane welcomed everyone. Apologies had been received from Cas Hay.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay");
}

#[test]
fn those_in_attendance_together_with_others_are_told_of_in_one_sentence() {
    let text = "Present: Cllr A Vane, Cllr B Hart
        The Clerk, Hal Ash, was in attendance together with County Councillor Ivy Fenn and six members of the public.";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: Hal Ash, Ivy Fenn");
}

#[test]
fn posts_in_the_chair_stand_above_the_list() {
    let text = "Chairman: Cllr Vane
        Vice-Chairman: Cllr Hart
        Councillors: Hay, Dale, Croft
        Clerk: Fay Lowe
        Apologies-Guy Mill";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Dale, Croft\nin attendance: Fay Lowe\napologies: Guy Mill");
}

#[test]
fn a_name_may_run_over_the_end_of_a_line() {
    let text = "Present: Colin Vane, Robin Hart, Paul
        Croft, Louise Dale, Mr A Lowe and Cllr
        B Mill";
    assert_eq!(listed(text), "present: Colin Vane, Robin Hart, Paul Croft, Louise Dale, A Lowe, B Mill");
}

#[test]
fn co_opted_members_sit_with_councillors() {
    let text = "Health Scrutiny Committee:- Councillors A. Vane (Chairman), B. Hart
        Care and Wellbeing Panel:- Councillors C. Hay and D. Dale
        Co-opted Member:- Mr. E. Croft (Healthwatch Hale)
        In attendance:- Ms. F. Lowe (Director of Care)";
    assert_eq!(listed(text), "present: A. Vane, B. Hart, C. Hay, D. Dale, E. Croft\nin attendance: F. Lowe");
}

#[test]
fn a_heading_of_both_stands_over_those_present() {
    let text = "Attendance and Apologies:
        Directors | | Representing
        Ann Vane | AV | Private Sector
        Bob Bishop | BB | District Councils
        In Attendance | |
        Cas Hay | CH | Chamber of Commerce
        Apologies | |
        Dr Dee Dale | | Universities";
    assert_eq!(listed(text), "present: Ann Vane, Bob Bishop\nin attendance: Cas Hay\napologies: Dee Dale");
    assert_eq!(people(text)[1].represents.as_deref(), Some("District Councils"));
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
fn initials_stand_for_names_in_every_list_of_a_paper() {
    assert_eq!(listed("Present: AV, BH, CH\nApologies: DD"), "present: AV, BH, CH\napologies: DD");
}

#[test]
fn a_bracket_that_is_never_closed_ends_at_the_next_sign() {
    let text = "Present: A. Vane (Chair; B. Hart (Vice-Chair); C. Hay. (D. Dale, minutes)";
    assert_eq!(listed(text), "present: A. Vane, B. Hart, C. Hay\nin attendance: D. Dale");
}

#[test]
fn comings_and_goings_on_lines_of_their_own_name_nobody_anew() {
    let text = "Present: Cllrs Vane, Hart and Hay
        Cllr Dale joined the meeting at 7.40 pm.
        Cllr Hart left the meeting at 8.30pm.
        Apologies: Cllr Croft";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Dale\napologies: Croft");
    assert_eq!(people(text)[1].left.as_deref(), Some("8.30pm"));
}

#[test]
fn a_sentence_that_speaks_of_apologies_leads_to_their_list() {
    let text = "Present: Mr A Vane
        Apologies
        The following Commissioners have apologised for non-attendance:
        Messrs B Hart, C Hay and D Dale.";
    assert_eq!(listed(text), "present: A Vane\napologies: B Hart, C Hay, D Dale");
}

#[test]
fn columns_of_posts_and_bodies_name_nobody() {
    let text = "In attendance: | |
        Ann Vane | Healthy Hale Programme Director |
        Bob Hart | Chair of Hillside Locality |
        Cas Hay | Mill Hills Partners |
        Dee Dale | Minutes |";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale");
    let text = "Present: Ann Vane
        Mill Hills AONB
        Bob Hart
        Apologies: Cas Hay";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay");
}

#[test]
fn the_chair_stands_in_a_cell_of_its_own() {
    let text = "Chair: | Cllr Ann Vane
        Parish Councillors: | Cllrs Bob Hart, Cas Hay & Dee Dale
        Also in attendance: | Eve Croft (Parish Clerk)";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale\nin attendance: Eve Croft");
}

#[test]
fn a_bilingual_label_may_mean_those_in_attendance() {
    let text = "Presennol / Present: Ann Vane, Bob Hart
        Yn Bresennol / In Attendance: Cas Hay (Clerc/Clerk), Dee Dale (Cyfieithu/Translation)
        Ymddiheuriadau / Apologies: Eve Croft";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\nin attendance: Cas Hay, Dee Dale\napologies: Eve Croft");
}

#[test]
fn posts_before_titled_holders_part_them_in_sentences() {
    let text = "Present: Cllrs A Vane and B Hart
        Clerk to Council, Mrs C Hay and Assistant Clerk to Council, Mrs D Dale were present";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: C Hay, D Dale");
}

#[test]
fn members_of_a_board_may_be_headed_by_its_name() {
    let text = "Trust Board Members
        Ms A Vane, Chair
        Dr B Hart, Medical Director
        Attendees
        Ms C Hay, Board Secretary
        Apologies
        Mr D Dale";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: C Hay\napologies: D Dale");
}

#[test]
fn non_members_are_others() {
    let text = "Members in attendance: Councillors Vane, Hart, Hay
        Non Members in attendance: Councillor Mill";
    assert_eq!(listed(text), "present: Vane, Hart, Hay\nin attendance: Mill");
}

#[test]
fn first_names_stand_alone_where_the_list_above_gives_no_more() {
    let text = "Present: Ann, Bob and Colin
        Apologies: Dee";
    assert_eq!(listed(text), "present: Ann, Bob, Colin\napologies: Dee");
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
fn labels_stand_before_their_names_in_a_table() {
    let text = "Attendees | Capt. D Rowe (Chair), S Ames, Prof. N Cole
        In attendance | J Frith – Harbour Master; P Ling – Finance
        Apologies | R Stone
        Distribution | All Commissioners";
    let found = "present: D Rowe, S Ames, N Cole\nin attendance: J Frith, P Ling\napologies: R Stone";
    assert_eq!(listed(text), found);
}

#[test]
fn a_label_in_capitals_needs_no_colon() {
    let text = "PRESENT Councillor Ann Vane in the Chair; Councillors Ben Hart and Cat Hay
        APOLOGIES Councillor Dan Ash
        OFFICERS Karen Ives (Head of Legal), Tom Sears (Licensing Manager)";
    let found = "present: Ann Vane, Ben Hart, Cat Hay\nin attendance: Karen Ives, Tom Sears\napologies: Dan Ash";
    assert_eq!(listed(text), found);
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
    assert_eq!(listed(text), "present: J Vane, L Hay, S Dale\nin attendance: V Lowe\napologies: Hart\nabsent: E Croft");
}

#[test]
fn a_table_may_ask_who_came() {
    let text = "Name|Organisation|In attendance Y/N
        Cllr Tim Vane (Chair)|Hale Council|Y
        Robin Hart|Chief Executive, Hale Council|N
        Karen Hay|Healthwatch Hale|Y
        Len Dale|Mill NHS Trust|N
        ## Apologies
        Apologies were received from Robin Hart.";
    assert_eq!(listed(text), "present: Tim Vane, Karen Hay\napologies: Robin Hart\nabsent: Len Dale");
}

#[test]
fn whoever_took_the_chair_may_be_named_again_below_the_members() {
    let text = "Members Present:
        Mr R Vane
        Cllr W Hart
        Chair: Mr R Vane
        Apologies for absence: Cllr A Hay";
    assert_eq!(listed(text), "present: R Vane, W Hart\napologies: A Hay");
    assert_eq!(people(text)[0].role.as_deref(), Some("Chair"));
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
fn a_society_may_name_those_who_came_without_a_label() {
    let text = "Minutes of the Annual General Meeting of the Hale Hall Committee
        Mr Pete Vane (Chairman) PV
        Prof Colin Hart (Treasurer) CH
        Mrs June Hay (Secretary) JH
        Mrs Anne Dale AD
        Mr Geoff Croft GC";
    assert_eq!(listed(text), "present: Pete Vane, Colin Hart, June Hay, Anne Dale, Geoff Croft");
}

#[test]
fn welsh_county_councillors_are_visitors() {
    let text = "Yn bresennol: Y Cynghorwyr Ann Vane (Cadeirydd), Bob Hart, Cas Hay
        Hefyd yn bresennol: Dee Dale (Clerc), y Cyng. Sirol Dewi Croft";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Dee Dale, Dewi Croft");
}

#[test]
fn an_irish_council_may_name_surnames_first() {
    let text = "Present
        Members:
        Vane, K.|Hart, D.|Hay, A. M.
        Mac Dale, S.|O’Croft, J.K.|
        Officials: A. Lowe, Chief Executive; R. Mill and D. Ash, Directors of Services";
    assert_eq!(
        listed(text),
        "present: Vane, K., Hart, D., Hay, A. M., Mac Dale, S., O’Croft, J.K.\nin attendance: A. Lowe, R. Mill, D. Ash"
    );
}

#[test]
fn a_hearing_may_label_everybody_in_a_table() {
    let text = "Sub-Committee:|Councillors R Vane, K Hart and A Hay
        Legal Adviser:|Mr P Lowe, One Legal
        Applicant:|Mr Y Dale, Bosphorus Grill
        Representing the Applicant:|Mr J Croft, Croft Licensing Ltd
        Objectors:|Mrs E Mill and Mr T Ash";
    assert_eq!(listed(text), "present: R Vane, K Hart, A Hay\nin attendance: P Lowe, Y Dale, J Croft, E Mill, T Ash");
}

#[test]
fn a_scottish_community_council_lists_the_councillors_of_its_area_apart() {
    let text = "CC Members|Alan Vane (Chair), Wilma Hart (Treasurer), Craig Hay (Minutes Secretary), Nan Dale
        Hale Councillors|Cllr Jane Croft, Cllr Duncan Lowe
        Police Scotland|PC Lewis Mill
        Apologies|Rev. Hamish Ash, Betty Fenn";
    assert_eq!(
        listed(text),
        "present: Alan Vane, Wilma Hart, Craig Hay, Nan Dale\nin attendance: Jane Croft, Duncan Lowe, Lewis Mill\napologies: Hamish Ash, Betty Fenn"
    );
}

#[test]
fn marks_may_stand_in_the_first_column_of_a_table_without_a_head() {
    let text = "Attendance: ✓ = present A = apologies X = absent
        ✓|Simon Vane|Chair
        A|Dal Hart|Parent Governor
        X|Keith Hay|Community Governor
        ✓|Rosa Dale|Staff Governor";
    assert_eq!(listed(text), "present: Simon Vane, Rosa Dale\napologies: Dal Hart\nabsent: Keith Hay");
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
fn people_present_for_an_item_are_guests() {
    let text = "Attendance:
        Councillors: - Ann Vane (Chair), Arwyn Herald Hart and Cas Hay.
        Officers present:
        Dee Dale (Scrutiny Advisor)
        Present for item 5 below:
        Councillor Eve Croft (Cabinet Member) and Fay Lowe (Head of Environment)";
    assert_eq!(
        listed(text),
        "present: Ann Vane, Arwyn Herald Hart, Cas Hay\nin attendance: Dee Dale, Eve Croft, Fay Lowe"
    );
}

#[test]
fn a_patient_group_names_those_who_came_before_its_apologies() {
    let text = "Minutes of the patients' meeting Thursday 30th May 2024
        Mark Vane (Practice Manager) MV
        Ken Hart KH
        Heather Hay HH
        Apologies: None";
    assert_eq!(listed(text), "present: Mark Vane, Ken Hart, Heather Hay");
}

#[test]
fn letters_of_honours_may_be_initials_among_initials() {
    let text = "Chair and Minute Taker: Sherine Vane (SV)
        Attendees: Dr Anni Hart (AH), JL, MC, RM, PS, II";
    assert_eq!(listed(text), "present: Sherine Vane, Anni Hart, JL, MC, RM, PS, II");
    assert_eq!(listed("Present: A Vane, OBE, JP, DL, B Hart"), "present: A Vane, B Hart");
}

#[test]
fn observers_are_no_members() {
    let text = "Present: Morag, Christine, Bill, Dawn plus Anne Vane as an observer
        Dawn Hart was welcomed to join the group.
        Apologies: David and Chris";
    assert_eq!(
        listed(text),
        "present: Morag, Christine, Bill, Dawn\nin attendance: Anne Vane\napologies: David, Chris"
    );
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
fn a_table_may_say_more_than_who_came() {
    let text = "Attendee|Role|Attendance
        Councillor Mary Vane|Chair|Present
        Councillor Steve Hart|Committee Member|Apologies, sent representative
        Councillor Theo Hay|Reserve|Present, as substitute
        Councillor Ann Dale|Committee Member|Absent
        Joshua Croft|Officer|In attendance";
    assert_eq!(
        listed(text),
        "present: Mary Vane, Theo Hay\nin attendance: Joshua Croft\napologies: Steve Hart\nabsent: Ann Dale"
    );
}

#[test]
fn a_residents_association_tells_in_sentences_who_came() {
    let text = "Meg Vane chaired the meeting. Howard Hart, Lil Hay and Paul Dale were present. Dave Croft from the Harbour Office attended for the first item. Ros Lowe sent apologies.";
    assert_eq!(
        listed(text),
        "present: Meg Vane, Howard Hart, Lil Hay, Paul Dale\nin attendance: Dave Croft\napologies: Ros Lowe"
    );
}

#[test]
fn also_alone_lists_guests() {
    let text = "PRESENT: Mr C Vane (Chairman), Mrs W Hart
        ABSENT: Mr V Hay
        ALSO: Mrs Dale (Clerk), Borough Councillor Croft (from 8.15 p.m.)";
    assert_eq!(listed(text), "present: C Vane, W Hart\nin attendance: Dale, Croft\nabsent: V Hay");
}
