//! Labels of what was decided: "RESOLVED that", "Decision:", "AGREED", "The Board agreed:".

use super::{Cue, Need};

/// Stems of the words in `<AGREED>`.
const AGREED: &str = "agree|noted|approv|decid|recommend|refus|defer|grant|adopt|endors|order|reject|accept|confirm|determin|delegat|cytun|nodwyd|argym|cymerad|res";

/// Labels at the start of a line.
pub(super) const LEADING: &[Cue] = &[
    Cue {
        need: Need::Wording,
        stems: "res|penderfyn",
        pattern: r"^(?P<label>(?:(?i:it was|it is|it is hereby|was|and) )?<adverbs><RESOLVED>)(?P<after>\b)",
        seen: "RESOLVED that the report be noted.",
    },
    Cue {
        need: Need::Wording,
        stems: "res",
        pattern: r"^(?P<label>(?:(?i:it was) )?<adverbs><Resolved>)(?P<after>\s*\.?\s*[:;–—-]|,?\s+(?:[Tt]hat|to|unanimously|nem|as follows|by|on|proposed|moved|In accordance|Pursuant|Under)\b|\s+\()",
        seen: "Resolved: that the report be noted.",
    },
    Cue {
        need: Need::Clause,
        stems: "res|agree|noted|decid|recommend|cytun|nodwyd|argym|penderfyn",
        pattern: r"^(?P<label><Resolved>|<Agreed>)(?P<after>\.?\s*$)",
        seen: "Resolved",
    },
    Cue {
        need: Need::Clause,
        stems: "res|agree",
        pattern: r"^(?P<label>resolved|agreed)(?P<after>\s*:[–-]?\s*$)",
        seen: "resolved:",
    },
    Cue {
        need: Need::Wording,
        stems: AGREED,
        pattern: r"^(?P<label>(?:IT WAS )?<adverbs><AGREED>(?:,? (?:AND|and|&) (?:<AGREED>|<RESOLVED>))*(?: (?i:to recommend))?)(?P<after>\s*[:–—-]|\.?\s*$|,?\s+(?i:that|to|unanimously|and|by|on|the)\b|\s+\()",
        seen: "AGREED: That the Clerk write to the owner.",
    },
    Cue {
        need: Need::Wording,
        stems: "agree|noted|decid|recommend|cytun|nodwyd|argym",
        pattern: r"^(?P<label><Agreed>)(?P<after>\s*(?:[:–—]|-\s|-$)|(?: unanimously)? (?:that|to)\s*[:–—-]+\s*$)",
        seen: "Agreed: to hold a fete.",
    },
    Cue {
        need: Need::Wording,
        stems: "decision|res|penderfyn|action|agree|outcome",
        pattern: r"^(?P<label>(?:(?i:the|council|committee|board|cabinet|panel|final|formal) )?(?:DECISIONS?|Decisions?|RESOLUTIONS?|Resolutions?|PENDERFYNIAD(?:AU)?|Penderfyniad(?:au)?|(?i:actions? agreed|agreed actions?|agreed outcomes?|decisions? (?:made|taken|reached|agreed)|details of (?:the )?decision|decision of the [a-z ]{3,}|outcome))(?:\(s\)| ?\d{1,2})?)(?P<after>\s*:|\s*[–—-]\s*(?:$|(?i:that|to|the|it was|agreed?|approved?|note[ds]?)\b)|\s+(?:That|To|to|that)\b)",
        seen: "Decision: To note the report.",
    },
    Cue {
        need: Need::Wording,
        stems: "decision|res|penderfyn|action|agree",
        pattern: r"^(?P<label>(?:(?i:the|council|committee|board|cabinet|panel) )?(?:DECISIONS?|Decisions?|RESOLUTIONS?|Resolutions?|PENDERFYNIAD(?:AU)?|Penderfyniad(?:au)?|(?i:actions? agreed|agreed actions?|decisions? (?:made|taken|reached|agreed)|details of (?:the )?decision))(?:\(s\)| ?\d{1,2})?)(?P<after>\s*$)",
        seen: "DECISION",
    },
    Cue {
        need: Need::Clause,
        stems: "agree|approv|adopt|accept|award|ratif|noted|elect|appoint",
        pattern: r"^(?P<label>The following(?: [A-Za-z]+){0,4}(?:,? (?:which )?(?:had|have) been [a-z]+,?(?: and)?)? were (?:unanimously |duly )?(?i:agreed|approved|adopted|accepted|awarded|ratified|noted|elected|appointed)(?: en bloc| unanimously| by (?:all|members|governors|trustees))?)(?P<after>\s*:[–-]?\s*$)",
        seen: "The following policies were approved:",
    },
    Cue {
        need: Need::Wording,
        stems: "res",
        pattern: r"^(?P<label>(?i:resolution|res)\.?(?: (?i:no|number)\.?)? ?#? ?[A-Z]{0,4}\d[\d/.-]*[a-z]?)(?P<after>\s*[:–—]|\s*[.–—-]*\s+(?:That|THAT|To)\b)",
        seen: "Resolution 2024/12: That the fees be raised.",
    },
];

/// Labels later in a sentence. What the group `word` holds must not be told as history.
pub(super) const INSIDE: &[Cue] = &[
    Cue {
        need: Need::Wording,
        stems: "res|penderfyn",
        pattern: r"^(?P<label>.*?[\s(](?P<word><RESOLVED>))(?P<after>\b)",
        seen: "It was moved, seconded and RESOLVED that the report be noted.",
    },
    Cue {
        need: Need::Wording,
        stems: "res|penderfyn",
        pattern: r"[\s](?P<label>(?P<word>(?:It was )?<adverbs><Resolved>))(?P<after>\s*[:–—-]|,?\s+(?:that|unanimously)\b)",
        seen: "The plan was debated Resolved: that it be approved.",
    },
    Cue {
        need: Need::Wording,
        stems: "res|agree",
        pattern: r":\s+(?P<label>(?P<word>(?:It was )?<adverbs>(?:<Resolved>|Agreed)))(?P<after>\s+to\b)",
        seen: "Accounts for payment: Resolved to pay the Clerk £308.",
    },
    Cue {
        need: Need::Wording,
        stems: AGREED,
        pattern: r"[;:)”’]\s+(?P<label>(?P<word>(?:IT WAS )?<adverbs><AGREED>(?: TO RECOMMEND)?))(?P<after>\s*[:–—]|,?\s+(?i:that|to)\b)",
        seen: "The plan was debated; AGREED that it be approved.",
    },
    Cue {
        need: Need::Wording,
        stems: "agree|noted|decid|recommend|cytun|nodwyd|argym|decision|action",
        pattern: r"\s(?P<label>(?P<word><Agreed>|AGREED|NOTED|DECISIONS?|Decisions?|Actions? agreed))(?P<after>\s*:)",
        seen: "The plan was debated Decision: to approve it.",
    },
    Cue {
        need: Need::Clause,
        stems: "agree|res|decid|approv|recommend|determin|voted|noted",
        pattern: r"^(?P<label>(?:.*?\b)?(?P<word>(?:<body>(?:,|,[^.;:]{3,},)?|and) <adverbs><agreed>(?: (?:unanimously|UNANIMOUSLY))?(?: by [^.;:]*?\b(?:votes?|majority)\b[^.;:]*?)?(?: (?:that|to|as follows|the following(?: [a-z]+){0,4}))?))(?P<after>\s*(?::|[–—-]\s*$|-\s)[\s:–—-]*(?:$|\(?[a-z0-9]{1,3}[.)]\s|[•●▪·]|[“‘]?[Tt]hat\b))",
        seen: "Having discussed it, the Committee agreed to:-",
    },
    Cue {
        need: Need::Clause,
        stems: "agree|approv|adopt|accept|award|ratif|noted|elect|appoint",
        pattern: r"^(?P<label>(?:.*?\b)?(?P<word>(?i:the following)(?: [a-z]+){0,4}(?:, (?:all of )?which)? were (?:unanimously |duly |all )?(?i:agreed|approved|adopted|accepted|awarded|ratified|noted|elected|appointed)(?: en bloc| unanimously| by (?:all|members|governors|trustees))?))(?P<after>\s*:[–-]?\s*$)",
        seen: "The panel proposed the following awards, which were agreed:",
    },
    Cue {
        need: Need::Deeds,
        stems: "",
        pattern: r"^(?P<label>(?:.*[,;]\s)?(?P<word><body>))(?P<after>\s*(?::[–—-]*|[–—])\s*$)",
        seen: "After discussion, the Board:",
    },
    Cue {
        need: Need::Deeds,
        stems: "",
        pattern: r"^(?P<label>(?P<word>(?i:the|this) (?:[A-Za-z&’'-]+ ){0,4}?(?i:council|committee|sub-committee|panel|board|cabinet|forum|executive|joint board|commission|trust|court)),? (?i:(?:and )?(?:after|following|having|in noting|noting|being|with reference)\b)[^:]{3,}?)(?P<after>\s*:[–—-]*\s*$)",
        seen: "The Committee, having heard the Head of Roads in explanation:-",
    },
];
