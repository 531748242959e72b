//! Every value is the wording at its span, and every word of the source is kept.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread;

use minutebook::{Record, v1};
use regex::Regex;
use serde_json::Value;

use crate::invariants::Text;

/// Fields whose value is worked out from the wording at the span and need not be in it.
const NORMALISED: &[&str] = &["date", "start_time", "end_time", "next_meeting", "heading"];

/// Every value of a record is the wording at its span, white space aside; one that is part of a sentence is in it.
pub(crate) fn supports_every_value(text: &Text, record: &Record) -> Result<(), String> {
    let value = serde_json::to_value(record).map_err(|error| error.to_string())?;
    check("", &value, text)
}

/// Walks through the record: each object that has a `span` or `spans` is held to the wording there.
fn check(at: &str, value: &Value, text: &Text) -> Result<(), String> {
    match value {
        Value::Object(object) => {
            if let Some(span) = span(object.get("span")) {
                texts_are_at(at, object, &text.at(span))?;
            }
            for (field, place) in object.get("spans").and_then(Value::as_object).into_iter().flatten() {
                let wording = span(Some(place)).map(|span| text.at(span)).unwrap_or_default();
                value_is_at(&format!("{at}/{field}"), field, object.get(field), &wording)?;
            }
            object.iter().try_for_each(|(key, value)| check(&format!("{at}/{key}"), value, text))
        }
        Value::Array(values) => {
            values.iter().enumerate().try_for_each(|(row, value)| check(&format!("{at}/{row}"), value, text))
        }
        _ => Ok(()),
    }
}

fn span(value: Option<&Value>) -> Option<v1::Span> {
    serde_json::from_value(value?.clone()).ok()
}

/// Fields that quote from the place of their object.
const QUOTING: &[&str] =
    &["text", "what", "label", "marker", "proposer", "seconder", "casting_vote", "person", "interest", "about"];

fn texts_are_at(at: &str, object: &serde_json::Map<String, Value>, wording: &str) -> Result<(), String> {
    let here = squash(wording);
    for field in QUOTING {
        if let Some(Value::String(quoted)) = object.get(*field)
            && !here.contains(&squash(quoted))
        {
            return Err(format!("{at}/{field} is {quoted:?} and the text there is {wording:?}"));
        }
    }
    Ok(())
}

fn value_is_at(at: &str, field: &str, value: Option<&Value>, wording: &str) -> Result<(), String> {
    let supported = match value {
        _ if NORMALISED.contains(&field) => !wording.trim().is_empty(),
        Some(Value::String(value)) => squash(value) == squash(wording),
        _ => false,
    };
    if supported { Ok(()) } else { Err(format!("{at} is {value:?} and the text there is {wording:?}")) }
}

/// The wording without white space.
fn squash(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Every word of the source is in `text` or `furniture`. Of PDF and Word another program says what the words are, where
/// it is installed; the two may read one word in five hundred otherwise.
pub(crate) fn of_the_source_is_kept(bytes: &[u8], record: &Record) -> Result<(), String> {
    let (source, leeway) = match record.source.format.as_ref() {
        "pdf" => (output_of(Command::new("pdftotext").args(["-layout", "-", "-"]), bytes), 500),
        "docx" => (output_of(Command::new("pandoc").args(["-f", "docx", "-t", "plain", "--wrap=none"]), bytes), 500),
        format => (visible_text(bytes, format), usize::MAX),
    };
    let Some(source) = source else { return Ok(()) };
    let furniture = record.furniture.iter().map(|furniture| furniture.text.as_str());
    let kept = std::iter::once(record.text.as_str()).chain(furniture).collect::<Vec<_>>().join(" ");
    let kept_words = words(&kept);
    // A word that the source breaks at a line end or a tag is kept joined.
    let joined: String = kept.chars().filter(|c| c.is_alphanumeric()).collect();
    let source_words = words(&source);
    let is_lost = |word: &String, count: usize| {
        kept_words.get(word).is_none_or(|kept| *kept < count) && joined.matches(word.as_str()).count() < count
    };
    let lost: Vec<_> =
        source_words.iter().filter(|(word, count)| is_lost(word, **count)).map(|(word, _)| word).collect();
    if lost.len() <= source_words.len() / leeway {
        Ok(())
    } else {
        Err(format!("words of the source that are not kept: {lost:?}"))
    }
}

/// What a program prints for some input; nothing where it is not installed or refuses.
fn output_of(command: &mut Command, input: &[u8]) -> Option<String> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let mut stdin = child.stdin.take()?;
    let output = thread::scope(|scope| {
        // A program that has read enough closes the pipe.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output()
    });
    output
        .ok()
        .filter(|output| output.status.success())
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// What a person sees of a text, Markdown or HTML file, roughly.
fn visible_text(bytes: &[u8], format: &str) -> Option<String> {
    static HIDDEN: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?is)<!--.*?-->|<(script|style|head|template)\b.*?</(script|style|head|template)>|<[^>]*>")
            .unwrap()
    });
    static LINK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\]\((?:[^()]|\([^()]*\))*\)|https?://\S+|\]\{[.#][^}]*\}").unwrap());
    let text = std::str::from_utf8(bytes).ok()?;
    match format {
        "text" => Some(unescape(text)),
        "markdown" => Some(unescape(&HIDDEN.replace_all(&LINK.replace_all(text, " "), " "))),
        "html" => Some(unescape(&HIDDEN.replace_all(text, " "))),
        _ => None,
    }
}

/// Character references as the characters that they stand for; the names that papers use.
fn unescape(text: &str) -> String {
    static REFERENCE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"&(#x?)?([0-9A-Za-z]+);").unwrap());
    let character = |found: &regex::Captures<'_>| {
        let code = match found.get(1).map(|prefix| prefix.as_str()) {
            Some("#") => found[2].parse().ok(),
            Some(_) => u32::from_str_radix(&found[2], 16).ok(),
            None => return if &found[2] == "amp" { "&" } else { " " }.to_owned(),
        };
        code.and_then(char::from_u32).map_or(" ".to_owned(), String::from)
    };
    REFERENCE.replace_all(text, character).into_owned()
}
