//! What notes say of a task: that it is done, that there is none, that those who met agreed to it.

use super::deeds::participle;

/// Whether what stands behind a label asks nobody for anything: "No follow up required", "None".
pub(crate) fn is_nothing(wording: &str) -> bool {
    let (first, rest) = wording.split_once([' ', '.', ',']).unwrap_or((wording, ""));
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(first));
    // "Complete mandate form"
    let done = !rest.starts_with(char::is_lowercase) && is_one_of(&["closed", "complete", "completed"]);
    let all_done = is_one_of(&["all"])
        && ["complete", "completed", "done"].iter().any(|end| wording.trim_end_matches('.').ends_with(end));
    done || all_done || is_one_of(&["no", "none", "nil", "n/a", "noted"])
}

/// Whether a sentence says no more than that those who met agreed to the one before it: "All agreed".
pub(crate) fn is_assent(sentence: &str) -> bool {
    let bare = sentence.trim_matches(|c: char| !c.is_alphanumeric());
    ["agreed", "all agreed", "approved", "this was agreed"].iter().any(|assent| assent.eq_ignore_ascii_case(bare))
}

/// Whether an entry of a list of actions says at its end, or by a tick in front, that it is done.
pub(crate) fn is_closed(entry: &str) -> bool {
    const DONE: [&str; 5] = ["Actioned", "Closed", "Complete", "Completed", "Done"];
    let ticked = ["[x]", "[X]", "☑", "☒", "✓", "✔"].iter().any(|tick| entry.trim_start().starts_with(tick));
    let bare = entry.trim_end_matches(['.', ')', ']', ' ']);
    let last = bare.rsplit([' ', '(', '[', '\n']).next().unwrap_or("");
    let action = ["Action closed", "Action complete", "Action completed"].iter().any(|end| bare.ends_with(end));
    // "RB to thank the school. Done on 3 May."
    let verdict = bare.rsplit(['.', '\n']).next().and_then(|verdict| verdict.split_whitespace().next()).unwrap_or("");
    let shouted = matches!(last, "CLOSED" | "COMPLETE" | "COMPLETED" | "DONE" | "DISCHARGED");
    ticked
        || shouted
        || action
        || DONE.contains(&last)
        || bare.len() > verdict.len() && matches!(verdict, "Actioned" | "Done")
}

/// Whether a sentence says behind a dash or in a bracket that what it tells is done: "RB to thank the school – done".
pub(crate) fn is_ticked_off(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['.', ')', ']', ' ']);
    let Some(at) = bare.rfind(['–', '—', '(', '[']).or_else(|| bare.rfind(" - ")).or_else(|| bare.rfind(".-"))
    else {
        return false;
    };
    // "– done, the leak is mended"
    let verdict = bare[at..].split([',', ';']).next().unwrap_or("");
    at > 0 && (is_verdict(verdict) || tells_deed(&bare[at..]))
}

/// Whether a wording opens with what was done: "– Presented to the Board in May", but not "– Agreed".
fn tells_deed(wording: &str) -> bool {
    const OPEN: [&str; 6] = ["agreed", "deferred", "postponed", "requested", "asked", "invited"];
    let bare = wording.trim_start_matches(|c: char| !c.is_alphanumeric());
    let verb = bare.split(' ').next().unwrap_or("").to_lowercase();
    bare.starts_with(char::is_uppercase)
        && (participle(&verb).is_some() || verb == "completed")
        && !OPEN.contains(&verb.as_str())
}

/// Whether a wording says no more than that something is done: "Done.", "– completed".
pub(crate) fn is_verdict(wording: &str) -> bool {
    const VERDICTS: [&str; 8] =
        ["action closed", "action complete", "actioned", "closed", "complete", "completed", "done", "now done"];
    let bare = wording.trim_matches(|c: char| !c.is_alphanumeric());
    VERDICTS.iter().any(|verdict| verdict.eq_ignore_ascii_case(bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_may_tell_behind_a_dash_that_its_task_is_done() {
        for done in [
            "Clerk to write – done",
            "Clerk to write (completed).",
            "RB to ask - Done, no reply",
            "To be sent.- Sent on 3 May",
        ] {
            assert!(is_ticked_off(done), "{done}");
        }
        for open in [
            "Clerk to write – Agreed",
            "Clerk to write – the work is done by RB",
            "It was done.",
            "RB to write - sent back",
        ] {
            assert!(!is_ticked_off(open), "{open}");
        }
    }

    #[test]
    fn done_and_nothing_to_do_are_told() {
        assert!(
            !is_nothing("Complete the form") && is_nothing("Complete – 3 May") && is_closed("RB wrote. Action closed.")
        );
        assert!(is_nothing("No follow up required.") && is_nothing("None") && !is_nothing("Notify the owner"));
        assert!(is_closed("AP3 RB to write. A letter was sent - CLOSED.") && is_closed("Mend the bench (Completed)"));
        assert!(is_closed("RB to thank the school. Done on 3 May.") && !is_closed("RB to write. Carried forward."));
        assert!(is_closed("[x] RB to write") && !is_closed("[ ] RB to write"));
        assert!(!is_closed("RB to see that it is done"));
    }
}
