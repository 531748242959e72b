//! What names bodies and what does not, on made-up sentences.

use model::{BlockKind, DocumentBuilder, Format, Quote, Shape};

use super::*;

fn bodies_of(text: &str, minutes: &Minutes) -> Vec<(String, Vec<String>)> {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in text.split("\n\n") {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    find(&builder.finish(), minutes).into_iter().map(|body| (body.name, body.aliases)).collect()
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
fn a_name_does_not_swallow_what_begins_the_sentence() {
    assert_eq!(names_of("Following Reston Parish Council's letter it was noted."), ["Reston Parish Council"]);
    assert_eq!(names_of("Draft Ayle Town Council minutes."), ["Ayle Town Council"]);
}

#[test]
fn places_laws_posts_and_taxes_are_no_organisations() {
    assert!(names_of("Church Lane, School Road, Council Tax, the Police Act, the Notice Board.").is_empty());
    assert!(names_of("The Township of Ayle Video Channel and the Borough of Reston Website.").is_empty());
    assert!(names_of("The Director of Leisure Services and the Local Planning Authority.").is_empty());
    assert!(names_of("The Parish Clerk met County Councillor Board.").is_empty());
}

#[test]
fn an_acronym_in_brackets_is_an_alias() {
    assert_eq!(
        only("Ayle Housing Association (AHA) replied. AHA will build."),
        ("Ayle Housing Association".to_owned(), vec!["AHA".to_owned()])
    );
    assert_eq!(only("AHA (Ayle Housing Association) replied.").1, ["AHA"]);
}

#[test]
fn an_acronym_defined_nowhere_belongs_to_the_body_with_its_initials() {
    assert_eq!(only("AHA agreed. Ayle Housing Association will build.").1, ["AHA"]);
}

#[test]
fn an_acronym_that_acts_is_a_body_and_one_of_a_thing_is_none() {
    assert_eq!(names_of("The bin was emptied by NXD. CCTV was checked and VAT paid."), ["NXD"]);
}

#[test]
fn short_forms_belong_to_the_body_that_was_set_up() {
    let (name, aliases) = only("Ayle Children's Trust was welcomed. The Trust would report; this Trust is new.");
    assert_eq!((name.as_str(), aliases), ("Ayle Children's Trust", vec!["Trust".to_owned()]));
}

#[test]
fn the_council_is_the_one_whose_paper_it_is() {
    let text = "Ayle Town Council\n\nReston County Council wrote. The Council agreed.";
    let bodies = bodies_of(text, &minutes_of(text, "Ayle Town Council"));
    assert_eq!(bodies[0], ("Ayle Town Council".to_owned(), vec!["Council".to_owned()]));
    assert_eq!(bodies[1], ("Reston County Council".to_owned(), vec![]));
}

#[test]
fn capitals_ampersands_and_apostrophes_make_no_second_body() {
    let (name, aliases) = only("AYLE YOUTH & CHILDREN'S BOARD\n\nThe Ayle Youth and Children’s Board’s report.");
    assert_eq!((name.as_str(), aliases), ("Ayle Youth and Children’s Board", vec![]));
}

#[test]
fn words_in_capitals_are_no_organisations_that_are_called_so() {
    assert!(names_of("REPORT INTO THE FLOODS AND THOSE WHO HELPED. HOW NICE IT WAS.").is_empty());
    assert_eq!(names_of("The advice of WHO and NICE was read."), ["WHO", "NICE"]);
}

#[test]
fn brackets_tell_what_an_acronym_stands_for() {
    assert_eq!(only("Ayle Xtra Now (AXN) wrote. AXN agreed."), ("Ayle Xtra Now".to_owned(), vec!["AXN".to_owned()]));
    assert!(names_of("The Village Design Statement (VDS) was sent. VDS agreed.").is_empty());
    assert!(names_of("Siobhan Reed (SR) and the bring your thing day (BYTD). BYTD agreed.").is_empty());
}

#[test]
fn a_county_is_the_authority_and_a_parish_is_not() {
    let aliases = |name: &str| {
        let text = format!("{name}\n\nThe Local Authority replied.");
        bodies_of(&text, &minutes_of(&text, name))[0].1.clone()
    };
    assert_eq!(aliases("Ayle County Council"), ["Local Authority"]);
    assert!(aliases("Ayle Parish Council").is_empty());
}

#[test]
fn the_kind_of_the_host_abbreviated_is_an_alias() {
    let text = "Ayle and Reston Community Council\n\nThe CC agreed to write.";
    let bodies = bodies_of(text, &minutes_of(text, "Ayle and Reston Community Council"));
    assert_eq!(bodies, [("Ayle and Reston Community Council".to_owned(), vec!["CC".to_owned()])]);
}

#[test]
fn names_end_at_posts_and_hold_their_places() {
    assert_eq!(names_of("Healthwatch Ayle wrote to Reston Water plc."), ["Healthwatch Ayle", "Reston Water plc"]);
    assert_eq!(names_of("The Royal College of Piers replied."), ["Royal College of Piers"]);
    assert!(names_of("The Ayle Police and Crime Commissioner replied.").is_empty());
}

#[test]
fn names_in_two_languages_are_one_body() {
    let text = "CYNGOR TREF AYLE / AYLE TOWN COUNCIL\n\nA letter from Ysgol Reston was read.";
    let bodies = bodies_of(text, &minutes_of(text, "CYNGOR TREF AYLE / AYLE TOWN COUNCIL"));
    assert_eq!(bodies[0], ("AYLE TOWN COUNCIL".to_owned(), vec!["CYNGOR TREF AYLE".to_owned()]));
    assert_eq!(bodies[1].0, "Ysgol Reston");
}

#[test]
fn the_tail_of_the_hosts_name_and_its_initials_are_aliases() {
    let text = "Ayle College Students' Union\n\nThe Students' Union (SU) should campaign.";
    let bodies = bodies_of(text, &minutes_of(text, "Ayle College Students' Union"));
    assert_eq!(
        bodies,
        [("Ayle College Students' Union".to_owned(), vec!["Students' Union".to_owned(), "SU".to_owned()])]
    );
    assert_eq!(
        only("The Council of the Borough of Ayle met. Borough of Ayle Council").1,
        ["Council of the Borough of Ayle"]
    );
    assert_eq!(only("The FP Committee met. The Finance & Piers Committee agreed.").1, ["FP Committee"]);
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
fn a_name_does_not_reach_back_over_a_person_who_attended() {
    let text = "Siobhan Reed SR Ayle, Reston & Marsh Community Council";
    let attendee = Attendee { name: "Siobhan Reed".to_owned(), initials: Some("SR".to_owned()), ..Attendee::default() };
    let attendance = vec![Attendee { span: Span::new(0, 12), ..attendee }];
    let bodies = bodies_of(text, &Minutes { attendance, ..Minutes::default() });
    assert_eq!(bodies[0].0, "Ayle, Reston & Marsh Community Council");
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
fn what_the_host_owns_is_named_by_its_short_form() {
    let aliases = |text: &str, name: &str| bodies_of(text, &minutes_of(text, name))[0].1.clone();
    assert_eq!(aliases("Ayle Town Council\n\nthe Council's Statement of Policy", "Ayle Town Council"), ["Council"]);
    assert_eq!(aliases("Ayle Unitary Authority\n\nThe Council met.", "Ayle Unitary Authority"), ["Council"]);
    let board = "NHS Ayle and Reston Integrated Care Board";
    assert_eq!(aliases(&format!("{board}\n\nThis Board agreed."), board), ["Board"]);
    assert_eq!(aliases("Ayle Society\n\nA Society was founded.", "Ayle Society"), [""; 0]);
    assert_eq!(bodies_of("City of Ayle", &minutes_of("City of Ayle", "City of Ayle")).len(), 1);
}

#[test]
fn acronyms_of_kinds_of_bodies_name_one_behind_a_name_and_are_its_short_form() {
    assert_eq!(
        bodies_of("St Ayle PCC and Reston WI met. The WI agreed; as PPG members we left.", &Minutes::default()),
        [
            ("St Ayle PCC".to_owned(), vec![]),
            ("Reston WI".to_owned(), vec!["WI".to_owned()]),
            ("PPG".to_owned(), vec![])
        ]
    );
    assert_eq!(only("Ayle Clinical Commissioning Group met. Ayle CCG agreed; the CCG left.").1, ["Ayle CCG", "CCG"]);
    assert_eq!(only("The Harbour Dept. replied. The Harbour Department agreed.").0, "Harbour Dept");
}

#[test]
fn organisations_known_everywhere_need_no_noun() {
    assert_eq!(names_of("Ofsted and Network Rail replied; BT's engineer did not."), ["Ofsted", "Network Rail", "BT"]);
    assert_eq!(names_of("The next OFSTED visit is due."), ["OFSTED"]);
}

#[test]
fn a_council_may_be_called_by_its_kind_abbreviated_alone() {
    assert_eq!(names_of("It was for the PC to decide. PC Vane came in her car."), ["PC"]);
    assert_eq!(
        only("The Parish Council met. The owner wrote to the PC."),
        ("Parish Council".into(), vec!["PC".into()])
    );
}

#[test]
fn legal_forms_and_abbreviations_have_a_short_form_in_full() {
    assert_eq!(only("Reston FC replied. The Club agreed.").1, ["Club"]);
    assert_eq!(only("Glenvale Paving Ltd replied. The Company agreed.").1, ["Company"]);
}

#[test]
fn hyphens_make_no_second_body() {
    assert_eq!(only("The Ayle Health and Wellbeing Board. AYLE HEALTH AND WELL-BEING BOARD.").1, [""; 0]);
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
fn acronyms_behind_people_are_whom_they_represent() {
    let text = "Jo Reed (NXH) and Siobhan Vane (ALT), Pier Manager, AXPR, came.";
    let guest = |name: &str, whose: &str| Attendee {
        name: name.to_owned(),
        represents: Some(whose.to_owned()),
        ..Attendee::default()
    };
    let attendance = vec![guest("Jo Reed", "NXH")];
    let names: Vec<String> =
        bodies_of(text, &Minutes { attendance, ..Minutes::default() }).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["NXH", "AXPR"]);
}

#[test]
fn initials_keep_acronyms_whole_and_leave_small_words_out_of_headings() {
    assert_eq!(only("AX Water replied. AXW agreed.").1, ["AXW"]);
    assert_eq!(only("AYLE AND RESTON DISTRICT COUNCIL. A letter to ARDC.").1, ["ARDC"]);
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
fn initials_of_people_are_no_council() {
    let attendee = Attendee { name: "Pam Crewe".into(), initials: Some("PC".into()), ..Attendee::default() };
    let minutes = Minutes { attendance: vec![attendee], ..Minutes::default() };
    assert!(bodies_of("PC asked why it had fallen.", &minutes).is_empty());
}

#[test]
fn police_are_a_force_and_counties_in_ireland_are_abbreviated() {
    assert_eq!(only("Solshire Police replied. The Force will recruit.").1, ["Force"]);
    assert_eq!(only("Roscarrow County Council met. Roscarrow Co. Co. agreed.").0, "Roscarrow County Council");
    assert_eq!(
        only("Ayle Chamber of Commerce met. Ayle Chamber agreed; the Chamber left.").1,
        ["Ayle Chamber", "Chamber"]
    );
    assert!(names_of("It met in the Council Chamber.").is_empty());
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
fn the_council_of_a_cabinet_is_not_the_one_that_wrote_to_it() {
    let text = "Cabinet\n\nReston District Council wrote. The Council agreed.";
    let mut minutes = Minutes::default();
    minutes.meeting.body = Some(Quote::new(text, Span::new(0, 7)));
    assert_eq!(bodies_of(text, &minutes)[1], ("Reston District Council".to_owned(), vec![]));
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
fn places_that_everybody_knows_may_be_left_out() {
    assert_eq!(
        only("Cork and Kerry Piers Service Board met. The Piers Services Board (PSB) agreed.").1,
        ["Piers Services Board", "PSB"]
    );
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
fn firms_and_clubs_have_the_beginning_or_the_end_of_their_names_for_short() {
    assert_eq!(only("Stagecoach Ferries Ltd and Stagecoach agreed.").1, ["Stagecoach"]);
    assert_eq!(only("Ayle Cricket Club replied. The Cricket Club's roller was moved.").1, ["Cricket Club"]);
    assert_eq!(names_of("Stagecoach East cut the 47."), ["Stagecoach East"]);
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
fn welsh_counties_are_councils() {
    assert_eq!(
        only("Cyngor Sir Ayle / Ayle County Council"),
        ("Ayle County Council".to_owned(), vec!["Cyngor Sir Ayle".to_owned()])
    );
}

#[test]
fn a_name_reaches_back_to_the_person_whom_it_stands_behind() {
    let text = "Cllr TJ Cordery Marshdown Town Council";
    let attendee = Attendee { name: "TJ Cordery Marshdown".into(), span: Span::new(0, 25), ..Attendee::default() };
    let minutes = Minutes { attendance: vec![attendee], ..Minutes::default() };
    assert_eq!(bodies_of(text, &minutes)[0].0, "Marshdown Town Council");
}

#[test]
fn irish_names_hold_their_articles_and_no_prime_ministers() {
    assert_eq!(names_of("Comhairle na nÓg met."), ["Comhairle na nÓg"]);
    assert_eq!(names_of("The Taoiseach and Tern Ireland Ltd replied."), ["Tern Ireland Ltd"]);
}

#[test]
fn groups_committees_and_associations_are_known_by_less_than_their_names() {
    assert_eq!(
        only("The Pier Task & Finish Group met. The Task and Finish Group agreed.").1,
        ["Task and Finish Group"]
    );
    assert_eq!(
        only("The Ayle Hall Management Committee met. The Ayle Hall Committee agreed.").1,
        ["Ayle Hall Committee"]
    );
    assert_eq!(
        only("Marsh Ward Residents Association met. The Residents' Association agreed.").1,
        ["Residents' Association"]
    );
    assert!(names_of("Under Delegated Authority it was agreed.").is_empty());
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
fn a_district_around_a_place_may_be_left_out() {
    assert_eq!(
        only("Ayle & District Museum has reopened. A grant was made to Ayle Museum."),
        ("Ayle & District Museum".into(), vec!["Ayle Museum".into()])
    );
}

#[test]
fn acronyms_in_a_list_are_told_by_what_leads_to_it() {
    assert_eq!(names_of("Funds from AXT and NXD are to hand. AXT will report."), ["AXT", "NXD"]);
    assert!(names_of("CP proposed the minutes, JDX seconded. JDX reported.").is_empty());
}
