//! The words of labels, and what each says of the people below.

use crate::attendance::lexicon::halves;

/// What a word of a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// The people below were there.
    Present,
    /// The people below came, members or not: "in attendance".
    Attendance,
    /// The people below came, and are the members where no others are listed as present: "attendees".
    Came,
    /// The people below sent apologies.
    Apologies,
    /// The people below were not there.
    Absent,
    /// "attend", which says something only behind "not".
    Attends,
    /// "chair", which says something only behind "in the".
    Chairs,
    /// Turns what follows into its opposite.
    Not,
    /// The people below are no members: "officers", "observers".
    Others,
    /// The people below are not those named before: "also".
    Also,
    /// The people below are members, or sit with them.
    Members,
    /// The people below are of the public.
    Public,
    /// The people below sit on it, where nothing else is said: "Panel:".
    Body,
    /// How members came: "in person", "online".
    There,
    /// Nothing by itself.
    Filler,
}

impl Says {
    /// Whether the word says nothing beside others.
    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Filler | Self::Body | Self::There)
    }
}

use Says::{
    Absent, Also, Apologies, Attendance as Attending, Attends, Body, Came, Chairs, Filler, Members, Not, Others,
    Present, Public, There,
};

/// Words of labels in lower case. A label holds no other words before its end, save in a short tail before a colon
/// ("Also present under Rule 12:").
const WORDS: &[(&str, Says)] = &[
    ("a", Filler),
    ("absence", Absent),
    ("absences", Absent),
    ("absennol", Absent),
    ("absenoldeb", Absent),
    ("absent", Absent),
    ("absentees", Absent),
    ("accept", Filler),
    ("acceptance", Filler),
    ("accepted", Filler),
    ("additional", Others),
    ("advisers", Others),
    ("advisors", Others),
    ("aelodau", Members),
    ("all", Filler),
    ("also", Also),
    ("am", Filler),
    ("an", Filler),
    ("and", Filler),
    ("any", Filler),
    ("apologies", Apologies),
    ("apologises", Apologies),
    ("apology", Apologies),
    ("appellant", Others),
    ("appellants", Others),
    ("applicant", Others),
    ("applicants", Others),
    ("approve", Filler),
    ("approved", Filler),
    ("are", Filler),
    ("as", Filler),
    ("at", Filler),
    ("att", Attending),
    ("attend", Attends),
    ("attendance", Attending),
    ("attended", Came),
    ("attendees", Came),
    ("attending", Came),
    ("authorities", Filler),
    ("baill", Members),
    ("been", Filler),
    ("behalf", Filler),
    ("being", Filler),
    ("below", Filler),
    ("bhfreastal", Attending),
    ("board", Body),
    ("bodies", Filler),
    ("borough", Filler),
    ("bresennol", Present),
    ("by", Filler),
    ("cabinet", Filler),
    ("chair", Chairs),
    ("city", Filler),
    ("co-opted", Members),
    ("co-optees", Members),
    ("committee", Body),
    ("community", Filler),
    ("conference", Filler),
    ("conferencing", Filler),
    ("consider", Filler),
    ("consultants", Others),
    ("contributors", Others),
    ("coopted", Members),
    ("council", Filler),
    ("county", Filler),
    ("delegates", Members),
    ("details", Filler),
    ("did", Filler),
    ("directors", Members),
    ("district", Filler),
    ("elected", Members),
    ("electronically", There),
    ("ex", Filler),
    ("ex-officio", Others),
    ("excused", Apologies),
    ("executive", Filler),
    ("extended", Filler),
    ("facilitators", Others),
    ("following", Filler),
    ("for", Filler),
    ("freastal", Attending),
    ("from", Filler),
    ("gan", Filler),
    ("gave", Filler),
    ("given", Filler),
    ("governors", Members),
    ("guest", Others),
    ("guests", Others),
    ("had", Filler),
    ("has", Filler),
    ("have", Filler),
    ("having", Filler),
    ("hefyd", Also),
    ("her", Filler),
    ("here", Present),
    ("his", Filler),
    ("i", Filler),
    ("in", Filler),
    ("inability", Filler),
    ("included", Filler),
    ("including", Filler),
    ("independent", Members),
    ("interested", Others),
    ("intimated", Filler),
    ("invitation", Others),
    ("invited", Others),
    ("invitees", Others),
    ("joined", Filler),
    ("joining", Filler),
    ("lathair", Present),
    ("law", Filler),
    ("leithscéal", Apologies),
    ("leithscéalta", Apologies),
    ("list", Filler),
    ("listed", Filler),
    ("local", Filler),
    ("láthair", Present),
    ("made", Filler),
    ("meeting", Filler),
    ("member", Members),
    ("members", Members),
    ("nominated", Filler),
    ("non", Filler),
    ("non-attendance", Absent),
    ("non-cabinet", Others),
    ("non-executive", Members),
    ("non-members", Others),
    ("non-voting", Members),
    ("not", Not),
    ("note", Filler),
    ("noted", Filler),
    ("notified", Filler),
    ("objector", Others),
    ("objectors", Others),
    ("observer", Others),
    ("observers", Others),
    ("observing", Others),
    ("of", Filler),
    ("offered", Filler),
    ("officer", Others),
    ("officers", Others),
    ("official", Others),
    ("officials", Others),
    ("officio", Others),
    ("oifigigh", Others),
    ("on", Filler),
    ("online", There),
    ("other", Others),
    ("others", Others),
    ("panel", Body),
    ("parish", Filler),
    ("part", Filler),
    ("participants", Came),
    ("participating", Present),
    ("parties", Filler),
    ("partners", Others),
    ("patients", Members),
    ("people", Filler),
    ("person", There),
    ("persons", Filler),
    ("platform", Filler),
    ("presennol", Present),
    ("present", Present),
    ("presented", Filler),
    ("presenters", Others),
    ("presided", Present),
    ("presiding", Present),
    ("press", Public),
    ("public", Public),
    ("reason", Filler),
    ("reasons", Filler),
    ("receive", Filler),
    ("received", Filler),
    ("record", Filler),
    ("recorded", Filler),
    ("regrets", Apologies),
    ("remote", Filler),
    ("remotely", There),
    ("reported", Filler),
    ("representatives", Others),
    ("reps", Others),
    ("responsible", Others),
    ("school", Filler),
    ("secretariat", Others),
    ("sederunt", Present),
    ("senior", Filler),
    ("sent", Filler),
    ("sorry", Apologies),
    ("speakers", Others),
    ("staff", Others),
    ("sub-committee", Body),
    ("submitted", Filler),
    ("subs", Members),
    ("substitute", Members),
    ("substitutes", Members),
    ("swyddogion", Others),
    ("teams", Filler),
    ("telephone", Filler),
    ("tendered", Filler),
    ("the", Filler),
    ("their", Filler),
    ("there", Filler),
    ("these", Filler),
    ("this", Filler),
    ("those", Filler),
    ("to", Filler),
    ("town", Filler),
    ("trustees", Members),
    ("unable", Not),
    ("via", Filler),
    ("video", Filler),
    ("videoconference", Filler),
    ("virtual", Filler),
    ("virtually", There),
    ("visiting", Others),
    ("visitor", Others),
    ("visitors", Others),
    ("voting", Members),
    ("was", Filler),
    ("were", Filler),
    ("who", Filler),
    ("with", Filler),
    ("without", Not),
    ("wrth", Others),
    ("ymddiheuriad", Apologies),
    ("ymddiheuriadau", Apologies),
    ("yn", Filler),
    ("yr", Filler),
    ("zoom", Filler),
];

/// What a word says, or both words of "Apologies/Ymddiheuriadau" do.
pub(super) fn says(key: &str) -> Option<Says> {
    let of = |key: &str| WORDS.binary_search_by(|(word, _)| (*word).cmp(key)).ok().map(|row| WORDS[row].1);
    of(key).or_else(|| halves(key).and_then(|(one, other)| of(other).and(of(one)))).or_else(|| nearly(key))
}

/// What a word says that is cut short or misspelt ("Apols", "Appologies", "Attendence"), or made the opposite of another
/// ("non-committee").
fn nearly(key: &str) -> Option<Says> {
    if !key.starts_with('a') {
        let other = says(key.strip_prefix("non-")?)?;
        return matches!(other, Members | Body).then_some(Others);
    }
    let noun = || !["ed", "ing", "ise", "ize"].iter().any(|ending| key.ends_with(ending));
    match () {
        () if ["apol", "appol", "aplog", "appal"].iter().any(|stem| key.starts_with(stem)) && noun() => Some(Apologies),
        () if ["atten", "atend"].iter().any(|stem| key.starts_with(stem)) && key.ends_with("ce") => Some(Attending),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_unique() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
