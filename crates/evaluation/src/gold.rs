//! What a careful reader found in a paper: the format of `facts.json`, described in `docs/evaluation.md`.

use serde::Deserialize;

/// The facts of one paper. An entry marked doubtful is not scored, found or not.
#[derive(Debug, Deserialize)]
pub(crate) struct Gold {
    /// The paper's path below the folder of papers.
    pub(crate) doc: String,
    pub(crate) kind: String,
    pub(crate) meeting: Meeting,
    pub(crate) attendance: Vec<Attendee>,
    pub(crate) items: Vec<Item>,
    pub(crate) decisions: Vec<Clause>,
    pub(crate) motions: Vec<Motion>,
    pub(crate) votes: Vec<Vote>,
    pub(crate) dates: Vec<Date>,
    pub(crate) bodies: Vec<Body>,
    pub(crate) commitments: Vec<Commitment>,
    /// Fields of the meeting, or `kind`, that a second reader could read otherwise.
    #[serde(default)]
    pub(crate) doubtful_fields: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Meeting {
    pub(crate) authority: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) start_time: Option<String>,
    pub(crate) end_time: Option<String>,
    pub(crate) venue: Option<String>,
    #[serde(rename = "next_meeting")]
    pub(crate) next: Option<String>,
    #[serde(default)]
    pub(crate) doubtful_fields: Vec<String>,
}

/// Something that a second reader could see otherwise.
pub(crate) trait Doubtful {
    fn is_doubtful(&self) -> bool;
}

impl<T: Doubtful> Doubtful for &T {
    fn is_doubtful(&self) -> bool {
        (*self).is_doubtful()
    }
}

/// Defines an entry of the gold with its mark of doubt.
macro_rules! entry {
    ($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Deserialize)]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
            #[serde(default)]
            doubtful: bool,
        }

        impl Doubtful for $name {
            fn is_doubtful(&self) -> bool {
                self.doubtful
            }
        }
    };
}

entry!(Attendee { name: String, status: String });
entry!(Item { number: Option<String>, title: Option<String> });
entry!(
    /// A leaf clause of a decision, by its first and last words.
    Clause { starts: String, ends: String }
);
entry!(Motion { proposer: Option<String>, seconder: Option<String> });
entry!(Vote { r#for: Option<u32>, against: Option<u32>, abstain: Option<u32> });
entry!(Date { text: String, value: Option<String> });
entry!(Body { name: String, aliases: Vec<String> });
entry!(
    /// A commitment, by the first words of its sentence or clause.
    Commitment { starts: String, owner: Option<String>, due: Option<String> }
);
