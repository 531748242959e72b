//! What names bodies and what does not, on made-up sentences.

use model::{BlockKind, DocumentBuilder, Format, Quote, Shape};

use super::*;

mod aliases;

fn bodies_of(text: &str, minutes: &Minutes) -> Vec<(String, Vec<String>)> {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in text.split("\n\n") {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    let document = builder.finish();
    let payments = payments::columns(&document);
    find(&document, &BlockWords::new(&document), minutes, &payments)
        .into_iter()
        .map(|body| (body.name, body.aliases))
        .collect()
}

fn names_of(text: &str) -> Vec<String> {
    bodies_of(text, &Minutes::default()).into_iter().map(|(name, _)| name).collect()
}

fn only(text: &str) -> (String, Vec<String>) {
    let bodies = bodies_of(text, &Minutes::default());
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    bodies.into_iter().next().unwrap_or_default()
}

fn minutes_of(text: &str, authority: &str) -> Minutes {
    let mut minutes = Minutes::default();
    let at = text.find(authority).unwrap_or_default();
    minutes.meeting.authority = Some(Quote::new(text, Span::new(at, at + authority.len())));
    minutes
}

#[test]
fn a_telling_noun_makes_a_name_of_the_capitals_before_it() {
    assert_eq!(
        names_of("The Harbour Board met Ayle Town Council and the Overview and Scrutiny Committee."),
        ["Harbour Board", "Ayle Town Council", "Overview and Scrutiny Committee"]
    );
}

#[test]
fn two_councils_may_stand_side_by_side_and_a_number_names_none() {
    assert_eq!(names_of("Ayle County Council Reston Town Council"), ["Ayle County Council", "Reston Town Council"]);
    assert_eq!(names_of("Ayle Town Council Planning Committee met."), ["Ayle Town Council Planning Committee"]);
    assert_eq!(names_of("25/00031/HSE Rose Cottage, porch"), Vec::<String>::new());
}

#[test]
fn partners_may_be_addressed_before_the_name_of_their_firm() {
    assert_eq!(names_of("A letter from Messrs Bright & Sons came."), ["Bright & Sons"]);
    assert_eq!(names_of("Messrs Vane and Pike wrote."), Vec::<String>::new());
}

#[test]
fn an_acronym_with_stops_is_a_body_and_initials_are_none() {
    assert_eq!(only("The N.X.D. has written to us."), ("N.X.D.".to_owned(), vec![]));
    let both = bodies_of("Ayle Xtra Development Trust met.\n\nA letter from A.X.D.T. was read.", &Minutes::default());
    assert_eq!(both, [("Ayle Xtra Development Trust".to_owned(), vec!["A.X.D.T.".to_owned()])]);
    assert!(names_of("Mr J.R.B. Vane spoke. J.R.B. Vane wrote. The A.G.M. was held and V.A.T. paid.").is_empty());
}

#[test]
fn what_ends_a_company_by_law_ends_its_name() {
    assert_eq!(names_of("Ayle Horological Limited Church clock £210."), ["Ayle Horological Limited"]);
    assert_eq!(names_of("It was sold to Ayle Development CLG."), ["Ayle Development CLG"]);
    assert!(names_of("A Limited number came.").is_empty());
}

#[test]
fn a_list_of_organisations_ends_behind_its_last_comma() {
    let text = "There are stalls of the Harbour Trust, and Ayle & District Chamber of Trade has a tent.";
    assert_eq!(names_of(text), ["Harbour Trust", "Ayle & District Chamber of Trade"]);
}

#[test]
fn a_group_may_be_set_up_by_its_name() {
    assert_eq!(
        names_of("They agreed the establishment of a Ferry Users Working Group."),
        ["Ferry Users Working Group"]
    );
}

#[test]
fn a_service_may_have_its_place_before_it() {
    assert_eq!(names_of("He would arrange a meeting with Ayle Highways."), ["Ayle Highways"]);
    assert!(names_of("The Cabinet Member for Ayle Highways agreed.").is_empty());
}

#[test]
fn a_state_may_stand_inside_the_name_of_a_charity() {
    assert_eq!(names_of("The Ayle Relief in Need Charity wrote."), ["Ayle Relief in Need Charity"]);
}

#[test]
fn a_city_and_county_is_an_authority() {
    assert_eq!(names_of("A letter from the City & County of Ayle came."), ["City & County of Ayle"]);
    assert_eq!(names_of("The City and County of Ayle Council wrote."), ["City and County of Ayle Council"]);
}

#[test]
fn what_somebody_stands_for_at_large_is_no_body() {
    assert!(
        names_of("Al Hart\n\nTrade Union Representative\n\nJo Reed\n\nStaff Partnership Representative").is_empty()
    );
    assert_eq!(names_of("The Ayle Trade Union wrote."), ["Ayle Trade Union"]);
}

#[test]
fn of_and_for_open_the_rest_of_a_name() {
    assert_eq!(
        names_of("The Department for Levelling Up, Housing and Communities wrote to the Diocese of Ayle and Reston."),
        ["Department for Levelling Up, Housing and Communities", "Diocese of Ayle and Reston"]
    );
    assert_eq!(
        names_of("We thanked the Department for Education and Ayle Primary School."),
        ["Department for Education", "Ayle Primary School"]
    );
}

#[test]
fn a_list_of_affiliations_tells_names_and_acronyms() {
    let text = "Jo Reed (NX), Ann Pike (Reston Quay Users), Dot Vane (Ayle Town Council), Al Hart (Ayle Boat Club), Bo Marr \
                (RNLI)";
    let attendee = |name: &str, whose: &str| Attendee {
        name: name.to_owned(),
        represents: Some(whose.to_owned()),
        ..Attendee::default()
    };
    let attendance = vec![
        attendee("Jo Reed", "NX"),
        attendee("Ann Pike", "Reston Quay Users"),
        attendee("Dot Vane", "Ayle Town Council"),
        attendee("Al Hart", "Ayle Boat Club"),
        attendee("Bo Marr", "RNLI"),
    ];
    let bodies = bodies_of(text, &Minutes { attendance, ..Minutes::default() });
    let names: Vec<&str> = bodies.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["NX", "Reston Quay Users", "Ayle Town Council", "Ayle Boat Club", "RNLI"]);
}

#[test]
fn whom_an_officer_works_for_stands_behind_the_post() {
    let role = Some("Chief Executive, Ayle Upbeat".to_owned());
    let attendance = vec![Attendee { name: "Jo Reed".to_owned(), role, ..Attendee::default() }];
    let bodies = bodies_of("Jo Reed, Chief Executive, Ayle Upbeat", &Minutes { attendance, ..Minutes::default() });
    assert_eq!(bodies, [("Ayle Upbeat".to_owned(), vec![])]);
}

#[test]
fn a_hall_of_a_church_is_none_and_a_newspaper_is_a_firm() {
    assert_eq!(names_of("It met in the Methodist Church Hall. The Reston Gazette came."), ["Reston Gazette"]);
}

#[test]
fn a_clerk_of_a_grade_is_no_body_and_a_coined_word_that_does_something_is_one() {
    assert!(names_of("Contact: Siobhan Mears, Senior Area Committee Clerk").is_empty());
    assert_eq!(names_of("It was built by GlenVale. ST. MARY’S was open to MPs."), ["GlenVale"]);
    assert_eq!(names_of("The Ayle Harbour Trust AGM was held."), ["Ayle Harbour Trust"]);
}

#[test]
fn a_member_among_initials_of_members_is_no_organisation() {
    let mut minutes = Minutes::default();
    minutes.attendance.push(Attendee { name: "Ann Pike".to_owned(), ..Attendee::default() });
    assert!(bodies_of("PBW, AP and the chair met. PBW agreed.", &minutes).is_empty());
}

#[test]
fn a_name_does_not_swallow_what_begins_the_sentence() {
    assert_eq!(names_of("Following Reston Parish Council's letter it was noted."), ["Reston Parish Council"]);
    assert_eq!(names_of("Draft Ayle Town Council minutes."), ["Ayle Town Council"]);
}

#[test]
fn places_laws_posts_and_taxes_are_no_organisations() {
    assert!(names_of("Church Lane, School Road, Council Tax, the Police Act, the Notice Board.").is_empty());
    assert!(names_of("The Township of Ayle Video Channel and the Borough of Reston Website.").is_empty());
    assert!(names_of("The Director of Leisure Services and the Local Planning Authority.").is_empty());
    assert_eq!(names_of("Comments went to the Ayle Planning Authority."), ["Ayle Planning Authority"]);
    assert!(names_of("The Parish Clerk met County Councillor Board.").is_empty());
}

#[test]
fn an_acronym_that_acts_is_a_body_and_one_of_a_thing_is_none() {
    assert_eq!(names_of("The bin was emptied by NXD. CCTV was checked and VAT paid."), ["NXD"]);
}

#[test]
fn words_in_capitals_are_no_organisations_that_are_called_so() {
    assert!(names_of("REPORT INTO THE FLOODS AND THOSE WHO HELPED. HOW NICE IT WAS.").is_empty());
    assert_eq!(names_of("The advice of WHO and NICE was read."), ["WHO", "NICE"]);
}

#[test]
fn names_end_at_posts_and_hold_their_places() {
    assert_eq!(names_of("Healthwatch Ayle wrote to Reston Water plc."), ["Healthwatch Ayle", "Reston Water plc"]);
    assert_eq!(names_of("The Royal College of Piers replied."), ["Royal College of Piers"]);
    assert!(names_of("The Ayle Police and Crime Commissioner replied.").is_empty());
}

#[test]
fn what_kind_of_meeting_it_is_and_who_governs_belong_where_they_are_printed() {
    assert_eq!(names_of("AYLE PRIMARY SCHOOL BOARD OF GOVERNORS")[0], "AYLE PRIMARY SCHOOL BOARD OF GOVERNORS");
    assert_eq!(names_of("The Society of Local Council Clerks replied."), ["Society of Local Council Clerks"]);
    assert_eq!(
        names_of("Ayle Association of Parish and Town Councils"),
        ["Ayle Association of Parish and Town Councils"]
    );
    assert!(names_of("BY WHOM\n\nFree School Meals, the Old School and the Early Years Foundation Stage.").is_empty());
    assert!(names_of("The Head of Environmental Health and the Committee Clerk. We OBJECT.").is_empty());
}

#[test]
fn what_a_firm_deals_in_names_it_where_somebody_deals_with_it() {
    assert_eq!(
        names_of("We met Ayle Harbour Fencing and paid Glenvale Groundworks & Paving Ltd; Garden Fencing was mended."),
        ["Ayle Harbour Fencing", "Glenvale Groundworks & Paving Ltd"]
    );
    assert_eq!(names_of("The Housing and Media Committee met."), ["Housing and Media Committee"]);
    assert_eq!(
        names_of("The Centre for Rural Piers and Reston Garden Centre, not the Village Centre, replied."),
        ["Centre for Rural Piers", "Reston Garden Centre"]
    );
}

#[test]
fn on_and_for_stand_inside_some_names() {
    assert_eq!(
        names_of(
            "The Reston on Sea Hall Committee joined the National Council for Rural Piers; a report on Ayle Council."
        ),
        ["Reston on Sea Hall Committee", "National Council for Rural Piers", "Ayle Council"]
    );
    assert!(names_of("Public Sector Housing - there was a variance. Grass Maintenance was done.").is_empty());
}

#[test]
fn clubs_without_a_name_are_bodies_where_the_paper_names_no_other() {
    assert_eq!(names_of("The Youth Club and the Village Hall met."), ["Youth Club"]);
}

#[test]
fn organisations_known_everywhere_need_no_noun() {
    assert_eq!(names_of("Ofsted and Network Rail replied; BT's engineer did not."), ["Ofsted", "Network Rail", "BT"]);
    assert_eq!(names_of("The next OFSTED visit is due."), ["OFSTED"]);
}

#[test]
fn societies_unite_people_of_a_calling() {
    assert_eq!(
        names_of("The Ayle Association of Engineers, the Society of Harbour Technology Managers."),
        ["Ayle Association of Engineers", "Society of Harbour Technology Managers"]
    );
}

#[test]
fn committees_may_keep_two_places_and_other_bodies_may_not() {
    assert_eq!(names_of("The Village Hall & Marsh Green Committee."), ["Village Hall & Marsh Green Committee"]);
    assert_eq!(names_of("It met in the Village Hall and Ayle Parish Council agreed."), ["Ayle Parish Council"]);
}

#[test]
fn what_stands_behind_a_known_name_need_not_be_part_of_it() {
    assert_eq!(names_of("The CPRE Rural Housing Conference."), ["CPRE"]);
    assert_eq!(names_of("NHS Ayle and Reston Integrated Care Board."), ["NHS Ayle and Reston Integrated Care Board"]);
}

#[test]
fn an_article_tells_of_a_body_that_the_paper_calls_so() {
    assert_eq!(names_of("The Working Group met. A steering group and Local Trust may follow."), ["Working Group"]);
}

#[test]
fn a_name_does_not_begin_with_its_own_noun() {
    assert_eq!(names_of("Charity Ayle Harbour Charity has £40."), ["Ayle Harbour Charity"]);
    assert_eq!(names_of("The Finance Committee of the AXT met."), ["Finance Committee"]);
}

#[test]
fn those_who_govern_are_a_body_behind_its_article() {
    assert_eq!(names_of("The Council of Governors met; a Board of Directors may follow."), ["Council of Governors"]);
}

#[test]
fn schools_museums_and_bands_need_no_more_than_a_place() {
    assert_eq!(
        names_of("A donation to Ayle Museum; Reston Silver Band played; Larkmarsh Vale Primary's roof."),
        ["Ayle Museum", "Reston Silver Band", "Larkmarsh Vale Primary"]
    );
    assert_eq!(names_of("The Ayle Primary School replied."), ["Ayle Primary School"]);
}

#[test]
fn a_branch_has_its_place_before_or_behind_its_name() {
    assert_eq!(names_of("Ayle Men's Shed and Citizens Advice Reston."), ["Ayle Men's Shed", "Citizens Advice Reston"]);
}

#[test]
fn firms_are_told_by_their_reports_and_those_whom_they_employ() {
    assert_eq!(
        names_of("The Tern Consulting report was read. Jo Reed, Contracts Manager, Glenvale Homes, came."),
        ["Tern Consulting", "Glenvale Homes"]
    );
}

#[test]
fn names_hold_what_they_are_for_and_no_codes() {
    assert_eq!(
        names_of("P-04-408 Reston Piers Forum; the Working Group on Ayle Piers."),
        ["Reston Piers Forum", "Working Group on Ayle Piers"]
    );
    assert_eq!(names_of("The Ayle Police, Fire and Crime Panel."), ["Ayle Police, Fire and Crime Panel"]);
}

#[test]
fn goods_name_a_firm_that_is_dealt_with_and_no_room() {
    assert_eq!(names_of("An invoice from Broadreed Plant Hire; Village Hall Room Hire £40."), ["Broadreed Plant Hire"]);
    assert_eq!(names_of("June Mowat of Tern Accountancy audited it."), ["Tern Accountancy"]);
}

#[test]
fn executives_are_bodies_of_bodies_and_posts_are_none() {
    assert_eq!(
        names_of("The Student Union Executive met the AXT Executive."),
        ["Student Union Executive", "AXT Executive"]
    );
    assert!(names_of("The Chief Executive, the Senior Executive and a Marketing Executive.").is_empty());
}

#[test]
fn a_heading_is_no_acronym_where_the_word_is_written_out() {
    assert!(names_of("The PARISH agreed. The Parish is small. Asked DDEs to circulate it.").is_empty());
}

#[test]
fn bodies_may_be_for_a_country() {
    assert_eq!(
        names_of("The Independent Piers Panel for Wales and HM Inspectorate of Harbours; a Panel for Ayle."),
        ["Independent Piers Panel for Wales", "HM Inspectorate of Harbours"]
    );
}

#[test]
fn acronyms_in_one_list_with_a_name_are_bodies_too() {
    assert_eq!(
        names_of("Letters of Anglian Water, the LXFA and others; XRCH and the Ayle Federation of Piers."),
        ["Anglian Water", "LXFA", "XRCH", "Ayle Federation of Piers"]
    );
}

#[test]
fn a_single_word_that_often_does_what_somebody_does_is_a_name() {
    assert_eq!(names_of("It was noted that Glenvale had taken on staff. Glenvale has asked for more."), ["Glenvale"]);
    assert!(names_of("It was noted that Glenvale had taken on staff.").is_empty());
}

#[test]
fn irish_names_hold_their_articles_and_no_prime_ministers() {
    assert_eq!(names_of("Comhairle na nÓg met."), ["Comhairle na nÓg"]);
    assert_eq!(names_of("The Taoiseach and Tern Ireland Ltd replied."), ["Tern Ireland Ltd"]);
}

#[test]
fn months_before_roads_are_none() {
    assert_eq!(names_of("The March Lane Residents' Association wrote."), ["March Lane Residents' Association"]);
    assert_eq!(names_of("At the March Pier Committee he spoke."), ["Pier Committee"]);
}

#[test]
fn a_season_may_begin_a_name() {
    assert_eq!(
        names_of("The Christmas Lights Committee met the Spring Meadow Residents’ Association."),
        ["Christmas Lights Committee", "Spring Meadow Residents’ Association"]
    );
    assert!(names_of("The Spring Council meeting").is_empty());
}

#[test]
fn a_list_ends_before_the_comma_of_the_next() {
    assert_eq!(
        names_of("Jo Reed, Director Leisure, Roads and Parks, Reston and Ayle District Council"),
        ["Reston and Ayle District Council"]
    );
    assert_eq!(
        names_of("It was for Marsh, Reston and Ayle District Council."),
        ["Marsh, Reston and Ayle District Council"]
    );
    assert_eq!(
        names_of("A letter from the Committee for Culture, Arts and Leisure was noted."),
        ["Committee for Culture, Arts and Leisure"]
    );
}

#[test]
fn an_ampersand_may_stand_in_an_acronym() {
    assert_eq!(names_of("The F&GP Committee heard from B&N Council."), ["F&GP Committee", "B&N Council"]);
}

#[test]
fn acronyms_in_a_list_are_told_by_what_leads_to_it() {
    assert_eq!(names_of("Funds from AXT and NXD are to hand. AXT will report."), ["AXT", "NXD"]);
    assert!(names_of("CP proposed the minutes, JDX seconded. JDX reported.").is_empty());
}

#[test]
fn a_name_of_the_host_is_whole_wherever_it_is_printed() {
    let text =
        "Reston with Ayle Parish Council\n\nThe Clerk of RESTON WITH AYLE PARISH COUNCIL wrote to Ayle Town Council.";
    let names: Vec<_> = bodies_of(text, &minutes_of(text, "Reston with Ayle Parish Council"));
    assert_eq!(names, [("Reston with Ayle Parish Council".into(), vec![]), ("Ayle Town Council".into(), vec![])]);
}

#[test]
fn what_a_council_or_a_coalition_is_for_belongs_to_its_name() {
    assert_eq!(
        names_of("Jo Reed (Council for the Protection of Rural Ayle) and the Coalition of Parish Councils met."),
        ["Council for the Protection of Rural Ayle", "Coalition of Parish Councils"]
    );
    assert_eq!(names_of("The Ramblers Association met the Ramblers."), ["Ramblers Association", "Ramblers"]);
}

#[test]
fn lists_end_where_another_body_begins_and_regions_begin_names() {
    assert_eq!(
        names_of("It was for the Department for the Economy, the Arts Council and Ayle Town Council."),
        ["Department for the Economy", "Arts Council", "Ayle Town Council"]
    );
    assert_eq!(
        names_of("We met the Northern Ireland Local Government Association and the Norfolk Co-op."),
        ["Northern Ireland Local Government Association", "Norfolk Co-op"]
    );
}

#[test]
fn a_university_may_have_its_city_behind_its_name() {
    assert_eq!(
        names_of("Queen’s University Belfast wrote to Marsh College."),
        ["Queen’s University Belfast", "Marsh College"]
    );
}

#[test]
fn courts_charities_and_centres_are_told_by_what_stands_before_them() {
    assert_eq!(
        names_of("We wrote to Ayle Magistrates Court, to Reston Charities and to the Vane Therapy Centre."),
        ["Ayle Magistrates Court", "Reston Charities", "Vane Therapy Centre"]
    );
    assert!(names_of("The Ayle Tennis Court was swept, and Local Charities may apply.").is_empty());
}

#[test]
fn who_is_asked_for_something_is_no_part_of_a_name() {
    assert_eq!(names_of("A request from the Fair Committee for AXC's help.")[0], "Fair Committee");
}

#[test]
fn partners_of_an_acronym_and_couples_are_no_firms() {
    assert!(names_of("AXC wrote. Members met with AXC & MarLife.").contains(&"MarLife".to_owned()));
    assert!(names_of("A request came in from Vanya & Matt Reed.").is_empty());
}

#[test]
fn houses_that_care_and_funds_that_pay_pensions_are_bodies() {
    assert_eq!(
        names_of("The Ayle Pension Fund, Reston Lodge Care Home and the Ayle Birth Centre had replied."),
        ["Ayle Pension Fund", "Reston Lodge Care Home", "Ayle Birth Centre"]
    );
    assert_eq!(
        names_of("Money came from the Ayle Community Fund for the Ayle Road Network and each Care Home."),
        [""; 0]
    );
}

#[test]
fn committees_for_appointments_and_names_with_curly_marks_are_bodies() {
    assert_eq!(
        names_of("A report of the Appointments Committee was read. Money went to Ayle Women’s Aid."),
        ["Appointments Committee", "Ayle Women’s Aid"]
    );
    assert_eq!(names_of("Appointments were made to the Harbour Committee."), ["Harbour Committee"]);
}

#[test]
fn a_short_form_may_be_two_acronyms() {
    let (name, aliases) =
        only("The North East Ayleshire Joint Health Overview and Scrutiny Committee (NEA JHOSC) met in May.");
    assert_eq!(name, "North East Ayleshire Joint Health Overview and Scrutiny Committee");
    assert!(aliases.contains(&"NEA JHOSC".to_owned()), "{aliases:?}");
}

#[test]
fn a_council_may_be_named_without_what_kind_it_is() {
    let text = "RESTON METROPOLITAN BOROUGH COUNCIL\n\nThe amount that Reston Council set was read.";
    let bodies = bodies_of(text, &minutes_of(text, "RESTON METROPOLITAN BOROUGH COUNCIL"));
    assert_eq!(bodies.len(), 1, "{bodies:?}");
}

#[test]
fn brackets_stops_and_ordinals_stand_inside_names() {
    assert_eq!(
        names_of("Bought from Playfix (Southern) Ltd. Paid J. Vane & Sons and Bishop Hart LLP."),
        ["Playfix (Southern) Ltd", "J. Vane & Sons", "Bishop Hart LLP"]
    );
    assert_eq!(
        names_of(
            "A course with Ayle Methodist Church, St Mary's R.C. Church and Ayle C.E. School, and the 1st Ayle Scouts."
        ),
        ["Ayle Methodist Church", "St Mary's R.C. Church", "Ayle C.E. School", "1st Ayle Scouts"]
    );
}

#[test]
fn a_group_that_is_formed_has_a_name() {
    assert_eq!(only("Agreed to form a Roads Working Group (RWG) of Jo and Al.").0, "Roads Working Group");
    assert_eq!(only("RESOLVED to establish a Pay and Staffing Committee in May.").0, "Pay and Staffing Committee");
}

#[test]
fn a_committee_of_a_council_is_a_body_beside_it() {
    assert_eq!(
        names_of("The Mid Ayle Area Committee of Ayle Council will meet."),
        ["Mid Ayle Area Committee", "Ayle Council"]
    );
}

#[test]
fn what_is_one_of_its_kind_is_no_body() {
    assert!(names_of("Members who sit on a District or Borough Council need not say so.").is_empty());
    assert!(names_of("The grant was made under the LGA 1972 and the HA 1980.").is_empty());
    assert!(names_of("The Quay Street police station was shut.").is_empty());
    assert!(names_of("The Responsible Authority had no objection.").is_empty());
    assert!(names_of("Elective Hub – Business Case\n\nA case was made for an elective hub.").is_empty());
}

#[test]
fn a_department_may_be_an_officers() {
    assert_eq!(
        names_of("The Town Clerk's Department and the Chamberlain’s Department replied."),
        ["Town Clerk's Department", "Chamberlain’s Department"]
    );
}

#[test]
fn a_committee_may_list_what_it_is_for_with_an_article() {
    assert_eq!(
        names_of("The Education, Young People and the Welsh Language Scrutiny Committee met."),
        ["Education, Young People and the Welsh Language Scrutiny Committee"]
    );
    assert_eq!(
        names_of("The Planning Committee of Reston and Ayle District Council met."),
        ["Planning Committee", "Reston and Ayle District Council"]
    );
}

#[test]
fn the_executive_is_a_body_and_laws_hold_none() {
    assert_eq!(names_of("It went to the Executive in June."), ["Executive"]);
    assert!(names_of("The Director of Transformation, Community & Corporate Services spoke.").is_empty());
    assert!(names_of("The Executive Director spoke. A member of the Executive Team replied.").len() < 2);
    assert!(
        names_of("Under the Health Service (Local Pharmaceutical Services) Regulations 2013 it was closed.").is_empty()
    );
}

#[test]
fn a_trust_is_one_with_and_without_what_it_is_by_law() {
    let (name, aliases) = only(
        "Ayle and Reston Partnership NHS Foundation Trust wrote. Ayle and Reston Partnership (ARP) would open it. ARP met.",
    );
    assert_eq!(
        (name.as_str(), aliases),
        (
            "Ayle and Reston Partnership NHS Foundation Trust",
            vec!["Ayle and Reston Partnership".to_owned(), "ARP".to_owned()]
        )
    );
    assert_eq!(
        names_of("Macgill Coaches and Greenfold Landscapes Ltd were asked. Vane Plumbing and Heating Ltd was not."),
        ["Greenfold Landscapes Ltd", "Vane Plumbing and Heating Ltd"]
    );
}

#[test]
fn a_number_in_words_may_stand_inside_a_name() {
    assert_eq!(names_of("A report by Ayle One Rescue Ltd. was read."), ["Ayle One Rescue Ltd"]);
    assert_eq!(
        names_of("A letter from Ayle Council. One Ayle Rescue Ltd. van came."),
        ["Ayle Council", "Ayle Rescue Ltd"]
    );
}

#[test]
fn council_tax_ends_no_name() {
    assert!(names_of("Revenue Budget and Council Tax Levels\n\nIt was read.").is_empty());
}

#[test]
fn a_surgery_is_one_of_doctors() {
    assert_eq!(names_of("Dr Vane is a partner in Broadbrook Surgery."), ["Broadbrook Surgery"]);
    assert!(names_of("Tree Surgery\n\nThe Ward Surgery was held.").is_empty());
}

#[test]
fn initials_of_those_who_attended_are_no_council() {
    let attendee = |name: &str, initials: &str| model::Attendee {
        name: name.to_owned(),
        initials: Some(initials.to_owned()),
        ..model::Attendee::default()
    };
    let minutes = Minutes { attendance: vec![attendee("Tim Cope", "TC")], ..Minutes::default() };
    assert!(bodies_of("Apologies from TC received and sanctioned.", &minutes).is_empty());
}
