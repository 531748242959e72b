//! Heads of papers as councils and boards of many kinds print them, with made-up names.

use model::{Meeting, Span, Status};

use super::read;
use crate::attendance::sample;

/// What a head says, each value as printed; places of times by their first candidate.
#[derive(Debug, Default, PartialEq)]
struct Said<'a> {
    authority: &'a str,
    body: &'a str,
    venue: &'a str,
    held: &'a str,
    started: &'a str,
}

fn check(head: &str, expected: &Said<'_>) {
    let (document, parts, items) = sample::document(head);
    let meeting = read(&document, &parts, &items);
    let quote = |value: &Option<model::Quote>| value.as_ref().map_or(String::new(), |quote| quote.text.clone());
    let first = |spans: &[Span], wanted: &str| {
        let wording = spans.first().map_or("", |span| document.wording(*span)).replace('\n', " ");
        if wording.contains(wanted) && !wanted.is_empty() { wanted.to_owned() } else { wording }
    };
    let found = [
        quote(&meeting.authority),
        quote(&meeting.body),
        quote(&meeting.venue),
        first(&meeting.held, expected.held),
        first(&meeting.started, expected.started),
    ];
    assert_eq!(found, [expected.authority, expected.body, expected.venue, expected.held, expected.started], "{head}");
}

fn meeting(text: &str) -> (model::Document, Meeting) {
    let (document, parts, items) = sample::document(text);
    let meeting = read(&document, &parts, &items);
    (document, meeting)
}

#[test]
fn the_hour_may_be_in_words() {
    check(
        "At a Meeting of the HARBOUR COMMITTEE of the AYLE BOROUGH COUNCIL held at half past ten in the forenoon on Tuesday the 5th March 1974 in the Guildhall",
        &Said {
            authority: "AYLE BOROUGH COUNCIL",
            body: "HARBOUR COMMITTEE",
            venue: "Guildhall",
            held: "5th March 1974",
            started: "half past ten",
        },
    );
}

#[test]
fn who_meets_next_names_who_met_at_the_end_of_a_paper_only() {
    let paper = |inside: &str, last: &str| {
        format!("Present: Ann Vane\n\n## Roads\n{inside}\n\n## Trees\nNoted.\n\n## Paths\nNoted.\n\n## Close\n{last}")
    };
    let body = |text: &str| meeting(text).1.body.map(|body| body.text);
    let next = "The next Hale Parish Council meeting is on 3 June 2024.";
    assert_eq!(body(&paper("Noted.", next)).as_deref(), Some("Hale Parish Council"));
    assert_eq!(body(&paper(next, "Closed.")), None);
}

#[test]
fn a_society_may_meet_in_a_hut_behind_the_date() {
    check(
        "Annual General Meeting of Ayle Allotment Society, 5 March 2024, Scout Hut, Mill Lane.",
        &Said {
            authority: "Ayle Allotment Society",
            body: "Ayle Allotment Society",
            venue: "Scout Hut, Mill Lane",
            held: "5 March 2024",
            ..Said::default()
        },
    );
}

#[test]
fn a_county_cabinet() {
    check(
        "HALE COUNTY COUNCIL
        CABINET
        MINUTES of a meeting of the Cabinet held in the Council Chamber, Mill House, Hale on Thursday, 9 January 2025.
        PRESENT: Mr A Vane (Chairman)",
        &Said {
            authority: "HALE COUNTY COUNCIL",
            body: "Cabinet",
            venue: "Council Chamber, Mill House, Hale",
            held: "Thursday, 9 January 2025",
            ..Said::default()
        },
    );
}

#[test]
fn a_name_on_two_lines() {
    check(
        "HALE AND UPPER MILL
        DISTRICT COUNCIL
        MINUTES of a meeting of the Council held in the Council Chamber, Mill House, Hale on Thursday, 9 January 2025.
        PRESENT: Mr A Vane (Chairman)",
        &Said {
            authority: "HALE AND UPPER MILL DISTRICT COUNCIL",
            body: "HALE AND UPPER MILL DISTRICT COUNCIL",
            venue: "Council Chamber, Mill House, Hale",
            held: "Thursday, 9 January 2025",
            ..Said::default()
        },
    );
}

#[test]
fn a_full_council() {
    check(
        "HALE COUNTY COUNCIL
        COUNTY COUNCIL
        MINUTES of a meeting of the County Council held in the Council Chamber on Thursday, 9 January 2025 at 10.00 am.",
        &Said {
            authority: "HALE COUNTY COUNCIL",
            body: "HALE COUNTY COUNCIL",
            venue: "Council Chamber",
            held: "Thursday, 9 January 2025",
            started: "10.00 am",
        },
    );
}

#[test]
fn a_panel_before_a_dash() {
    check(
        "Children's Services Scrutiny Panel – Meeting held on Wednesday, 16th March, 2016.
        Present:- Councillors Vane (Chair)",
        &Said { body: "Children's Services Scrutiny Panel", held: "Wednesday, 16th March, 2016", ..Said::default() },
    );
}

#[test]
fn a_parish_in_one_sentence() {
    check(
        "Minutes of the meeting of Hale Parish Council held on Monday 25th June 2018 at 7.30pm in the Village Hall.",
        &Said {
            authority: "Hale Parish Council",
            body: "Hale Parish Council",
            venue: "Village Hall",
            held: "Monday 25th June 2018",
            started: "7.30pm",
        },
    );
}

#[test]
fn a_parish_in_capitals_over_three_lines() {
    check(
        "DRAFT MINUTES OF HALE-ON-MILL PARISH COUNCIL MEETING
        HELD AT THE VILLAGE HALL AT 7.30 pm
        THURSDAY 3 OCTOBER 2013
        PRESENT (6 Councillors):- Mrs A Vane (AV)",
        &Said {
            authority: "HALE-ON-MILL PARISH COUNCIL",
            body: "HALE-ON-MILL PARISH COUNCIL",
            venue: "VILLAGE HALL",
            held: "THURSDAY 3 OCTOBER 2013",
            started: "7.30 pm",
        },
    );
}

#[test]
fn the_above_council_is_the_one_above() {
    check(
        "HALE COMMUNITY COUNCIL
        Minutes of a meeting of the above Council held on Monday 27th November 2017 at 7.00pm in Hale Village Hall.",
        &Said {
            authority: "HALE COMMUNITY COUNCIL",
            body: "HALE COMMUNITY COUNCIL",
            venue: "Hale Village Hall",
            held: "Monday 27th November 2017",
            started: "7.00pm",
        },
    );
    check(
        "Minutes of a meeting of the above Council held on Monday 27th November 2017 at 7.00pm.",
        &Said { held: "Monday 27th November 2017", started: "7.00pm", ..Said::default() },
    );
}

#[test]
fn a_committee_of_a_town_council() {
    check(
        "Hale Town Council
        Minutes of the Planning & Highways Committee meeting held at the Town Hall, High Street, Hale on Tuesday 5th March 2024 commencing at 7.00pm",
        &Said {
            authority: "Hale Town Council",
            body: "Planning & Highways Committee",
            venue: "Town Hall, High Street, Hale",
            held: "Tuesday 5th March 2024",
            started: "7.00pm",
        },
    );
    check(
        "Minutes of the Hale Town Council Finance Committee held on 5 March 2024",
        &Said { authority: "Hale Town Council", body: "Finance Committee", held: "5 March 2024", ..Said::default() },
    );
}

#[test]
fn an_agenda_with_lines_apart() {
    check(
        "AGENDA
        PLANNING COMMITTEE
        Tuesday, 4th March, 2025, at 10.00 am
        Council Chamber, Mill House, Hale
        Ask for: Ann Vane",
        &Said {
            body: "PLANNING COMMITTEE",
            venue: "Council Chamber, Mill House, Hale",
            held: "Tuesday, 4th March, 2025",
            started: "10.00 am",
            ..Said::default()
        },
    );
}

#[test]
fn a_summons() {
    check(
        "HALE TOWN COUNCIL
        To: All Members of the Council
        Dear Councillor,
        You are hereby summoned to attend a meeting of Hale Town Council to be held in the Guildhall, Hale on Monday 3 May 2021 at 7pm.",
        &Said {
            authority: "Hale Town Council",
            body: "Hale Town Council",
            venue: "Guildhall, Hale",
            held: "Monday 3 May 2021",
            started: "7pm",
        },
    );
}

#[test]
fn a_page_of_a_committee_system() {
    check(
        "Agenda and minutes
        Licensing Sub-Committee
        Thursday, 30th January, 2025 10.00 am
        Venue: Council Chamber, Civic Offices. View directions
        Contact: Ann Vane Email: a.vane@hale.example",
        &Said {
            body: "Licensing Sub-Committee",
            venue: "Council Chamber, Civic Offices",
            held: "Thursday, 30th January, 2025",
            started: "10.00 am",
            ..Said::default()
        },
    );
}

#[test]
fn a_report_to_a_committee() {
    check(
        "HALE BOROUGH COUNCIL
        REPORT TO: Audit Committee
        DATE: 26th October 2016
        CONTACT OFFICER: Ann Vane (Director of Resources)
        WARD(S): All",
        &Said {
            authority: "HALE BOROUGH COUNCIL",
            body: "Audit Committee",
            held: "26th October 2016",
            ..Said::default()
        },
    );
    check(
        "From: Ann Vane, Leader of the Council
        To: Cabinet – 4th March 2025
        Subject: Late changes to the budget",
        &Said { body: "Cabinet", held: "4th March 2025", ..Said::default() },
    );
}

#[test]
fn a_joint_meeting_is_of_two_bodies() {
    check(
        "Minutes of the Joint Meeting of the Scrutiny Committee and the Audit Panel held on 3 May 2022",
        &Said {
            body: "Joint Meeting of the Scrutiny Committee and the Audit Panel",
            held: "3 May 2022",
            ..Said::default()
        },
    );
}

#[test]
fn a_school_a_health_board_and_a_society() {
    check(
        "Hale Community Primary School
        Full Governing Body Meeting
        Date: 7 December 2020
        Time: 6.00pm
        Venue: School Library",
        &Said {
            authority: "Hale Community Primary School",
            body: "Full Governing Body",
            venue: "School Library",
            held: "7 December 2020",
            started: "6.00pm",
        },
    );
    check(
        "Hale Hospitals NHS Foundation Trust
        Minutes of the Board of Directors Meeting held in public on 3 May 2022 at 9.30am in Lecture Theatre 1, Hale Hospital",
        &Said {
            authority: "Hale Hospitals NHS Foundation Trust",
            body: "Board of Directors",
            venue: "Lecture Theatre 1, Hale Hospital",
            held: "3 May 2022",
            started: "9.30am",
        },
    );
    check(
        "Minutes of the Annual General Meeting of the Hale Footpath Society held at the Village Hall on Sunday 9 September 2018 at 12.00 pm",
        &Said {
            authority: "Hale Footpath Society",
            body: "Hale Footpath Society",
            venue: "Village Hall",
            held: "Sunday 9 September 2018",
            started: "12.00 pm",
        },
    );
}

#[test]
fn labels_in_a_table() {
    check(
        "Meeting: | Parks Working Group
        Date: | 12 May 2023
        Time: | 14:00
        Location: | Committee Room 2",
        &Said {
            body: "Parks Working Group",
            venue: "Committee Room 2",
            held: "12 May 2023",
            started: "14:00",
            ..Said::default()
        },
    );
}

#[test]
fn the_end_and_the_next_meeting_are_told_in_many_ways() {
    for (line, ended) in [
        ("There being no further business the meeting closed at 8.57pm.", "8.57pm"),
        ("(The Meeting opened at 6.33 p.m. and closed at 9.37 p.m.)", "9.37"),
        ("The Chairman declared the meeting closed at 9.15 pm", "9.15 pm"),
        ("The Chair thanked members and closed the meeting at 21:05.", "21:05"),
        ("Meeting ended 20:10", "20:10"),
        ("Meeting closed: 8.40pm", "8.40pm"),
        ("The meeting concluded at 12 noon", "12 noon"),
    ] {
        let text = format!("Minutes of Hale Parish Council\n## Close\n{line}");
        let (document, meeting) = meeting(&text);
        let found = meeting.ended.first().map_or("", |span| document.wording(*span));
        assert!(found.contains(ended), "{line}: {found}");
    }
    for (line, next) in [
        ("## Date of next meeting\nMonday 3rd June 2024", "3rd June 2024"),
        ("## Date of next meeting: 30th July 2018.", "30th July 2018"),
        ("## Any other business\nNext meeting: 3 June 2024 at 7pm", "3 June 2024"),
        ("## Close\nThe next meeting of the Council will be held on 3 June 2024.", "3 June 2024"),
    ] {
        let text = format!("Minutes of Hale Parish Council\n{line}");
        let (document, meeting) = meeting(&text);
        let found = meeting.next.first().map_or("", |span| document.wording(*span));
        assert!(found.contains(next), "{line}: {found}");
    }
}

#[test]
fn the_page_of_one_item_says_which_meeting_it_was() {
    check(
        "RESOLUTIONS OF THE HARBOUR COMMITTEE
        Meeting: 24/07/2018 - Harbour Committee (Item 27)",
        &Said { body: "Harbour Committee", held: "24/07/2018", ..Said::default() },
    );
}

#[test]
fn business_of_the_next_meeting_is_not_its_date() {
    let (_, meeting) = meeting("Minutes\n## Items for the next meeting agenda\nThe report of 3 June 2024.");
    assert_eq!(meeting.next, []);
}

#[test]
fn a_draft_says_so() {
    assert_eq!(meeting("DRAFT\nMinutes of Hale Parish Council").1.status, Some(Status::Draft));
    assert_eq!(meeting("Minutes of Hale Parish Council (approved)").1.status, Some(Status::Approved));
    assert_eq!(meeting("Minutes of Hale Parish Council").1.status, None);
}

#[test]
fn a_hall_heads_its_own_paper() {
    check(
        "HALE VILLAGE HALL
        Registered Charity 1064999
        MINUTES OF AGM HELD ON THURSDAY 13 OCTOBER 2011
        Present: A Vane",
        &Said {
            authority: "HALE VILLAGE HALL",
            body: "HALE VILLAGE HALL",
            held: "THURSDAY 13 OCTOBER 2011",
            ..Said::default()
        },
    );
}

#[test]
fn an_association_meets_in_a_club() {
    check(
        "Hale Allotment Association
        Committee meeting 7th March 2023, at the Bowls Club
        Present: A Vane",
        &Said {
            authority: "Hale Allotment Association",
            body: "Hale Allotment Association",
            venue: "Bowls Club",
            held: "7th March 2023",
            ..Said::default()
        },
    );
}

#[test]
fn a_drainage_board_is_an_authority() {
    check(
        "WEST HALE INTERNAL DRAINAGE BOARD
        MINUTES of a MEETING of the BOARD held at the Corn Hall, Hale on Tuesday 11th June 2019 at 2.00 pm
        PRESENT: A Vane",
        &Said {
            authority: "WEST HALE INTERNAL DRAINAGE BOARD",
            body: "WEST HALE INTERNAL DRAINAGE BOARD",
            venue: "Corn Hall, Hale",
            held: "Tuesday 11th June 2019",
            started: "2.00 pm",
        },
    );
}

#[test]
fn a_student_council_is_part_of_a_union() {
    check(
        "Hale Students' Union
        Student Council
        Minutes of the meeting held on 14 November 2022, 18:00, Room 2.14, Union Building
        Attendance: A Vane",
        &Said {
            authority: "Hale Students' Union",
            body: "Student Council",
            venue: "Room 2.14, Union Building",
            held: "14 November 2022",
            started: "18:00",
        },
    );
}

#[test]
fn a_deadline_is_no_start() {
    check(
        "Hale District Council
        Cabinet – Decision Sheet
        Date of meeting: Tuesday 12 September 2023
        Call-in deadline: 5.00 pm on 21 September 2023
        Present: Councillor A Vane",
        &Said {
            authority: "Hale District Council",
            body: "Cabinet",
            held: "Tuesday 12 September 2023",
            ..Said::default()
        },
    );
}

#[test]
fn a_heading_that_tells_of_the_meeting_is_of_the_front() {
    check(
        "## Minutes of PCC Meeting held on June 13th
        St Chad’s Church, Hale
        Parochial Church Council
        Thursday 13th June 2019
        7.30 pm in the Church Hall.
        Present: Revd Ann Vane, Bob Hart",
        &Said {
            body: "Parochial Church Council",
            venue: "Church Hall",
            held: "June 13th",
            started: "7.30 pm",
            ..Said::default()
        },
    );
    check(
        "Hale Parish Council, Monday 3 May 2021
        ## Minutes of the meeting held on 5 April 2021
        The minutes were approved.",
        &Said { authority: "Hale Parish Council", body: "Hale Parish Council", held: "3 May 2021", ..Said::default() },
    );
}

#[test]
fn labels_may_be_headings() {
    check(
        "## Meeting Title:
        Hale Surgery Patient Group
        ## Meeting Date:
        8 August 2023
        ## Meeting Time:
        13:00 – 14:30
        ## Meeting Location:
        Hale Surgery",
        &Said {
            body: "Hale Surgery Patient Group",
            venue: "Hale Surgery",
            held: "8 August 2023",
            started: "13:00",
            ..Said::default()
        },
    );
}

#[test]
fn one_of_several_sub_committees_and_a_parish_church() {
    check(
        "CITY OF HALE
        LICENSING SUB-COMMITTEE No. 5
        27 SEPTEMBER 2005",
        &Said {
            authority: "CITY OF HALE",
            body: "LICENSING SUB-COMMITTEE No. 5",
            held: "27 SEPTEMBER 2005",
            ..Said::default()
        },
    );
    check(
        "The Parish of St Chad, Hale
        Parochial Church Council
        Minutes of the meeting held on 15 May 2024 in the Church Hall at 7.30pm",
        &Said {
            authority: "Parish of St Chad, Hale",
            body: "Parochial Church Council",
            venue: "Church Hall",
            held: "15 May 2024",
            started: "7.30pm",
        },
    );
}

#[test]
fn whom_a_summons_calls_to_which_place() {
    check(
        "You are summoned to a meeting of HALE AREA COMMITTEE in the Town Hall, Hale, on Wednesday, 6 February 2019, at 2pm.",
        &Said {
            body: "HALE AREA COMMITTEE",
            venue: "Town Hall, Hale",
            held: "Wednesday, 6 February 2019",
            started: "2pm",
            ..Said::default()
        },
    );
    check(
        "Hale Town Council
        To: All Members of the Planning Committee: Cllrs A Vane, B Reed
        Date of decision: 6 February 2019",
        &Said {
            authority: "Hale Town Council",
            body: "Planning Committee",
            held: "6 February 2019",
            ..Said::default()
        },
    );
}

#[test]
fn a_meeting_on_line_is_held_on_its_platform() {
    check(
        "St Chad’s Church, Hale
        Minutes of a meeting held via Zoom on 9 September 2020",
        &Said {
            authority: "St Chad’s Church, Hale",
            body: "St Chad’s Church, Hale",
            venue: "Zoom",
            held: "9 September 2020",
            ..Said::default()
        },
    );
    check(
        "Minutes of Wednesday 1st August 2018 in Hale Bridge at 7.30pm",
        &Said { venue: "Hale Bridge", held: "1st August 2018", started: "7.30pm", ..Said::default() },
    );
}

#[test]
fn the_end_of_a_meeting_is_told_in_many_ways() {
    for text in [
        "Minutes of the meeting held on 4 March 2024 at Hale Hall commencing at 7.00 pm and finishing at 8.45 pm",
        "Minutes of a hearing on 4 March 2024
        The hearing closed at 8.45 pm",
        "Minutes of a meeting on 4 March 2024
        The Panel rose at 8.45 pm.",
        "Minutes of a meeting on 4 March 2024
        The meeting adjourned at 8.45 pm.",
    ] {
        let (document, meeting) = meeting(text);
        assert_eq!(meeting.ended.first().map(|span| document.wording(*span).contains("8.45 pm")), Some(true), "{text}");
    }
    let (_, meeting) = meeting("Minutes of Adjourned Council Meeting held on 13 May 2008 at 10.00 a.m.");
    assert_eq!(meeting.ended, []);
}

#[test]
fn a_society_without_a_word_for_what_it_is() {
    check(
        "Minutes of the Annual General Meeting of Hale Tidy Towns held in the GAA Hall on Thursday 26th January 2023 at 8 p.m.
        In attendance: Ann Vane (Chairperson)",
        &Said {
            authority: "Hale Tidy Towns",
            body: "Hale Tidy Towns",
            venue: "GAA Hall",
            held: "Thursday 26th January 2023",
            started: "8 p.m.",
        },
    );
}

#[test]
fn an_organisation_heads_the_paper_above_its_committee() {
    check(
        "Hale Downs National Landscape
        Joint Advisory Committee
        Notes of the meeting held on Tuesday 14 May 2024 at The Barn, Upper Hale, starting at 2pm",
        &Said {
            authority: "Hale Downs National Landscape",
            body: "Joint Advisory Committee",
            venue: "Barn, Upper Hale",
            held: "Tuesday 14 May 2024",
            started: "2pm",
        },
    );
}

#[test]
fn day_place_and_time_follow_one_another_behind_their_labels() {
    check(
        "HALE HARBOUR COMMISSIONERS
        Held on: Thursday 18th January 2024 at: The Harbour Office commencing: 1800hrs",
        &Said {
            authority: "HALE HARBOUR COMMISSIONERS",
            body: "HALE HARBOUR COMMISSIONERS",
            venue: "Harbour Office",
            held: "Thursday 18th January 2024",
            started: "1800hrs",
        },
    );
}

#[test]
fn a_paper_may_say_below_its_list_when_and_where_it_met() {
    check(
        "HALE FIRE AUTHORITY
        6 March 2024
        Present: Councillor Vane (Chair), Councillors Hart and Hay
        (The meeting began at 10.30 a.m. in the Conference Suite, Hale and ended at 12 noon.)",
        &Said {
            authority: "HALE FIRE AUTHORITY",
            body: "HALE FIRE AUTHORITY",
            venue: "Conference Suite, Hale",
            held: "6 March 2024",
            started: "10.30 a.m.",
        },
    );
}

#[test]
fn day_time_and_place_stand_below_their_labels() {
    check(
        "Hale Town Council
        Minutes of the Leisure Committee
        Date | Time | Location
        Monday 11th March 2024 | 7.30pm | Council Offices, The Green",
        &Said {
            authority: "Hale Town Council",
            body: "Leisure Committee",
            venue: "Council Offices, The Green",
            held: "Monday 11th March 2024",
            started: "7.30pm",
        },
    );
}

#[test]
fn a_guest_does_not_name_who_met() {
    check(
        "FRIENDS OF MILL WOOD (CIO)
        Trustees' meeting, Wednesday 5 June 2024, 6.30pm
        Trustees: Ann Vane (Chair), Adam Hart
        Guest: Hester Hay (Wildlife Trust)",
        &Said {
            authority: "FRIENDS OF MILL WOOD (CIO)",
            body: "FRIENDS OF MILL WOOD (CIO)",
            held: "Wednesday 5 June 2024",
            started: "6.30pm",
            ..Said::default()
        },
    );
}

#[test]
fn a_meeting_at_a_place_is_dated_below() {
    check(
        "Hale Hills AONB Partnership Committee
        Minutes of the meeting at Mill Village Club
        22nd November 2018",
        &Said {
            authority: "",
            body: "Hale Hills AONB Partnership Committee",
            venue: "Mill Village Club",
            held: "22nd November 2018",
            ..Said::default()
        },
    );
}

#[test]
fn governors_meet_in_a_room_of_their_hospital() {
    check(
        "Council of Governors
        Minutes of the Council of Governors meeting held on Tuesday 12 March 2024, 4.00pm to 6.00pm
        Seminar Room 2, Mill House, Hale Hospital",
        &Said {
            body: "Council of Governors",
            venue: "Seminar Room 2, Mill House, Hale Hospital",
            held: "Tuesday 12 March 2024",
            started: "4.00pm",
            ..Said::default()
        },
    );
}

#[test]
fn a_panel_may_be_for_one_side_of_a_city() {
    check(
        "Plans Panel (South)
        Thursday, 18th January, 2024",
        &Said { body: "Plans Panel (South)", held: "Thursday, 18th January, 2024", ..Said::default() },
    );
}

#[test]
fn a_committee_stands_below_the_parliament_that_it_belongs_to() {
    check(
        "Hale Assembly
        COMMITTEE FOR RURAL AFFAIRS
        Thursday 18 January 2024",
        &Said {
            authority: "Hale Assembly",
            body: "COMMITTEE FOR RURAL AFFAIRS",
            held: "Thursday 18 January 2024",
            ..Said::default()
        },
    );
}

#[test]
fn a_meeting_from_afar_has_its_platform_for_a_venue() {
    check(
        "Hale Borough Council
        Minutes of the Licensing Committee
        Remotely via Microsoft Teams
        Friday, 8 March 2024 at 10.00 am",
        &Said {
            authority: "Hale Borough Council",
            body: "Licensing Committee",
            venue: "Microsoft Teams",
            held: "Friday, 8 March 2024 at 10.00 am",
            started: "10.00 am",
        },
    );
}

#[test]
fn a_hall_may_be_named_between_minutes_and_its_annual_meeting() {
    check(
        "Minutes Hale Village Hall AGM 27th October 2011
        Registered Scottish Charity no. SC012345",
        &Said {
            authority: "Hale Village Hall",
            body: "Hale Village Hall",
            held: "27th October 2011",
            ..Said::default()
        },
    );
}

#[test]
fn a_registered_charity_is_named_before_its_number() {
    let (_, meeting) = meeting(
        "Hale Village Hall (Registered Charity No, 274) Minutes of the Annual General Meeting held at the Village Hall on Wednesday14th November 2018 at 7.00pm\n\nPresent: A Vane (Chair), B Pike",
    );
    let quote = |value: &Option<model::Quote>| value.as_ref().map_or(String::new(), |quote| quote.text.clone());
    assert_eq!(quote(&meeting.authority), "Hale Village Hall");
    assert_eq!(quote(&meeting.venue), "Village Hall");
}

#[test]
fn the_board_of_a_trust_meets_and_not_the_trust() {
    check(
        "Hale Community Trust – Board Meeting
        Tuesday 12 March 2024, 7pm",
        &Said {
            authority: "Hale Community Trust",
            body: "Board",
            held: "Tuesday 12 March 2024, 7pm",
            started: "7pm",
            ..Said::default()
        },
    );
}

#[test]
fn a_name_in_two_tongues_is_the_english_one() {
    check(
        "COMHAIRLE CHONTAE AN CHNOIC / HALE COUNTY COUNCIL
        Minutes of the Monthly Meeting held on Monday 11th March 2024",
        &Said {
            authority: "HALE COUNTY COUNCIL",
            body: "HALE COUNTY COUNCIL",
            held: "Monday 11th March 2024",
            ..Said::default()
        },
    );
}

#[test]
fn the_electors_of_a_parish_meet() {
    check(
        "HALE MAGNA PARISH MEETING
        Minutes of the Annual Parish Meeting held in the Church on 5 March 2024",
        &Said {
            authority: "HALE MAGNA PARISH MEETING",
            body: "HALE MAGNA PARISH MEETING",
            venue: "Church",
            held: "in the Church on 5 March 2024",
            ..Said::default()
        },
    );
}

#[test]
fn the_board_of_a_group_meets() {
    let (_, meeting) =
        meeting("Hale Homes Group\n\nBoard meeting held on 28 May 2026\n\nPresent: A Vane (Chair), B Pike");
    let quote = |value: &Option<model::Quote>| value.as_ref().map_or(String::new(), |quote| quote.text.clone());
    assert_eq!((quote(&meeting.authority), quote(&meeting.body)), ("Hale Homes Group".into(), "Board".into()));
}

#[test]
fn a_letter_that_calls_to_a_meeting_has_a_date_of_its_own() {
    check(
        "Hale County Council
        County Hall, Mill Street, Hale
        Date: 5 November 2024
        Dear Councillor
        A meeting of the Highways Committee will be held in the Ash Room, County Hall, Hale on Wednesday, 13 November 2024 at 10.00 am.
        The meeting will be shown on the County Council’s website.",
        &Said {
            authority: "Hale County Council",
            body: "Highways Committee",
            venue: "Ash Room, County Hall, Hale",
            held: "Wednesday, 13 November 2024",
            started: "10.00 am",
        },
    );
}
