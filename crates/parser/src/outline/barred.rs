//! Lines that look like headings and can be none: limbs of resolutions, lines inside a quoted motion,
//! lists of contents, labels that come again and again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use model::{Document, PaperKind};
use patterns::{Regex, folded, pattern};

use crate::enumerator::{self, Enumerator, Style};
use crate::heading;
use crate::piece::{Piece, Role};
use crate::unit::Unit;

/// Which units can be no heading.
pub(super) fn find(document: &Document, units: &[Unit], kind: PaperKind) -> Vec<bool> {
    let mut found = limbs(document, units);
    for range in quotations(document, units) {
        found[range].fill(true);
    }
    for unit in labels(document, units).into_iter().chain(names_of_paper(document, units)) {
        found[unit] = true;
    }
    if kind != PaperKind::Report {
        let mut is_numbered = false;
        for (at, unit) in units.iter().enumerate() {
            let Some(piece) = unit.line() else { continue };
            let body = document.wording(piece.body);
            is_numbered |= piece.number.is_some();
            // An item that is minuted as its report is built has no items of its own.
            let section = is_numbered && heading::is_report_section(document, piece);
            found[at] |= section || is_field(body) || is_recital(body) || is_tally(document.wording(piece.span));
        }
    }
    for (at, barred) in found.iter_mut().enumerate() {
        *barred |= numbers_resolution(document, units, at) || completes_label(document, units, at);
    }
    if kind == PaperKind::Minutes {
        for range in contents(units) {
            found[range].fill(true);
        }
    }
    found
}

/// How often an unnumbered line may stand in a paper and still be a heading of its own.
const OFTENEST: usize = 2;

/// Unnumbered lines that come again and again below different items: "REPLY", "Reason for the decision".
fn labels(document: &Document, units: &[Unit]) -> Vec<usize> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, unit) in units.iter().enumerate() {
        let Some(piece) = unit.line().filter(|piece| piece.number.is_none() && piece.words <= LONGEST_LABEL) else {
            continue;
        };
        places.entry(document.wording(piece.body).to_lowercase()).or_default().push(at);
    }
    places.into_values().filter(|places| places.len() > OFTENEST).flatten().collect()
}

/// Lines "Minutes" that name the paper or label what follows: all but a single one above text on the minutes.
fn names_of_paper(document: &Document, units: &[Unit]) -> Vec<usize> {
    static SIGNING: LazyLock<Regex> =
        LazyLock::new(|| folded(r"\bminutes\b|\b(?:true|correct|accurate) (?:and \w+ )?record\b"));
    let is_name = |piece: &Piece| heading::is_minutes(document.wording(piece.span));
    let is_number = |at: usize| units.get(at).and_then(Unit::line).is_some_and(Piece::is_bare_number);
    let is_numbered = |at: usize| at > 0 && is_number(at - 1) || is_number(at + 1);
    let is_place = |at: &usize| units[*at].line().is_some_and(is_name) && !is_numbered(*at);
    let mut places: Vec<usize> = (0..units.len()).filter(is_place).collect();
    let is_title = |at: usize| units.get(at + 1).is_some_and(|below| SIGNING.is_match(document.wording(below.span())));
    if places.iter().filter(|&&at| is_title(at)).count() == 1 {
        places.retain(|&at| !is_title(at));
    }
    places
}

/// Whether a line is a field of an entry: of an application ("LOCATION: 3 Mill Lane", "Conditions") or of a decision
/// ("Alternative options considered"), or only says what is annexed ("(Appendices I - II)").
fn is_field(body: &str) -> bool {
    static FIELD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:(?:planning\s+)?conditions?(?:\s+and\s+reasons?)?|informatives?|appendi(?:x|ces)\s+[a-z0-9][a-z0-9 ,&–-]{0,20}\))\W*$|(?:application(?:\s+(?:no\.?|number|ref\w*))?|(?:site\s+)?(?:address|location)|site|proposal|description|applicant|agent|wards?|case\s+officer|grid\s+ref\w*|recommendation|decision)\s*:|(?:alternative\s+)?options?\s+considered\b|alternatives\s+considered\b|reasons?\s+for\s+(?:the\s+)?(?:decision|recommendation|refusal|urgency)|(?:any\s+)?conflicts?\s+of\s+interests?\s+declared\b|(?:any\s+)?dispensations?\s+granted\b|(?:additional|supporting)\s+documents\s*:?$|(?:witness(?:es)?|speakers?|key\s+(?:points|issues|lines\s+of\s+enquiry)(?:\s+\w+){0,4}|points\s+(?:made|raised|of\s+discussion)(?:\s+\w+){0,3}|actions?\s*/\s*\w[\w\s/]*)\s*:\s*$|(?:(?:oral|written|supplementary)\s+)?(?:response|reply|answer|supplementary\s+question)\s+(?:given\s+)?(?:by|from)\s+(?:the\s+|councillor|cllr|cabinet|leader|mr|ms|mrs|dr)|recorded\s+votes?\s*(?:$|[:–-]))",
        )
    });
    FIELD.is_match(body)
}

/// Whether a line heads a part of a motion, or says who moves it: "This Union notes:", "Council resolves:", "Proposer: Jo
/// Vane".
fn is_recital(body: &str) -> bool {
    static RECITAL: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:this |the )?(?:(?:full|student|students['’]?|union|community|town|parish|borough|county|district|city) )?(?:council|union|meeting|assembly|conference|senate|society|branch|house|forum) (?:(?:therefore|also|further|hereby) )*(?:notes|believes|resolves|recognises|recognizes|acknowledges|welcomes|regrets|mandates|considers|understands|observes|requests|calls (?:up)?on|agrees|affirms|instructs)(?: that| to| the following| further)?[ :–-]*[:–-]|^(?:propos(?:er|ed by)|second(?:er|ed by)|mov(?:er|ed by))\s*:",
        )
    });
    RECITAL.is_match(body)
}

/// Whether a line only numbers the resolution whose mover or wording stands below it: "Resolution No. 2016-071" above
/// "Moved by: J. Vane".
fn numbers_resolution(document: &Document, units: &[Unit], at: usize) -> bool {
    static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:(?:council|committee|board) )?(?:resolution|motion)(?: no\.?| number)? ?[:#]?\s*[a-z]{0,4}[0-9][0-9/.-]*\W*$",
        )
    });
    static MOVED: LazyLock<Regex> =
        LazyLock::new(|| folded(r"^(?:moved|proposed|seconded|motion by|that|be it|it was|resolved|whereas)\b"));
    let line = |at: usize| units.get(at).and_then(Unit::line).map(|piece| document.wording(piece.span));
    line(at).is_some_and(|line| NUMBERS.is_match(line)) && line(at + 1).is_some_and(|below| MOVED.is_match(below))
}

/// Whether a line says what was decided below the label that says so: "To note the report." below "RESOLVED:".
fn completes_label(document: &Document, units: &[Unit], at: usize) -> bool {
    let line = |at: usize| units.get(at).and_then(Unit::line).filter(|piece| piece.number.is_none());
    let label =
        at.checked_sub(1).and_then(line).is_some_and(|above| heading::is_outcome_label(document.wording(above.span)));
    let opens = |wording: &str| ["That ", "To ", "that ", "to "].iter().any(|opening| wording.starts_with(opening));
    label && line(at).is_some_and(|piece| opens(document.wording(piece.body)))
}

/// Whether a line counts votes: "5 For, 0 Against, 1 Abstention", "(a) For the amendment – 4".
fn is_tally(line: &str) -> bool {
    static TALLY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:\d+\s+(?:votes?\s+)?(?:for|in\s+favour|against|abst\w+)\b\W*(?:(?:and\s+)?\d|$)|(?:[a-z]{1,3}[).]\s+)?(?:(?:those\s+)?(?:votes?|voting|voted)\s+)?(?:for|in\s+favour|against|abstentions?|abstained|abstaining|not\s+voting)(?:\s+(?:of\s+)?the\s+(?:\w+\s+)?(?:motion|amendment|proposal|recommendation|resolution)s?)?\s*[:–—(-]\s*\d{1,3}\)?\W*$)",
        )
    });
    TALLY.is_match(line)
}

/// Most words of such a line.
const LONGEST_LABEL: usize = 5;

/// Fewest lines of a list of contents.
const SHORTEST_CONTENTS: usize = 4;

/// Lists of contents: runs of numbered lines without text, whose numbers come again further down.
fn contents(units: &[Unit]) -> Vec<Range<usize>> {
    let numbers: Vec<Option<&Enumerator>> = units
        .iter()
        .map(|unit| {
            unit.line()?.number.as_ref().map(|number| &number.value).filter(|value| value.style == Style::Plain)
        })
        .collect();
    let mut last_at: BTreeMap<&[u32], usize> = BTreeMap::new();
    for (at, number) in numbers.iter().enumerate() {
        if let Some(number) = number {
            last_at.insert(&number.counters, at);
        }
    }
    let mut found = Vec::new();
    let mut start = 0;
    while start < units.len() {
        let run = 1 + numbers[start..].windows(2).take_while(|pair| follows(pair[0], pair[1])).count();
        let again = numbers[start..start + run]
            .iter()
            .flatten()
            .filter(|number| last_at.get(number.counters.as_slice()).is_some_and(|&last| last >= start + run))
            .count();
        if run >= SHORTEST_CONTENTS && again * 2 >= run {
            found.push(start..start + run);
        }
        start += run;
    }
    found
}

/// Whether a number comes next after another of its series.
fn follows(before: Option<&Enumerator>, number: Option<&Enumerator>) -> bool {
    let (Some(before), Some(number)) = (before, number) else { return false };
    before.mask == number.mask && before.counters.iter().zip(&number.counters).any(|(a, b)| a + 1 == *b)
}

/// Most lines that one quotation may span; a mark that is not closed by then was never opened.
const LONGEST_QUOTATION: usize = 60;

/// The lines behind the first of each quotation that runs over several.
fn quotations(document: &Document, units: &[Unit]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut opened: Option<usize> = None;
    for (at, unit) in units.iter().enumerate() {
        let wording = document.wording(unit.span());
        let opens = wording.rfind('“');
        let closes = wording.rfind('”');
        if let Some(start) = opened.filter(|_| closes.is_some() && closes > opens) {
            if at - start <= LONGEST_QUOTATION {
                found.push(start + 1..at + 1);
            }
            opened = None;
        } else if opens.is_some() && opens > closes {
            opened = Some(at);
        }
    }
    found
}

/// Which units are limbs of a resolution or recommendation: numbered or bulleted lines behind a label that ends open.
fn limbs(document: &Document, units: &[Unit]) -> Vec<bool> {
    let mut found = vec![false; units.len()];
    let mut open = false;
    let mut before: Option<&Piece> = None;
    for (at, unit) in units.iter().enumerate() {
        let Some(piece) = unit.line() else {
            open = false;
            continue;
        };
        let body = document.wording(piece.body);
        let limb = open
            && piece.is_point()
            && piece.level.is_none()
            && before.map_or(begins(piece), |before| goes_on(document, before, piece));
        found[at] = limb;
        if limb {
            before = Some(piece);
        } else if open && parts_limbs(document, before, piece, units.get(at + 1)) {
            found[at] = true;
        } else if !(open && piece.depth > 0 && !piece.is_point()) {
            open = piece.role != Role::Label && opens_limbs(body);
            before = None;
        }
    }
    found
}

/// Whether a line stands over some of the lettered limbs of one resolution: "Council Tax" before "(e)", where "(d)" or
/// the lead-in stood before it.
fn parts_limbs(document: &Document, before: Option<&Piece>, piece: &Piece, next: Option<&Unit>) -> bool {
    let Some((piece_below, number)) = next.and_then(Unit::line).and_then(|next| Some((next, next.number.as_ref()?)))
    else {
        return false;
    };
    let is_title =
        piece.number.is_none() && piece.bullet.is_none() && piece.role == Role::Text && piece.words <= LONGEST_PARTING;
    let is_set_off = number.value.style != Style::Plain || number.value.mask == "@";
    let is_body = piece_below.level.is_none() && !piece_below.body.is_empty();
    let counts_on = match before {
        Some(before) => before.number.as_ref().is_some_and(|last| {
            number.value.is_set_like(&last.value) && enumerator::counts_on(&last.value.counters, &number.value.counters)
        }),
        None => number.value.is_first(),
    };
    let wording = document.wording(piece.body);
    is_title && is_set_off && is_body && counts_on && !wording.ends_with('.')
}

/// Most words of a line that parts the limbs of a resolution.
const LONGEST_PARTING: usize = 12;

/// Whether a line ends in a label that limbs follow.
fn opens_limbs(body: &str) -> bool {
    /// Most bytes of the words that announce limbs, and of a line that is their label.
    const ANNOUNCEMENT: usize = 140;
    const LABEL: usize = 60;
    static ANNOUNCES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:resol?ved|agreed|recommend(?:ed|s)?|recommendations?|decided|decisions?|noted|asked\s+to|invited\s+to|requested\s+to)\b[^.:]*[:–—-]+\s*$|\b(?:resol?ved|agreed|recommended|decided)\s+(?:that|to)\s*$",
        )
    });
    static LABELS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:[\w’']+\s*/\s*)?(?:resol?ved|agreed|decision|recommendations?|recommended|decided)\b[^.]*|(?:further\s+)?actions?(?:\s+points?)?(?:\s+(?:arising|agreed|required)|\s*/\s*\w[\w\s/]*)?\s*:)$",
        )
    });
    let tail = body.get(body.ceil_char_boundary(body.len().saturating_sub(ANNOUNCEMENT))..).unwrap_or(body);
    ANNOUNCES.is_match(tail) || body.len() <= LABEL && LABELS.is_match(body)
}

/// Whether a point may be the first of a list: a number that counts on is the next item's.
fn begins(piece: &Piece) -> bool {
    let counts_on = |number: &Enumerator| !number.counters.iter().any(|&counter| counter <= 1) && number.mask != "@";
    piece.bullet.is_some() || piece.depth > 0 || !piece.number.as_ref().is_some_and(|number| counts_on(&number.value))
}

/// Whether a point goes on with the list of the limb before it; a number that jumps begins the next item.
fn goes_on(document: &Document, before: &Piece, piece: &Piece) -> bool {
    if before.number.is_none() && before.bullet.is_some() && piece.bullet.is_none() && piece.depth <= before.depth {
        // A number behind bullets begins the next item, or a list of its own.
        return piece
            .number
            .as_ref()
            .is_none_or(|number| number.value.mask.len() == 1 && number.value.counters[0] == 1);
    }
    let (Some(last), Some(this)) = (&before.number, &piece.number) else { return true };
    if last.value.style != this.value.style || last.value.mask != this.value.mask {
        return this.value.is_first()
            || piece.depth > before.depth
            || this.value.mask == "@" && this.value.alphabet == last.value.alphabet;
    }
    // "2. that a lamp be bought." and "3. Finance"
    let (closed, body) = (document.wording(before.body), document.wording(piece.body));
    let small = closed.starts_with(char::is_lowercase) && closed.trim_end().ends_with('.');
    let titled = body.starts_with(char::is_uppercase) && !body.starts_with("That") && !body.trim_end().ends_with('.');
    if small && titled && piece.depth <= before.depth {
        return false;
    }
    // A list that counts anew lies below a limb that calls for it, or is set deeper.
    let may_restart = piece.depth > before.depth || document.wording(before.body).ends_with([':', '-', '–']);
    this.value
        .counters
        .iter()
        .zip(&last.value.counters)
        .any(|(&this, &last)| this == last + 1 || this == 1 && may_restart)
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape};

    use super::*;
    use crate::unit;

    #[test]
    fn the_number_of_a_resolution_above_its_mover_heads_no_item() {
        let mut builder = DocumentBuilder::new(Format::Text);
        for line in ["COUNCIL RESOLUTION 22/061", "MOVED Cr Vane", "Resolution No. 2016-071", "The report was read."] {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
        let document = builder.finish();
        let units = unit::units(&document);
        let found: Vec<bool> = (0..units.len()).map(|at| numbers_resolution(&document, &units, at)).collect();
        assert_eq!(found, [true, false, false, false]);
    }

    #[test]
    fn the_parts_of_a_motion_head_no_items() {
        for line in [
            "Council notes:",
            "This Union further believes:",
            "The Council therefore resolves to:",
            "Proposer: Jo Vane",
        ] {
            assert!(is_recital(line), "{line}");
        }
        for line in ["Council tax", "Council resolves a dispute", "Union news", "Meeting closed"] {
            assert!(!is_recital(line), "{line}");
        }
    }
}
