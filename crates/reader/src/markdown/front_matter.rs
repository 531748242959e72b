//! Front matter: the keys and values that site generators put at the head of a Markdown file (YAML or TOML).

use model::DocumentBuilder;

/// Writes the front matter, if there is one, and returns what follows it.
pub(super) fn read<'a>(text: &'a str, builder: &mut DocumentBuilder) -> &'a str {
    let Some((head, body)) = split(text) else { return text };
    for pair in pairs(head) {
        builder.front_matter(&pair.key, &pair.value);
    }
    body
}

/// Whether a text begins with front matter.
pub(crate) fn is_front_matter(text: &str) -> bool {
    split(text).is_some()
}

struct Pair {
    key: String,
    value: String,
    /// Lines of a block scalar are joined by spaces, those of a list by commas.
    scalar: bool,
}

fn split(text: &str) -> Option<(&str, &str)> {
    let (fence, rest) = text.split_once('\n')?;
    let (fence, separator) = match fence.trim_end() {
        "---" => ("---", ':'),
        "+++" => ("+++", '='),
        _ => return None,
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == fence || (bare == "..." && separator == ':') {
            return (at > 0).then(|| (&rest[..at], &rest[at + line.len()..]));
        }
        let belongs = bare.is_empty() || bare.contains(separator) || bare.starts_with([' ', '\t', '-', '#', '[', ']']);
        if !belongs || (at == 0 && !starts_with_key(bare, separator)) {
            return None;
        }
        at += line.len();
    }
    None
}

fn starts_with_key(line: &str, separator: char) -> bool {
    line.split_once(separator).is_some_and(|(key, _)| !key.trim().is_empty() && key.trim().split(' ').count() <= 3)
        || line.starts_with(['#', '['])
}

fn pairs(head: &str) -> Vec<Pair> {
    let separator = if head.lines().any(|line| line.contains(':')) { ':' } else { '=' };
    let mut pairs: Vec<Pair> = Vec::new();
    for line in head.lines().filter(|line| !line.trim().is_empty()) {
        let is_top = !line.starts_with([' ', '\t', '-', ']']);
        match (line.split_once(separator), pairs.last_mut()) {
            (Some((key, value)), _) if is_top => pairs.push(pair(key, value)),
            (_, Some(last)) => extend(last, line),
            (_, None) => pairs.push(pair(line, "")),
        }
    }
    pairs
}

fn pair(key: &str, value: &str) -> Pair {
    let value = value.trim();
    let scalar = matches!(value, "|" | ">" | "|-" | ">-" | "|+" | ">+");
    let value = if scalar { String::new() } else { plain(value) };
    Pair { key: plain(key), value, scalar }
}

fn extend(pair: &mut Pair, line: &str) {
    let line = line.trim().trim_end_matches(',');
    let item = plain(line.strip_prefix("- ").unwrap_or(line));
    if item.is_empty() || item == "-" {
        return;
    }
    if !pair.value.is_empty() {
        pair.value.push_str(if pair.scalar { " " } else { ", " });
    }
    pair.value.push_str(&item);
}

/// A value without its quotes, a list without its brackets.
fn plain(value: &str) -> String {
    let value = value.trim();
    if let Some(list) = value.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
        return list.split(',').map(plain).filter(|item| !item.is_empty()).collect::<Vec<_>>().join(", ");
    }
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inner.replace("\\\"", "\"").replace("''", "'");
        }
    }
    value.trim_matches(['[', ']']).to_owned()
}

#[cfg(test)]
mod tests {
    use model::Format;

    use super::*;

    fn read_all(text: &str) -> (Vec<(String, String)>, String) {
        let mut builder = DocumentBuilder::new(Format::Markdown);
        let body = read(text, &mut builder).to_owned();
        let document = builder.finish();
        let field = |field: &model::Field| (field.key.clone(), document.wording(field.value).to_owned());
        (document.front_matter.iter().map(field).collect(), body)
    }

    #[test]
    fn every_word_of_lists_and_nested_values_is_kept() {
        let (fields, body) = read_all(
            "---\ntitle: \"Minutes: May\"\ncategories: \n  - \"parish\"\n  - parks\ntags: [a, 'b c']\nauthor:\n  name: Ann\nnote: >\n  one\n  two\nempty:\n---\nBody\n",
        );
        let expected = [
            ("title", "Minutes: May"),
            ("categories", "parish, parks"),
            ("tags", "a, b c"),
            ("author", "name: Ann"),
            ("note", "one two"),
            ("empty", ""),
        ];
        assert_eq!(fields, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
        assert_eq!(body, "Body\n");
    }

    #[test]
    fn toml_is_read_too() {
        let (fields, body) = read_all("+++\ntitle = \"Minutes\"\ndate = 2024-05-07\n+++\nBody");
        assert_eq!(fields.len(), 2);
        assert_eq!(body, "Body");
    }

    #[test]
    fn a_rule_at_the_head_is_no_front_matter() {
        for text in ["---\nMINUTES OF THE MEETING\n\n---\nBody", "---\n\n---\n", "---\ntitle: x\n"] {
            assert_eq!(read_all(text).1, text);
        }
    }
}
