//! Each form in which papers print a date, and what it means to the minutes of Wednesday, 16 March 2016.

use model::{Basis, BlockKind, Date, Document, DocumentBuilder, Format, Minutes, Parsed, Problem, Shape, Span};

const HEAD: &str = "Wednesday, 16 March 2016";

/// The dates of a sentence in these minutes.
fn read(sentence: &str) -> Parsed<Vec<Date>> {
    let (document, minutes) = paper(sentence);
    let facts = extractor::extract(&document, &minutes);
    let head = Span::new(0, HEAD.len());
    let dates = facts.value.dates.into_iter().filter(|date| !head.contains(date.text.span)).collect();
    Parsed { value: dates, diagnostics: facts.diagnostics }
}

fn paper(sentence: &str) -> (Document, Minutes) {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in [HEAD, sentence] {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    let mut minutes = Minutes::default();
    minutes.meeting.held.push(Span::new(0, HEAD.len()));
    (builder.finish(), minutes)
}

/// Holds each sentence to the wordings and values that follow it.
fn hold(cases: &[(&str, &[(&str, &str)])]) {
    for (sentence, expected) in cases {
        let found = read(sentence).value;
        for date in &found {
            assert!(edtf_core::is_valid(&date.value), "{}", date.value);
        }
        let found: Vec<_> = found.iter().map(|date| (date.text.text.as_str(), date.value.as_str())).collect();
        assert_eq!(found, *expected, "{sentence}");
    }
}

/// Holds a sentence to the one date in it: value, first and last day, basis.
fn hold_bounds(sentence: &str, value: &str, earliest: &str, latest: &str, basis: Basis) {
    let found = read(sentence).value;
    let [date] = &found[..] else { panic!("{sentence}: {found:?}") };
    let bounds = (date.earliest.as_deref().unwrap_or(""), date.latest.as_deref().unwrap_or(""));
    assert_eq!((date.value.as_str(), bounds, date.basis), (value, (earliest, latest), basis), "{sentence}");
}

#[test]
fn the_number_of_a_minute_is_no_day() {
    hold(&[
        ("Minute 31 – July 2017 – Report", &[("July 2017", "2017-07")]),
        ("Item 4 - May 2016", &[("May 2016", "2016-05")]),
        ("Market 31 – July 2017", &[("31 – July 2017", "2017-07-31")]),
    ]);
}

#[test]
fn welsh_days_and_months() {
    hold(&[
        ("nos Iau 16eg o Fawrth 2023", &[("nos Iau 16eg o Fawrth 2023", "2023-03-16")]),
        ("ar yr 20fed o Ebrill", &[("20fed o Ebrill", "2016-04-20")]),
        ("It won the winter category.", &[]),
        ("Cyfarfod 15 Mai 2024", &[("15 Mai 2024", "2024-05-15")]),
        ("ar 4ydd Medi 2024", &[("4ydd Medi 2024", "2024-09-04")]),
        ("ym mis Mai", &[("Mai", "2016-05")]),
        ("Mae Medi Haf a Mai Lloyd yn bresennol", &[]),
    ]);
}

#[test]
fn a_stroke_between_two_full_days_parts_them() {
    hold(&[(
        "Minutes from 10th October/16th July 2013",
        &[("10th October", "2013-10-10"), ("16th July 2013", "2013-07-16")],
    )]);
}

#[test]
fn far_years_date_nothing_in_other_sentences() {
    hold(&[
        (
            "Mr Pym died in February. He had served since May 1958. He joined the choir in March.",
            &[("February", "2016-02"), ("May 1958", "1958-05"), ("March", "2016-03")],
        ),
        (
            "Reserves would fall by 31 March 2019. She agreed to bring a plan to the June meeting.",
            &[("31 March 2019", "2019-03-31"), ("June", "2016-06")],
        ),
        ("It could not be published prior to April.", &[("April", "2016-04")]),
    ]);
}

#[test]
fn days_with_the_name_of_their_month() {
    hold(&[
        ("held on Wednesday, 16th March, 2016 at 7pm", &[("Wednesday, 16th March, 2016", "2016-03-16")]),
        ("held on November 8th.2015", &[("November 8th.2015", "2015-11-08")]),
        ("MARCH 4TH 2009", &[("MARCH 4TH 2009", "2009-03-04")]),
        ("on Tuesday, July 13, 2021.", &[("Tuesday, July 13, 2021", "2021-07-13")]),
        ("the 13th day of July, 2021", &[("13th day of July, 2021", "2021-07-13")]),
        ("the 21st of January 2016", &[("21st of January 2016", "2016-01-21")]),
        ("by 1 st July 2016", &[("1 st July 2016", "2016-07-01")]),
        ("MONDAY, 15 TH SEPTEMBER 2014", &[("MONDAY, 15 TH SEPTEMBER 2014", "2014-09-15")]),
        ("held on Friday16thMarch 2012", &[("Friday16thMarch 2012", "2012-03-16")]),
        ("11™ June, 2019", &[("11™ June, 2019", "2019-06-11")]),
        ("31* December 2015", &[("31* December 2015", "2015-12-31")]),
        ("on 16\" March 2016", &[("16\" March 2016", "2016-03-16")]),
        ("on 2” March 2016", &[("2” March 2016", "2016-03-02")]),
        ("4 MARCH 2O24", &[("4 MARCH 2O24", "2024-03-04")]),
        ("16-Mar-2016 and 05/Aug/2016", &[("16-Mar-2016", "2016-03-16"), ("05/Aug/2016", "2016-08-05")]),
        ("on 16 Mar 16.", &[("16 Mar 16", "2016-03-16")]),
        ("on 4th Feb '15", &[("4th Feb '15", "2015-02-04")]),
        (
            "the twenty-first of May two thousand and eighteen",
            &[("twenty-first of May two thousand and eighteen", "2018-05-21")],
        ),
        ("16 Mawrth 2016", &[("16 Mawrth 2016", "2016-03-16")]),
        ("the 12th march 2025", &[("12th march 2025", "2025-03-12")]),
    ]);
}

#[test]
fn days_in_figures_are_day_first() {
    hold(&[
        ("on 28/03/2017", &[("28/03/2017", "2017-03-28")]),
        ("Panel - 28.03.17", &[("28.03.17", "2017-03-28")]),
        ("on 16-03-16", &[("16-03-16", "2016-03-16")]),
        ("06.02.16 Payments for approval", &[("06.02.16", "2016-02-06")]),
        ("Y/E 31.3.16", &[("31.3.16", "2016-03-31")]),
        ("dated 2016-03-16", &[("2016-03-16", "2016-03-16")]),
        ("the letter of 4.2.11 was read", &[("4.2.11", "2011-02-04")]),
        ("held on05/10/11were agreed", &[("05/10/11", "2011-10-05")]),
        ("from 10/06/2019 to 12/06/2019", &[("10/06/2019 to 12/06/2019", "2019-06-10/2019-06-12")]),
        ("between 24/1 and 1/2", &[("24/1 and 1/2", "2016-01-24/2016-02-01")]),
        ("on Friday 7/6", &[("Friday 7/6", "2016-06-07")]),
        ("Parent governor until 10/2019", &[("10/2019", "2019-10")]),
    ]);
}

#[test]
fn days_that_share_a_month_are_an_entry_each() {
    hold(&[
        ("on 7 and 8 November 2016", &[("7", "2016-11-07"), ("8 November 2016", "2016-11-08")]),
        (
            "5th, 7th and 12th September 2018",
            &[("5th", "2018-09-05"), ("7th", "2018-09-07"), ("12th September 2018", "2018-09-12")],
        ),
        ("Tuesday 5th and Thursday 7th April", &[("Tuesday 5th", "2016-04-05"), ("Thursday 7th April", "2016-04-07")]),
        (
            "June 24 and July 5 and 6, 2021;",
            &[("June 24", "2021-06-24"), ("July 5", "2021-07-05"), ("6, 2021", "2021-07-06")],
        ),
    ]);
}

#[test]
fn ranges_are_one_entry() {
    hold(&[
        ("27/28 Feb", &[("27/28 Feb", "2016-02-27/2016-02-28")]),
        ("1-3 March 2016", &[("1-3 March 2016", "2016-03-01/2016-03-03")]),
        ("from 1 to 3 April", &[("1 to 3 April", "2016-04-01/2016-04-03")]),
        ("between 1 and 3 April", &[("1 and 3 April", "2016-04-01/2016-04-03")]),
        ("26 November to 27th January 2015", &[("26 November to 27th January 2015", "2014-11-26/2015-01-27")]),
        ("September 2014 to March 2015", &[("September 2014 to March 2015", "2014-09/2015-03")]),
        ("April – June 2016", &[("April – June 2016", "2016-04/2016-06")]),
        ("Nov-Feb 2017", &[("Nov-Feb 2017", "2016-11/2017-02")]),
        ("March/April 2016", &[("March/April 2016", "2016-03/2016-04")]),
        ("between 2014 and 2018", &[("2014 and 2018", "2014/2018")]),
        ("from late 2014 onwards", &[("late 2014 onwards", "2014/..")]),
        ("from 1 April 2015 onwards", &[("1 April 2015 onwards", "2015-04-01/..")]),
        ("Spring/Summer 2016", &[("Spring/Summer 2016", "2016-21/2016-22")]),
    ]);
}

#[test]
fn months_seasons_quarters_and_years() {
    hold(&[
        ("in May 2016", &[("May 2016", "2016-05")]),
        ("Sept. 2015", &[("Sept. 2015", "2015-09")]),
        ("Mar-15", &[("Mar-15", "2015-03")]),
        ("Spring 2014", &[("Spring 2014", "2014-21")]),
        ("the Autumn Term of 2015", &[("Autumn Term of 2015", "2015-23")]),
        ("the summer of 2015", &[("summer of 2015", "2015-22")]),
        ("Q3 2023", &[("Q3 2023", "2023-35")]),
        ("Quarter 2 of 2015/16", &[("Quarter 2 of 2015/16", "2015-35")]),
        ("the third quarter of 2015", &[("third quarter of 2015", "2015-35")]),
        ("in 2014", &[("2014", "2014")]),
        ("the Corporate Plan 2019-2024", &[("2019-2024", "2019/2024")]),
        ("the budget 2025-28", &[("2025-28", "2025/2028")]),
        ("the 1990s and the 1980’s", &[("1990s", "199X"), ("1980’s", "198X")]),
        ("November 2014-15", &[("November 2014-15", "2014-11")]),
        ("the Annual Return 2015", &[("2015", "2015")]),
    ]);
}

#[test]
fn two_years_side_by_side_are_one_twelvemonth() {
    for sentence in
        ["in 2015 – 16", "for 2015/16", "for 2015/6", "the 2015-2016 accounts", "the 15/16 budget", "for 15/16"]
    {
        hold_bounds(sentence, "2015/2016", "2015-04-01", "2016-03-31", Basis::Stated);
    }
    hold_bounds("the academic year 2015/16", "2015/2016", "2015-09-01", "2016-08-31", Basis::Stated);
    hold_bounds("the municipal year 2015/16", "2015/2016", "2015-05-01", "2016-04-30", Basis::Stated);
    hold_bounds("Q1 2015/16", "2015-34", "2015-04-01", "2015-06-30", Basis::Stated);
}

#[test]
fn portions_narrow_the_bounds() {
    hold_bounds("by the end of March 2016", "2016-03", "2016-03-25", "2016-03-31", Basis::Stated);
    hold_bounds("in mid-May", "2016-05", "2016-05-11", "2016-05-21", Basis::Completed);
    hold_bounds("late 2014", "2014", "2014-09-02", "2014-12-31", Basis::Stated);
    hold_bounds("the beginning of June", "2016-06", "2016-06-01", "2016-06-07", Basis::Completed);
    hold_bounds("early in the 1990s", "199X", "1990-01-01", "1993-05-01", Basis::Stated);
}

#[test]
fn missing_years_come_from_the_meeting() {
    hold(&[
        ("the minutes of the meeting held on 4th December", &[("4th December", "2015-12-04")]),
        ("the minutes of 20 April were approved", &[("20 April", "2015-04-20")]),
        ("a visit is planned for October", &[("October", "2016-10")]),
        ("crime had fallen since October", &[("October", "2015-10")]),
        ("on Thursday 21 April", &[("Thursday 21 April", "2016-04-21")]),
        ("the February meeting", &[("February", "2016-02")]),
        ("will be asked in August, and was promised for October", &[("August", "2016-08"), ("October", "2016-10")]),
        ("the fair will be on Saturday 14th", &[("Saturday 14th", "2016-05-14")]),
        ("it was broken on Thursday the 10th", &[("Thursday the 10th", "2016-03-10")]),
        (
            "dates: 4 May, 6 July, 7 September, 2 November and 4 January",
            &[
                ("4 May", "2016-05-04"),
                ("6 July", "2016-07-06"),
                ("7 September", "2016-09-07"),
                ("2 November", "2016-11-02"),
                ("4 January", "2017-01-04"),
            ],
        ),
        ("In May 2013 the wall fell; it was rebuilt in July.", &[("May 2013", "2013-05"), ("July", "2013-07")]),
    ]);
}

#[test]
fn what_is_put_off_or_ends_is_to_come() {
    hold(&[
        ("It was agreed to defer the review until December.", &[("December", "2016-12")]),
        ("The contract ends in September.", &[("September", "2016-09")]),
        (
            "Works that were held up in October 2015 would be completed for the new session in August.",
            &[("October 2015", "2015-10"), ("August", "2016-08")],
        ),
        (
            "There were 14 crimes in December, against 9 in December 2014.",
            &[("December", "2015-12"), ("December 2014", "2014-12")],
        ),
    ]);
}

#[test]
fn what_somebody_is_to_do_is_to_come() {
    hold(&[
        ("Clerk to report back in November.", &[("November", "2016-11")]),
        ("It was agreed that the Clerk report back in November.", &[("November", "2016-11")]),
        ("It was resolved to write seeking a meeting, and to report back in November.", &[("November", "2016-11")]),
        ("It was reported that the Clerk had written in November.", &[("November", "2015-11")]),
        ("Repairs to the railings in November.", &[("November", "2015-11")]),
    ]);
}

#[test]
fn relative_dates_are_seen_from_the_meeting() {
    hold(&[
        ("resume tomorrow", &[("tomorrow", "2016-03-17")]),
        ("as at today", &[("today", "2016-03-16")]),
        ("last month", &[("last month", "2016-02")]),
        ("next year", &[("next year", "2017")]),
        ("this week", &[("this week", "2016-03-14/2016-03-20")]),
        ("next Sunday", &[("next Sunday", "2016-03-20")]),
        ("last Tuesday", &[("last Tuesday", "2016-03-15")]),
        ("by the 20th of this month", &[("20th of this month", "2016-03-20")]),
        ("the first of next month", &[("first of next month", "2016-04-01")]),
        ("the coming Wednesday", &[("the coming Wednesday", "2016-03-23")]),
        ("next February", &[("next February", "2017-02")]),
        ("February this year", &[("February this year", "2016-02")]),
        ("this coming autumn", &[("this coming autumn", "2016-23")]),
        ("the current financial year", &[("current financial year", "2015/2016")]),
        ("the next financial year", &[("next financial year", "2016/2017")]),
        ("the new financial year", &[("new financial year", "2016/2017")]),
        ("by the end of the month", &[("end of the month", "2016-03")]),
        ("youths were seen on Monday evening", &[("Monday", "2016-03-14")]),
    ]);
}

#[test]
fn a_misprint_is_given_as_printed() {
    let found = read("on Thursday, 16 March 2016");
    assert_eq!(found.value[0].value, "2016-03-16");
    assert_eq!(found.diagnostics[0].problem, Problem::WeekdayMismatch { actual: "Wednesday" });
    let found = read("by 31 April 2016");
    assert_eq!(found.value[0].value, "2016-04-31");
    assert_eq!(found.value[0].earliest, None);
    assert_eq!(found.diagnostics[0].problem, Problem::ImpossibleDate);
}

#[test]
fn without_a_year_in_the_paper_nothing_is_guessed() {
    let mut builder = DocumentBuilder::new(Format::Text);
    builder.open(Shape::of(BlockKind::Paragraph));
    builder.write("The fair is on 4 May, and next year again.");
    let found = extractor::extract(&builder.finish(), &Minutes::default());
    assert_eq!(found.value.dates, []);
}

#[test]
fn a_paper_without_days_dates_its_months_by_its_years() {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in ["The budget for 2024/25 was set.", "The quiz is on 10th February."] {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    let found = extractor::extract(&builder.finish(), &Minutes::default()).value.dates;
    assert_eq!(found[1].value, "2024-02-10");
}

#[test]
fn any_cut_of_a_sentence_is_read() {
    let sentence = "from Tuesday 5th, 7th – 12™ Sept. 2O18 to end of mid-May ’16; Q3 2015/16, 28.03.17, the '60s, £2,016 é next Sunday";
    for (at, _) in sentence.char_indices() {
        read(&sentence[at..]);
        read(&sentence[..at]);
    }
}

#[test]
fn any_text_is_read() {
    let units = [
        "1, 2, 3, ",
        "12/12/12/",
        "May ",
        "2016-17-18-19",
        "Act 1972, 1974, ",
        "between 1/2 and 3/4 ",
        "Monday 3rd ",
        "The Act of Act 1990 ",
        "(((",
        "Jan-",
        "next week year month ",
        "16/00001/",
        "two thousand twenty ",
        "4 May 2016 to ",
        "9999999999/",
        "é31 ",
        "’",
        "31 June ",
    ];
    for unit in units {
        let found = read(&unit.repeat(200)).value;
        assert!(found.is_sorted_by(|a, b| a.text.span.end() <= b.text.span.start()), "{unit}");
    }
}

#[test]
fn what_had_been_done_by_the_meeting_lies_before_it() {
    hold(&[
        ("The ferry had been mended in June.", &[("June", "2015-06")]),
        ("The visit had been arranged in June.", &[("June", "2016-06")]),
        ("The Trust had agreed to open it in June.", &[("June", "2016-06")]),
        ("At its meeting in June the Board resolved to buy it.", &[("June", "2015-06")]),
        ("At its meeting in June the Board will resolve it.", &[("June", "2016-06")]),
    ]);
}

#[test]
fn the_year_that_ends_a_list_is_that_of_the_days_before_it() {
    hold(&[
        (
            "It would meet on 18 February, 20 May, 26 August and 18 November 2017.",
            &[
                ("18 February", "2017-02-18"),
                ("20 May", "2017-05-20"),
                ("26 August", "2017-08-26"),
                ("18 November 2017", "2017-11-18"),
            ],
        ),
        ("on 12 December and 9 January 2017", &[("12 December", "2016-12-12"), ("9 January 2017", "2017-01-09")]),
    ]);
}

#[test]
fn what_had_gone_on_began_before_the_meeting() {
    hold(&[
        ("She had been waiting since May.", &[("May", "2015-05")]),
        ("Three shops had flooded in July.", &[("July", "2015-07")]),
    ]);
}
