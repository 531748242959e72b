//! What asterisks and daggers beside names stand for, where the paper says so: "* denotes absence".

use std::sync::LazyLock;

use model::{Attendance, Span};
use patterns::{Regex, pattern};

/// A mark and what it says of those whom it stands beside.
#[derive(Debug, Default)]
pub(super) struct Stars(Vec<(String, Attendance)>);

const MARK: &str = r"(?<mark>\*{1,3}|[†‡§#^]|asterisk)";
const STATUS: &str = r"(?:(?<sent>apolog|unable to attend|sent)|(?<not>absen|non-?attend|not (?:present|in attendance)|did not attend)|(?<there>present\b|attended|attendance|in attendance))";

/// The mark before its meaning ("* = apologies", "Those marked * were present"), and behind it ("Absentees marked *").
static LEGENDS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    let before = format!(
        r"(?i){MARK}[ \t]?(?:=|:|–|-|—|\)|denot\w+|indicat\w+|mean\w*|signif\w+|is|by)? ?(?:(?:an?|those|the|members?|governors?|trustees?|councillors?|who|were|was|are) )*{STATUS}"
    );
    let behind = format!(
        r"(?i)\b{STATUS}[a-z]*(?: (?:is|are|members?|governors?|trustees?|shown|being))* (?:marked|denoted|indicated|shown)(?: with| by)?(?: an)? {MARK}"
    );
    [pattern(&before), pattern(&behind)]
});

/// What makes "* attended remotely" a note on people who are listed as present anyway.
static IN_PART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^[a-z]*,? (?:remote|online|virtual|via|by |through|as |for |from |until|late|part|in part)")
});

impl Stars {
    /// The marks that a paper's head explains.
    pub(super) fn of(head: &str) -> Self {
        if !head.contains(['*', '†', '‡', '§', '#', '^']) {
            return Self::default();
        }
        let found = LEGENDS.iter().flat_map(|legend| legend.captures_iter(head)).filter_map(|found| {
            let status = match () {
                () if found.name("sent").is_some() => Attendance::Apologies,
                () if found.name("not").is_some() => Attendance::Absent,
                () => Attendance::Present,
            };
            let end = found.get(0)?.end();
            (status != Attendance::Present || !IN_PART.is_match(&head[end..]))
                .then(|| (found["mark"].to_lowercase().replace("asterisk", "*"), status))
        });
        Self(found.collect())
    }

    /// Whether a mark stands for those who came, so that whoever has none did not.
    pub(super) fn mark_presence(&self) -> bool {
        self.0.iter().any(|(_, status)| *status == Attendance::Present)
    }

    /// What a mark says by itself.
    pub(super) fn meaning(&self, mark: &str) -> Option<Attendance> {
        self.0.iter().find(|(known, _)| known == mark).map(|(_, status)| *status)
    }

    /// What the mark beside a name says.
    pub(super) fn beside(&self, text: &str, name: Span) -> Option<Attendance> {
        let of = |mark: &str| self.meaning(mark);
        if self.0.is_empty() {
            return None;
        }
        of(mark_before(&text[..name.start()])).or_else(|| of(mark_behind(&text[name.end()..])))
    }
}

/// The mark and the words of a note on whoever it stands beside: "* attended as substitute for Councillor Vane".
pub(super) fn note(line: &str) -> Option<(&str, &str)> {
    static NOTE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?<mark>[*†‡§#^]{1,3}) ?(?:=|–|-|denotes|indicates)? ?(?<note>(?:attend(?:ed|ing)|deputi[sz](?:ed|ing)|join(?:ed|ing)|present as|substitut(?:e|ed|ing)) [^:]+)$",
        )
    });
    let found = NOTE.captures(line.trim())?;
    Some((found.name("mark")?.as_str(), found.name("note")?.as_str()))
}

/// The mark beside a name.
pub(super) fn mark_beside(text: &str, name: Span) -> &str {
    let before = mark_before(&text[..name.start()]);
    if before.is_empty() { mark_behind(&text[name.end()..]) } else { before }
}

fn starts_line(before: &str) -> bool {
    before.is_empty() || before.ends_with(['\n', '\t'])
}

fn is_mark(c: char) -> bool {
    "*†‡§#^".contains(c)
}

/// The mark right before a name, and not behind another: "Vane, *Hart".
fn mark_before(before: &str) -> &str {
    let bulleted = before.trim_end_matches(' ');
    let before = if starts_line(bulleted.trim_end_matches(is_mark)) { bulleted } else { before };
    let rest = before.trim_end_matches(is_mark);
    if rest.ends_with(|c: char| c.is_alphanumeric() || c == ')') { "" } else { &before[rest.len()..] }
}

/// The mark behind a name and what stands in brackets beside it, and not before another: "Vane (Chair)*".
fn mark_behind(behind: &str) -> &str {
    let bracket = behind.trim_start().strip_prefix('(').and_then(|inner| inner.split_once(')')).map(|(_, rest)| rest);
    let behind = bracket.unwrap_or(behind);
    let behind = behind.strip_prefix(' ').unwrap_or(behind);
    let rest = behind.trim_start_matches(is_mark);
    if rest.starts_with(char::is_alphanumeric) { "" } else { &behind[..behind.len() - rest.len()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(text: &str, name: &str) -> Option<Attendance> {
        let at = text.find(name).expect("the text holds the name");
        Stars::of(text).beside(text, Span::new(at, at + name.len()))
    }

    #[test]
    fn marks_say_what_the_legend_says() {
        use Attendance::{Absent, Apologies, Present};
        for (legend, status) in [
            ("(* denotes absence)", Absent),
            ("* = apologies received", Apologies),
            ("Those marked * sent apologies", Apologies),
            ("Members marked with an asterisk were present. * ", Present),
            ("*absent", Absent),
            ("Absentees are marked * ", Absent),
            ("*Present", Present),
        ] {
            let text = format!("Membership: *Mrs A Vane, Mr B Hart. {legend}");
            assert_eq!(beside(&text, "Mrs A Vane"), Some(status), "{legend}");
            assert_eq!(beside(&text, "Mr B Hart"), None, "{legend}");
        }
        assert_eq!(beside("*   A Vane\n    B Hart\n* Present (50%)", "A Vane"), Some(Present));
        assert_eq!(beside("Mrs A Vane (Chair)*, Mr B Hart (* absent)", "Mrs A Vane"), Some(Absent));
    }

    #[test]
    fn marks_of_how_people_came_say_nothing() {
        assert_eq!(note("* attended as substitute"), Some(("*", "attended as substitute")));
        assert_eq!(note("* Attending: Mrs A Vane"), None);
        for legend in [
            "* attended remotely",
            "* attended as substitute",
            "* present for part of the meeting",
            "* joined by video",
        ] {
            assert_eq!(beside(&format!("*Mrs A Vane {legend}"), "Mrs A Vane"), None, "{legend}");
        }
    }
}
