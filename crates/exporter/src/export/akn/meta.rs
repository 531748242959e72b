//! What stands before the text: what the document is, whom it names, and how votes went.

use std::io::{self, Write};

use super::xml::Xml;
use crate::export::address::Addresses;
use crate::export::clock;
use crate::export::tables::{Paper, Rows, Vote};

/// Who says what the meta data says.
const SOURCE: &str = "#minutebook";

/// A date for papers that state none; Akoma Ntoso does not do without.
const NO_DATE: &str = "0001-01-01";

pub(super) fn write<W: Write>(
    xml: &mut Xml<W>,
    paper: &Paper<'_>,
    rows: &Rows<'_>,
    addresses: &Addresses,
) -> io::Result<()> {
    xml.element("meta", &[], |xml| {
        identification(xml, paper, addresses)?;
        if rows.votes.iter().any(has_counts) {
            analysis(xml, rows)?;
        }
        references(xml, rows, addresses)
    })
}

fn identification<W: Write>(xml: &mut Xml<W>, paper: &Paper<'_>, addresses: &Addresses) -> io::Result<()> {
    let date = clock::day(paper.date).map_or_else(|| NO_DATE.to_owned(), |day| day.to_string());
    let work = format!("/akn/gb/debate/{date}/{}", paper.id);
    let expression = format!("{work}/eng@");
    xml.element("identification", &[("source", SOURCE)], |xml| {
        xml.element("FRBRWork", &[], |xml| {
            frbr(xml, &work, &date, "meeting", paper)?;
            xml.empty("FRBRcountry", &[("value", "gb")])
        })?;
        xml.element("FRBRExpression", &[], |xml| {
            frbr(xml, &expression, &date, "meeting", paper)?;
            xml.empty("FRBRlanguage", &[("language", "eng")])
        })?;
        xml.element("FRBRManifestation", &[], |xml| frbr(xml, &format!("{expression}.xml"), &date, "meeting", paper))?;
        xml.element("FRBRItem", &[], |xml| frbr(xml, &addresses.of(paper.path), &date, "meeting", paper))
    })
}

fn frbr<W: Write>(xml: &mut Xml<W>, uri: &str, date: &str, name: &str, paper: &Paper<'_>) -> io::Result<()> {
    let author = paper.authority_id.or(paper.body_id).map_or_else(|| SOURCE.to_owned(), |id| format!("#{id}"));
    xml.empty("FRBRthis", &[("value", &format!("{uri}/!main"))])?;
    xml.empty("FRBRuri", &[("value", uri)])?;
    xml.empty("FRBRdate", &[("date", date), ("name", name)])?;
    xml.empty("FRBRauthor", &[("href", &author)])
}

fn has_counts(vote: &Vote<'_>) -> bool {
    counts(vote).next().is_some()
}

fn counts(vote: &Vote<'_>) -> impl Iterator<Item = (&'static str, u32)> {
    let counts = [("for", vote.votes_for), ("against", vote.votes_against), ("abstain", vote.abstentions)];
    counts.into_iter().filter_map(|(choice, count)| Some((choice, count?)))
}

fn analysis<W: Write>(xml: &mut Xml<W>, rows: &Rows<'_>) -> io::Result<()> {
    xml.element("analysis", &[("source", SOURCE)], |xml| {
        xml.element("parliamentary", &[], |xml| {
            rows.votes.iter().filter(|vote| has_counts(vote)).try_for_each(|vote| voting(xml, vote, rows))
        })
    })
}

fn voting<W: Write>(xml: &mut Xml<W>, vote: &Vote<'_>, rows: &Rows<'_>) -> io::Result<()> {
    let motion = rows.motions.iter().find(|motion| motion.vote_id == Some(vote.id));
    let outcome = motion.and_then(|motion| motion.outcome).map(|outcome| format!("#{outcome}"));
    let (id, href) = (vote.id.to_string(), format!("#{}", vote.item_id));
    let mut attributes = vec![("eId", id.as_str()), ("href", href.as_str())];
    attributes.extend(outcome.as_deref().map(|outcome| ("outcome", outcome)));
    xml.element("voting", &attributes, |xml| {
        for (choice, count) in counts(vote) {
            let id = format!("{id}__{choice}");
            xml.empty("count", &[("eId", &id), ("value", &count.to_string()), ("refersTo", &format!("#{choice}"))])?;
        }
        Ok(())
    })
}

/// The bodies and people of the paper, and the words that the votes are told in.
fn references<W: Write>(xml: &mut Xml<W>, rows: &Rows<'_>, addresses: &Addresses) -> io::Result<()> {
    xml.element("references", &[("source", SOURCE)], |xml| {
        let href = "https://minutebook.invalid";
        xml.empty("TLCOrganization", &[("eId", "minutebook"), ("href", href), ("showAs", "minutebook")])?;
        let mut bodies: Vec<_> = rows.body_names.iter().map(|body| (body.body_id, body.name)).collect();
        let paper = rows.papers.iter();
        bodies.extend(paper.flat_map(|paper| {
            [paper.authority_id.zip(paper.authority.or(paper.body)), paper.body_id.zip(paper.body)]
                .into_iter()
                .flatten()
        }));
        let mut people: Vec<_> = rows.person_names.iter().map(|person| (person.person_id, person.name)).collect();
        people.extend(rows.attendance.iter().map(|attendee| (attendee.person_id, attendee.name)));
        for (element, mut named) in [("TLCOrganization", bodies), ("TLCPerson", people)] {
            named.sort_unstable();
            named.dedup_by_key(|(id, _)| *id);
            for (id, name) in named {
                let id = id.to_string();
                xml.empty(element, &[("eId", &id), ("href", &addresses.of(&id)), ("showAs", name)])?;
            }
        }
        for concept in ["for", "against", "abstain", "carried", "lost", "withdrawn", "lapsed"] {
            let href = format!("/akn/ontology/concept/minutebook/{concept}");
            xml.empty("TLCConcept", &[("eId", concept), ("href", &href), ("showAs", concept)])?;
        }
        Ok(())
    })
}
