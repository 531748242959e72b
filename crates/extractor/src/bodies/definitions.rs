//! Which organisation a short form stands for: what the paper says in brackets, and what initials say.

use model::Minutes;

use super::acronyms::{Acronyms, Evidence, abbreviates, is_initials};
use super::host::Host;
use super::names::Mention;
use super::registry::Registry;

/// Quotation marks of all kinds.
const MARKS: [char; 6] = ['"', '“', '”', '‘', '’', '\''];

/// Takes "(AHA)" and "(the “Association”)" behind "Ayle Housing Association", and the long form in brackets behind the
/// short one.
pub(crate) fn in_brackets(text: &str, names: &[Mention], registry: &mut Registry) {
    for mention in names {
        let long = mention.span.of(text);
        let Some(place) = registry.place_of(long) else { continue };
        if let Some(form) = bracket_behind(&text[mention.span.end()..]).and_then(|bracket| short_form(bracket, long)) {
            registry.define(place, form);
        }
        if let Some(form) = word_before_bracket(&text[..mention.span.start()]).filter(|form| abbreviates(form, long)) {
            registry.define(place, form);
        }
    }
}

/// What stands in brackets right at the beginning of `rest`.
fn bracket_behind(rest: &str) -> Option<&str> {
    const LONGEST: usize = 60;
    let rest = rest.strip_prefix("'s").or_else(|| rest.strip_prefix("’s")).unwrap_or(rest);
    let inner = rest.trim_start().strip_prefix('(')?;
    inner.get(..inner.find(')').filter(|length| *length <= LONGEST)?)
}

/// The word in "AHA (the" at the end of `before`.
fn word_before_bracket(before: &str) -> Option<&str> {
    let before = before.strip_suffix("the ").unwrap_or(before).strip_suffix('(')?.trim_end();
    let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
    before.get(start..).filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
}

/// The form that a bracket sets up: an acronym of `long`, or words in quotation marks or after an article.
fn short_form<'t>(bracket: &'t str, long: &str) -> Option<&'t str> {
    const LEADS: [&str; 5] = ["hereafter", "hereinafter", "also known as", "known as", "referred to as"];
    let bracket = bracket.trim();
    let bracket = LEADS.iter().find_map(|lead| bracket.strip_prefix(lead)).unwrap_or(bracket).trim();
    let bare = bracket.trim_matches(MARKS.as_slice());
    let form = bare.strip_prefix("the ").or_else(|| bare.strip_prefix("The ")).unwrap_or(bare);
    let form = form.trim_matches(MARKS.as_slice());
    let set_up = form.len() < bracket.len() && form.starts_with(char::is_uppercase);
    let word = form.len() > 1 && form.len() < long.len() && form.chars().all(|c| c.is_alphanumeric() || c == '&');
    (set_up || word && abbreviates(form, long)).then_some(form)
}

/// Gives acronyms to the bodies whose initials they are, and makes bodies of those that act as some.
pub(crate) fn by_initials(acronyms: Acronyms, minutes: &Minutes, host: &Host, registry: &mut Registry) {
    for (acronym, Evidence { points, with_article, mentions }) in acronyms {
        let defined = registry.place_of_form(&acronym);
        let person = is_person(&acronym, minutes);
        if let Some(place) = defined {
            registry.alias(place, &acronym, mentions);
        } else if let Some(place) = named_by(&acronym, host, registry).filter(|_| !person || with_article) {
            registry.alias(place, &acronym, mentions);
        } else if points >= 2 && !person {
            registry.acronym(&acronym, &mentions);
        }
    }
}

/// The body named first among those with these initials; the host's own, also without its place: "TC" of "Ayle Town
/// Council".
fn named_by(acronym: &str, host: &Host, registry: &Registry) -> Option<usize> {
    let named = registry.drafts().filter(|(_, draft)| draft.forms().iter().any(|form| is_initials(acronym, form)));
    let first = named.min_by_key(|(_, draft)| draft.first()).map(|(place, _)| place);
    let is_tail = |form: &String| form.split_once(' ').is_some_and(|(_, tail)| is_initials(acronym, tail));
    first.or_else(|| host.places().find(|place| registry.draft(*place).forms().iter().any(is_tail)))
}

/// Whether an acronym is the initials of somebody who attended.
fn is_person(acronym: &str, minutes: &Minutes) -> bool {
    minutes.attendance.iter().any(|attendee| match attendee.initials.as_deref() {
        Some(initials) => initials == acronym,
        None => acronym.len() < 4 && is_initials(acronym, &attendee.name),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_set_up_acronyms_and_quoted_forms() {
        assert_eq!(short_form("AHA", "Ayle Housing Association"), Some("AHA"));
        assert_eq!(short_form("the “Association”", "Ayle Housing Association"), Some("Association"));
        assert_eq!(short_form("hereafter 'the Trust'", "Ayle Trust"), Some("Trust"));
        assert_eq!(short_form("Chairman", "Ayle Housing Association"), None);
        assert_eq!(short_form("2 members", "Ayle Housing Association"), None);
    }
}
