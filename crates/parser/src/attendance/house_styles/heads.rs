//! Attendance lists in the heads of papers of many kinds.

use super::{listed, people};

#[test]
fn who_came_of_the_public_tells_that_the_list_is_of_those_present() {
    let members = "Chairman: Cllr A Vane\n        Councillors: B Hart, C Hay, D Ash\n        Clerk: Mrs E Croft";
    let listed_with = |line: &str| listed(&format!("{members}\n        {line}"));
    assert_eq!(listed_with("Public: 3"), "present: A Vane, B Hart, C Hay, D Ash\nin attendance: E Croft");
    assert_eq!(listed_with("Tel: 01999 12345"), "");
}

#[test]
fn nobody_meets_alone() {
    let text = "In the Chair: Cllr A Vane\n        Also present: Cllrs Hart, Hay and Ash; Mrs E Croft (Clerk)";
    assert_eq!(listed(text), "present: A Vane, Hart, Hay, Ash\nin attendance: E Croft");
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
fn a_district_puts_dashes_behind_its_labels() {
    let text = "Present – Councillor A. Vane (in the Chair); Councillors Mrs. B. Hart, C. Hay and D. Dale.
        Apologies – Councillors E. Croft and F. Lowe.
        Substitute – Councillor Mill for Councillor Croft
        Officers – Development Manager (G. Ash), Solicitor (H. Oduya) and Democratic Services Officer (I. Lund)
        PART I – ITEMS TAKEN IN THE PRESENCE OF THE PRESS AND PUBLIC";
    assert_eq!(
        listed(text),
        "present: A. Vane, B. Hart, C. Hay, D. Dale, Mill\nin attendance: G. Ash, H. Oduya, I. Lund\napologies: E. Croft, F. Lowe"
    );
    let mill = people(text).into_iter().find(|it| it.name == "Mill");
    assert_eq!(mill.and_then(|it| it.substitute_for).as_deref(), Some("Councillor Croft"));
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
fn sentences_of_the_head_name_who_came_besides() {
    let text = "Present: Cllrs Vane, Hart and Hay. County Councillor Ann Dale was in attendance with 14 members of the public. Also in attendance for part of the meeting was Mrs E Croft, Head Teacher and Mr F Lowe.";
    assert_eq!(listed(text), "present: Vane, Hart, Hay\nin attendance: E Croft, F Lowe, Ann Dale");
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
fn a_legend_explains_the_flags_behind_names() {
    let text = "Councillors
        Ann Vane (Chairman) P
        Bob Hart A
        Cas Hay P
        P = Present, A = Apologies";
    assert_eq!(listed(text), "present: Ann Vane, Cas Hay\napologies: Bob Hart");
}

#[test]
fn those_in_attendance_together_with_others_are_told_of_in_one_sentence() {
    let text = "Present: Cllr A Vane, Cllr B Hart
        The Clerk, Hal Ash, was in attendance together with County Councillor Ivy Fenn and six members of the public.";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: Hal Ash, Ivy Fenn");
}

#[test]
fn a_sentence_may_tell_who_sat_and_who_attended() {
    let found = "present: A Vane, B Hart, C Hay\nin attendance: Hal Ash";
    for text in [
        "Present were the Mayor (Cllr A Vane), Cllrs B Hart and C Hay. The Town Clerk (Mr Hal Ash) was in attendance.",
        "Cllrs A Vane (Chair), B Hart and C Hay were present, with the Town Clerk (Mr Hal Ash) in attendance.",
        "Present: Cllrs A Vane, B Hart and C Hay. The Clerk (Mr Hal Ash) and one member of the press were also in attendance.",
    ] {
        assert_eq!(listed(text), found, "{text}");
    }
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
fn a_label_in_capitals_needs_no_colon() {
    let text = "PRESENT Councillor Ann Vane in the Chair; Councillors Ben Hart and Cat Hay
        APOLOGIES Councillor Dan Ash
        OFFICERS Karen Ives (Head of Legal), Tom Sears (Licensing Manager)";
    let found = "present: Ann Vane, Ben Hart, Cat Hay\nin attendance: Karen Ives, Tom Sears\napologies: Dan Ash";
    assert_eq!(listed(text), found);
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
fn welsh_county_councillors_are_visitors() {
    let text = "Yn bresennol: Y Cynghorwyr Ann Vane (Cadeirydd), Bob Hart, Cas Hay
        Hefyd yn bresennol: Dee Dale (Clerc), y Cyng. Sirol Dewi Croft";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay\nin attendance: Dee Dale, Dewi Croft");
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
fn letters_of_honours_may_be_initials_among_initials() {
    let text = "Chair and Minute Taker: Sherine Vane (SV)
        Attendees: Dr Anni Hart (AH), JL, MC, RM, PS, II";
    assert_eq!(listed(text), "present: Sherine Vane, Anni Hart, JL, MC, RM, PS, II");
    assert_eq!(listed("Present: A Vane, OBE, JP, DL, B Hart"), "present: A Vane, B Hart");
}

#[test]
fn also_alone_lists_guests() {
    let text = "PRESENT: Mr C Vane (Chairman), Mrs W Hart
        ABSENT: Mr V Hay
        ALSO: Mrs Dale (Clerk), Borough Councillor Croft (from 8.15 p.m.)";
    assert_eq!(listed(text), "present: C Vane, W Hart\nin attendance: Dale, Croft\nabsent: V Hay");
}

#[test]
fn a_parish_may_abbreviate_its_labels() {
    let text = "Pres: Mr Vane (Ch), Mrs Hart, Messrs Hay & Dale
        In att: Mrs Croft (Clerk), Cllr Lowe (WDDC), 2 parishioners
        Apols: Miss Mill";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Dale\nin attendance: Croft, Lowe\napologies: Mill");
}

#[test]
fn councillors_in_the_chamber_are_members_beside_the_chair() {
    let text = "In the Chair: Councillor W Vane
        In attendance in Chamber: Councillor T Hart, Councillor C Hay
        In attendance via Teams: Councillor A Dale
        Officials in attendance: Mr P Croft, Director of Leisure";
    assert_eq!(listed(text), "present: W Vane, T Hart, C Hay, A Dale\nin attendance: P Croft");
}

#[test]
fn a_member_may_take_the_minutes() {
    let text = "Present: Ann Vane (Chair), Bob Hart (minutes), Carol Hay, Ed Dale
        Also present: C.Cllr Jago Croft";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Carol Hay, Ed Dale\nin attendance: Jago Croft");
}

#[test]
fn visiting_members_are_no_directors() {
    let text = "Present:
        Directors: Leslie Vane, Barry Hart, Keith Hay
        Visiting Members: Paul Dale, Dawn Croft
        Mill Councillors: Craig Lowe
        Apologies: Sonia Reed";
    assert_eq!(
        listed(text),
        "present: Leslie Vane, Barry Hart, Keith Hay\nin attendance: Paul Dale, Dawn Croft, Craig Lowe\napologies: Sonia Reed"
    );
}

#[test]
fn members_whom_councils_appoint_stand_below_the_elected() {
    let text = "Present: Mr B Vane (Chairman)
        Mr P Hart (Vice Chairman)
        Mr W Hay
        Mr I Dale
        Mr N Reed
        Mr S Croft (Hale Borough Council)
        Mrs L Lowe (South Mill District Council)
        Miss P Mill (South Mill District Council)
        Mr J Ash (Dale District Council)
        In attendance: Mr B Fenn (Clerk)";
    assert_eq!(
        listed(text),
        "present: B Vane, P Hart, W Hay, I Dale, N Reed, S Croft, L Lowe, P Mill, J Ash\nin attendance: B Fenn"
    );
}

#[test]
fn a_sentence_may_tell_who_met_with_the_chair() {
    let text = "Cllr. Vane chaired the monthly meeting which was held on Zoom with Cllrs. P Hart, C Hay, I Dale, County Cllr. Eve Croft and one member of the public attending.
        Apologies received from Cllr. F Lowe.";
    assert_eq!(listed(text), "present: Vane, P Hart, C Hay, I Dale\nin attendance: Eve Croft\napologies: F Lowe");
}

#[test]
fn a_letterhead_seats_nobody_who_sent_apologies() {
    let text = "Chairman: Cllr Ann Vane
        Minutes of the meeting held on 3 May
        Present: Chairman: Cllr B Hart, C Hay, D Dale
        Apologies: Cllr A Vane
        Cllr E Croft and ten members of the public";
    assert_eq!(listed(text), "present: B Hart, C Hay, D Dale\nin attendance: E Croft\napologies: A Vane");
}

#[test]
fn a_mark_of_those_who_came_makes_no_member_of_a_guest() {
    let text = "COUNCIL MEMBERS PRESENT
        * – Attendance
        Cllr Mrs A Vane – Mayor *
        Cllr B Hart *
        Also in attendance:
        Dist. Cllr C Hay *
        Dee Dale (Clerk) *";
    assert_eq!(listed(text), "present: A Vane, B Hart\nin attendance: C Hay, Dee Dale");
}

#[test]
fn two_labels_on_one_line_head_two_columns() {
    let text = "Present: Cllr A Vane (Chairman) Apologies: Cllr B Hart
        Cllr Mrs C Hay Cllr D Dale
        Cllr E Croft
        In attendance: Miss F Lowe, Clerk";
    assert_eq!(listed(text), "present: A Vane, C Hay, E Croft\nin attendance: F Lowe\napologies: B Hart, D Dale");
}

#[test]
fn a_dignity_may_stand_before_the_bracket_of_its_holder() {
    let text = "Members present: Councillor Vane (Chairperson);
        The High Sheriff of Hale (Councillor Hart);
        Aldermen Hay and Dale; and
        Councillors Croft, Lowe and Mill.";
    assert_eq!(listed(text), "present: Vane, Hart, Hay, Dale, Croft, Lowe, Mill");
}

#[test]
fn a_joint_committee_says_which_council_sends_each_member() {
    let text = "Present:
        Councillor Ann Vane (Chair) (Hale Council)
        Councillor Bob Hart (Mill City Council)
        Councillor Cas Hay (Mill City Council)
        Councillor Dee Dale (Upper Ash Council)
        In attendance:
        Eve Croft (Ash Transport Authority)";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale\nin attendance: Eve Croft");
}

#[test]
fn ranks_of_several_words_stand_before_names() {
    let text = "Members Present: Councillors Vane and Hart
        Others Present: Ann Hay (Police and Crime Commissioner), Chief Constable Bob Dale, Assistant Chief Constable Cas Lowe, Superintendent Dee Ash and Eve Croft (Chief Executive)";
    assert_eq!(listed(text), "present: Vane, Hart\nin attendance: Ann Hay, Bob Dale, Cas Lowe, Dee Ash, Eve Croft");
}

#[test]
fn a_post_may_have_a_bracket_of_its_own_before_that_of_its_holder() {
    let text = "Present: Councillors Vane and Hart
        In attendance: Director of Services (Ms A Hay), Head of Service (Waste Management) (Mr B Dale), Head of Law (Ms C Ash)";
    assert_eq!(listed(text), "present: Vane, Hart\nin attendance: A Hay, B Dale, C Ash");
}

#[test]
fn lay_members_may_stand_above_the_councillors() {
    let text = "Present:
        Lay Members: Ann Vane (Chair), Bob Hart, Cas Hay, Dee Dale
        Councillors: Eve Croft, Fay Lowe and Guy Ash
        Officers: Hal Birch (Head of Finance)";
    assert_eq!(
        listed(text),
        "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale, Eve Croft, Fay Lowe, Guy Ash\nin attendance: Hal Birch"
    );
}

#[test]
fn a_sentence_may_end_in_those_who_were_present() {
    let lines = "At a meeting held on 8 March in the Hall there were present:
        Cllr Ann Vane (Chair), Cllrs B Hart, C Hay
        The Clerk, Mrs Dale";
    assert_eq!(listed(lines), "present: Ann Vane, B Hart, C Hay\nin attendance: Dale");
    let run = "At a meeting in the Hall there were present: Cllr Ann Vane (Chair), Cllrs B Hart and C Hay.";
    assert_eq!(listed(run), "present: Ann Vane, B Hart, C Hay");
    let which = "Minutes of the meeting at which the following were present:
        Ann Vane (Chair)
        Bob Hart";
    assert_eq!(listed(which), "present: Ann Vane, Bob Hart");
}

#[test]
fn a_post_before_a_titled_name_is_not_of_the_name_before_it() {
    let text = "Present: Cllrs A Vane, B Hart, C Hay; Clerk Mrs D Dale; 3 residents";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale");
}

#[test]
fn who_took_the_chair_may_lead_to_the_others() {
    let said = "present: Ed Vane, Ann Hart, Bob Hay, Cas Dale";
    for text in [
        "Mr. Ed Vane took the Chair and the other members present were Mrs. Ann Hart, Mr. Bob Hay and Miss Cas Dale.",
        "Mr Ed Vane (Chairman) presided and there were present Mrs Ann Hart, Mr Bob Hay and Miss Cas Dale.",
        "In the Chair: Mr Ed Vane. Also present: Mrs Ann Hart, Mr Bob Hay and Miss Cas Dale.",
    ] {
        assert_eq!(listed(text), said, "{text}");
    }
}
