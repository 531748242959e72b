//! Items and sections, their blocks, and what was moved, voted, declared and decided in them.

use crate::export::id::Id;
use crate::export::table::{List, table};

table! {
    /// An agenda item, or a section of a report. Its quotation is its heading.
    Item in "items" placed {
        /// Made from paper and number, or title where it has no number, and those of the items around it.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item that it is a part of.
        parent_id: Option<Id> => "items",
        /// From 0, among the items of its parent.
        position: u32,
        /// item or section.
        kind: &'a str,
        /// A JSON Pointer to it in the record.
        pointer: String,
        /// The number as printed.
        number: Option<&'a str>,
        /// A second number printed beside or below it.
        agenda_number: Option<&'a str>,
        /// The title without numbers.
        title: Option<&'a str>,
        /// public or exempt; empty for a section.
        access: Option<&'a str>,
        /// The reason for exemption as printed.
        exempt_reason: Option<&'a str>,
        /// What the agenda says the item is for.
        purpose: Option<&'a str>,
        /// The first code point of all of it, sub-items included.
        whole_start: u32,
        /// The code point after the last of all of it.
        whole_end: u32,
    }
}

table! {
    /// A paragraph, point, heading or table of a paper.
    Block in "blocks" placed {
        /// Made from the item and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item; empty in the head of the paper.
        item_id: Option<Id> => "items",
        /// The point that it stands below.
        parent_id: Option<Id> => "blocks",
        /// From 0, among the blocks of its parent.
        position: u32,
        /// paragraph, point, heading, table, decision, margin or unparsed.
        kind: &'a str,
        /// The marker of a point as printed.
        marker: Option<&'a str>,
        /// Its own wording, without marker and without the blocks below it.
        text: &'a str,
        /// The cells of a table, row by row.
        rows: Option<List>,
        /// The decision that it is the wording of.
        decision_id: Option<Id> => "decisions",
        /// Whose words it reports, as printed.
        speaker: Option<&'a str>,
        /// That person, where the paper proves it.
        speaker_id: Option<Id> => "people",
        /// Left edge on the page, in points; empty where the source has no positions.
        x0: Option<f32>,
        /// Top edge.
        y0: Option<f32>,
        /// Right edge.
        x1: Option<f32>,
        /// Bottom edge.
        y1: Option<f32>,
    }
}

table! {
    /// A formal statement of what the meeting decided, or is asked to decide.
    Decision in "decisions" placed {
        /// Made from the item and the first clause.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Id => "items",
        /// From 0, among the decisions of the item.
        position: u32,
        /// block, inline or recommendation.
        form: &'a str,
        /// The rule that found an inline decision.
        rule: Option<&'a str>,
        /// How likely an inline decision is one, from 0 to 1.
        confidence: Option<f32>,
        /// The words that introduce it.
        label: Option<&'a str>,
    }
}

table! {
    /// A limb of a decision.
    Clause in "clauses" placed {
        /// Made from the item, the marker and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Id => "items",
        /// The decision.
        decision_id: Id => "decisions",
        /// The clause that it is a limb of.
        parent_id: Option<Id> => "clauses",
        /// From 0, among the limbs of its parent.
        position: u32,
        /// The marker as printed.
        marker: Option<&'a str>,
        /// Its own wording, without marker and limbs.
        text: &'a str,
        /// What it does: note, approve, agree, recommend, and so on.
        action: &'a str,
    }
}

table! {
    /// A vote.
    Vote in "votes" placed {
        /// Made from the item and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Id => "items",
        /// From 0, among the votes of the item.
        position: u32,
        /// Votes for.
        votes_for: Option<u32>,
        /// Votes against.
        votes_against: Option<u32>,
        /// Abstentions.
        abstentions: Option<u32>,
        /// What the paper says of a casting vote.
        casting_vote: Option<&'a str>,
        /// Whether the paper says that it was unanimous.
        unanimous: bool,
    }
}

table! {
    /// How one person voted in a named division.
    VoteName in "vote_names" {
        /// Made from the vote and the name.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The vote.
        vote_id: Id => "votes",
        /// Who, where the paper proves it.
        person_id: Option<Id> => "people",
        /// The name as printed.
        name: &'a str,
        /// for, against or abstain.
        choice: &'a str,
    }
}

table! {
    /// A motion or an amendment.
    Motion in "motions" placed {
        /// Made from the item and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Id => "items",
        /// From 0, among the motions of the item.
        position: u32,
        /// Its wording, where printed.
        text: Option<&'a str>,
        /// Who moved it, as printed.
        proposer: Option<&'a str>,
        /// That person, where the paper proves it.
        proposer_id: Option<Id> => "people",
        /// Who seconded it, as printed.
        seconder: Option<&'a str>,
        /// That person, where the paper proves it.
        seconder_id: Option<Id> => "people",
        /// The motion that it would amend.
        amends_id: Option<Id> => "motions",
        /// carried, lost, withdrawn or lapsed.
        outcome: Option<&'a str>,
        /// The vote on it.
        vote_id: Option<Id> => "votes",
    }
}

table! {
    /// An interest that a member declared.
    Declaration in "declarations" placed {
        /// Made from the item, the person and the interest.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Id => "items",
        /// Who, where the paper proves it.
        person_id: Option<Id> => "people",
        /// Who, as printed.
        person: &'a str,
        /// What it was, as printed.
        interest: Option<&'a str>,
        /// `disclosable_pecuniary`, pecuniary, prejudicial, personal or other.
        kind: Option<&'a str>,
        /// Whether the member left the meeting for it.
        left_meeting: Option<bool>,
        /// The item that it was about, as printed.
        about: Option<&'a str>,
    }
}
