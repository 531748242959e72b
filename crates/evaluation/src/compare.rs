//! A record held against the gold facts of its paper, field by field.

use minutebook::{Record, v1};

use crate::gold::{self, Doubtful, Gold};
use crate::likeness::{alike, squash};
use crate::tally::Facts;

/// How closely wordings must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    /// As a reader would let it pass: a little may be missing at either end, a letter may be wrong.
    Fuzzy,
    /// White space, punctuation and case aside, the same.
    Strict,
}

impl Measure {
    pub(crate) fn alike(self, a: Option<&str>, b: Option<&str>, at_least: f64) -> bool {
        alike(a, b, if self == Self::Strict { 1.0 } else { at_least })
    }

    /// Characters that a clause may have before its first words and behind its last.
    pub(crate) fn slack(self) -> usize {
        if self == Self::Strict { 0 } else { 24 }
    }
}

/// The fields that are scored, in the order of the table.
pub(crate) const FIELDS: [&str; 13] = [
    "kind",
    "header",
    "attendance",
    "items",
    "decisions",
    "motions",
    "votes",
    "dates",
    "bodies",
    "aliases",
    "commitments",
    "owners",
    "due",
];

/// What became of each field's facts, in the order of [`FIELDS`].
pub(crate) fn compare(gold: &Gold, record: &Record, measure: Measure) -> [Facts; 13] {
    let items = flatten(&record.items);
    let (bodies, aliases) = bodies(gold, record);
    let (commitments, owners, due) = commitments(gold, record, measure);
    [
        kind(gold, record),
        header(gold, record, measure),
        attendance(gold, record, measure),
        agenda(gold, &items, measure),
        decisions(gold, record, &items, measure),
        motions(gold, &items, measure),
        votes(gold, &items),
        dates(gold, record),
        bodies,
        aliases,
        commitments,
        owners,
        due,
    ]
}

/// Pairs each gold fact with the first record entry, not paired yet, that is the same. Facts in doubt are not scored.
pub(crate) fn pair<'a, G: Doubtful, R>(
    gold: &'a [G],
    found: &'a [R],
    same: impl Fn(&G, &R) -> bool,
) -> (Vec<(&'a G, &'a R)>, Vec<&'a G>, Vec<&'a R>) {
    let mut left: Vec<&R> = found.iter().collect();
    let mut take = |fact: &G| left.iter().position(|entry| same(fact, entry)).map(|at| left.remove(at));
    let mut hits = Vec::new();
    let mut missed = Vec::new();
    for fact in gold.iter().filter(|fact| !fact.is_doubtful()) {
        match take(fact) {
            Some(entry) => hits.push((fact, entry)),
            None => missed.push(fact),
        }
    }
    for fact in gold.iter().filter(|&fact| G::is_doubtful(fact)) {
        take(fact);
    }
    (hits, missed, left)
}

/// The same as lines for people.
fn judge<G: Doubtful + std::fmt::Debug, R: std::fmt::Debug>(
    gold: &[G],
    found: &[R],
    same: impl Fn(&G, &R) -> bool,
) -> Facts {
    let (hits, missed, invented) = pair(gold, found, same);
    Facts {
        found: hits.iter().map(|(fact, _)| format!("{fact:?}")).collect(),
        missed: missed.iter().map(|fact| format!("{fact:?}")).collect(),
        invented: invented.iter().map(|entry| format!("{entry:?}")).collect(),
    }
}

fn kind(gold: &Gold, record: &Record) -> Facts {
    let mut facts = Facts::default();
    if is_unsure(gold, "kind") {
        return facts;
    }
    let found = record.kind.name();
    facts.judge(found == gold.kind, &gold.kind);
    if found != gold.kind {
        facts.invented.push(found.to_owned());
    }
    facts
}

fn is_unsure(gold: &Gold, field: &str) -> bool {
    let mut unsure = gold.doubtful_fields.iter().chain(&gold.meeting.doubtful_fields);
    unsure.any(|name| name == field || name.rsplit('.').next() == Some(field))
}

fn header(gold: &Gold, record: &Record, measure: Measure) -> Facts {
    let (wanted, found) = (&gold.meeting, &record.meeting);
    let worded = [
        ("authority", &wanted.authority, &found.authority),
        ("body", &wanted.body, &found.body),
        ("venue", &wanted.venue, &found.venue),
    ];
    let normalised = [
        ("date", &wanted.date, &found.date),
        ("start_time", &wanted.start_time, &found.start_time),
        ("end_time", &wanted.end_time, &found.end_time),
        ("next_meeting", &wanted.next, &found.next_meeting),
    ];
    let mut facts = Facts::default();
    for (name, wanted, found) in worded.into_iter().chain(normalised).filter(|(name, ..)| !is_unsure(gold, name)) {
        let [wanted, found] = [wanted, found].map(|text| text.as_deref().filter(|text| !text.is_empty()));
        let is_worded = worded.iter().any(|(worded, ..)| *worded == name);
        if wanted.is_some() && (wanted == found || is_worded && measure.alike(wanted, found, 0.85)) {
            facts.found.push(name.to_owned());
        } else {
            facts.missed.extend(wanted.map(|wanted| format!("{name}: {wanted}")));
            facts.invented.extend(found.map(|found| format!("{name}: {found}")));
        }
    }
    facts
}

fn attendance(gold: &Gold, record: &Record, measure: Measure) -> Facts {
    judge(&gold.attendance, &record.attendance, |wanted, found| {
        wanted.status == found.status.name() && measure.alike(Some(&wanted.name), Some(&found.name), 0.85)
    })
}

pub(crate) fn flatten(items: &[v1::Item]) -> Vec<&v1::Item> {
    items.iter().flat_map(|item| std::iter::once(item).chain(flatten(&item.items))).collect()
}

/// An item's number and title, for people.
#[derive(Debug)]
struct Heading<'a> {
    number: Option<&'a str>,
    title: Option<&'a str>,
}

fn agenda(gold: &Gold, items: &[&v1::Item], measure: Measure) -> Facts {
    let headings = items.iter().map(|item| Heading { number: item.number.as_deref(), title: item.title.as_deref() });
    let headings: Vec<_> = headings.filter(|heading| heading.number.is_some() || heading.title.is_some()).collect();
    judge(&gold.items, &headings, |wanted, found| {
        let untitled = wanted.title.as_deref().is_none_or(str::is_empty);
        number(wanted.number.as_deref()) == number(found.number)
            && (untitled || measure.alike(wanted.title.as_deref(), found.title, 0.8))
    })
}

/// A number without spaces and punctuation.
fn number(printed: Option<&str>) -> String {
    let kept = printed.unwrap_or_default().chars().filter(|c| !c.is_whitespace() && !"().:".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}

/// A clause without limbs, with the label of its decision and the rule that found it in prose.
#[derive(Debug)]
pub(crate) struct Leaf<'a> {
    label: &'a str,
    text: &'a str,
    pub(crate) rule: Option<&'a str>,
}

fn decisions(gold: &Gold, record: &Record, items: &[&v1::Item], measure: Measure) -> Facts {
    judge(&gold.decisions, &all_leaves(record, items), |wanted, found| is_clause(wanted, found, measure.slack()))
}

/// The clauses without limbs of all decisions.
pub(crate) fn all_leaves<'a>(record: &'a Record, items: &[&'a v1::Item]) -> Vec<Leaf<'a>> {
    let sections = flatten_sections(&record.sections);
    let decisions = items.iter().flat_map(|item| &item.decisions);
    let decisions = decisions.chain(sections.iter().flat_map(|section| &section.decisions));
    decisions.flat_map(|decision| leaves(decision, &decision.clauses)).collect()
}

fn flatten_sections(sections: &[v1::Section]) -> Vec<&v1::Section> {
    sections.iter().flat_map(|section| std::iter::once(section).chain(flatten_sections(&section.sections))).collect()
}

fn leaves<'a>(decision: &'a v1::Decision, clauses: &'a [v1::Clause]) -> Vec<Leaf<'a>> {
    let leaf = |clause: &'a v1::Clause| match clause.clauses.as_slice() {
        [] => vec![Leaf {
            label: decision.label.as_deref().unwrap_or_default(),
            text: &clause.text,
            rule: decision.rule.as_deref(),
        }],
        limbs => leaves(decision, limbs),
    };
    clauses.iter().flat_map(leaf).collect()
}

pub(crate) fn is_clause(wanted: &gold::Clause, found: &Leaf<'_>, slack: usize) -> bool {
    let (starts, ends) = (squash(&wanted.starts), squash(&wanted.ends));
    let wordings = [squash(found.text), squash(&format!("{} {}", found.label, found.text))];
    wordings.iter().any(|wording| {
        let before = wording.find(&starts).map(|at| wording[..at].chars().count());
        let behind = wording.rfind(&ends).map(|at| wording[at + ends.len()..].chars().count());
        before.is_some_and(|count| count <= slack) && behind.is_some_and(|count| count <= slack)
    })
}

fn motions(gold: &Gold, items: &[&v1::Item], measure: Measure) -> Facts {
    let found: Vec<_> = items.iter().flat_map(|item| &item.motions).collect();
    let same = |wanted: &Option<String>, found: &Option<String>| {
        let [wanted, found] = [wanted, found].map(|name| name.as_deref().filter(|name| !name.is_empty()));
        wanted.is_none() && found.is_none() || measure.alike(wanted, found, 0.75)
    };
    judge(&gold.motions, &found, |wanted, found| {
        same(&wanted.proposer, &found.proposer) && same(&wanted.seconder, &found.seconder)
    })
}

fn votes(gold: &Gold, items: &[&v1::Item]) -> Facts {
    let counted = |counts: [Option<u32>; 3]| counts.iter().any(Option::is_some);
    let found = items.iter().flat_map(|item| &item.votes).map(|vote| [vote.r#for, vote.against, vote.abstain]);
    let found: Vec<_> = found.filter(|counts| counted(*counts)).collect();
    let wanted = gold.votes.iter().filter(|vote| counted([vote.r#for, vote.against, vote.abstain]));
    let wanted: Vec<_> = wanted.collect();
    judge(&wanted, &found, |wanted, found| {
        [wanted.r#for, wanted.against, wanted.abstain].map(Option::unwrap_or_default)
            == found.map(Option::unwrap_or_default)
    })
}

fn dates(gold: &Gold, record: &Record) -> Facts {
    judge(&gold.dates, &record.dates, is_date)
}

pub(crate) fn is_date(wanted: &gold::Date, found: &v1::Date) -> bool {
    let [a, b] = [squash(&wanted.text), squash(&found.text)];
    wanted.value.as_ref() == Some(&found.value) && (a.contains(&b) || b.contains(&a))
}

fn bodies(gold: &Gold, record: &Record) -> (Facts, Facts) {
    let wanted_names = |body: &gold::Body| names(&body.name, &body.aliases);
    let found_names = |body: &v1::Body| names(&body.name, &body.aliases);
    let same = |wanted: &gold::Body, found: &v1::Body| {
        let found = found_names(found);
        wanted_names(wanted).iter().any(|name| found.contains(name))
    };
    let (hits, missed, invented) = pair(&gold.bodies, &record.bodies, same);
    let mut aliases = Facts::default();
    for (wanted, found) in &hits {
        let (wanted_forms, found_forms) = (wanted_names(wanted), found_names(found));
        for alias in &wanted.aliases {
            aliases.judge(found_forms.contains(&plain(alias)), format!("{alias} = {}", wanted.name));
        }
        let unknown = found.aliases.iter().filter(|alias| !wanted_forms.contains(&plain(alias)));
        aliases.invented.extend(unknown.map(|alias| format!("{alias} = {}", found.name)));
    }
    let of_missed = missed.iter().flat_map(|body| body.aliases.iter().map(|alias| format!("{alias} = {}", body.name)));
    aliases.missed.extend(of_missed);
    let bodies = Facts {
        found: hits.iter().map(|(body, _)| body.name.clone()).collect(),
        missed: missed.iter().map(|body| body.name.clone()).collect(),
        invented: invented.iter().map(|body| body.name.clone()).collect(),
    };
    (bodies, aliases)
}

fn names(name: &str, aliases: &[String]) -> Vec<String> {
    let forms = std::iter::once(name).chain(aliases.iter().map(String::as_str));
    forms.filter(|form| !form.is_empty()).map(plain).collect()
}

/// A name without its article.
fn plain(name: &str) -> String {
    let bare = name.get(..4).filter(|article| article.eq_ignore_ascii_case("the ")).map(|_| name[4..].trim_start());
    squash(bare.unwrap_or(name))
}

/// Commitments of the gold with those found, of the gold alone, and found alone.
pub(crate) type Commitments<'a> =
    (Vec<(&'a gold::Commitment, &'a v1::Commitment)>, Vec<&'a gold::Commitment>, Vec<&'a v1::Commitment>);

pub(crate) fn pair_commitments<'a>(gold: &'a Gold, record: &'a Record) -> Commitments<'a> {
    let text: Vec<char> = record.text.chars().collect();
    pair(&gold.commitments, &record.commitments, |wanted, found| {
        let starts = squash(&wanted.starts);
        let what = squash(&found.what);
        let first: String = what.chars().take(24).collect();
        starts.contains(&first) || format!("{}{what}", squash(&sentence(&text, found.span))).contains(&starts)
    })
}

fn commitments(gold: &Gold, record: &Record, measure: Measure) -> (Facts, Facts, Facts) {
    let (hits, missed, invented) = pair_commitments(gold, record);
    let mut owners = Facts::default();
    let mut due = Facts::default();
    for (wanted, found) in &hits {
        if let Some(owner) = &wanted.owner {
            let fact = format!("{}: {owner}, found {:?}", wanted.starts, found.owner);
            owners.judge(measure.alike(Some(owner), found.owner.as_deref(), 0.75), fact);
        }
        if wanted.due.is_some() || found.due.is_some() {
            let fact = format!("{}: {:?}, found {:?}", wanted.starts, wanted.due, found.due);
            due.judge(wanted.due == found.due, fact);
        }
    }
    let commitments = Facts {
        found: hits.iter().map(|(wanted, _)| wanted.starts.clone()).collect(),
        missed: missed.iter().map(|wanted| wanted.starts.clone()).collect(),
        invented: invented.iter().map(|found| found.what.clone()).collect(),
    };
    (commitments, owners, due)
}

/// The wording at a span, from the beginning of the sentence that it stands in.
fn sentence(text: &[char], span: v1::Span) -> String {
    let before = &text[..(span.start as usize).min(text.len())];
    let line = before.iter().rposition(|&c| c == '\n').map(|at| at + 1);
    let stop = before.windows(2).rposition(|pair| matches!(pair, ['.' | '?' | ';', ' '])).map(|at| at + 1);
    let start = line.max(stop).unwrap_or(0);
    text[start..(span.end as usize).min(text.len())].iter().collect()
}
