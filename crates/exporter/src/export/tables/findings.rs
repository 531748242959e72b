//! Bodies and people, and what was found in the text.

use crate::export::id::Id;
use crate::export::table::{List, table};

table! {
    /// An organisation, once for the whole archive where the papers prove that it is one.
    Body in "bodies" {
        /// Made from the name and, but for an authority, from the authority in whose papers it is so called.
        id: Id,
        /// The authority in whose papers it is so called; empty for an authority itself.
        authority_id: Option<Id> => "bodies",
        /// Its name in the first paper that names it, in the order of paths.
        name: &'a str,
        /// authority, committee, board, department, company, charity, government, police, health, school or other.
        kind: &'a str,
        /// The GSS code of a local authority, from the table of councils.
        gss_code: Option<&'a str>,
    }
}

table! {
    /// What one paper calls a body.
    BodyName in "body_names" {
        /// Made from the paper and the body.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The body.
        body_id: Id => "bodies",
        /// The fullest form of its name in the paper.
        name: &'a str,
        /// Every other form, acronyms too.
        aliases: List,
    }
}

table! {
    /// A person, once for the whole archive where the papers prove that it is one.
    Person in "people" {
        /// Made from the full name and the authority; where there is no full name, from the paper.
        id: Id,
        /// The authority in whose papers the person is named.
        authority_id: Option<Id> => "bodies",
        /// The name in the first paper, in the order of paths, without honorific.
        name: &'a str,
        /// Councillor, Mr.
        honorific: Option<&'a str>,
    }
}

table! {
    /// What one paper calls a person.
    PersonName in "person_names" {
        /// Made from the paper and the person.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The person.
        person_id: Id => "people",
        /// The fullest form of the name in the paper, without honorific.
        name: &'a str,
        /// Councillor, Mr.
        honorific: Option<&'a str>,
        /// Initials that the paper uses for the person.
        initials: Option<&'a str>,
        /// Roles that the paper states.
        roles: List,
    }
}

table! {
    /// What somebody is to do after the meeting.
    Commitment in "commitments" placed {
        /// Made from the item, the owner and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The meeting.
        meeting_id: Id => "meetings",
        /// The item.
        item_id: Option<Id> => "items",
        /// From 0, in the order of the paper.
        position: u32,
        /// The wording of the sentence or clause.
        what: &'a str,
        /// Who is to do it, as printed.
        owner: Option<&'a str>,
        /// That organisation.
        owner_body_id: Option<Id> => "bodies",
        /// That person.
        owner_person_id: Option<Id> => "people",
        /// By when, in EDTF.
        due: Option<&'a str>,
        /// The last day that this may mean, YYYY-MM-DD.
        due_latest: Option<&'a str>,
        /// The wording of the due date.
        due_text: Option<&'a str>,
        /// What obliges: decision, action or undertaking.
        source: &'a str,
        /// The rule that found it.
        rule: &'a str,
        /// How likely it is one, from 0 to 1.
        confidence: f32,
        /// How likely its owner is right.
        owner_confidence: Option<f32>,
        /// How likely its due date is right.
        due_confidence: Option<f32>,
        /// The number of the item, or its title.
        item: Option<&'a str>,
    }
}

table! {
    /// A place where the text names a calendar date or period.
    Date in "dates" placed {
        /// Made from the item and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Option<Id> => "items",
        /// The wording.
        text: &'a str,
        /// Its value in EDTF.
        value: &'a str,
        /// The first day that it may mean, YYYY-MM-DD.
        earliest: Option<&'a str>,
        /// The last day that it may mean, YYYY-MM-DD.
        latest: Option<&'a str>,
        /// stated, completed or relative.
        basis: &'a str,
        /// The rule that worked the value out, where it is not stated.
        rule: Option<&'a str>,
        /// How likely that value is right, from 0 to 1.
        confidence: Option<f32>,
    }
}

table! {
    /// A minute, law, planning application, sum of money or web address that the text refers to.
    Reference in "references" placed {
        /// Made from the item and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Option<Id> => "items",
        /// minute, legislation, `planning_application`, money or url.
        kind: &'a str,
        /// The wording.
        text: &'a str,
        /// The normalised value.
        value: &'a str,
    }
}

table! {
    /// A place where the text names a body or a person.
    Mention in "mentions" placed {
        /// Made from the item, the body or person, and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The item.
        item_id: Option<Id> => "items",
        /// The body named.
        body_id: Option<Id> => "bodies",
        /// The person named.
        person_id: Option<Id> => "people",
    }
}

table! {
    /// Text that belongs to the page or the web site and not to the paper.
    Furniture in "furniture" {
        /// Made from the paper and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// The page that it stood on, from 1.
        page: Option<u32>,
        /// The wording.
        text: &'a str,
    }
}

table! {
    /// A thing in a paper that was odd or could not be read.
    Diagnostic in "diagnostics" placed {
        /// Made from the paper, the code and the wording.
        id: Id,
        /// The paper.
        paper_id: Id => "papers",
        /// info, warning or error.
        severity: &'a str,
        /// A stable name of the kind of problem.
        code: &'a str,
        /// What a person should know.
        message: &'a str,
    }
}

table! {
    /// Two bodies, people or meetings that may be one, which no paper proves. Nothing was merged.
    Candidate in "candidates" {
        /// Made from both.
        id: Id,
        /// body, person or meeting.
        kind: &'a str,
        /// The one.
        this_id: Id,
        /// The other.
        that_id: Id,
        /// Why they may be one.
        because: &'a str,
    }
}
