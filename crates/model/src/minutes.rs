//! What a paper says, as the parser understands it: meeting, attendance, items, decisions, motions, votes.

use crate::{Rule, Span};

/// A piece of the paper's wording with its place. `text` is the wording but for white space and joined lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The wording.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl Quote {
    /// The wording at `span` of `text`, white space folded to single spaces.
    pub fn new(text: &str, span: Span) -> Self {
        let span = span.trim(text);
        Self { text: span.of(text).split_whitespace().collect::<Vec<_>>().join(" "), span }
    }
}

/// A paper after parsing. `items` and `sections` tile the text behind the head; `meeting.blocks` holds the head.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Minutes {
    /// What kind of paper it is.
    pub kind: PaperKind,
    /// The meeting that it is of.
    pub meeting: Meeting,
    /// One entry for each person and status.
    pub attendance: Vec<Attendee>,
    /// Agenda items in document order.
    pub items: Vec<Item>,
    /// Sections of a report.
    pub sections: Vec<Section>,
}

/// What kind of paper it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperKind {
    /// A record of a meeting.
    Minutes,
    /// A list of business to come.
    Agenda,
    /// One item of a meeting, often with its minutes.
    AgendaItem,
    /// A paper put before a meeting.
    Report,
    /// A decision printed on its own.
    DecisionNotice,
    /// Several papers in one file.
    Pack,
    /// None of these.
    #[default]
    Other,
}

/// The meeting. Where a value needs a calendar or a clock, the parser says where to look, best place first, and the
/// extractor says what it is.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Meeting {
    /// The head of the paper, attendance list included, and whatever stands outside items and sections.
    pub blocks: Vec<Part>,
    /// The council or organisation.
    pub authority: Option<Quote>,
    /// The committee, panel or board that met; the authority when the full council met.
    pub body: Option<Quote>,
    /// The paper's title as printed.
    pub title: Option<Quote>,
    /// Where it met.
    pub venue: Option<Quote>,
    /// Whether the paper calls itself a draft or approved.
    pub status: Option<Status>,
    /// Where the paper says on which day the meeting was.
    pub held: Vec<Span>,
    /// Where it says when the meeting began.
    pub started: Vec<Span>,
    /// Where it says when the meeting ended.
    pub ended: Vec<Span>,
    /// Where it says when the next meeting will be.
    pub next: Vec<Span>,
}

/// Standing of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not yet approved.
    Draft,
    /// Approved or signed.
    Approved,
}

/// A person and how they attended.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Attendee {
    /// Name without honorific, post-nominals and bracketed role.
    pub name: String,
    /// "Councillor", "Mr", "Sir".
    pub honorific: Option<String>,
    /// "OBE", "JP".
    pub post_nominals: Option<String>,
    /// The initials that the paper uses for the person.
    pub initials: Option<String>,
    /// "Chair", "Clerk", "Democratic Services Manager".
    pub role: Option<String>,
    /// A ward, party, organisation.
    pub represents: Option<String>,
    /// Whom the person stood in for.
    pub substitute_for: Option<String>,
    /// When the person came: a time or an item.
    pub arrived: Option<String>,
    /// When the person left: a time or an item.
    pub left: Option<String>,
    /// Anything else the paper notes beside the name.
    pub note: Option<String>,
    /// How the person attended.
    pub status: Attendance,
    /// Where the name stands.
    pub span: Span,
}

/// How a person attended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Attendance {
    /// A member of the body, present.
    #[default]
    Present,
    /// Anybody else who was there.
    InAttendance,
    /// Sent apologies.
    Apologies,
    /// Listed as absent without apologies.
    Absent,
}

/// An agenda item. Its leaves are `heading`, `purpose` and `blocks`; everything else points into them.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Item {
    /// The number as printed, without closing punctuation.
    pub number: Option<Quote>,
    /// A second number printed beside or below it, as printed: "1" for "(Item 1)".
    pub agenda_number: Option<Quote>,
    /// The title without numbers.
    pub title: Option<Quote>,
    /// Whether the public may read and hear it.
    pub access: Access,
    /// Where a reason for exemption is printed: "paragraph 3 of Part 1 of Schedule 12A".
    pub exempt_reason: Option<Quote>,
    /// The lines that hold number and title.
    pub heading: Option<Span>,
    /// What the agenda says the item is for.
    pub purpose: Option<Quote>,
    /// What stands under the heading, in order, up to the first sub-item.
    pub blocks: Vec<Part>,
    /// Formal decisions, in order.
    pub decisions: Vec<Decision>,
    /// Motions and amendments, in order.
    pub motions: Vec<Motion>,
    /// Votes, in order.
    pub votes: Vec<Vote>,
    /// Interests declared.
    pub declarations: Vec<Declaration>,
    /// Sub-items.
    pub items: Vec<Item>,
    /// The item whole, sub-items included.
    pub span: Span,
}

/// Whether the public may read and hear an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// Open.
    #[default]
    Public,
    /// Press and public excluded.
    Exempt,
}

/// A leaf of the paper: `span` is its own wording, nested `blocks` come after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its own wording, marker included, nested blocks excluded.
    pub span: Span,
    /// Who speaks, where the block reports one person's words.
    pub speaker: Option<Quote>,
    /// Points nested below a point.
    pub blocks: Vec<Part>,
}

impl Part {
    /// A part without speaker and nested parts.
    pub fn new(kind: PartKind, span: Span) -> Self {
        Self { kind, span, speaker: None, blocks: Vec::new() }
    }
}

/// What a [`Part`] is.
#[derive(Clone, Debug, PartialEq)]
pub enum PartKind {
    /// Running text.
    Paragraph,
    /// A bulleted or numbered point.
    Point {
        /// Its marker as printed.
        marker: Option<Quote>,
    },
    /// A heading that is no item.
    Heading,
    /// A table.
    Table {
        /// Rows of cells; an empty cell has an empty span.
        rows: Vec<Vec<Span>>,
    },
    /// The wording of a decision that is set apart: an index of the item's `decisions`.
    Decision(usize),
    /// A note at the margin: initials in an action column.
    Margin,
    /// Text that no rule could place.
    Unparsed,
}

/// A formal statement of what the meeting decided, or is asked to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// How it is set.
    pub form: Form,
    /// The rule that found it in the narrative; none where it is set apart.
    pub rule: Option<Rule>,
    /// The words that introduce it: "RESOLVED", "Decision:", "AGREED".
    pub label: Option<Quote>,
    /// One clause a limb; one in all where there are no limbs.
    pub clauses: Vec<Clause>,
    /// The whole of it, label included.
    pub span: Span,
}

/// How a decision is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Set apart by a label.
    Block,
    /// A sentence inside the narrative.
    Inline,
    /// What the paper asks a body to decide.
    Recommendation,
}

/// A limb of a decision; a lead-in shared by limbs is the parent's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its marker as printed.
    pub marker: Option<Quote>,
    /// Its own wording, without marker and limbs.
    pub text: Quote,
    /// What it does.
    pub action: Action,
    /// Limbs below it.
    pub clauses: Vec<Clause>,
    /// The clause whole: marker, wording, limbs.
    pub span: Span,
}

/// What a clause does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Action {
    /// Takes note.
    Note,
    /// Approves, adopts, confirms.
    Approve,
    /// Agrees to do or accept something that no narrower word fits.
    Agree,
    /// Recommends to another body.
    Recommend,
    /// Refers elsewhere.
    Refer,
    /// Puts off.
    Defer,
    /// Appoints, elects, nominates, co-opts.
    Appoint,
    /// Delegates authority.
    Delegate,
    /// Refuses, rejects.
    Refuse,
    /// Withdraws.
    Withdraw,
    /// Asks somebody to do something.
    Request,
    /// Adjourns.
    Adjourn,
    /// Excludes press and public.
    ExcludePublic,
    /// None of these.
    #[default]
    Other,
}

/// A motion or amendment.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Motion {
    /// Its wording, where printed.
    pub text: Option<Quote>,
    /// Who moved it, as printed.
    pub proposer: Option<Quote>,
    /// Who seconded it, as printed.
    pub seconder: Option<Quote>,
    /// The motion of the same item that it would amend: an index of `motions`.
    pub amends: Option<usize>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// The vote on it: an index of the same item's `votes`.
    pub vote: Option<usize>,
    /// The whole of it, names included.
    pub span: Span,
}

/// What became of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Carried.
    Carried,
    /// Lost.
    Lost,
    /// Withdrawn.
    Withdrawn,
    /// Fell for want of a seconder or time.
    Lapsed,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Vote {
    /// Votes for.
    pub votes_for: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstain: Option<u32>,
    /// What the paper says of a casting vote.
    pub casting_vote: Option<Quote>,
    /// Whether the paper says that it was unanimous.
    pub unanimous: bool,
    /// Who voted how, in a named division.
    pub names: VoteNames,
    /// The whole of it.
    pub span: Span,
}

/// Who voted how.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct VoteNames {
    /// Names for.
    pub votes_for: Vec<Quote>,
    /// Names against.
    pub against: Vec<Quote>,
    /// Names abstaining.
    pub abstain: Vec<Quote>,
}

/// An interest declared by a member.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// Who declared it, as printed.
    pub person: Quote,
    /// What it was, as printed.
    pub interest: Option<Quote>,
    /// What kind, where the paper says.
    pub kind: Option<DeclarationKind>,
    /// Whether the member left the meeting for it; `None` where the paper is silent.
    pub left_meeting: Option<bool>,
    /// The item it was about, as printed.
    pub about: Option<Quote>,
    /// The sentence.
    pub span: Span,
}

/// Kind of interest, after the codes of conduct under the Localism Act 2011.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclarationKind {
    /// Disclosable pecuniary interest.
    DisclosablePecuniary,
    /// Pecuniary or financial.
    Pecuniary,
    /// Prejudicial.
    Prejudicial,
    /// Personal.
    Personal,
    /// Other registrable, non-registrable, non-pecuniary.
    Other,
}

/// A section of a report.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Section {
    /// The number as printed.
    pub number: Option<Quote>,
    /// The title.
    pub title: Option<Quote>,
    /// The lines that hold number and title.
    pub heading: Option<Span>,
    /// What stands under the heading up to the first sub-section.
    pub blocks: Vec<Part>,
    /// Recommendations.
    pub decisions: Vec<Decision>,
    /// Sub-sections.
    pub sections: Vec<Section>,
    /// The section whole.
    pub span: Span,
}
