//! The nouns that make a capitalised phrase the name of an organisation: "Council", "Board", "Ltd".

use model::BodyKind::{
    self, Authority, Board, Charity, Committee, Company, Department, Government, Health, Other, Police, School,
};

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
    /// An acronym, a name only behind words of its own: "Ayle WI".
    Suffix,
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
    /// Whether it tells what a firm deals in, and ends other names too: "Glenvale Fencing".
    pub(crate) fn is_trade(&self) -> bool {
        self.strength == Strength::Weak && self.kind == Company
    }

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

const fn suffix(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Suffix, opens: false }
}

const fn fronting(noun: &'static str, kind: BodyKind) -> Head {
    Head { noun, kind, strength: Strength::Fronting, opens: false }
}

/// All heads, sorted by noun.
pub(crate) const HEADS: &[Head] = &[
    firm("academy", School),
    weak("accountancy", Company),
    weak("accountants", Company),
    weak("action", Charity),
    weak("advertiser", Other),
    firm("afc", Charity),
    opening("agency", Government),
    weak("aggregates", Company),
    suffix("alc", Charity),
    opening("alliance", Other),
    firm("ambulance", Charity),
    weak("anglers", Charity),
    weak("arborists", Company),
    weak("architects", Company),
    firm("assembly", Government),
    firm("assoc", Charity),
    weak("associates", Company),
    opening("association", Charity),
    weak("auctioneers", Company),
    firm("authority", Authority),
    fronting("awdurdod", Authority),
    weak("bakery", Company),
    weak("band", Charity),
    weak("bank", Charity),
    firm("bc", Authority),
    firm("beavers", Charity),
    weak("bellringers", Charity),
    firm("bloom", Charity),
    opening("board", Board),
    weak("boatyard", Company),
    firm("body", Committee),
    leading("borough", Authority),
    firm("brewery", Company),
    firm("brigade", Charity),
    firm("bros", Company),
    firm("brownies", Charity),
    weak("builders", Company),
    firm("bureau", Charity),
    weak("buses", Company),
    weak("butchers", Company),
    fronting("bwrdd", Committee),
    suffix("cab", Charity),
    firm("cabinet", Committee),
    leading("campaign", Charity),
    weak("caterers", Company),
    weak("catering", Company),
    firm("cathedral", Other),
    firm("cc", Authority),
    suffix("ccg", Health),
    opening("centre", Health),
    fronting("cffi", Charity),
    leading("chamber", Other),
    firm("chapel", Other),
    firm("charities", Charity),
    firm("charity", Charity),
    firm("choir", Charity),
    weak("chronicle", Other),
    opening("church", Other),
    firm("cic", Charity),
    firm("cio", Charity),
    weak("civils", Company),
    weak("cleaners", Company),
    firm("clg", Company),
    firm("club", Charity),
    fronting("clwb", Charity),
    firm("co", Company),
    firm("co-operative", Company),
    weak("coaches", Company),
    opening("coalition", Other),
    firm("coastguard", Government),
    fronting("coiste", Committee),
    firm("collaborative", Other),
    firm("collective", Charity),
    opening("college", School),
    fronting("coláiste", School),
    fronting("comhairle", Authority),
    opening("commission", Government),
    firm("commissioners", Authority),
    opening("committee", Committee),
    firm("company", Company),
    opening("confederation", Other),
    firm("congress", Other),
    firm("conservancy", Other),
    firm("conservators", Authority),
    opening("consortium", Other),
    firm("constabulary", Police),
    weak("construction", Company),
    weak("consultancy", Company),
    weak("consultants", Company),
    weak("consulting", Company),
    weak("contracting", Company),
    weak("contractors", Company),
    firm("cooperative", Company),
    firm("corporation", Company),
    firm("corps", Charity),
    opening("council", Authority),
    weak("courier", Other),
    weak("court", Government),
    firm("ctte", Committee),
    firm("cttee", Committee),
    firm("cubs", Charity),
    fronting("cumann", Charity),
    suffix("cvs", Charity),
    firm("cyf", Company),
    fronting("cylch", Charity),
    fronting("cymdeithas", Charity),
    fronting("cyngor", Authority),
    firm("dc", Authority),
    opening("deanery", Other),
    weak("decorators", Company),
    opening("department", Department),
    firm("dept", Department),
    weak("designs", Company),
    weak("developments", Company),
    opening("diocese", Other),
    opening("directorate", Department),
    leading("district", Authority),
    weak("division", Department),
    weak("dramatics", Charity),
    leading("duchy", Other),
    weak("electrical", Company),
    weak("electricals", Company),
    weak("electricians", Company),
    weak("electrics", Company),
    weak("energy", Company),
    weak("engineering", Company),
    weak("engineers", Company),
    weak("enterprise", Company),
    weak("enterprises", Company),
    weak("estates", Company),
    weak("executive", Committee),
    weak("fabrications", Company),
    weak("fabricators", Company),
    weak("farmers", Charity),
    firm("fc", Charity),
    opening("federation", Other),
    weak("fellowship", Charity),
    weak("fencing", Company),
    weak("flooring", Company),
    weak("florists", Company),
    firm("foodbank", Charity),
    firm("force", Committee),
    weak("forestry", Company),
    opening("forum", Committee),
    firm("foundation", Charity),
    leading("friends", Charity),
    suffix("frs", Authority),
    suffix("ft", Health),
    weak("fund", Other),
    weak("furnishings", Company),
    suffix("gaa", Charity),
    suffix("gac", Charity),
    fronting("gaelscoil", School),
    weak("garages", Company),
    weak("gardeners", Company),
    weak("gazette", Other),
    weak("glazing", Company),
    firm("government", Government),
    weak("graphics", Company),
    weak("groundworks", Company),
    opening("group", Committee),
    fronting("grŵp", Charity),
    weak("guides", Charity),
    firm("guild", Other),
    fronting("gyngor", Authority),
    firm("ha", Charity),
    weak("harriers", Charity),
    weak("haulage", Company),
    weak("healthcare", Company),
    weak("heating", Company),
    fronting("heddlu", Police),
    weak("herald", Other),
    weak("hire", Company),
    weak("holdings", Company),
    weak("home", Health),
    weak("homes", Company),
    firm("hospice", Health),
    firm("hospital", Health),
    weak("housing", Company),
    suffix("hscp", Health),
    weak("hub", Other),
    suffix("icb", Health),
    suffix("idb", Authority),
    suffix("ijb", Health),
    firm("inc", Company),
    weak("industries", Company),
    weak("infants", School),
    firm("infirmary", Health),
    opening("inspectorate", Government),
    weak("installations", Company),
    opening("institute", Other),
    opening("institution", Other),
    weak("insurance", Company),
    weak("interiors", Company),
    weak("joiners", Company),
    weak("joinery", Company),
    weak("juniors", School),
    weak("kennels", Company),
    firm("kindergarten", School),
    suffix("la", Authority),
    weak("landscapers", Company),
    weak("landscapes", Company),
    weak("landscaping", Company),
    suffix("lcdc", Committee),
    opening("league", Charity),
    firm("legion", Charity),
    weak("lettings", Company),
    suffix("lgb", Committee),
    firm("limited", Company),
    firm("llp", Company),
    weak("logistics", Company),
    firm("ltd", Company),
    weak("machinery", Company),
    weak("maintenance", Company),
    weak("marquees", Company),
    firm("mbc", Authority),
    weak("media", Company),
    fronting("menter", Charity),
    leading("ministry", Government),
    firm("mosque", Other),
    weak("motors", Company),
    suffix("mrt", Charity),
    leading("municipality", Authority),
    weak("museum", Other),
    weak("network", Other),
    suffix("ns", School),
    weak("nurseries", Company),
    firm("nursery", School),
    weak("office", Department),
    firm("ombudsman", Government),
    weak("opticians", Company),
    firm("orchestra", Charity),
    opening("panel", Committee),
    firm("parliament", Government),
    opening("partnership", Other),
    weak("partnerships", Company),
    firm("party", Committee),
    weak("paving", Company),
    firm("pc", Authority),
    suffix("pcc", Other),
    suffix("pct", Health),
    suffix("pfa", Charity),
    weak("pharmacy", Health),
    weak("photography", Company),
    weak("players", Charity),
    weak("playgrounds", Company),
    firm("playgroup", School),
    firm("plc", Company),
    weak("plumbers", Company),
    weak("plumbing", Company),
    firm("police", Police),
    suffix("ppg", Committee),
    weak("practice", Health),
    firm("pre-school", School),
    opening("presbytery", Other),
    firm("preschool", School),
    fronting("prifysgol", School),
    weak("primary", School),
    weak("printers", Company),
    weak("printing", Company),
    weak("productions", Company),
    weak("products", Company),
    weak("properties", Company),
    firm("pru", School),
    suffix("ps", School),
    suffix("pta", Charity),
    suffix("ptfa", Charity),
    weak("publications", Company),
    weak("publishers", Company),
    weak("publishing", Company),
    fronting("pwyllgor", Committee),
    weak("quarries", Company),
    weak("railways", Company),
    firm("rainbows", Charity),
    weak("ramblers", Charity),
    suffix("rbl", Charity),
    weak("recycling", Company),
    weak("refuge", Charity),
    opening("regulator", Government),
    weak("removals", Company),
    weak("renewables", Company),
    weak("rescue", Charity),
    weak("restorations", Company),
    firm("rfc", Charity),
    weak("roofers", Company),
    weak("roofing", Company),
    firm("rovers", Charity),
    weak("scaffolding", Company),
    firm("school", School),
    fronting("scoil", School),
    firm("scouts", Charity),
    firm("secretariat", Department),
    weak("section", Department),
    firm("senate", Committee),
    weak("service", Department),
    weak("services", Department),
    weak("singers", Charity),
    suffix("snt", Police),
    opening("society", Charity),
    weak("solicitors", Company),
    weak("solutions", Company),
    firm("son", Company),
    firm("sons", Company),
    suffix("spc", Committee),
    weak("speedwatch", Charity),
    weak("stonemasons", Company),
    weak("stores", Company),
    firm("subcommittee", Committee),
    weak("supplies", Company),
    weak("surfacing", Company),
    weak("surgery", Health),
    weak("surveyors", Company),
    firm("synagogue", Other),
    firm("synod", Other),
    weak("system", Health),
    weak("systems", Company),
    firm("taskforce", Committee),
    weak("taxis", Company),
    firm("tc", Authority),
    weak("team", Department),
    weak("technologies", Company),
    weak("technology", Company),
    weak("telecom", Company),
    weak("telecoms", Company),
    weak("timber", Company),
    leading("township", Authority),
    suffix("tra", Charity),
    weak("tractors", Company),
    weak("trailers", Company),
    weak("trains", Company),
    firm("tribunal", Government),
    opening("trust", Charity),
    firm("trustees", Charity),
    fronting("undeb", Other),
    weak("undertakers", Company),
    opening("union", Other),
    weak("unit", Department),
    firm("united", Charity),
    opening("university", School),
    weak("upholsterers", Company),
    weak("utilities", Company),
    weak("ventures", Company),
    weak("vets", Company),
    firm("wanderers", Charity),
    weak("waste", Company),
    weak("water", Company),
    suffix("wi", Charity),
    suffix("yfc", Charity),
    fronting("ymddiriedolaeth", Charity),
    fronting("ysgol", School),
];

/// Whether a word ends the names of companies by law, in whatever letters: "Ltd".
pub(crate) fn is_legal_ending(word: &str) -> bool {
    const ENDINGS: [&str; 7] = ["cic", "clg", "inc", "limited", "llp", "ltd", "plc"];
    ENDINGS.iter().any(|ending| word.eq_ignore_ascii_case(ending))
}

fn by_noun(noun: &str) -> Option<&'static Head> {
    HEADS.binary_search_by(|head| head.noun.cmp(noun)).ok().map(|at| &HEADS[at])
}

/// The head that a word in lower case is, if it is one, and whether the word is its plural. "sub-committee" is a
/// committee.
pub(crate) fn head_of(word: &str) -> Option<(&'static Head, bool)> {
    let noun = word.strip_prefix("sub-").unwrap_or(word);
    if let Some(head) = by_noun(noun) {
        return Some((head, false));
    }
    let singular = noun.strip_suffix("es").or_else(|| noun.strip_suffix('s'));
    let by_s = noun.strip_suffix('s').and_then(by_noun);
    by_s.or_else(|| singular.and_then(by_noun)).map(|head| (head, true))
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
