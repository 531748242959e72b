//! The nouns that make a capitalised phrase the name of an organisation: "Council", "Board", "Ltd".

use std::sync::LazyLock;

use model::BodyKind::{
    self, Authority, Board, Charity, Committee, Company, Department, Government, Health, Other, Police, School,
};

use crate::word_map::WordMap;

/// How much a noun says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// A capitalised word before it is enough: "Harbour Board".
    Firm,
    /// It also ends the names of plans, places and posts: two words before it, or a name, must speak for it.
    Weak,
    /// It is a name only with what follows: "Borough of Ayle", "Friends of the Green".
    Leading,
    /// It is a name only with what follows right behind, as in Welsh and Irish: "Ysgol Ayle".
    Fronting,
}

/// A noun that heads names of organisations.
#[derive(Debug)]
pub(crate) struct Head {
    /// The noun in lower case.
    pub(crate) noun: &'static str,
    /// What it is a kind of.
    pub(crate) kind: BodyKind,
    /// How much it says by itself.
    pub(crate) strength: Strength,
    /// Whether "of", "for" or "on" may lead to more of the name: "Department for Transport".
    pub(crate) opens: bool,
}

impl Head {
    /// Whether it is a name only with what follows.
    pub(crate) fn needs_tail(&self) -> bool {
        matches!(self.strength, Strength::Leading | Strength::Fronting)
    }
}

const fn firm(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Firm, opens: false }
}

const fn opening(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Firm, opens: true }
}

const fn weak(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Weak, opens: false }
}

const fn leading(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Leading, opens: true }
}

const fn fronting(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Fronting, opens: false }
}

/// All heads, sorted by noun.
pub(crate) const HEADS: &[Head] = &[
    firm("academy", School),
    firm("afc", Charity),
    opening("agency", Government),
    firm("alliance", Other),
    firm("ambulance", Charity),
    weak("architects", Company),
    firm("assembly", Government),
    firm("assoc", Charity),
    weak("associates", Company),
    opening("association", Charity),
    firm("authority", Authority),
    firm("bc", Authority),
    firm("bloom", Charity),
    opening("board", Board),
    firm("body", Committee),
    leading("borough", Authority),
    firm("brewery", Company),
    firm("brigade", Charity),
    firm("brownies", Charity),
    weak("builders", Company),
    firm("bureau", Charity),
    firm("cabinet", Committee),
    leading("campaign", Charity),
    firm("cathedral", Other),
    firm("cc", Authority),
    firm("ccg", Health),
    firm("centre", Health),
    leading("chamber", Other),
    firm("chapel", Other),
    firm("charity", Charity),
    firm("choir", Charity),
    opening("church", Other),
    firm("cic", Charity),
    firm("cio", Charity),
    firm("club", Charity),
    firm("co", Company),
    firm("co-operative", Company),
    firm("collaborative", Other),
    opening("college", School),
    fronting("coláiste", School),
    fronting("comhairle", Authority),
    opening("commission", Government),
    firm("commissioners", Authority),
    opening("committee", Committee),
    firm("company", Company),
    firm("confederation", Other),
    firm("consortium", Other),
    firm("constabulary", Police),
    weak("construction", Company),
    weak("consultants", Company),
    weak("consulting", Company),
    weak("contractors", Company),
    firm("cooperative", Company),
    firm("corporation", Company),
    firm("corps", Charity),
    opening("council", Authority),
    fronting("cyngor", Authority),
    firm("dc", Authority),
    opening("deanery", Other),
    opening("department", Department),
    firm("dept", Department),
    weak("developments", Company),
    opening("diocese", Other),
    opening("directorate", Department),
    leading("district", Authority),
    weak("division", Department),
    weak("electrical", Company),
    weak("energy", Company),
    weak("engineering", Company),
    firm("fc", Charity),
    opening("federation", Other),
    firm("foodbank", Charity),
    firm("force", Committee),
    opening("forum", Committee),
    firm("foundation", Charity),
    leading("friends", Charity),
    fronting("gaelscoil", School),
    firm("government", Government),
    opening("group", Committee),
    firm("guild", Other),
    firm("ha", Charity),
    weak("holdings", Company),
    weak("homes", Company),
    firm("hospice", Health),
    firm("hospital", Health),
    weak("hub", Other),
    firm("icb", Health),
    firm("inc", Company),
    weak("industries", Company),
    firm("infirmary", Health),
    firm("inspectorate", Government),
    opening("institute", Other),
    opening("institution", Other),
    weak("insurance", Company),
    firm("kindergarten", School),
    weak("landscapes", Company),
    opening("league", Charity),
    firm("legion", Charity),
    firm("limited", Company),
    firm("llp", Company),
    firm("ltd", Company),
    firm("mbc", Authority),
    leading("ministry", Government),
    firm("mosque", Other),
    weak("motors", Company),
    leading("municipality", Authority),
    weak("museum", Other),
    weak("network", Other),
    firm("nursery", School),
    weak("office", Department),
    firm("ombudsman", Government),
    firm("orchestra", Charity),
    opening("panel", Committee),
    firm("parliament", Government),
    opening("partnership", Other),
    firm("party", Committee),
    firm("pc", Authority),
    weak("pharmacy", Health),
    firm("playgroup", School),
    firm("plc", Company),
    firm("police", Police),
    weak("practice", Health),
    firm("pre-school", School),
    opening("presbytery", Other),
    firm("preschool", School),
    weak("products", Company),
    firm("pru", School),
    weak("recycling", Company),
    weak("rescue", Charity),
    firm("rfc", Charity),
    firm("school", School),
    fronting("scoil", School),
    firm("scouts", Charity),
    firm("secretariat", Department),
    weak("service", Department),
    weak("services", Department),
    opening("society", Charity),
    weak("solicitors", Company),
    weak("solutions", Company),
    firm("son", Company),
    firm("sons", Company),
    firm("subcommittee", Committee),
    weak("surgery", Health),
    weak("surveyors", Company),
    firm("synagogue", Other),
    weak("systems", Company),
    firm("taskforce", Committee),
    firm("tc", Authority),
    weak("team", Department),
    weak("technologies", Company),
    weak("technology", Company),
    leading("township", Authority),
    firm("tribunal", Government),
    opening("trust", Charity),
    firm("trustees", Charity),
    firm("union", Other),
    weak("unit", Department),
    opening("university", School),
    weak("waste", Company),
    fronting("ysgol", School),
];

static BY_NOUN: LazyLock<WordMap<&'static Head>> =
    LazyLock::new(|| HEADS.iter().map(|head| (head.noun, head)).collect());

/// The head that a word in lower case is, if it is one, and whether the word is its plural. "sub-committee" is a
/// committee.
pub(crate) fn head_of(word: &str) -> Option<(&'static Head, bool)> {
    let noun = word.strip_prefix("sub-").unwrap_or(word);
    if let Some(head) = BY_NOUN.get(noun) {
        return Some((head, false));
    }
    let singular = noun.strip_suffix("es").or_else(|| noun.strip_suffix('s'));
    let by_s = noun.strip_suffix('s').and_then(|noun| BY_NOUN.get(noun));
    by_s.or_else(|| singular.and_then(|noun| BY_NOUN.get(noun))).map(|head| (*head, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_sorted_and_unique() {
        assert!(HEADS.windows(2).all(|pair| pair[0].noun < pair[1].noun));
    }

    #[test]
    fn plurals_and_sub_committees_are_heads() {
        assert_eq!(head_of("sub-committee").map(|(head, plural)| (head.noun, plural)), Some(("committee", false)));
        assert_eq!(head_of("churches").map(|(head, plural)| (head.noun, plural)), Some(("church", true)));
        assert_eq!(head_of("services").map(|(head, plural)| (head.noun, plural)), Some(("services", false)));
        assert!(head_of("agenda").is_none());
    }
}
