//! The organisation whose paper it is, and the part of it that met.

use model::{BodyKind, Minutes, Quote, Span};

use super::definitions;
use super::names::{self, Mention, Rank};
use super::registry::{Draft, Registry};
use crate::words;

/// Places in the registry of the authority and of the body that met.
#[derive(Debug, Default)]
pub(crate) struct Host {
    /// The council or organisation.
    pub(crate) authority: Option<usize>,
    /// The committee or the authority itself.
    pub(crate) body: Option<usize>,
}

impl Host {
    /// Registers what the head of the paper names; the authority even where no noun tells it: "City of Ayle".
    pub(crate) fn seed(text: &str, minutes: &Minutes, registry: &mut Registry) -> Self {
        let mut seed = |quote: &Option<Quote>, of_somebody: bool| {
            let quote = quote.as_ref()?;
            let mut words = Vec::new();
            let mut mentions = Vec::new();
            words::split(text, quote.span, &mut words);
            names::find(text, &words, &[], &mut mentions);
            // "Council" or "Senate", of which a page says no more
            let council = |last: &Mention| matches!(last.noun, "council" | "senate") && last.span == quote.span;
            let names =
                |last: &&Mention| last.stands_alone() || last.rank == Rank::Common || of_somebody || council(last);
            let last = mentions.last().filter(names)?;
            let first = mentions.first().filter(|first| is_group_of(text, first, last)).unwrap_or(last);
            let in_two_languages = mentions.windows(2).any(|pair| definitions::are_one(text, &pair[0], &pair[1]));
            let own = mentions.iter().find(|mention| !definitions::is_fronting(mention)).filter(|_| in_two_languages);
            let span = match own {
                Some(own) => own.span,
                None if is_of_whom(text, quote.span, first) => last.span,
                None => quote.span,
            };
            Some(registry.name(text, &Mention { span, ..own.unwrap_or(first).clone() }))
        };
        let authority = seed(&minutes.meeting.authority, false);
        let body = seed(&minutes.meeting.body, authority.is_some());
        let unnamed =
            minutes.meeting.authority.as_ref().filter(|quote| authority.is_none() && quote.text.contains(' '));
        let unnamed = unnamed.map(|quote| registry.name(text, &Mention::whole(text, quote.span, BodyKind::Authority)));
        Self { authority: authority.or(unnamed), body }
    }

    /// The authority where it is a council, and no parish's, which calls another one "the Local Authority".
    pub(crate) fn principal_council(&self, registry: &Registry) -> Option<usize> {
        const LOCAL: [&str; 3] = ["community", "parish", "town"];
        let of_parish = |key: &str| key.split(' ').any(|word| LOCAL.contains(&word));
        let draft = |place: usize| registry.draft(place);
        self.authority.filter(|&place| draft(place).noun == "council" && !of_parish(&draft(place).key))
    }

    /// Whether a part of a council met whose paper does not name the council.
    pub(crate) fn is_part_of_unnamed(&self, registry: &Registry) -> bool {
        self.authority.is_none()
            && self.body.is_some_and(|place| matches!(registry.draft(place).noun, "cabinet" | "committee" | "panel"))
    }

    /// Whether the board of an organisation met whose paper does not name the organisation.
    pub(crate) fn is_board_of_unnamed(&self, registry: &Registry) -> bool {
        const BOARDS: [&str; 4] = ["board of directors", "council of governors", "public board", "trust board"];
        self.authority.is_none() && self.body.is_some_and(|place| BOARDS.contains(&registry.draft(place).key.as_str()))
    }

    /// A mention that ends the name of the authority or the body, with the words before it that make it whole: "Reston with |
    /// Ayle Parish Council".
    pub(crate) fn widened(&self, text: &str, mention: &Mention, registry: &Registry) -> Mention {
        let own = self.places().map(|place| registry.draft(place)).filter(|draft| draft.noun == mention.noun);
        let whole = own.flat_map(Draft::forms).find_map(|form| {
            let start = mention.span.end().checked_sub(form.len()).filter(|start| *start < mention.span.start())?;
            let printed = text.get(start..mention.span.end())?;
            printed.eq_ignore_ascii_case(form).then(|| Span::new(start, mention.span.end()))
        });
        Mention { span: whole.unwrap_or(mention.span), ..mention.clone() }
    }

    /// Both, the body that met first.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        self.body.into_iter().chain(self.authority)
    }
}

/// "Resolutions of the | Harbour Committee"
fn is_of_whom(text: &str, whole: Span, first: &Mention) -> bool {
    let before = text.get(whole.start()..first.span.start()).unwrap_or("").trim_end().to_lowercase();
    before.ends_with(" of the")
}

/// "Steering Group for | Ayle Trust"
fn is_group_of(text: &str, first: &Mention, last: &Mention) -> bool {
    let between = text.get(first.span.end()..last.span.start()).unwrap_or("");
    matches!(between.trim(), "for" | "for the" | "of" | "of the")
}
