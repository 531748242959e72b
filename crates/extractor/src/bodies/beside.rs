//! Words beside a telling noun that take part in the name, or make something else of it, by class.

use patterns::Words;

/// One class a line: its name and its words.
const BESIDE: &str = include_str!("lexicon/beside-heads.txt");

/// What a word beside a noun does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// Takes a post before it into the name: "Member *Services* Committee".
    AfterPost,
    /// A noun that closes a name without a capital: "Highways *department*".
    SmallHead,
    /// Before "of" in the first part of a name: "*Isle* of Ayle Council".
    BeforeOf,
    /// Before "in", "upon" and "to" in the first part of a name: "*Children* in Care Council".
    BeforeIn,
    /// An owner that is part of the name: "Young *People*'s Service".
    People,
    /// Closes a name: "Harbour Council *Wales*".
    Country,
    /// Makes no organisation of "Service": "*Bus* Service".
    NoService,
    /// Ends the name of a place, so that what "and" adds is another.
    Place,
    /// Makes no firm of "Waste" or "Homes": "*Garden* Waste".
    Goods,
    /// Alone makes a department of "Services": "*Democratic* Services".
    Department,
    /// Makes no name of "Government": "*Local* Government".
    AnyGovernment,
    /// What an authority is by law, and not by name: "Local *Planning* Authority".
    AtLaw,
    /// Makes a thing of "Board" and the like: "*Notice* Board".
    Thing,
    /// Posts that end a name: "Board of *Governors*".
    PostTail,
    /// Makes a building or a meal of a school or church: "The *Old* School", "*Free* School Meals".
    OldSchool,
    /// Makes no board of what follows "NHS": "NHS Access *Strategy*".
    NoBoard,
    /// What meeting of a council it is: "*Annual* Parish Council Meeting".
    Meeting,
    /// The last word of what has an acronym and is no organisation: "Village Design *Statement* (VDS)".
    Matter,
    /// Before "of" or "to" in what a society is for: "for the *Prevention* of Accidents".
    Cause,
    /// Makes an organisation of a centre: "*Garden* Centre".
    Centre,
    /// Makes a court of law of a court: "*Magistrates* Court".
    Court,
    /// Behind "on" in the name of a place: "Reston on *Sea*".
    River,
    /// Makes a society of a council "for" something: "*National* Council for Piers".
    BeforeCouncilFor,
    /// Makes a house that cares for people of a home: "*Nursing* Home".
    Home,
    /// Makes of a network what people go along: "*Road* Network".
    Way,
    /// Makes of a surgery one of many, or a meeting, or work on trees: "*Ward* Surgery".
    NoSurgery,
    /// Makes musicians of a band: "*Silver* Band".
    Band,
}

impl Beside {
    /// Whether `word` does that.
    pub(crate) fn has(self, word: &str) -> bool {
        static CLASSES: Words<1024> = Words::new().classes(BESIDE);
        CLASSES.is(word, self as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word_classes;

    #[test]
    fn words_beside_heads_stand_in_order() {
        use Beside::*;
        word_classes::check(
            BESIDE,
            &[
                AfterPost,
                SmallHead,
                BeforeOf,
                BeforeIn,
                People,
                Country,
                NoService,
                Place,
                Goods,
                Department,
                AnyGovernment,
                AtLaw,
                Thing,
                PostTail,
                OldSchool,
                NoBoard,
                Meeting,
                Matter,
                Cause,
                Centre,
                Court,
                River,
                BeforeCouncilFor,
                Home,
                Way,
                NoSurgery,
                Band,
            ],
        );
    }
}
