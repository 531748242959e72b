//! Items and sections, their blocks, and what was moved, voted, declared and decided in them.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Span, Spans, wire_enum};

/// An agenda item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// A readable name that is unique in the record: "item:5", "item:5/a", "item:public-questions".
    pub id: String,
    /// The number as printed, without closing punctuation.
    pub number: Option<String>,
    /// A second number printed beside or below it: "1" for "(Item 1)".
    pub agenda_number: Option<String>,
    /// The title without numbers, its lines joined.
    pub title: Option<String>,
    /// Whether the public may read and hear it.
    pub access: Access,
    /// The reason for exemption as printed: "paragraph 3 of Part 1 of Schedule 12A".
    pub exempt_reason: Option<String>,
    /// What the agenda says the item is for, where that is printed before its minutes.
    pub purpose: Option<String>,
    /// What stands under the heading, in order, up to the first sub-item.
    pub blocks: Vec<Block>,
    /// Formal decisions, in order.
    pub decisions: Vec<Decision>,
    /// Motions and amendments, in order.
    pub motions: Vec<Motion>,
    /// Votes, in order.
    pub votes: Vec<Vote>,
    /// Interests that members declared.
    pub declarations: Vec<Declaration>,
    /// Sub-items, in order.
    pub items: Vec<Item>,
    /// Where the values above stand, and `heading`: the lines that hold number and title.
    pub spans: Spans,
    /// The item whole, sub-items included.
    pub span: Span,
}

wire_enum! {
    /// Whether the public may read and hear an item.
    Access {
        /// Open.
        Public = "public",
        /// Press and public excluded.
        Exempt = "exempt",
    }
}

/// A section of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// The number as printed, without closing punctuation.
    pub number: Option<String>,
    /// The title without number.
    pub title: Option<String>,
    /// What stands under the heading, in order, up to the first sub-section.
    pub blocks: Vec<Block>,
    /// Recommendations, and decisions that the section reports.
    pub decisions: Vec<Decision>,
    /// Sub-sections, in order.
    pub sections: Vec<Section>,
    /// Where the values above stand, and `heading`: the lines that hold number and title.
    pub spans: Spans,
    /// The section whole, sub-sections included.
    pub span: Span,
}

/// A paragraph, point, heading or table. With the headings and purposes of items and the headings of sections, blocks
/// are the leaves that tile the text: each `span` holds the block's own wording, and nested `blocks` come after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its own wording, without the marker of a point and without nested blocks.
    pub text: String,
    /// The marker of a point as printed; only in a point that has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// The cells of a table, row by row; only in a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<Vec<String>>>,
    /// Which of the `decisions` beside the blocks this is the wording of, from 0; only in a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<usize>,
    /// Who speaks, where the block reports one person's words.
    pub speaker: Option<String>,
    /// Points nested below it.
    pub blocks: Vec<Block>,
    /// Its box on the page that it begins on; only where the source has positions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<Bbox>,
    /// Its own wording, marker included.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A bulleted or numbered point.
    Point,
    /// A heading that is no item and no section.
    Heading,
    /// A table.
    Table,
    /// A decision that is set apart by a label.
    Decision,
    /// A note at the margin, such as initials in an action column.
    Margin,
    /// Text that no rule could place.
    Unparsed,
}

impl BlockKind {
    /// The value as it stands in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Point => "point",
            Self::Heading => "heading",
            Self::Table => "table",
            Self::Decision => "decision",
            Self::Margin => "margin",
            Self::Unparsed => "unparsed",
        }
    }
}

/// A box on a page, in points from the page's top left corner, to a tenth of a point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bbox {
    /// The page, from 1.
    pub page: u32,
    /// Left edge.
    pub x0: f32,
    /// Top edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Bottom edge.
    pub y1: f32,
}

/// A formal statement of what the meeting decided, or is asked to decide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// How it is set.
    pub form: Form,
    /// The rule that found it in the prose; only where `form` is `inline`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
    /// How likely it is a decision, from 0 to 1; only where `form` is `inline`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// The words that introduce it: "RESOLVED", "Decision:", "AGREED".
    pub label: Option<String>,
    /// One clause for each limb; one in all where there are no limbs.
    pub clauses: Vec<Clause>,
    /// The whole of it, label included.
    pub span: Span,
}

wire_enum! {
    /// How a decision is set.
    Form {
        /// Set apart by a label.
        Block = "block",
        /// A sentence inside the narrative.
        Inline = "inline",
        /// What the paper asks a body to decide; not yet decided.
        Recommendation = "recommendation",
    }
}

/// A limb of a decision. A lead-in that limbs share is their parent's `text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clause {
    /// Its marker as printed: "(a)", "1.".
    pub marker: Option<String>,
    /// Its own wording, without marker and limbs.
    pub text: String,
    /// What it does.
    pub action: Action,
    /// Limbs below it, in order.
    pub clauses: Vec<Clause>,
    /// The clause whole: marker, wording and limbs.
    pub span: Span,
}

wire_enum! {
    /// What a clause does.
    Action {
        /// Takes note.
        Note = "note",
        /// Approves, adopts, confirms.
        Approve = "approve",
        /// Agrees to do or accept something that no narrower word fits.
        Agree = "agree",
        /// Recommends to another body.
        Recommend = "recommend",
        /// Refers elsewhere.
        Refer = "refer",
        /// Puts off.
        Defer = "defer",
        /// Appoints, elects, nominates, co-opts.
        Appoint = "appoint",
        /// Delegates authority.
        Delegate = "delegate",
        /// Refuses, rejects.
        Refuse = "refuse",
        /// Withdraws.
        Withdraw = "withdraw",
        /// Asks somebody to do something.
        Request = "request",
        /// Adjourns.
        Adjourn = "adjourn",
        /// Excludes press and public.
        ExcludePublic = "exclude_public",
        /// None of these.
        Other = "other",
    }
}

/// A motion or an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Motion {
    /// Its wording, where printed.
    pub text: Option<String>,
    /// Who moved it, as printed.
    pub proposer: Option<String>,
    /// Who seconded it, as printed.
    pub seconder: Option<String>,
    /// Which of the same item's `motions` it would amend, from 0.
    pub amends: Option<usize>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// Which of the same item's `votes` was on it, from 0.
    pub vote: Option<usize>,
    /// The whole of it, names included.
    pub span: Span,
}

wire_enum! {
    /// What became of a motion.
    Outcome {
        /// Carried.
        Carried = "carried",
        /// Lost.
        Lost = "lost",
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// Fell for want of a seconder or of time.
        Lapsed = "lapsed",
    }
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Vote {
    /// Votes for.
    pub r#for: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstain: Option<u32>,
    /// What the paper says of a casting vote.
    pub casting_vote: Option<String>,
    /// Whether the paper says that it was unanimous.
    pub unanimous: bool,
    /// Who voted how, in a named division.
    pub names: VoteNames,
    /// The whole of it.
    pub span: Span,
}

/// Who voted how, as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoteNames {
    /// Names for.
    pub r#for: Vec<String>,
    /// Names against.
    pub against: Vec<String>,
    /// Names abstaining.
    pub abstain: Vec<String>,
}

/// An interest that a member declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Declaration {
    /// Who declared it, as printed.
    pub person: String,
    /// What it was, as printed.
    pub interest: Option<String>,
    /// What kind, where the paper says.
    pub kind: Option<DeclarationKind>,
    /// Whether the member left the meeting for it; null where the paper is silent.
    pub left_meeting: Option<bool>,
    /// The item that it was about, as printed.
    pub about: Option<String>,
    /// The sentence that declares it.
    pub span: Span,
}

wire_enum! {
    /// Kind of interest, after the codes of conduct under the Localism Act 2011.
    DeclarationKind {
        /// Disclosable pecuniary interest.
        DisclosablePecuniary = "disclosable_pecuniary",
        /// Pecuniary or financial.
        Pecuniary = "pecuniary",
        /// Prejudicial.
        Prejudicial = "prejudicial",
        /// Personal.
        Personal = "personal",
        /// Other registrable, non-registrable, non-pecuniary.
        Other = "other",
    }
}
