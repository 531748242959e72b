//! Where the head of a paper ends: its title, the line that says which meeting it was, its attendance list.

use std::ops::Range;
use std::sync::LazyLock;

use model::PaperKind;
use patterns::{Regex, pattern};

use super::Head;
use super::finder::Finder;
use crate::attendance;
use crate::decisions;
use crate::heading;
use crate::meeting;
use crate::piece::Role;

/// Lines at the top among which the paper's own title stands.
pub(super) const HEAD: usize = 12;

/// Lines at the very top.
const TOP: usize = 3;

impl Finder<'_> {
    /// Where the head of a paper without numbers ends: behind its title and its attendance list.
    pub(super) fn head_end(&self, headings: impl Iterator<Item = usize>) -> usize {
        let last_present = (0..self.units.len() * 3 / 5 + 1).rfind(|&unit| {
            self.piece(unit).is_some_and(|piece| {
                let body = self.body(piece).to_ascii_lowercase();
                heading::is_frame(&body) && ["present", "presennol", "bresennol"].iter().any(|word| body.contains(word))
            })
        });
        for unit in headings {
            let Some(piece) = self.piece(unit) else { continue };
            let body = self.body(piece);
            let title =
                unit < HEAD && is_paper_title(body) || self.is_front(unit) || unit < TOP && is_dated_title(body);
            if heading::is_frame(body) && !self.is_told(unit) && !is_of_interests(body)
                || title
                || last_present.is_some_and(|present| unit < present && unit < 20)
            {
                continue;
            }
            return unit;
        }
        self.units.len()
    }

    /// Whether a line at the top says which meeting it was, or of whom.
    pub(super) fn is_front(&self, unit: usize) -> bool {
        unit < HEAD && self.piece(unit).is_some_and(|piece| meeting::is_front(self.document, piece.body))
    }

    /// Whether a title is of an item on apologies, which a sentence tells of: no label of their list.
    fn is_told(&self, unit: usize) -> bool {
        let label = usize::from(heading::is_outcome_label(self.body_at(unit + 1)));
        let (title, sentence) = (self.body_at(unit), self.body_at(unit + 1 + label));
        let plain = heading::is_known(title) && !title.trim_end_matches(':').contains([':', ',']);
        let tells = heading::has_verb(sentence) || heading::opens_as_task(sentence) || accepts(sentence);
        plain && sentence.ends_with('.') && tells
    }

    /// Items without numbers between the attendance list and the first numbered item.
    pub(super) fn before_numbers(&self, first: usize) -> Vec<Head> {
        let heads_story = |unit: usize| heading::is_frame(self.body_at(unit)) && self.is_told(unit);
        let told = |unit: usize| heads_story(unit) || unit > 0 && heads_story(unit - 1);
        let frame = |unit: usize| {
            !told(unit)
                && self.piece(unit).is_some_and(|piece| {
                    let body = self.body(piece);
                    piece.role == Role::FrontMatter
                        || heading::is_frame(body)
                        || is_meeting_line(body) && !says_outcome(body)
                        || self.is_front(unit)
                })
        };
        let from = (0..first).rfind(|&unit| frame(unit)).map_or(0, |last| last + 1);
        let mut heads = self.labelled(from..first);
        heads.retain(|head| {
            let title = head.split.title.map(|title| self.document.wording(title)).unwrap_or_default();
            (heading::is_known(title) || title.to_lowercase().contains("report")) && !is_agenda(title)
        });
        if heads.is_empty() {
            let known = |&unit: &usize| {
                let body = self.body_at(unit);
                self.is_plain_title(unit, first)
                    && heading::is_known(body)
                    && !is_agenda(body)
                    && !body.contains(|c: char| c.is_ascii_digit())
            };
            heads.extend((from..first).filter(known).filter_map(|unit| self.head_at(unit, 0)));
        }
        heads
    }

    /// Where a report asks for a decision before its first heading.
    pub(super) fn asking(&self, first: usize) -> Option<usize> {
        (0..first).find(|&unit| self.piece(unit).is_some_and(|piece| decisions::asks(self.body(piece))))
    }

    /// The field of a form that says what was decided, or who moves what: all before it is the head.
    pub(super) fn field_of_decision(&self) -> Option<usize> {
        let is_field = |unit: &usize| {
            self.piece(*unit)
                .is_some_and(|piece| piece.role == Role::Label && heading::is_outcome_label(self.body(piece)))
        };
        let is_form = self.kind == PaperKind::Other;
        let moved = |unit: &usize| is_form && heading::names_mover(self.body_at(*unit));
        let decides = || self.line_of_decision(self.units.len()).filter(|_| self.kind == PaperKind::DecisionNotice);
        let units = 0..self.units.len();
        units.clone().find(is_field).or_else(|| units.clone().find(moved)).or_else(decides)
    }

    /// The line "Decision:" of a record before its first heading: what it says is decided stands below.
    pub(super) fn line_of_decision(&self, first: usize) -> Option<usize> {
        static DECISION: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"(?i)^(?:the )?decisions?(?:\(s\))?(?: (?:taken|made))?\s*:$"));
        (TOP..first).find(|&unit| DECISION.is_match(self.body_at(unit)))
    }

    /// Where narrative begins that stands before the first heading and behind the head.
    pub(super) fn narrative(&self, first: usize, no_items: bool) -> usize {
        let mut start = first;
        for unit in (0..first).rev() {
            let Some(piece) = self.piece(unit) else { break };
            let body = self.body(piece);
            // Lines to sign on stand at the end, and below a letter that is read out.
            if heading::is_signature(body) || counts_those_present(body) {
                continue;
            }
            // So does "Signed .... (Chairman)", and when to meet again.
            if no_items && start == first && unit * 2 > self.units.len() && heading::is_frame(body) {
                continue;
            }
            if piece.role == Role::FrontMatter
                || heading::is_frame(body)
                || is_meeting_line(body) && !says_outcome(body)
            {
                break;
            }
            let sentence =
                piece.words >= 12 && body.ends_with(['.', '”', '"', '?', ')', ':']) && !self.is_heading(unit);
            // Without any item, whatever says something is narrative.
            let says = no_items && piece.words >= 4 && heading::has_verb(body);
            let told = says_outcome(body) && heading::is_known(body) && !is_pending(body);
            let said = sentence || says || told || heading::opens_with_outcome(body);
            // The names below "Those present" are no narrative.
            let above = unit.checked_sub(1).map_or("", |above| self.body_at(above));
            let is_list = heading::is_frame(above) && above.split(' ').count() <= 3
                || !heading::has_verb(body) && attendance::is_all_names(&self.document.text, piece.body);
            if said && !is_list && piece.bullet.is_none() || no_items && start == first {
                start = unit;
            }
        }
        start
    }
}

/// "(Item 3)", "(Agenda item 3)", "(Agenda No. 3)": where the number stands.
pub(super) fn agenda_number(line: &str) -> Option<Range<usize>> {
    static AGENDA: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*[(\[]\s*(?:agenda\s+item|item|agenda)\s*(?:no\.?|number)?\s*:?\s*([a-z]?\d{1,3}[a-z]?(?:\.\d{1,2})?)\.?\s*[)\]]\s*$",
        )
    });
    AGENDA.captures(line)?.get(1).map(|found| found.range())
}

/// "(Item 3 - report by the Director)": where the number stands.
pub(super) fn agenda_note(line: &str) -> Option<Range<usize>> {
    static NOTE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*[(\[]\s*(?:agenda\s+)?item\.?\s*(?:no\.?|number)?\s*([a-z]?\d{1,3}[a-z]?)\s*[-–—:,.]\s*[^()\[\]]*[)\]]\W*$",
        )
    });
    NOTE.captures(line)?.get(1).map(|found| found.range())
}

/// Whether a list of those who sent apologies goes on to say that they were accepted.
fn accepts(names: &str) -> bool {
    let lower = names.to_lowercase();
    [". accepted", ". agreed to accept", ". resolved to accept", "were accepted", "was accepted"]
        .iter()
        .any(|words| lower.contains(words))
}

/// Whether a title is of interests as well as of apologies, and so no label of a list.
fn is_of_interests(body: &str) -> bool {
    let body = body.to_lowercase();
    !body.contains(':')
        && [" and declaration", " and interests", " & declaration", " and disclosure"]
            .iter()
            .any(|joined| body.contains(joined))
}

/// Whether a line names the paper: "AGENDA".
fn is_agenda(body: &str) -> bool {
    body.trim_end_matches([':', '.', ' ']).eq_ignore_ascii_case("agenda")
}

/// The line that says which meeting it was.
fn is_meeting_line(body: &str) -> bool {
    static MEETING: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:minutes\s+of|meeting\s+(?:was\s+)?held|held\s+(?:on|at|in|via|by\s+(?:video|tele|conference|zoom|teams|ms|microsoft|electronic|remote|skype)|virtually|remotely)|hereby\s+summoned|requested\s+to\s+attend|present\s*:|in\s+attendance|apolog(?:ies|y)|cofnodion|a\s+gynhaliwyd)\b",
        )
    });
    MEETING.is_match(body)
}

/// A sentence that reports an outcome, whatever else it names.
fn says_outcome(body: &str) -> bool {
    static OUTCOME: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:were|was|be|not|and)\s+(?:\w+\s+)?(?:approved|agreed|adopted|accepted|signed|confirmed|proposed|moved)\b|\bproposed\b.*\bseconded\b",
        )
    });
    OUTCOME.is_match(body)
}

/// A sentence that says how many came: "There were 35 members present."
fn counts_those_present(body: &str) -> bool {
    let lower = body.to_lowercase();
    lower.starts_with("there were ") && body.ends_with('.') && lower.contains(" present")
}

/// A line that says of its own paper that it has yet to be approved.
fn is_pending(body: &str) -> bool {
    let body = body.to_lowercase();
    ["draft", "subject to", "until", "to be "].iter().any(|word| body.contains(word))
}

/// "Minutes of 3 May 2021", "Minutes of Hale Parish Council", which name the paper where they stand at the very top.
fn is_dated_title(body: &str) -> bool {
    let body = body.to_lowercase();
    let names_body = || ["council", "committee", "board", "association"].iter().any(|name| body.contains(name));
    let is_dated = || body.contains(|c: char| c.is_ascii_digit());
    body.starts_with("minutes") && (is_dated() || body.starts_with("minutes of") && names_body())
}

/// A heading at the top that names the paper and not an item.
fn is_paper_title(body: &str) -> bool {
    static TITLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:minutes|agenda|meeting|council|committee|board|panel|forum|trust|cabinet|association|society|school|governors|authority|cofnodion|cyfarfod|cyngor|pwyllgor|decision (?:notice|record|list)|record of (?:[a-z]+ )*decisions?|(?:member|holder|officer|delegated|executive) decisions?)\b",
        )
    });
    let item = ["minutes of the previous", "minutes of the last", "minutes of previous", "previous minutes"];
    let lower = body.to_lowercase();
    TITLE.is_match(body) && !item.iter().any(|item| lower.starts_with(item)) && !heading::is_known(body)
        || lower.starts_with("minutes of the meeting")
        || lower.starts_with("agenda") && lower.contains("minutes")
        || ["agenda", "decisions"].contains(&lower.as_str())
}
