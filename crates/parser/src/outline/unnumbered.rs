//! Items without numbers: by the look of their headings, by labels before a colon, by titles run in before the text.

use std::ops::Range;
use std::sync::LazyLock;

use model::PaperKind;
use patterns::{Regex, pattern};

use super::finder::Finder;
use super::front::HEAD;
use super::{DEEPEST, Head};
use crate::attendance;
use crate::heading::{self, LONGEST_TITLE};
use crate::piece::{Piece, Role};
use crate::reference;
use crate::title::{self, Split};

impl Finder<'_> {
    /// Headings without numbers in a range: the strongest look there is, and below it the next. In the range of a
    /// whole paper the head is left out, and titles that are run in or have no look at all may do.
    pub(super) fn unnumbered(&self, range: Range<usize>, level: usize, whole: bool) -> Vec<Head> {
        if level > DEEPEST {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize)> =
            range.clone().filter_map(|unit| Some((unit, self.rank(unit, whole)?))).collect();
        if whole {
            self.behind_head(&mut found);
            if let Some(title) = sole_title(&found).filter(|&title| !self.is_item_title(title)) {
                found.retain(|&(unit, _)| unit > title);
                self.behind_head(&mut found);
            }
        }
        let followed = found.iter().filter(|&&(unit, rank)| self.followed(unit, rank, range.end, whole)).count();
        if found.is_empty() || followed == 0 || followed * 3 < found.len() {
            return if whole { self.without_look(range) } else { Vec::new() };
        }
        let top = found.iter().map(|&(_, rank)| rank).min().unwrap_or_default();
        let tops = self.with_leads_alike(&found, top);
        let plain = if whole { self.plain(range.clone()) } else { Vec::new() };
        if plain.len() > tops.len() * 2 && tops.iter().all(|unit| plain.contains(unit)) {
            // The few that look like headings are ones of many that do not: "AOCB".
            return self.with_below(&plain, range.end, level);
        }
        self.with_below(&tops, range.end, level)
    }

    /// Whether a line has a title that agendas share; "Minutes of Hale Council" is one, too, but names the paper.
    fn is_item_title(&self, unit: usize) -> bool {
        let body = self.body_at(unit);
        heading::is_known(body) && !body.to_lowercase().starts_with("minutes")
    }

    /// The headings of the highest rank, and those that are run in before their text where more of them look alike: both
    /// in capitals.
    fn with_leads_alike(&self, found: &[(usize, usize)], top: usize) -> Vec<usize> {
        let is_alike = |unit: usize| {
            self.piece(unit).is_some_and(|piece| {
                let lead = self.document.wording(piece.lead);
                !piece.strong && lead.contains(char::is_uppercase) && !lead.contains(char::is_lowercase)
            })
        };
        let tops = found.iter().filter(|&&(_, rank)| rank == top);
        let alike: Vec<usize> = found.iter().map(|&(unit, _)| unit).filter(|&unit| is_alike(unit)).collect();
        if top == SHOUTED_RANK && alike.len() > tops.clone().count() {
            return found
                .iter()
                .map(|&(unit, _)| unit)
                .filter(|&unit| is_alike(unit) || self.is_heading(unit))
                .collect();
        }
        tops.map(|&(unit, _)| unit).collect()
    }

    /// Leaves out the headings that the head of a paper has.
    fn behind_head(&self, found: &mut Vec<(usize, usize)>) {
        let from = self.head_end(found.iter().map(|&(unit, _)| unit));
        found.retain(|&(unit, _)| unit >= from);
    }

    /// The headings at the given units, each with what lies below it.
    pub(super) fn with_below(&self, units: &[usize], end: usize, level: usize) -> Vec<Head> {
        let mut heads = Vec::new();
        for (at, &unit) in units.iter().enumerate() {
            let end = units.get(at + 1).copied().unwrap_or(end);
            let Some(head) = self.head_at(unit, level) else { continue };
            let from = head.to;
            heads.push(head);
            self.below(unit, from..end, level + 1, &mut heads);
        }
        heads
    }

    /// The rank of a line as a heading without number, 0 the highest; `None` for what is none.
    fn rank(&self, unit: usize, whole: bool) -> Option<usize> {
        let piece = self.piece(unit).filter(|_| !self.barred[unit])?;
        let section = || self.kind == PaperKind::Report && heading::is_report_section(self.document, piece);
        if self.is_heading(unit) || section() {
            return Some(look_rank(piece));
        }
        let lead = whole && !piece.is_point() && piece.role == Role::Text && title::has_lead(self.document, piece);
        lead.then_some(LOWEST_RANK)
    }

    /// Whether text follows a heading before the next one of its rank.
    fn followed(&self, unit: usize, rank: usize, end: usize, whole: bool) -> bool {
        let run_in = self.split(unit).rest.is_some();
        run_in || unit + 1 < end && self.rank(unit + 1, whole).is_none_or(|next| next > rank)
    }

    /// Items of a paper whose headings nothing marks: labels before a colon, or short lines above their text.
    fn without_look(&self, range: Range<usize>) -> Vec<Head> {
        let labelled = self.labelled(range.clone());
        let plain = self.plain(range.clone());
        let plain_all = self.plain_titles(range.clone());
        let labels: Vec<usize> = labelled.iter().map(|head| head.from).collect();
        // Where groups of those present are labelled too, the better account is the one with more titles that are known.
        let is_better = plain.len() > labels.len() * 2 || self.known_among(&plain) > self.known_among(&labels);
        if !labels.is_empty() && !is_better {
            return self.with_unlabelled(labelled, &plain_all);
        }
        let all = [plain, self.in_title_case(range.clone()), self.bulleted(range.clone())];
        let titles = all.into_iter().find(|titles| !titles.is_empty()).unwrap_or_default();
        self.with_below(&titles, range.end, 0)
    }

    /// Labels that head items, and among them the titles that have lost their colon: "Planning" below "Roads:", where
    /// most labels stand alone on their lines.
    fn with_unlabelled(&self, mut labelled: Vec<Head>, plain: &[usize]) -> Vec<Head> {
        let alone = labelled.iter().filter(|head| head.split.rest.is_none()).count();
        let Some(first) = labelled.first().map(|head| head.from).filter(|_| alone * 2 > labelled.len()) else {
            return labelled;
        };
        let heads_prose = |unit: usize| {
            let below = self.body_at(unit + 1);
            is_title_case(self.body_at(unit)) && below.ends_with('.') && heading::reads_as_sentence(below)
        };
        let is_lost = |unit: usize| {
            let body = self.body_at(unit);
            unit > first && !body.contains(':') && (heading::is_known(body) || heads_prose(unit))
        };
        let lost = plain.iter().copied().filter(|&unit| is_lost(unit));
        labelled.extend(lost.filter_map(|unit| self.head_at(unit, 0)).collect::<Vec<_>>());
        labelled.sort_by_key(|head| head.from);
        labelled.dedup_by_key(|head| head.from);
        labelled
    }

    /// Short lines above their text, where enough of them are titles that agendas share.
    fn plain(&self, range: Range<usize>) -> Vec<usize> {
        let titles = self.plain_titles(range);
        let known = self.known_among(&titles);
        let enough = known >= 2 && (titles.len() >= FEWEST_PLAIN || known == titles.len());
        if enough { titles } else { Vec::new() }
    }

    /// Short lines above their text, behind the head.
    fn plain_titles(&self, range: Range<usize>) -> Vec<usize> {
        let mut titles: Vec<usize> = range.clone().filter(|&unit| self.is_plain_title(unit, range.end)).collect();
        let from = self.head_end(titles.iter().copied());
        titles.retain(|&unit| unit >= from);
        titles
    }

    /// The same where nothing else heads an item, and all have the capitals of titles.
    fn in_title_case(&self, range: Range<usize>) -> Vec<usize> {
        let mut titles = self.plain_titles(range);
        let fewest = if self.known_among(&titles) > 0 { FEWEST_PLAIN } else { FEWEST_UNKNOWN };
        let are_titles = titles.len() >= fewest && self.kind == PaperKind::Minutes;
        titles.retain(|_| are_titles);
        if titles.iter().all(|&unit| is_title_case(self.body_at(unit))) { titles } else { Vec::new() }
    }

    /// Titles behind bullets, which a source has put in place of their numbers: in capitals or bold, or short lines above
    /// text that no bullet begins.
    fn bulleted(&self, range: Range<usize>) -> Vec<usize> {
        let bullet = |piece: &Piece| {
            piece.bullet.is_some() && piece.role == Role::Text && !heading::is_outcome_label(self.body(piece))
        };
        let stands_out =
            |unit: usize| self.piece(unit).is_some_and(|piece| bullet(piece) && (piece.strong || piece.capitals));
        let heads_text = |unit: usize| {
            self.piece(unit).is_some_and(|piece| bullet(piece) && piece.depth <= 1 && piece.words <= LONGEST_TITLE)
                && self.is_open_title(unit)
                && self.piece(unit + 1).is_some_and(|below| {
                    !below.is_point() && below.level.is_none() && heading::reads_as_sentence(self.body(below))
                })
        };
        let all = |is_title: &dyn Fn(usize) -> bool| -> Vec<usize> {
            let titles: Vec<usize> = range.clone().filter(|&unit| !self.barred[unit] && is_title(unit)).collect();
            let enough = titles.len() >= FEWEST_PLAIN && self.known_among(&titles) * 3 >= titles.len();
            if enough { titles } else { Vec::new() }
        };
        let titles = all(&stands_out);
        if titles.is_empty() { all(&heads_text) } else { titles }
    }

    /// Whether a line begins with a capital, has no mark at its end and is no sentence.
    fn is_open_title(&self, unit: usize) -> bool {
        let body = self.body_at(unit);
        body.starts_with(char::is_uppercase)
            && !body.ends_with(['.', ',', ';', '?', '!'])
            && !heading::reads_as_sentence(body)
            && !names_people(body)
    }

    /// How many lines are titles that agendas share.
    fn known_among(&self, units: &[usize]) -> usize {
        units.iter().filter(|&&unit| heading::is_known(self.body_at(unit))).count()
    }

    /// A short line with a capital and no closing mark, above a line that is text.
    pub(super) fn is_plain_title(&self, unit: usize, end: usize) -> bool {
        let is_text = |piece: &&Piece| piece.role == Role::Text && !piece.is_point() && !self.barred[unit];
        let Some(piece) = self.piece(unit).filter(is_text) else { return false };
        let body = self.body(piece);
        let is_known = heading::is_known(body);
        // "Matters arising." is a title that is on every agenda, "To receive apologies." a task.
        let is_title = piece.words <= LONGEST_CLOSED || heading::opens_as_task(body);
        let closed = is_known && is_title && body.ends_with('.');
        let open = (closed || !body.ends_with(['.', ',', ';', '?', '!'])) && body.starts_with(char::is_uppercase);
        let text = unit + 1 < end
            && self.piece(unit + 1).is_some_and(|next| {
                let wording = self.body(next);
                next.words >= 8
                    || wording.ends_with('.')
                    || next.is_point()
                    || heading::is_dated(wording)
                    || heading::says_nothing(wording)
            });
        let frame = heading::is_frame(body) && !is_known
            || body.split(' ').next().is_some_and(attendance::is_member_title)
            || body.contains(';')
            || names_people(body)
            || !is_known && lists_names(body)
            || self.is_purpose_of_title_above(unit);
        let other =
            frame || heading::says_nothing(body) || heading::is_outcome_label(body) || heading::reads_as_sentence(body);
        let longest = if heading::opens_as_task(body) {
            LONGEST_TASK
        } else if is_known && !body.contains(": ") {
            LONGEST_TITLE
        } else {
            LONGEST_PLAIN
        };
        piece.words <= longest && open && text && !other
    }

    /// Whether a line sets the task that the title right above it names: "To receive declarations of interest." below
    /// "Declarations of Interest".
    fn is_purpose_of_title_above(&self, unit: usize) -> bool {
        const STEM: usize = 5;
        let (Some(above), body) = (unit.checked_sub(1), self.body_at(unit)) else { return false };
        let title = self.body_at(above);
        let is_title = heading::is_known(title) && !title.ends_with('.') && !heading::opens_as_task(title);
        let stem = |word: &str| word.get(..STEM).map(str::to_lowercase);
        let shared = || title.split(' ').filter_map(stem).any(|word| body.to_lowercase().contains(&word));
        is_title && body.ends_with('.') && heading::opens_as_task(body) && shared()
    }

    /// The lines of an agenda that gives its items no numbers, where many are titles that agendas share; what it numbers
    /// stands below one of them.
    pub(super) fn listed(&self) -> Vec<usize> {
        if self.kind != PaperKind::Agenda {
            return Vec::new();
        }
        let mut lines: Vec<usize> = (0..self.units.len()).filter(|&unit| self.is_listed(unit)).collect();
        let from = self.head_end(lines.iter().copied());
        lines.retain(|&unit| unit >= from);
        let counted = self.main.as_ref().and_then(|series| series.units.first().copied()).unwrap_or(self.units.len());
        let above = &lines[..lines.partition_point(|&unit| unit < counted)];
        let enough = self.known_among(above) >= FEWEST_LISTED && self.known_among(&lines) * 3 >= lines.len();
        if enough { lines } else { Vec::new() }
    }

    /// Whether a line may be a title or a task and is no sentence.
    fn is_listed(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit).filter(|piece| piece.role == Role::Text && !piece.is_point()) else {
            return false;
        };
        let body = self.body(piece);
        let other = heading::is_frame(body) || heading::is_outcome_label(body);
        (piece.words <= LONGEST_TITLE || heading::opens_as_task(body))
            && !self.barred[unit]
            && body.starts_with(char::is_uppercase)
            && !body.ends_with([',', ';', '?', '!', ':'])
            && (heading::is_known(body) || !other)
            && !heading::reads_as_sentence(body)
            && !heading::is_dated(body)
    }

    /// A paper whose only headings are labels before a colon: "Staff reports:", "Interests: None."
    pub(super) fn labelled(&self, range: Range<usize>) -> Vec<Head> {
        let mut opened = false;
        if self.kind == PaperKind::Other && (0..self.units.len()).any(|unit| heading::names_mover(self.body_at(unit))) {
            // A form, whose labels are its fields.
            return Vec::new();
        }
        let found: Vec<usize> = range
            .filter(|&unit| {
                let labels = self.piece(unit).is_some_and(|piece| {
                    let body = self.body(piece);
                    let label = body.split(':').next().unwrap_or_default();
                    // Behind the first item, apologies and minutes are items as well.
                    let is_late = opened && runs_on_from(label, body) && is_item_of_all(label);
                    label.len() < body.len()
                        && !heading::names_mover(body)
                        && (opened || !self.lists_members(unit))
                        && !attendance::gives_initials(body)
                        && label.split(' ').count() <= 6
                        && label.starts_with(char::is_uppercase)
                        && piece.bullet.is_none()
                        && piece.number.is_none()
                        && piece.role != Role::Label
                        && (!label.contains('(') || label.contains(')'))
                        && !label.contains(|c: char| {
                            c == '.'
                                || runs_on_from(label, body)
                                    && !heading::is_of_every_agenda(label)
                                    && c.is_ascii_digit()
                        })
                        && !heading::has_verb(label)
                        && !is_of_dialogue(label)
                        && !heading::opens_with_outcome(label)
                        && (is_late || !heading::is_outcome_label(label))
                        && (is_late || !heading::is_frame(body) || is_next_meeting(label))
                });
                opened |= labels;
                labels
            })
            .collect();
        if found.len() < 2 {
            return Vec::new();
        }
        found
            .into_iter()
            .filter(|unit| !self.is_front(*unit))
            .filter_map(|unit| {
                let mut head = self.head_at(unit, 0)?;
                let piece = self.piece(unit)?;
                let colon = self.body(piece).find(':')?;
                let rest = piece.body.slice(colon + 1..piece.body.len()).trim(&self.document.text);
                // "Matters arising:-" has no text of its own.
                let rest = if matches!(self.document.wording(rest), "-" | "–") { rest.slice(0..0) } else { rest };
                head.split =
                    Split { title: Some(piece.body.slice(0..colon)), rest: Some(rest).filter(|rest| !rest.is_empty()) };
                head.to = unit + 1;
                Some(head)
            })
            .collect()
    }

    /// Whether a label that fills its line stands over nothing but people: "Hale Borough Members:".
    fn lists_members(&self, unit: usize) -> bool {
        const SEATS: [&str; 7] =
            ["co-opt", "councillor", "governor", "member", "observer", "representative", "trustee"];
        let below = self.body_at(unit + 1);
        let titled = || below.split(' ').next().is_some_and(attendance::is_member_title) && below.contains(',');
        let names =
            || self.piece(unit + 1).is_some_and(|next| attendance::is_all_names(&self.document.text, next.body));
        let label = self.body_at(unit).to_lowercase();
        let above = unit.checked_sub(1).map_or("", |above| self.body_at(above));
        let of_people = SEATS.iter().any(|word| label.contains(word)) || heading::is_frame(above);
        of_people && label.ends_with(':') && !heading::has_verb(below) && (titled() || names())
    }

    /// Sub-items that are paragraphs with a title run in before their text, where the item has no text but them.
    pub(super) fn run_in(&self, range: Range<usize>, level: usize) -> Vec<Head> {
        if self.run_in_title(range.start).is_none() {
            return Vec::new();
        }
        let lines = range
            .clone()
            .filter(|&unit| self.piece(unit).is_some_and(|piece| !piece.is_point() && piece.role == Role::Text))
            .count();
        let heads: Vec<Head> = range.filter_map(|unit| self.run_in_head(unit, level)).collect();
        let prose = heads
            .iter()
            .filter_map(|head| head.split.rest)
            .filter(|&rest| self.document.wording(rest).split(' ').count() >= PROSE)
            .count();
        if heads.len() >= 2 && heads.len() * 2 >= lines && prose * 2 >= heads.len() { heads } else { Vec::new() }
    }

    fn run_in_head(&self, unit: usize, level: usize) -> Option<Head> {
        let split = self.run_in_title(unit)?;
        Some(Head { split, to: unit + 1, number: None, ..self.head_at(unit, level)? })
    }

    /// Title and text of a paragraph that begins with a title; a short outcome behind a dash is text as well.
    fn run_in_title(&self, unit: usize) -> Option<Split> {
        let piece =
            self.piece(unit).filter(|piece| !piece.is_point() && piece.role == Role::Text && piece.depth == 0)?;
        let body = self.body(piece);
        if self.barred[unit]
            || heading::is_frame(body) && !heading::is_known(body)
            || heading::is_outcome_label(body)
            || heading::cites_minute(body)
            || reference::opens(body)
            || is_by_initials(body)
        {
            return None;
        }
        let piece = &piece.without_number(self.document);
        let split = title::split_title(self.document, piece);
        let split = if split.title.is_some() && split.rest.is_some() {
            Some(split)
        } else {
            title::at_dash(self.document, piece)
        };
        let wording = |span| self.document.wording(span);
        let title = |split: &Split| split.title.map_or("", wording);
        split.filter(|split| {
            let title = title(split);
            !heading::is_minutes(title)
                && !is_of_dialogue(title)
                && !names_person(title, split.rest.map_or("", wording))
        })
    }
}

/// Whether a label says no more than that somebody asks or answers: "Q:", "A:", "Question 2:".
fn is_of_dialogue(label: &str) -> bool {
    const LABELS: [&str; 8] = ["a", "answer", "challenge", "q", "query", "question", "reply", "response"];
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_ascii_lowercase();
    LABELS.contains(&label.as_str())
}

/// Whether a paragraph begins with the initials of who speaks or is to act: "PL: the opinion is due", "IC to complete it."
fn is_by_initials(body: &str) -> bool {
    static INITIALS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[A-Z]{2,3}(?:(?:/| and | & |, )[A-Z]{2,3})*(?: ?[:–-] ?[a-z]| (?:to|will|would|is|has|had|said|reported|asked|noted|agreed) )",
        )
    });
    INITIALS.is_match(body)
}

/// Whether what stands before the text is somebody who speaks ("Mrs Vane: ...") or a post to which somebody was elected
/// ("Secretary – Jo was proposed by Al").
fn names_person(title: &str, rest: &str) -> bool {
    static MOVED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^[^.:;]{2,}\b(?:was|were) (?:proposed|nominated|elected|re-?elected)\b"));
    names_people(title) || heading::has_verb(title) || MOVED.is_match(rest)
}

/// Whether a line is somebody's name behind an honorific, or several: "Mrs Ann Vane AV".
fn names_people(line: &str) -> bool {
    static PERSON: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllrs?|Cr|Councillors?|Rev|Revd|Fr|Alderman|Ald|Dame|Prof)\b\.?(?: [A-Z][A-Za-z.’'-]*){1,8}$",
        )
    });
    PERSON.is_match(line)
}

/// Whether a line is of names between commas: "Ann Vane, Bob Pike".
fn lists_names(line: &str) -> bool {
    let is_name = |part: &str| {
        (2..=3).contains(&part.split(' ').count()) && part.split(' ').all(|word| word.starts_with(char::is_uppercase))
    };
    line.contains(", ") && line.split(", ").all(is_name)
}

/// Whether all but the small words of a line have a capital: "Aims and Objectives of the Group".
fn is_title_case(line: &str) -> bool {
    line.split(' ').filter(|word| word.len() > 3).all(|word| !word.starts_with(char::is_lowercase))
}

/// Whether text stands behind a label on its line.
fn runs_on_from(label: &str, body: &str) -> bool {
    // ":-" ends a label as a colon does.
    body.trim_end_matches(['-', '–']).len() > label.len() + 1
}

/// Items of every agenda whose titles also label the head of a paper or an outcome.
fn is_item_of_all(label: &str) -> bool {
    let label = label.to_lowercase();
    label.starts_with("apologies") || label == "minutes"
}

/// Of the labels that the head of a paper has, the one that ends it.
fn is_next_meeting(label: &str) -> bool {
    let label = label.to_lowercase();
    label.starts_with("date") && label.contains("next")
}

/// The heading at the top that stands alone above all others: the title of the paper.
fn sole_title(found: &[(usize, usize)]) -> Option<usize> {
    let (&(title, top), below) = found.split_first()?;
    let is_sole = title < HEAD && below.len() >= FEWEST_BELOW && below.iter().all(|&(_, rank)| rank > top);
    is_sole.then_some(title)
}

/// Fewest headings below the title of a paper.
const FEWEST_BELOW: usize = 3;
/// Fewest words behind a run-in title that are prose.
const PROSE: usize = 15;
/// Rank of headings in bold capitals.
const SHOUTED_RANK: usize = 7;
/// Rank of headings that are run in before their text.
const LOWEST_RANK: usize = 9;
/// Most words of a title that nothing marks.
const LONGEST_PLAIN: usize = 8;
/// The same of one that sets a task.
const LONGEST_TASK: usize = 40;
/// Fewest lines of an agenda without numbers that agendas share.
const FEWEST_LISTED: usize = 4;
/// Fewest of such titles.
const FEWEST_PLAIN: usize = 3;
/// The same where no agenda shares one of them.
const FEWEST_UNKNOWN: usize = 5;
/// Most words of such a title that a full stop closes.
const LONGEST_CLOSED: usize = 4;

/// Rank of a heading's look; lower is higher.
fn look_rank(piece: &Piece) -> usize {
    match piece.level {
        Some(level) => usize::from(level),
        None if piece.strong && piece.capitals => SHOUTED_RANK,
        None if piece.capitals => 8,
        None => LOWEST_RANK,
    }
}
