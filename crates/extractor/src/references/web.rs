//! Addresses of the web.

use std::sync::LazyLock;

use model::{ReferenceKind, Span};
use patterns::{Regex, pattern};

use super::Found;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| pattern(r#"(?i)(?:https?://|(?-u:\b)www\.)[^\s<>"“”|]+"#));

/// The addresses of a text; scheme and host of the value are in lower case.
pub(super) fn find(text: &str) -> Vec<Found> {
    let addresses = ADDRESS.find_iter(text).filter_map(|found| {
        let address = without_closing(found.as_str());
        let span = Span::new(found.start(), found.start() + address.len());
        address.contains('.').then(|| Found { kind: ReferenceKind::Url, span, value: normalised(address) })
    });
    addresses.collect()
}

/// Without the signs that close the sentence or bracket around an address.
fn without_closing(address: &str) -> &str {
    let mut address = address;
    loop {
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', ']', '>']);
        let trimmed = match trimmed.strip_suffix(')') {
            Some(inner) if trimmed.matches('(').count() < trimmed.matches(')').count() => inner,
            _ => trimmed,
        };
        if trimmed.len() == address.len() {
            return address;
        }
        address = trimmed;
    }
}

fn normalised(address: &str) -> String {
    let host = address.find("://").map_or(0, |at| at + 3);
    let path = address[host..].find('/').map_or(address.len(), |at| host + at);
    format!("{}{}", address[..path].to_lowercase(), &address[path..])
}

#[cfg(test)]
mod tests {
    use super::find;

    fn values(text: &str) -> Vec<String> {
        find(text).into_iter().map(|found| found.value).collect()
    }

    #[test]
    fn closing_signs_are_no_part_of_an_address() {
        assert_eq!(values("(see https://www.Hamble.example/A_(b)/c.pdf)."), ["https://www.hamble.example/A_(b)/c.pdf"]);
        assert_eq!(values("at www.hamble.example, or call"), ["www.hamble.example"]);
        assert_eq!(values("http://a.example; http://b.example"), ["http://a.example", "http://b.example"]);
    }

    #[test]
    fn mail_and_words_are_no_addresses() {
        assert_eq!(values("clerk@hamble.example wrote; www. is short; https:// too"), [""; 0]);
    }
}
