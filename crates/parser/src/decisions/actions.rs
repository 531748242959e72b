//! What a clause does, by its first operative words.

use std::sync::LazyLock;

use model::Action;
use patterns::{Regex, pattern};

/// Words that make a clause do something; where several stand in a clause, the first to come counts.
struct Cue {
    action: Action,
    pattern: &'static str,
    /// A clause as papers print it, that this row decides.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    seen: &'static str,
}

const CUES: &[Cue] = &[
    Cue {
        action: Action::ExcludePublic,
        pattern: r"(?i)(?:press|public)\b.*\b(?:excluded|withdraw|leave)\b|exclu(?:de|des|ded|ding|sion of)\b.*\b(?:press|public)|closed to the (?:press|public)|(?:move[ds]?|go|goes|went) into (?:private|closed|confidential|committee|part (?:2|ii|b))|section 100a|public bodies \(admission",
        seen: "that the press and public be excluded from the meeting",
    },
    Cue {
        action: Action::Recommend,
        pattern: r"(?i)\brecommend(?:s|ed|ing)?\b.*\b(?:council|cabinet|committee|board|executive|governing body|fgb|that)\b|^recommend(?:s|ed)?\b|\bto recommend\b|\bbe recommended\b",
        seen: "to recommend to Council that the budget be set",
    },
    Cue {
        action: Action::Approve,
        pattern: r"(?i)\b(?:payments?|expenditure|cheques?|invoices?|spending) (?:(?:was|were|be) )?authori[sz]ed\b|\bauthori[sz]e[sd]? (?:the |an? )?(?:payments?|expenditure|spending|purchase)\b",
        seen: "that payment be authorised",
    },
    Cue {
        action: Action::Delegate,
        pattern: r"(?i)\bdelegat(?:es?|ed|ing|ion of|ions)\b|\bbe (?:authori[sz]ed|empowered|given authority|granted authority)\b|\bauthori[sz]e[sd]?\b|\bauthority be (?:given|granted)\b|\bgive authority\b",
        seen: "that authority be delegated to the Director",
    },
    Cue {
        action: Action::Adjourn,
        pattern: r"(?i)\badjourn(?:s|ed)?\b|\bmeeting be (?:closed|suspended)\b|\b(?:suspend(?:ed)?|close) (?:the|this) meeting\b",
        seen: "that the meeting be adjourned",
    },
    Cue {
        action: Action::Defer,
        pattern: r"(?i)\bdefer(?:s|red|ral)?\b|\bpostponed?\b|\bheld over\b|\blie on the table\b|\bbe (?:moved|carried forward|carried over|put back) to\b|\bbe re-?considered at\b|\bcontinued? (?:further )?(?:consideration|the (?:application|item|matter|report))\b|\bconsideration of [^.;]{3,80} continued\b|\bbe continued to\b",
        seen: "that the item on fees be deferred",
    },
    Cue {
        action: Action::Withdraw,
        pattern: r"(?i)\bwithdraw[ns]?\b|\bwithdrew\b|\bwithdrawal of\b",
        seen: "that the offer be withdrawn",
    },
    Cue {
        action: Action::Refuse,
        pattern: r"(?i)\brefus(?:e|es|ed|al)\b|\breject(?:s|ed|ion)?\b|\bdeclined?\b|\bturned down\b|\bnot (?:be )?(?:approved?|agreed?|granted?|supported?|accepted?)\b|\bobject(?:s|ed|ions? be)?\b(?: to| be)",
        seen: "that planning permission be refused",
    },
    Cue {
        action: Action::Refer,
        pattern: r"(?i)\brefer(?:s|red|ral)?\b(?: (?:back |on )?to\b|.*\bto the\b)|\bremit(?:s|ted)? (?:to|the)\b|\bdeferred to (?:the )?[\w ]*committee\b|\bbe passed to\b",
        seen: "that the matter be referred to the Audit Committee",
    },
    Cue {
        action: Action::Appoint,
        pattern: r"(?i)\b(?:re-?)?(?:appoint|elect|nominate|co-?opt)(?:s|ed|ment)?\b|\b(?:co-?option|election) of\b|\bbe (?:the )?(?:chair|vice|mayor|deputy)",
        seen: "that Councillor Vane be elected Chair",
    },
    Cue {
        action: Action::Request,
        pattern: r"(?i)\brequested\b|^requests?\b|\b(?:to|and|also|council|committee|cabinet|panel|board|further) requests?\b|\basks?\b|\bbe asked\b|\basked (?:that|to|the|for|officers)\b|\binvite[sd]?\b|\bcall(?:s|ed)? (?:on|upon)\b|\burge[sd]?\b|\binstruct(?:s|ed)?\b",
        seen: "that officers be requested to bring a report",
    },
    Cue {
        action: Action::Approve,
        pattern: r"(?i)\bapprov(?:e|es|ed|al)\b|\badopt(?:s|ed|ion)?\b|\bconfirm(?:s|ed|ation)?\b|\baccept(?:s|ed|ance)?\b|\bratif(?:y|ies|ied)\b|\bhomologat(?:e|es|ed|ion)\b|\bendorse[sd]?\b|\b(?:be|were|was) signed\b|\bsigned as\b|\b(?:be|is|to) grant(?:ed)?\b|\bgranted\b|\bpermit(?:s|ted)?\b|\b(?:true|correct|accurate) (?:and (?:true|correct|accurate) )?record\b|\b(?:moved|taken|passed) as (?:correct|accurate|true|read)\b|\bpass(?:es|ed)? by-?law\b|\bpayments? (?:be made|be passed)\b|\bsupport(?:s|ed)\b|\bno objections?\b|\b(?:budget|precept)\b.*\b(?:fixed|set) at\b",
        seen: "that the minutes be approved as a correct record",
    },
    Cue {
        action: Action::Note,
        pattern: r"(?i)^\W*(?:also |further )?notes?\b|\b(?:to|and|we|council|committee|cabinet|panel|board|forum|group|governors|trustees|members|councillors|authority|also|duly|formally|further|hereby|that) notes?\b|\bnot(?:ed|ing)\b|\breceive[sd]?\b(?:.*\breport)|\bbe received\b|\btakes? note\b",
        seen: "that the report be noted",
    },
    Cue {
        action: Action::Agree,
        pattern: r"(?i)\bagree[sd]?\b|\bagreement\b|\bconcur(?:s|red)?\b|\b(?:content|happy) (?:for|to)\b",
        seen: "that Cabinet agree to transfer the functions",
    },
];

static EACH: LazyLock<Vec<Regex>> = LazyLock::new(|| CUES.iter().map(|cue| pattern(cue.pattern)).collect());

/// "policies - agreed": what is agreed there is a text that was put before the meeting.
static AGREED_TEXT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:minutes|polic(?:y|ies)|terms of reference|accounts|payments|invoices|standing orders)\b.*\bagreed\b|^agreed and signed",
    )
});

/// The action of a clause. An inline decision is read from its outcome on: "it was agreed that" leads in.
pub(super) fn of(clause: &str) -> Action {
    static ASKED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^[^.;]*?\b(?:is|are) (?:asked|invited|recommended|requested) to\W*$"));
    let operative = strip_lead_in(clause);
    // What it is asked to do stands in the limbs.
    if ASKED.is_match(clause) {
        return Action::Other;
    }
    let place = |(row, cue): (usize, &Regex)| cue.find(operative).map(|found| (found.start(), row));
    let first = EACH.iter().enumerate().filter_map(place).min();
    match first.map(|(_, row)| CUES[row].action) {
        Some(Action::Agree) if AGREED_TEXT.is_match(clause) => Action::Approve,
        Some(action) => action,
        None if operative.len() < clause.len() => Action::Agree,
        None => Action::Other,
    }
}

/// "It was agreed that the bench be approved": what follows says more than "agreed".
fn strip_lead_in(clause: &str) -> &str {
    static LEAD_IN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^.{0,120}?\b(?:agreed|resolved|decided|agree)(?: unanimously)? (?:that|to)\b|^[^.;]*?\b(?:council|cabinet|committee|board|panel|members|executive|authority)\b[^.;]*?\b(?:is|are) (?:asked|invited|recommended|requested) to\b",
        )
    });
    LEAD_IN.find(clause).map_or(clause, |found| &clause[found.end()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_decides_its_own_example() {
        for cue in CUES {
            assert_eq!(of(cue.seen), cue.action, "{}", cue.seen);
        }
    }

    #[test]
    fn the_first_operative_word_counts() {
        assert_eq!(of("that the report be noted and the fees approved"), Action::Note);
        assert_eq!(of("Agree the Capital budget changes."), Action::Agree);
        assert_eq!(of("It was agreed that the clerk would write."), Action::Agree);
        assert_eq!(of("It was agreed to defer the item."), Action::Defer);
        assert_eq!(of("It was agreed that the Clerk would circulate a note."), Action::Agree);
        assert_eq!(of("Governors note the report and approve the fees."), Action::Note);
        assert_eq!(of("That a recording device be purchased."), Action::Other);
        assert_eq!(of("the request be approved;"), Action::Approve);
        assert_eq!(of("SEND Policy - agreed"), Action::Approve);
        assert_eq!(of("These were moved as correct by Jo Vane and Al Pike."), Action::Approve);
        assert_eq!(of("Council, having read the report, is asked to agree the following:"), Action::Agree);
        assert_eq!(of("The Committee is asked to note the report."), Action::Note);
        assert_eq!(of("The Committee is asked to:"), Action::Other);
    }
}
