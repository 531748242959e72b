//! Microsoft's test cases for dates (MIT licence), where they lie beside the repository: what counts here, what is
//! right, and the rest with its reason. Nothing of them is copied.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date as Day;
use model::{BlockKind, Date, Document, DocumentBuilder, Format, Minutes, Shape, Span};
use serde_json::Value;

/// Percentage of the counted cases that must be right.
const FLOOR: usize = 95;

/// One sentence and what it names.
struct Case {
    days_only: bool,
    input: String,
    reference: Day,
    expected: Vec<Expected>,
}

/// One date that a sentence names: its wording and the bounds that it may have, empty where the case tests wording only.
struct Expected {
    text: String,
    timex: String,
    bounds: Vec<(String, String)>,
}

#[test]
fn english_day_first_cases_are_right() {
    let cases = cases(&["english-day-first/DateParser.json", "english-day-first/DateTimeModel.json"]);
    guard(&cases.iter().collect::<Vec<_>>());
}

#[test]
fn absolute_dates_of_the_other_cases_are_right() {
    let files = ["DateExtractor.json", "DateParser.json", "DatePeriodExtractor.json", "DatePeriodParser.json"];
    let cases = cases(&files);
    let mut aside: BTreeMap<&str, usize> = BTreeMap::new();
    let counted: Vec<&Case> = cases
        .iter()
        .filter(|case| match out_of_scope(case) {
            Some(reason) => {
                *aside.entry(reason).or_default() += 1;
                false
            }
            None => true,
        })
        .collect();
    eprintln!("set aside: {aside:?}");
    guard(&counted);
}

/// Fails where less than [`FLOOR`] of the cases is right; prints those that are wrong.
fn guard(cases: &[&Case]) {
    if cases.is_empty() {
        eprintln!("the cases are not here");
        return;
    }
    let wrong: Vec<&&Case> = cases.iter().filter(|case| !is_right(case)).collect();
    for case in &wrong {
        let found: Vec<_> = dates(case).into_iter().map(|date| (date.text.text, date.value)).collect();
        let expected: Vec<_> = case.expected.iter().map(|date| (&date.text, &date.timex)).collect();
        eprintln!("{}: {:?}\n    expected {expected:?}\n    found    {found:?}", reason(case), case.input);
    }
    let right = cases.len() - wrong.len();
    eprintln!("{right} of {} right", cases.len());
    assert!(100 * right >= FLOOR * cases.len(), "{right} of {}", cases.len());
}

/// Why a case that is wrong is left so.
fn reason(case: &Case) -> &'static str {
    let input = case.input.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| input.contains(word));
    if has(&["first friday", "monday 3-8"]) {
        "councils print such words for recurrences and times"
    } else if has(&["year 247", "hundred", "century"]) {
        "years so long ago are not told from other numbers"
    } else if has(&["tens", "thousands"]) {
        "papers print such decades in figures"
    } else {
        "not understood"
    }
}

/// Why a case is none of those counted: they are about absolute dates, not US order, times or the present day.
fn out_of_scope(case: &Case) -> Option<&'static str> {
    const PRESENT: &str = "next last this today tomorrow tmrw yesterday now ago later coming upcoming past previous current \
        same that hence within following rest weekend ytd week weeks day days month months years hours decade decades future";
    const TIMES: &str = "am pm morning afternoon evening night noon p";
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
    const PARTS: &str = "spring summer autumn fall winter quarter q1 q2 q3 q4";
    let input = case.input.to_lowercase();
    let words: Vec<&str> = input.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |list: &str| list.split_whitespace().any(|known| words.contains(&known));
    let month = words.iter().any(|word| MONTHS.split(' ').any(|month| word.contains(month)));
    let year = has("thousand nineteen noughties seventies tens")
        || words.iter().any(|word| {
            word.contains("20") || word.contains("19") || word.trim_end_matches('s').len() == 2 && word.ends_with("0s")
        });
    if has(PRESENT) {
        Some("the present day")
    } else if has(TIMES) || input.contains([':', '@']) {
        Some("times")
    } else if is_us_order(&words, &input) {
        Some("US order")
    } else if !month && !year && has(PARTS) {
        Some("a quarter or season of no year")
    } else if !month && !year && !case.expected.is_empty() && !has("year century") && !input.contains('0') {
        Some("neither month nor year")
    } else {
        None
    }
}

/// Whether figures such as "4/22" stand for month and day, or could.
fn is_us_order(words: &[&str], input: &str) -> bool {
    let short = |word: &&str| word.len() <= 2 && word.chars().all(|sign| sign.is_ascii_digit());
    words.windows(2).any(|pair| {
        pair.iter().all(short)
            && ["/", "-", "."].iter().any(|sign| input.contains(&format!("{}{sign}{}", pair[0], pair[1])))
            && !input.contains(&format!("20{}", pair[0]))
    })
}

/// Whether exactly the expected dates are found. Cases about days know no periods.
fn is_right(case: &Case) -> bool {
    let mut found = dates(case);
    if case.days_only {
        found.retain(|date| date.value.len() == "2016-11-07".len());
    }
    let named: Vec<&Expected> = case.expected.iter().filter(|expected| !expected.is_time()).collect();
    found.len() == named.len() && named.iter().zip(&found).all(|(expected, found)| expected.fits(found))
}

impl Expected {
    fn is_time(&self) -> bool {
        self.timex.starts_with('T') || self.timex.starts_with("PT")
    }

    fn fits(&self, found: &Date) -> bool {
        let squash = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
        let (wanted, printed) = (squash(&self.text), squash(&found.text.text));
        let worded = wanted.contains(&printed) || printed.contains(&wanted);
        worded
            && (self.timex.is_empty()
                || self.bounds.iter().any(|bounds| agrees(bounds, found))
                || self.is_season(found)
                || self.is_in_any_year(found))
    }

    fn is_season(&self, found: &Date) -> bool {
        [("SP", "-21"), ("SU", "-22"), ("FA", "-23"), ("WI", "-24")]
            .iter()
            .any(|(theirs, ours)| self.timex.ends_with(theirs) && found.value.ends_with(ours))
    }

    /// A date without a year: "Feb 30" too is given as printed, and the end of March with narrower bounds.
    fn is_in_any_year(&self, found: &Date) -> bool {
        self.timex
            .strip_prefix("XXXX")
            .is_some_and(|day| found.value.len() == 4 + day.len() && found.value.ends_with(day))
    }
}

/// Whether bounds agree; their periods end on the day after, and their ranges with the first day of the last unit.
fn agrees((start, end): &(String, String), found: &Date) -> bool {
    let (Some(earliest), Some(latest)) = (&found.earliest, &found.latest) else { return false };
    let after = latest.parse::<Day>().ok().and_then(|day| day.tomorrow().ok()).map(|day| day.to_string());
    let last = found.value.rsplit('/').next().unwrap_or("");
    let whole = !found.value.contains('/') && found.value == *start;
    whole || earliest == start && (latest == end || after.as_ref() == Some(end) || end.starts_with(last))
}

/// The dates of a case's sentence, read on its reference day.
fn dates(case: &Case) -> Vec<Date> {
    let (document, minutes) = paper(&case.input, case.reference);
    let head = document.blocks[0].span;
    let facts = extractor::extract(&document, &minutes).value;
    facts.dates.into_iter().filter(|date| !head.contains(date.text.span)).collect()
}

/// A paper of one sentence, of a meeting on this day.
fn paper(sentence: &str, meeting: Day) -> (Document, Minutes) {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in [meeting.to_string().as_str(), sentence] {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    let mut minutes = Minutes::default();
    minutes.meeting.held.push(Span::new(0, 10));
    (builder.finish(), minutes)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/dates")
}

/// The cases of the files that are there.
fn cases(files: &[&str]) -> Vec<Case> {
    let read = |file: &&str| {
        let text = fs::read_to_string(folder().join(file)).ok()?;
        let cases: Vec<Value> = serde_json::from_str(&text).ok()?;
        let days_only = file.starts_with("Date") && !file.contains("Period");
        Some(cases.into_iter().map(move |case| case_of(&case, days_only)))
    };
    files.iter().filter_map(read).flatten().collect()
}

fn case_of(case: &Value, days_only: bool) -> Case {
    let reference = case["Context"]["ReferenceDateTime"].as_str().unwrap_or("2016-11-07");
    let results = case["Results"].as_array().into_iter().flatten();
    Case {
        days_only,
        input: case["Input"].as_str().unwrap_or("").to_owned(),
        reference: reference[..10].parse().expect("a reference day"),
        expected: results.map(expected_of).collect(),
    }
}

fn expected_of(result: &Value) -> Expected {
    let text = result["Text"].as_str().unwrap_or("").to_owned();
    let values: Vec<&Value> = result["Resolution"]["values"].as_array().into_iter().flatten().collect();
    let timex = values.first().map_or(&result["Value"]["Timex"], |value| &value["timex"]);
    let resolutions = ["FutureResolution", "PastResolution"].map(|which| &result["Value"][which]);
    let bounds = values.into_iter().chain(resolutions).filter_map(bounds_of).collect();
    Expected { text, timex: timex.as_str().unwrap_or("").to_owned(), bounds }
}

fn bounds_of(value: &Value) -> Option<(String, String)> {
    let day = |key: &str| value[key].as_str().and_then(|time| time.get(..10)).map(str::to_owned);
    if let Some(day) = day("date").or_else(|| day("value")) {
        return Some((day.clone(), day));
    }
    Some((day("startDate").or_else(|| day("start"))?, day("endDate").or_else(|| day("end"))?))
}

#[test]
fn a_period_may_end_on_the_day_after() {
    let (document, minutes) = paper("in May 2016", Day::constant(2016, 11, 7));
    let found = &extractor::extract(&document, &minutes).value.dates[1];
    let first = Day::constant(2016, 5, 1);
    let next = first.checked_add(1.month()).expect("a day");
    assert!(agrees(&(first.to_string(), next.to_string()), found));
}
