//! Attendance in tables, as councils and boards of many kinds print it.

use super::{listed, people};

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
fn a_label_in_the_first_cell_may_have_no_colon() {
    let text = "PRESENT
        Councillors | A. Vane | B. Hart
        | C. Hay | D. Ash
        IN ATTENDANCE
        E. Croft, Town Clerk";
    assert_eq!(listed(text), "present: A. Vane, B. Hart, C. Hay, D. Ash\nin attendance: E. Croft");
}

#[test]
fn a_note_below_a_table_may_say_for_whom_somebody_came() {
    let text = "Present:
        Cllr A Vane (Chairman) | Cllr C Hay *
        Cllr B Hart | Cllr D Ash
        * attended as substitute for Cllr E Croft
        1. Apologies
        Apologies were received from Cllr E Croft.";
    assert_eq!(listed(text), "present: A Vane, C Hay, B Hart, D Ash\napologies: E Croft");
    assert_eq!(people(text)[1].substitute_for.as_deref(), Some("Cllr E Croft"));
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
    assert_eq!(listed(text), "present: Ann Vane, Cas Hay, Dee Dale\napologies: Bob Hart, Eve Croft");
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
fn officers_below_the_absent_were_there() {
    let text = "Present: | Cllr A Vane
        Not present: | Cllr B Hart
        Officers: | Mrs C Hay, Town Clerk";
    assert_eq!(listed(text), "present: A Vane\nin attendance: C Hay\nabsent: B Hart");
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
fn elected_and_appointed_members_stand_side_by_side() {
    let text = "PRESENT
        Elected Members | Appointed Members
        A Vane (Chairman) | Cllr Mrs B Hart (Hale DC)
        C Hay | Cllr D Dale (Hale DC)";
    assert_eq!(listed(text), "present: A Vane, C Hay, B Hart, D Dale");
    assert_eq!(people(text)[1].represents, None);
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
fn labels_stand_before_their_names_in_a_table() {
    let text = "Attendees | Capt. D Rowe (Chair), S Ames, Prof. N Cole
        In attendance | J Frith – Harbour Master; P Ling – Finance
        Apologies | R Stone
        Distribution | All Commissioners";
    let found = "present: D Rowe, S Ames, N Cole\nin attendance: J Frith, P Ling\napologies: R Stone";
    assert_eq!(listed(text), found);
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
fn a_table_may_head_its_flags_with_a_question() {
    let text = "Ward|Councillor|Present?
        Hale East|Cllr Lynda Vane|Yes
        Hale West|Cllr Kelly Hart|Apols
        Harbour|Cllr Sal Hay|No";
    assert_eq!(listed(text), "present: Lynda Vane\napologies: Kelly Hart\nabsent: Sal Hay");
}

#[test]
fn the_longest_list_goes_on_below_the_table() {
    let text = "Present:|In attendance:|Apologies:
        Cllr Ann Vane|Mrs Gill Mill (Clerk)|Cllr Bob Hart
        Cllr Cas Hay|Cllr Hal Ash (HCC)|Cllr Dee Dale
        Cllr Eve Croft
        Cllr Fay Lowe";
    assert_eq!(
        listed(text),
        "present: Ann Vane, Cas Hay, Eve Croft, Fay Lowe\nin attendance: Gill Mill, Hal Ash\napologies: Bob Hart, Dee Dale"
    );
}

#[test]
fn a_forum_may_head_both_columns_of_its_names_alike() {
    let text = "Name:|Name:
        Neil Vane|Roger Hart
        Myra Hay|Rob Dale (Hale Council)
        Apologies: Ann Croft";
    assert_eq!(listed(text), "present: Neil Vane, Roger Hart, Myra Hay, Rob Dale\napologies: Ann Croft");
}

#[test]
fn councillors_below_people_who_are_none_are_visitors() {
    let text = "In Attendance|Sandy Vane (Chair), Ailsa Hart (Vice Chair), Morven Hay (Treasurer), Rab Dale
        Councillors|Cllr Gillian Croft, Cllr Isobel Lowe
        Guests|PC Stuart Mill; Kate Ash (Windfarm Liaison)
        Apologies|Willie Fenn; Cllr Anouk Reed";
    assert_eq!(
        listed(text),
        "present: Sandy Vane, Ailsa Hart, Morven Hay, Rab Dale\nin attendance: Gillian Croft, Isobel Lowe, Stuart Mill, Kate Ash\napologies: Willie Fenn, Anouk Reed"
    );
}

#[test]
fn a_post_beside_who_sent_apologies_heads_no_column() {
    let text = "Present: | Alan Vane | Committee Chair
         | Bea Hart | Board Member
        Apologies: | Cas Hay | Board Member";
    assert_eq!(listed(text), "present: Alan Vane, Bea Hart\napologies: Cas Hay");
}

#[test]
fn crosses_stand_beside_ticks_in_one_column() {
    let text = "Member | Representing | Present
        Cllr Alan Vane (Chair) | Hale Council | ✓
        Cllr Bea Hart | Dale Council | ✗ (sub: Cllr Cas Hay)
        Cllr Ed Croft | Dale Council | ✗
        Cllr Cas Hay (sub) | Dale Council | ✓
        ## Apologies
        Apologies for absence had been received from Cllr Hart.";
    assert_eq!(listed(text), "present: Alan Vane, Cas Hay\napologies: Bea Hart\nabsent: Ed Croft");
}

#[test]
fn a_stretch_of_time_is_no_day_that_heads_a_column() {
    let text = "Date | Tue 9 Jan 2024 | Time | 19.30 – 21.05
        Attending | Alan Vane (AV) – Chair; Bea Hart (BH) | |
        Apologies | Cas Hay (CH), Ed Croft (EC) | |";
    assert_eq!(listed(text), "present: Alan Vane, Bea Hart\napologies: Cas Hay, Ed Croft");
}

#[test]
fn the_sides_of_a_pension_board_stand_beside_their_advisers() {
    let text = "Attendance:
        Employer Reps | Scheme Member Reps | Advisers
        Cllr Alan Vane (Chair) | Dom Hart (FBU) | Lorraine Hay – Pensions Manager
        Cllr Alex Dale | Jill Croft (FOA) | Karl Lowe – Mill LLP";
    assert_eq!(
        listed(text),
        "present: Alan Vane, Alex Dale, Dom Hart, Jill Croft\nin attendance: Lorraine Hay, Karl Lowe"
    );
}

#[test]
fn a_label_before_names_heads_no_column() {
    let text = "Present
        Councillors: | S Vane (Chair) | C Hart
        Non-Cabinet Members in attendance: Councillors B Hay, W Dale
        Councillors Joining Remotely: Cllr E Croft";
    assert_eq!(listed(text), "present: S Vane, C Hart, E Croft\nin attendance: B Hay, W Dale");
}

#[test]
fn governors_sit_by_constituency() {
    let text = "Council of Governors
        Minutes of the Council of Governors meeting held on Tuesday 12 March 2024
        PRESENT ||
        Mr Clive Vane | Chairman
        Public Governors ||
        Mrs Ann Hart | Hale
        Staff Governors ||
        Dr Kim Hay | Medical and Dental
        IN ATTENDANCE ||
        Mr Ian Dale | Chief Executive";
    assert_eq!(listed(text), "present: Clive Vane, Ann Hart, Kim Hay\nin attendance: Ian Dale");
}

#[test]
fn names_and_flags_may_stand_in_pairs_without_a_head() {
    let text = "P = present, A = apologies received, X = absent
        Cllr Ann Vane (Chair)|P|Cllr Bob Hart|P
        Cllr Cas Hay|A|Cllr Dee Dale|P
        Cllr Eve Croft|P|Cllr Fay Lowe|X";
    assert_eq!(listed(text), "present: Ann Vane, Eve Croft, Bob Hart, Dee Dale\napologies: Cas Hay\nabsent: Fay Lowe");
}

#[test]
fn rows_part_a_community_from_its_ward_councillors() {
    let text = "Community Councillors|Fiona Vane (Chair), Hector Hart (Treasurer), Cat Hay (Secretary)
        Hale Councillors|Cllr Angus Dale, Cllr Jean Croft
        Apologies|Iain Lowe
        Minute taker|Cat Hay";
    assert_eq!(
        listed(text),
        "present: Fiona Vane, Hector Hart, Cat Hay\nin attendance: Angus Dale, Jean Croft\napologies: Iain Lowe"
    );
}

#[test]
fn officers_one_or_several_stand_below_members_in_columns() {
    let text = "Present: Councillor A Vane (Chair) Presided||
        Councillor(s)|Councillor(s)|Councillor(s)
        B C Hart|D E Hay|F G Dale
        Officer(s)||
        Lynda Croft|Licensing Officer|
        Apologies for Absence||
        Councillor(s): H J Lowe and K L Mill||";
    assert_eq!(
        listed(text),
        "present: A Vane, B C Hart, D E Hay, F G Dale\nin attendance: Lynda Croft\napologies: H J Lowe, K L Mill"
    );
}

#[test]
fn a_folded_table_may_have_labels_between_its_rows() {
    let text = "Attendees|||
        Name|Organisation|Name|Organisation
        Cath Vane (CV)|Hale Agency|Dev Hart (DH)|Mill Water
        Apologies|||
        Mark Hay|County Council|Amy Dale|Highways";
    assert_eq!(listed(text), "present: Cath Vane, Dev Hart\napologies: Mark Hay, Amy Dale");
}

#[test]
fn a_row_may_say_who_chaired_and_who_clerked() {
    let text = "Present: | Ann Vane | Bob Hart
        Apologies: | Cas Hay |
        Chaired by | Ann Vane | Clerked by | Dan Ash";
    let said = "present: Ann Vane, Bob Hart\nin attendance: Dan Ash\napologies: Cas Hay";
    assert_eq!(listed(text), said);
}

#[test]
fn a_table_run_together_has_a_flag_behind_each_name() {
    let text = "## Attendance
        Mr A Vane (Chairman) A Mr D Pike (Vice-Chairman) P (in the chair) Mrs B Hart P Mrs C Moss P Mr A Lowe A \
        County Councillor K Hay N P = present, A = apology, N = non-attendance";
    assert_eq!(listed(text), "present: D Pike, B Hart, C Moss\napologies: A Vane, A Lowe\nabsent: K Hay");
}

#[test]
fn the_chair_may_stand_in_a_bracket_behind_whom_they_are_of() {
    let text = "Present:
        Cllr Ann Vane|Hale Borough Council (Vice-Chairman)
        Mr Bob Hart|Natural Ayle";
    let vane = &people(text)[0];
    assert_eq!(vane.role.as_deref(), Some("Vice-Chairman"));
    assert_eq!(vane.represents.as_deref(), Some("Hale Borough Council"));
}

#[test]
fn marks_may_have_columns_of_their_own() {
    let text = "* Present
         | Elected Members | | Appointed Members
        * | A Vane | * | Mrs B Hart
        * | C Hay (Chairman) | | D Dale
         | E Croft | * | F Lowe";
    assert_eq!(listed(text), "present: A Vane, C Hay, B Hart, F Lowe\nabsent: E Croft, D Dale");
    let text = "* denotes present
        Elected Members | | Appointed Members |
        A Vane | * | B Hart | *
        C Hay | | D Dale | *
        E Croft | * | F Lowe |";
    assert_eq!(listed(text), "present: A Vane, E Croft, B Hart, D Dale\nabsent: C Hay, F Lowe");
}

#[test]
fn the_chair_may_have_a_row_above_the_members() {
    let text = "Date: | 6 December 2024
        Chairman | Cllr A Vane
        Members | Mr B Hart, Cllr C Hay
        Officers | Ms D Dale
        Apologies: | Cllr E Croft";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: D Dale\napologies: E Croft");
    assert_eq!(people(text)[0].role.as_deref(), Some("Chairman"));
}
