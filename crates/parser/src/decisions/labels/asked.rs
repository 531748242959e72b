//! Labels of what a paper asks a body to decide: "Recommendations:", "Members are asked to", "It is recommended that".

use super::{Cue, Need};

/// Labels at the start of a line.
pub(super) const LEADING: &[Cue] = &[
    Cue {
        need: Need::Wording,
        stems: "recommend|argym",
        pattern: r"^(?P<label>(?:(?i:officers?['’]?|formal|proposed|the|draft) )?(?:RECOMMENDATIONS?|Recommendations?|RECOMMENDED|Recommended|ARGYMHELLIAD(?:AU)?|Argymhelliad(?:au)?)(?:\(s\)|\(S\))?(?: ?\d{1,2})?(?: (?i:to|of|for) [^:.]{3,}?)?)(?P<after>\s*[:–—]|\s+-\s|\s*$|,?\s+(?:That|To|that|THAT)\b)",
        seen: "RECOMMENDATION: That the report be noted.",
    },
    Cue {
        need: Need::Wording,
        stems: "res|decision|action|ask",
        pattern: r"^(?P<label>(?:(?i:draft|proposed|suggested) )(?i:resolutions?|decisions?)|(?i:decisions? (?:required|requested|sought)|actions? (?:required|requested|sought)|asks? of the [a-z ]{3,}))(?P<after>\s*[:–—]|\s+-\s|\s*$|\s+(?:That|To)\b)",
        seen: "Decision required: To approve the lease.",
    },
    Cue {
        need: Need::Wording,
        stems: "recommend|propos|request|ask|invit|requir",
        pattern: r"^(?P<label>(?:.*?\b)?(?P<word>(?i:it is (?:therefore |also |further |hereby )*(?:recommended|proposed|requested) that|(?:<body>|[A-Z][\w&,' ]{2,}?) (?:is|are) (?:therefore |also |further |hereby )*(?:recommended|asked|requested|invited|required) (?:to|that)))(?:[:\s–-]*\bto\b)?)(?P<after>\s*[:–—-]|\s)",
        seen: "The Committee is asked to note the report.",
    },
    Cue {
        need: Need::Wording,
        stems: "recommend",
        pattern: r"^(?P<label>(?:.*?\b)?(?P<word>(?i:the following recommendations?(?: (?:is|are) made)?))\b[^.:;]*)(?P<after>\s*:)",
        seen: "This report makes the following recommendations to the Committee:",
    },
];

/// Labels later in a sentence: none; the paper's own requests begin theirs.
pub(super) const INSIDE: &[Cue] = &[];
