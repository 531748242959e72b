//! Which forms belong to which body, on made-up sentences.

use super::*;

#[test]
fn an_acronym_in_brackets_is_an_alias() {
    assert_eq!(
        only("Ayle Housing Association (AHA) replied. AHA will build."),
        ("Ayle Housing Association".to_owned(), vec!["AHA".to_owned()])
    );
    assert_eq!(only("AHA (Ayle Housing Association) replied.").1, ["AHA"]);
}

#[test]
fn the_long_form_may_stand_in_brackets_behind_the_acronym() {
    let told = only("We heard from AXN (Ayle Xtra Now) that trees will fall. AXN replied.");
    assert_eq!(told, ("Ayle Xtra Now".to_owned(), vec!["AXN".to_owned()]));
    assert!(names_of("The rota (Jo Reed) and AXN (Autumn extra night) stay.").is_empty());
}

#[test]
fn an_acronym_may_begin_with_a_place_that_the_name_leaves_out() {
    let text = "Harbour Management Committee:\n\nAHMC to be asked for a price. This Committee works well.";
    assert_eq!(only(text).1, ["AHMC"]);
}

#[test]
fn letters_that_make_no_word_are_read_among_capitals() {
    let text = "MINUTES OF CPG MEETING:\n\nThe minutes of the Ayle Corporate Policy Group were confirmed.";
    assert_eq!(only(text).1, ["CPG"]);
}

#[test]
fn a_welsh_name_without_its_place_is_of_the_council_below_it() {
    let text = "CYNGOR CYMUNED\n\nLLANAYLE COMMUNITY COUNCIL\n\nThe minutes were read.";
    let bodies = bodies_of(text, &minutes_of(text, "LLANAYLE COMMUNITY COUNCIL"));
    assert_eq!(bodies, [("LLANAYLE COMMUNITY COUNCIL".to_owned(), vec!["CYNGOR CYMUNED".to_owned()])]);
}

#[test]
fn a_kind_in_full_is_of_the_council_whose_kind_is_cut_short() {
    assert_eq!(
        only("The dispute is with West Ayle PC. The sheep stray, said the Parish Council.").1,
        ["Parish Council"]
    );
}

#[test]
fn a_bracket_may_set_up_two_forms() {
    let (name, aliases) =
        only("Ayle Valley Housing Association (“AVHA” or “the Association”) met. The Association agreed.");
    assert_eq!(name, "Ayle Valley Housing Association");
    assert_eq!(aliases, ["AVHA".to_owned(), "Association".to_owned()]);
}

#[test]
fn a_person_before_a_bracket_is_no_short_form() {
    assert_eq!(only("Apologies came from Mrs T Ayler (Ayle University).").1, Vec::<String>::new());
}

#[test]
fn an_acronym_defined_nowhere_belongs_to_the_body_with_its_initials() {
    assert_eq!(only("AHA agreed. Ayle Housing Association will build.").1, ["AHA"]);
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
fn the_council_of_a_community_council_that_calls_itself_otherwise_is_the_one_above_it() {
    let text = "Ayle Community Council\n\nThe Community Council met. Reston Council wrote to the School Parent Council. \
                The Council agreed.";
    let bodies = bodies_of(text, &minutes_of(text, "Ayle Community Council"));
    assert_eq!(bodies[0], ("Ayle Community Council".to_owned(), vec!["Community Council".to_owned()]));
    assert_eq!(bodies[1], ("Reston Council".to_owned(), vec!["Council".to_owned()]));
    let text = "Ayle Community Council\n\nReston Council wrote. The Council agreed.";
    assert_eq!(bodies_of(text, &minutes_of(text, "Ayle Community Council"))[0].1, ["Council"]);
}

#[test]
fn an_acronym_may_take_several_letters_of_a_place() {
    let text = "Strathayle Community Council\n\nThe SACC met. A&BCC and A&RCC wrote.";
    let bodies = bodies_of(text, &minutes_of(text, "Strathayle Community Council"));
    assert_eq!(bodies[0].1, ["SACC"]);
    assert_eq!(only("Ayle and Reston Community Council met. A&RCC wrote.").1, ["A&RCC"]);
}

#[test]
fn the_last_words_before_a_noun_may_be_abbreviated() {
    assert_eq!(only("Reston World Harbour Site Committee met. The WHS Committee agreed.").1, ["WHS Committee"]);
}

#[test]
fn what_only_one_name_ends_in_may_be_abbreviated() {
    assert_eq!(only("Ayle Internal Drainage Board met. The IDB agreed.").1, ["IDB"]);
    assert_eq!(only("The F&GP Committee met. F&GP agreed.").1, ["F&GP"]);
    let two = names_of("Ayle Internal Drainage Board and Reston Internal Drainage Board met. The IDB agreed.");
    assert_eq!(two.len(), 3);
    assert_eq!(only("The Forestry Commission wrote. FC had said yes.").1, ["FC"]);
    assert_eq!(only("AXDC agreed. The District Council will pay.").1, ["District Council"]);
}

#[test]
fn a_short_form_stands_for_the_body_last_meant_by_any_other() {
    let text = "Reston Trust (RT) and Ayle Trust met. RT wrote. The Trust will pay. Ayle Federation met; the Federation's \
                board agreed.";
    let bodies = bodies_of(text, &Minutes::default());
    assert_eq!(bodies[0].1, ["RT", "Trust"]);
    assert_eq!(bodies[2], ("Ayle Federation".to_owned(), vec!["Federation".to_owned()]));
}

#[test]
fn the_body_that_met_may_go_without_words_inside_its_name() {
    let text = "Ayle Place Partnership Board\n\nThe Place Board agreed.";
    let mut minutes = Minutes::default();
    minutes.meeting.body = Some(Quote::new(text, Span::new(0, 28)));
    assert_eq!(bodies_of(text, &minutes)[0].1, ["Place Board"]);
}

#[test]
fn the_first_word_of_a_firm_that_acts_is_short_for_it() {
    assert_eq!(only("A quote from Glenvale Homes was read. Glenvale offered a bench.").1, ["Glenvale"]);
}

#[test]
fn a_council_may_be_called_by_its_place_or_level_where_it_acts() {
    let text = "Thornshire County Council wrote. County has no money. Thornshire offered a bench in Thornshire.";
    assert_eq!(only(text).1, ["County", "Thornshire"]);
    assert_eq!(only("Thornshire County Council wrote about the County and about Thornshire.").1, Vec::<String>::new());
}

#[test]
fn a_branch_may_go_without_its_place_and_a_name_have_two_languages() {
    assert_eq!(only("Healthwatch Ayle wrote. Healthwatch agreed.").1, ["Healthwatch"]);
    assert_eq!(only("One Voice Wales wrote. Un Llais Cymru agreed.").1, ["Un Llais Cymru"]);
}

#[test]
fn the_council_of_a_committee_is_a_body_where_nothing_names_it() {
    let of_committee = |text: &str| {
        let mut minutes = Minutes::default();
        minutes.meeting.body = Some(Quote::new(text, Span::new(0, 14)));
        bodies_of(text, &minutes).into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert_eq!(of_committee("Pier Committee\n\nThe Council agreed."), ["Pier Committee", "Council"]);
    assert_eq!(
        of_committee("Pier Committee\n\nThe Council agreed. Ayle Council met."),
        ["Pier Committee", "Ayle Council"]
    );
}

#[test]
fn a_board_may_go_without_words_of_its_name() {
    assert_eq!(only("Ayle Teaching Health Board wrote. Health Board staff came.").1, ["Health Board"]);
    assert_eq!(only("Ayle Community Overview and Scrutiny Committee. Community O&S Committee met.").1.len(), 1);
}

#[test]
fn a_level_may_stand_for_a_council_known_by_its_acronym_alone() {
    assert_eq!(only("NXCC replied. County has no money.").1, ["County"]);
}

#[test]
fn the_first_word_of_a_firm_is_short_for_it_where_it_is_dealt_with() {
    assert_eq!(only("A quote from Glenvale Homes was read. The Clerk met Glenvale.").1, ["Glenvale"]);
    assert_eq!(only("A quote from Glenvale Homes was read. Glenvale to mend it.").1, ["Glenvale"]);
}

#[test]
fn two_councils_in_one_are_both() {
    let text = "Reston Community Council wrote that Reston CC agreed. Ayle CC and Reston CC met; Ayle and Reston CC’s \
                turbine.";
    let bodies = bodies_of(text, &Minutes::default());
    assert_eq!(bodies[0], ("Reston Community Council".to_owned(), vec!["Reston CC".to_owned()]));
    assert_eq!(bodies[1], ("Ayle CC".to_owned(), vec![]));
    assert_eq!(bodies.len(), 2);
}

#[test]
fn capitals_ampersands_and_apostrophes_make_no_second_body() {
    let (name, aliases) = only("AYLE YOUTH & CHILDREN'S BOARD\n\nThe Ayle Youth and Children’s Board’s report.");
    assert_eq!((name.as_str(), aliases), ("Ayle Youth and Children’s Board", vec![]));
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
    let paper = "Ayle County Council wrote. The Local Authority will visit. Minutes were sent to the LA by the Clerk.";
    assert_eq!(only(paper).1, ["Local Authority", "LA"]);
}

#[test]
fn the_kind_of_the_host_abbreviated_is_an_alias() {
    let text = "Ayle and Reston Community Council\n\nThe CC agreed to write.";
    let bodies = bodies_of(text, &minutes_of(text, "Ayle and Reston Community Council"));
    assert_eq!(bodies, [("Ayle and Reston Community Council".to_owned(), vec!["CC".to_owned()])]);
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
fn a_name_does_not_reach_back_over_a_person_who_attended() {
    let text = "Siobhan Reed SR Ayle, Reston & Marsh Community Council";
    let attendee = Attendee { name: "Siobhan Reed".to_owned(), initials: Some("SR".to_owned()), ..Attendee::default() };
    let attendance = vec![Attendee { span: Span::new(0, 12), ..attendee }];
    let bodies = bodies_of(text, &Minutes { attendance, ..Minutes::default() });
    assert_eq!(bodies[0].0, "Ayle, Reston & Marsh Community Council");
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
    assert_eq!(only("NXD Ltd replied. The letter was sent to NXD.").1, ["NXD"]);
}

#[test]
fn hyphens_make_no_second_body() {
    assert_eq!(only("The Ayle Health and Wellbeing Board. AYLE HEALTH AND WELL-BEING BOARD.").1, [""; 0]);
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
fn the_council_of_a_cabinet_is_not_the_one_that_wrote_to_it() {
    let text = "Cabinet\n\nReston District Council wrote. The Council agreed.";
    let mut minutes = Minutes::default();
    minutes.meeting.body = Some(Quote::new(text, Span::new(0, 7)));
    assert_eq!(bodies_of(text, &minutes)[1], ("Reston District Council".to_owned(), vec![]));
}

#[test]
fn places_that_everybody_knows_may_be_left_out() {
    assert_eq!(
        only("Cork and Kerry Piers Service Board met. The Piers Services Board (PSB) agreed.").1,
        ["Piers Services Board", "PSB"]
    );
}

#[test]
fn firms_and_clubs_have_the_beginning_or_the_end_of_their_names_for_short() {
    assert_eq!(only("Stagecoach Ferries Ltd and Stagecoach agreed.").1, ["Stagecoach"]);
    assert_eq!(only("Ayle Cricket Club replied. The Cricket Club's roller was moved.").1, ["Cricket Club"]);
    assert_eq!(names_of("Stagecoach East cut the 47."), ["Stagecoach East"]);
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
fn a_district_around_a_place_may_be_left_out() {
    assert_eq!(
        only("Ayle & District Museum has reopened. A grant was made to Ayle Museum."),
        ("Ayle & District Museum".into(), vec!["Ayle Museum".into()])
    );
}

#[test]
fn a_welsh_name_may_stand_behind_and_may_share_the_place() {
    let names = |text| (only(text).0, only(text).1);
    assert_eq!(
        names("LLANAYLE COMMUNITY COUNCIL/CYNGOR CYMUNED LLANAYLE"),
        ("LLANAYLE COMMUNITY COUNCIL".into(), vec!["CYNGOR CYMUNED LLANAYLE".into()])
    );
    assert_eq!(
        names("Cyngor Tref Llanayle Town Council"),
        ("Llanayle Town Council".into(), vec!["Cyngor Tref Llanayle".into()])
    );
    let text = "CYNGOR CYMUNED AYLE COMMUNITY COUNCIL";
    assert_eq!(bodies_of(text, &minutes_of(text, text)).len(), 1);
}

#[test]
fn letters_with_stops_are_an_acronym() {
    assert_eq!(only("A letter to Aylesex County Council (A.C.C.) was sent.").1, ["A.C.C."]);
    assert_eq!(only("Reston Rural Council (C.R.) met.").1, [""; 0]);
}

#[test]
fn the_council_that_met_may_be_written_small() {
    let aliases = |text: &str, name: &str| bodies_of(text, &minutes_of(text, name))[0].1.clone();
    let said = "The Clerk said that the council had a bench.";
    assert_eq!(aliases(&format!("Ayle Town Council\n\n{said}"), "Ayle Town Council"), ["council"]);
    assert_eq!(aliases("Ayle Town Council\n\nOn the council tax.", "Ayle Town Council"), [""; 0]);
    assert_eq!(aliases(&format!("Ayle Community Council\n\n{said}"), "Ayle Community Council"), [""; 0]);
}

#[test]
fn the_trust_of_a_board_is_named_with_it() {
    let bodies = bodies_of("The Ayle Hospitals NHS Trust Board met. The Trust will pay.", &Minutes::default());
    let trust = bodies.iter().find(|(name, _)| name == "Ayle Hospitals NHS Trust");
    assert_eq!(trust.map(|(_, aliases)| aliases.clone()), Some(vec!["Trust".to_owned()]));
}

#[test]
fn where_a_page_does_not_say_who_met_the_committee_is_not_one_named_later() {
    let bodies = bodies_of("The Committee agreed to refer it to the Harbour Committee.", &Minutes::default());
    assert_eq!(bodies, [("Harbour Committee".to_owned(), vec![])]);
}

#[test]
fn a_charity_is_called_without_its_place() {
    let text = "The Ayle Memorial Hall Charity wrote. The Hall Charity wants a grant.";
    assert_eq!(only(text), ("Ayle Memorial Hall Charity".into(), vec!["Hall Charity".into()]));
}

#[test]
fn a_bracket_may_set_up_an_acronym_and_a_word() {
    let (_, aliases) =
        only("Ayle Fire and Rescue Service (AFRS, “the Service”) runs four stations. The Service agreed.");
    assert_eq!(aliases, ["AFRS", "Service"]);
}

#[test]
fn the_kind_of_a_council_may_be_cut_to_letters_with_stops() {
    let text = "West Ayle District Council met. West Ayle D.C. had agreed.";
    assert_eq!(only(text), ("West Ayle District Council".to_owned(), vec!["West Ayle D.C.".to_owned()]));
}

#[test]
fn a_board_named_by_its_kind_is_the_one_of_that_kind() {
    let text = "Dr Vane of Ayle ICB spoke. The Integrated Care Board (ICB) had agreed.";
    assert_eq!(only(text).1, ["Integrated Care Board", "ICB"]);
}

#[test]
fn the_end_of_a_name_is_no_form_of_it_where_it_stands_in_it() {
    let text = "The Harbour Officers’ Working Group (HOWG) had met.";
    assert_eq!(only(text).1, ["HOWG"]);
}

#[test]
fn a_firm_goes_without_its_legal_ending() {
    let text =
        "Glenvale Steps (Ayle) CIC was founded in 2016. Glenvale Steps is rated good. Glenvale Steps Road is long.";
    assert_eq!(only(text), ("Glenvale Steps (Ayle) CIC".to_owned(), vec!["Glenvale Steps".to_owned()]));
}

#[test]
fn the_first_words_of_a_group_may_be_letters() {
    let text = "Harbour Rescue Plan Steering Group\n\nThe HRP Steering Group has no powers.";
    assert_eq!(only(text).1, ["HRP Steering Group"]);
}

#[test]
fn a_firm_that_owns_something_is_called_by_the_first_word_of_its_name() {
    let text = "A report of Glenvale Treasury Services Ltd. was read. In particular, Glenvale's forecast was lower.";
    assert_eq!(only(text).1, ["Glenvale"]);
    let text = "A report of Ayle Treasury Services Ltd. was read by Ayle Town Council. Ayle's roads are bad.";
    assert!(bodies_of(text, &Minutes::default()).iter().all(|(_, aliases)| aliases.is_empty()));
}

#[test]
fn a_group_goes_without_what_it_is_on() {
    let text = "TASK AND FINISH GROUP ON FLOODED ROADS\n\nThe terms of the Task and Finish Group were agreed.";
    assert_eq!(only(text).1, ["Task and Finish Group"]);
}
