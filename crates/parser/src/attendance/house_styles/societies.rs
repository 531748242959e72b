//! Attendance lists of societies, schools, surgeries and partnerships.

use super::{listed, people};

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
fn officers_of_a_society_are_its_members() {
    let text = "Apologies: Ann Vane
        Officers present: Cas Hay (Chair), Dee Dale (Treasurer)";
    assert_eq!(listed(text), "present: Cas Hay, Dee Dale\napologies: Ann Vane");
    let council = "Present: Cllr Ann Vane (Chair), Cllr Bob Hart
        Officers present: Cas Hay (Chair of the Staff Side), Dee Dale (Clerk)";
    assert_eq!(listed(council), "present: Ann Vane, Bob Hart\nin attendance: Cas Hay, Dee Dale");
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
fn a_patient_group_gives_initials_for_names() {
    let text = "Attendees: Dr Ann Vane (AV), BH, KD, EF
        Apologies: JJ, PT.";
    assert_eq!(listed(text), "present: Ann Vane, BH, KD, EF\napologies: JJ, PT");
    assert_eq!(people(text)[0].initials.as_deref(), Some("AV"));
    assert_eq!(listed("Present: Ann Vane, MBE, JP, and Bob Hart"), "present: Ann Vane, Bob Hart");
}

#[test]
fn the_people_of_a_street_stand_behind_a_dash() {
    let text = "Present:
        Mill Place – Ann Vane (Mill Representative), Bob Hart (Secretary).
        Hale Close – Cas Hay, Dee Dale.";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Cas Hay, Dee Dale");
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
fn initials_stand_for_names_in_every_list_of_a_paper() {
    assert_eq!(listed("Present: AV, BH, CH\nApologies: DD"), "present: AV, BH, CH\napologies: DD");
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
fn a_patient_group_names_those_who_came_before_its_apologies() {
    let text = "Minutes of the patients' meeting Thursday 30th May 2024
        Mark Vane (Practice Manager) MV
        Ken Hart KH
        Heather Hay HH
        Apologies: None";
    assert_eq!(listed(text), "present: Mark Vane, Ken Hart, Heather Hay");
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
fn a_residents_association_tells_in_sentences_who_came() {
    let text = "Meg Vane chaired the meeting. Howard Hart, Lil Hay and Paul Dale were present. Dave Croft from the Harbour Office attended for the first item. Ros Lowe sent apologies.";
    assert_eq!(
        listed(text),
        "present: Meg Vane, Howard Hart, Lil Hay, Paul Dale\nin attendance: Dave Croft\napologies: Ros Lowe"
    );
}

#[test]
fn a_partnership_tells_members_in_the_room_from_those_online() {
    let text = "Members in person
        Cllr Helen Vane – Hale Council (Chair)
        Dr Tom Hart – Hale GP Federation
        Members online
        Prof Gita Hay – University of Hale
        Guests
        Nadia Dale – ICB Strategy Team
        Apologies
        Jess Croft – Age UK";
    assert_eq!(
        listed(text),
        "present: Helen Vane, Tom Hart, Gita Hay\nin attendance: Nadia Dale\napologies: Jess Croft"
    );
}

#[test]
fn first_names_may_have_the_letter_of_a_surname() {
    let text = "Present: Barbara T (Chair), Ken W (Vice), Mags, Derek L (Treasurer), Shirley (Groups)
        Apologies: Jean M";
    assert_eq!(listed(text), "present: Barbara T, Ken W, Mags, Derek L, Shirley\napologies: Jean M");
}

#[test]
fn parishioners_who_are_counted_are_none_of_the_unlabelled() {
    let text = "Mr R Vane (Chairman)
        Mrs S Hart (Vice-Chairman)
        Mr M Hay
        Mrs L Dale (Clerk)
        District Councillor Graham Croft and four parishioners";
    assert_eq!(listed(text), "present: R Vane, S Hart, M Hay\nin attendance: L Dale, Graham Croft");
}

#[test]
fn a_village_says_who_is_here_and_who_is_not() {
    let text = "Here: Sue (chair), Big Al, Mo (notes), Jenny P, Jenny W
        Sorry not here: Carol, Ron";
    assert_eq!(listed(text), "present: Sue, Big Al, Mo, Jenny P, Jenny W\napologies: Carol, Ron");
}

#[test]
fn a_surgery_parts_patients_from_staff() {
    let text = "Patients: Margaret H (Chair), Des W, Pauline K
        Staff: Dr Vane, Nikki (Practice Manager), Sam
        Apologies: Vera B";
    assert_eq!(
        listed(text),
        "present: Margaret H, Des W, Pauline K\nin attendance: Vane, Nikki, Sam\napologies: Vera B"
    );
}

#[test]
fn two_first_names_make_a_list() {
    let text = "Present: Barbara T (Chair), Ken W, Mags, Shirley (Groups)
        Apologies: Roy, Jean M";
    assert_eq!(listed(text), "present: Barbara T, Ken W, Mags, Shirley\napologies: Roy, Jean M");
}

#[test]
fn the_police_below_the_apologies_came() {
    let text = "Present: Ann Vane (AV), Bob Hart (BH)
        Apologies: Cas Hay (CH)
        Police Scotland: PCs Dee Dale (DD), Eve Croft (EC)";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\nin attendance: Dee Dale, Eve Croft\napologies: Cas Hay");
    let grouped = "Present: Ann Vane, Bob Hart
        Apologies:
        Hale Council: Cas Hay
        Mill Council: Dee Dale";
    assert_eq!(listed(grouped), "present: Ann Vane, Bob Hart\napologies: Cas Hay, Dee Dale");
}

#[test]
fn a_list_may_end_in_a_sentence_about_its_last() {
    let text = "In Attendance
        Councillors A Vane (AV) Chair, B Hart (BH), C Hay (CH), Dee Dale (DD), the temporary clerk, was in attendance.";
    assert_eq!(listed(text), "present: A Vane, B Hart, C Hay\nin attendance: Dee Dale");
}

#[test]
fn names_without_a_label_may_have_what_they_represent_behind_them() {
    let text = "Ann Vane (Chair)
        Bob Hart (Treasurer)
        Sanira Hay (Open Council)
        Quillan Dale (Hale Trust)
        In attendance
        Eve Croft (Manager)";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart, Sanira Hay, Quillan Dale\nin attendance: Eve Croft");
}

#[test]
fn guests_below_apologies_that_nobody_sent_came() {
    let text = "Present: Ann Vane, Bob Hart
        Apologies:
        Observers: Cas Hay, Dee Dale";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\nin attendance: Cas Hay, Dee Dale");
}

#[test]
fn members_of_the_community_are_of_the_public() {
    let text = "Councillors Present : Ann Vane (AV), Bob Hart (BH)
        Members of community present: Cas Hay, Dee Dale";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\nin attendance: Cas Hay, Dee Dale");
    let council = "Members of the Community Council present: Ann Vane, Bob Hart";
    assert_eq!(listed(council), "present: Ann Vane, Bob Hart");
}

#[test]
fn apologies_may_stand_behind_a_dash_in_the_line_of_those_present() {
    let text = "Present – Ann Vane (AV) Chair, Bob Hart (BH) and twenty residents Apologies – Cas Hay and Dee Dale";
    assert_eq!(listed(text), "present: Ann Vane, Bob Hart\napologies: Cas Hay, Dee Dale");
}
