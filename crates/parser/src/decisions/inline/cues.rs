//! Sentences that state an outcome, and what takes it back.

use model::Rule;

/// One way of stating an outcome in prose. Names in angle brackets stand for [`WORDS`].
pub(super) struct Cue {
    /// The words of which such a sentence has one, as [`Screened::new`](crate::stems::Screened::new) takes them.
    pub(super) stems: &'static str,
    /// The group `verb`, where there is one, is where the outcome is stated.
    pub(super) pattern: &'static str,
    /// What can take the outcome back.
    pub(super) kind: Kind,
    /// The rule that it is a wording of.
    pub(super) rule: Rule,
    /// A sentence as papers print it, that this row and no row above it matches.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub(super) seen: &'static str,
}

/// How a sentence states its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Somebody who may decide did: "it was agreed", "the Board approved".
    Active,
    /// Members agreed that something is so: an opinion, unless it says what is to be.
    Opinion,
    /// Something was approved: it counts unless somebody only reported it.
    Passive,
    /// An entry of a list with its outcome: it counts unless the list is of somebody else's decisions.
    Entry,
    /// Something or other was agreed: it counts unless others decide such things, or may have.
    Matter,
}

/// Word lists that patterns share.
pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "<adverbs>",
        r"(?:(?:unanimously|therefore|accordingly|further|also|duly|then|formally|hereby|subsequently|again|all|both|generally|provisionally|jointly|now|once again|gratefully|readily|reluctantly|regretfully|broadly)[ ,]+)*",
    ),
    // The body that met; another one is named with its place or its business.
    (
        "<body>",
        r"(?:(?:the |this )?(?:(?:full|whole|parish|town|community|village|joint) )?(?:council|committee|exec|sub-?committee|panel|board|cabinet|forum|authority|executive|commission|governing body|board of governors|governing board|working (?:group|party)|group|meeting|agm|annual general meeting|trust|senate|court|assembly|union|association|society|pcc)|(?:the )?(?:[cp]c|p\.? ?council)|we(?: all| have)?|the council of (?:members|governors)|(?:all |the )?(?:(?:council|committee|board|panel|group|forum) )?(?:members|councillors|cllrs|governors|trustees|directors|commissioners)(?: present)?(?: of (?:the )?(?:[a-z'’-]+ ){0,4}(?:council|committee|board|panel|group|pcp|forum|authority))?|(?:all|everyone)(?: present)?)",
    ),
    ("<decided>", "(?:agreed|resolved|decided|determined|voted)"),
    ("<approved>", "(?:approved|adopted|accepted|ratified|endorsed|authori[sz]ed|sanctioned|confirmed|homologated)"),
    (
        "<paper>",
        r"(?:minutes?|accounts?|payments?|invoices?|cheques?|bills?|expenditure|schedule|budgets?|precept|polic(?:y|ies)|procedures?|standing orders|financial regulations|terms of reference|reports?|recommendations?|proposals?|quotes?|quotations?|tenders?|estimates?|donations?|grants?|requests?|plans?|programme|strategy|annual return|governance statement|statements?|accounting statements?|risk (?:assessment|register)|asset register|reconciliations?|nominations?|documents?|figures?|costs?|purchase|contract|lease|wording|draft|agenda|letter|dates?|calendar|constitution|amendments?|changes|renewals?|terms|charges|fees|rota|action plan|transfer|sale|pricing|prices|job description|(?:re-?)?appointments?)",
    ),
    // What may stand before those who decide, at the beginning of a sentence or of a clause of it.
    (
        "<opening>",
        r"(?:^|^[a-z ]{3,30}: |[,;–—-] |\b(?:and|then|so|balance|deliberation|discussion|debate|consideration|reflection|vote) |^(?:accordingly|consequently|eventually|finally|hence|subsequently|thereafter|ultimately) )",
    ),
    ("<after>", r"(?:(?:after|following) [a-z ]{4,40},? )?"),
    ("<was>", "(?:was|were|is|are)"),
];

pub(super) const CUES: &[Cue] = &[
    Cue {
        stems: "agree|res|decid|determin|voted|approv|ratif|confirm",
        pattern: r"\b(?P<verb>[il1]t (?:was|is) (?:[a-z]+ly )?<adverbs>(?:(?:felt|proposed|suggested|moved|recommended|thought|requested|considered|discussed|noted) )?(?:and <adverbs>)?(?:<decided>|approved|ratified|confirmed and agreed))\b",
        kind: Kind::Active,
        rule: Rule::ItWasAgreed,
        seen: "It was agreed that a bench would be bought.",
    },
    Cue {
        stems: "penderfyn|cytun",
        pattern: r"^(?:yn dilyn [^.;]{3,},? |wedi [^.;]{3,},? )?(?P<verb>(?:penderfynwyd|cytunwyd)(?: yn unfrydol)?)\b[,:]? [a-z]",
        kind: Kind::Active,
        rule: Rule::ItWasAgreed,
        seen: "Penderfynwyd yn unfrydol gefnogi'r cais.",
    },
    Cue {
        stems: "agree|res|decid|determin|voted|approv",
        pattern: r"\bit was\b[^.;]{3,}?\b(?:and|,) <adverbs>(?P<verb><decided>|approved)(?: (?:that|to|unanimously|by all)\b|,|\.?$)",
        kind: Kind::Active,
        rule: Rule::ItWasAgreed,
        seen: "It was proposed, seconded and agreed that a bench be bought.",
    },
    Cue {
        stems: "agree|res|decid|determin|voted",
        pattern: r"<opening>(?P<verb><body>(?:,|,[^.;:]{3,},)? <adverbs><decided>)(?: unanimously)?(?: <adverbs>(?:to|the|on|a|an|in principle|in favour of|against|unanimously|not to|£|\d+ ?(?:[–-]|to|votes? to) ?\d+)\b| £| \(?[1ai]\) | [‘“']|:|,? by |,(?:[^.;:]|\.[a-z0-9]){3,}, (?:that|to)\b)",
        kind: Kind::Active,
        rule: Rule::BodyAgreed,
        seen: "The Committee agreed to write to the owner.",
    },
    Cue {
        stems: "agree|res|decid|determin|voted",
        pattern: r"<opening>(?P<verb><body>(?:,|,[^.;:]{3,},)? <adverbs><decided>)(?:,? that\b| [a-vx-z])",
        kind: Kind::Opinion,
        rule: Rule::BodyAgreedThat,
        seen: "Members agreed that the fee should rise.",
    },
    Cue {
        stems: "agree|res|decid|determin|voted",
        pattern: r"^(?P<verb><body> (?:have |had )?<adverbs>(?:considered|debated|discussed|examined|heard|looked at|noted|received|reviewed)\b[^.;]{3,}? and <adverbs><decided>)(?: unanimously)?(?:,? that | (?:to|not to|against|the|an?|on|in principle) )",
        kind: Kind::Active,
        rule: Rule::BodyAgreed,
        seen: "The Council considered the quotes and agreed to accept the second.",
    },
    Cue {
        stems: "approv|adopt|accept|ratif|endors|author|sanction|grant|delegat|elect|appoint|opt|defer|reject|declin|refus|concur|homolog",
        pattern: r"<opening>(?P<verb><body>,? <adverbs>(?:(?:reviewed|considered|discussed|received),? and <adverbs>)?(?:approved|adopted|accepted|ratified|endorsed|authori[sz]ed|sanctioned|granted|delegated|elected|appointed|co-?opted|deferred|rejected|declined|refused|concurred with|homologated))\b(?: (?:the|a|an|this|these|all|both|that|of|it|them|to|unanimously|£|[A-Z])|:)",
        kind: Kind::Active,
        rule: Rule::BodyApproved,
        seen: "The Board approved the annual report.",
    },
    Cue {
        stems: "noted",
        pattern: r"(?:^|[,;–—-] |\b(?:and|then) )(?P<verb><body>,? <adverbs>(?:received and )?noted) (?:and (?:approved|agreed|endorsed|accepted)|(?:the |an? )?(?:(?:[a-z-]+ ){0,3}[a-z-]+['’]s? (?:[a-z-]+ ){0,2})?(?:contents? of |latest |quarterly |annual |verbal |written |above |attached |previously circulated |draft )*(?:the )?(?:<paper>|updates?|contents?|position|information|correspondence|presentation|work programme|progress|action (?:list|log|plan|points|tracker)|forward plan|log|lists?|summary|outcomes?|timetable|arrangements|findings|performance|statistics|resignation|appeals?|(?:appeal|planning|delegated) decisions|decisions? (?:of|made|taken|issued|received))\b)",
        kind: Kind::Active,
        rule: Rule::BodyNoted,
        seen: "The Committee noted the report.",
    },
    Cue {
        stems: "agree|approv|noted|receiv|endors|support|adopt|ratif|defer|accept|reject|refus|res|decid|delegat|recommend|grant",
        pattern: r"(?-i:\b(?P<verb>(?:AGREED|APPROVED|NOTED|RECEIVED|ENDORSED|SUPPORTED|ADOPTED|RATIFIED|DEFERRED|ACCEPTED|REJECTED|REFUSED|GRANTED|RESOLVED|DECIDED|DELEGATED|RECOMMENDED))\b)",
        kind: Kind::Passive,
        rule: Rule::Capitals,
        seen: "The Chair's report was AGREED.",
    },
    Cue {
        stems: "agree|accept",
        pattern: r"\b(?P<verb>(?:(?:it|this|that|these|which|and|they) )?(?:was |were )?<adverbs>(?:agreed|accepted)(?: unanimously)? by (?:all|everyone|both|members|councillors|(?:the )?(?:parish |town |community |full )?(?:council|committee|board|panel|governors|trustees|meeting|group)))\b",
        kind: Kind::Passive,
        rule: Rule::AllAgreed,
        seen: "The plan was agreed by all.",
    },
    Cue {
        stems: "agree|favour",
        pattern: r"\b(?P<verb>(?:all|everyone|all (?:members|councillors|governors|trustees|those|of those)?(?: were| present)*|(?:members|councillors|governors|trustees|directors)(?: present)?) (?:were )?<adverbs>(?:agreed|in agreement|in favour))(?:[.,;:)]|$)|\b(?P<also>(?:all|everyone)(?: (?:members|councillors|present|those present))? (?:was|were) <adverbs>in favour of) (?:[a-z’'.-]+ ){1,5}?[a-z]+ing\b",
        kind: Kind::Active,
        rule: Rule::AllAgreed,
        seen: "Cllr Vane suggested a bench, all agreed.",
    },
    Cue {
        stems: "agree|accept|concur",
        pattern: r"[,;–—-] (?:and )?(?P<verb>(?:the )?(?:council|committee|board|panel|governors|trustees|meeting|members|group) (?:were |all )*(?:agreed|concurred))(?:[.,;:)]|$)|(?:,|[–—-]|\band\b|\bbut\b) (?P<also>(?:this|it|which) was <adverbs>(?:agreed|accepted))(?: (?:to|unanimously|by (?:all|everyone|members|councillors)))*\.?$",
        kind: Kind::Active,
        rule: Rule::AllAgreed,
        seen: "Cllr Vane asked for a bench, and this was agreed.",
    },
    Cue {
        stems: "minute|agree|approv|adopt|accept|ratif|endors|author|sanction|confirm|signed",
        pattern: r"\bminutes?\b.*?\b(?P<verb>(?:(?:was|were|are|having been|and|then|taken as read,?|read,?) )+<adverbs>(?:agreed|<approved>|signed|taken as (?:read|(?:a )?(?:true|correct))))\b|^(?:the )?(?:draft )?minutes? (?:(?:of|from|for|dated)\b[^.;]*\b)?(?P<also>agreed|<approved>|signed|passed)\b|^(?:of|from) (?:the )?[^.;]{3,60}? (?P<amended>(?:was|were) <adverbs>(?:agreed|<approved>|signed)) (?:and signed )?(?:as|by)\b[^.;]*\b(?:record|chair[a-z]*)\b",
        kind: Kind::Passive,
        rule: Rule::MinutesApproved,
        seen: "The minutes of the May meeting were approved as a correct record.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|award|ratif|endors|author|sanction|confirm|elect|appoint|pass|carried",
        pattern: r"^(?:having been [a-z ]{3,},? |(?:after|following) [a-z ]{4,40}?,? )?(?:these|they|this|it|both|all)(?: [a-z]+){0,2}? (?:(?:had|has|have) been [^.;]{3,} and )?(?P<verb>(?:was|were) <adverbs>(?:agreed|approved|adopted|ratified|duly accepted|accepted(?: (?:unanimously|as|subject to|by (?:all|the (?:board|cabinet|committee|council|governors|group|meeting|members|panel|trustees)))\b|,? with\b|[.,]?$)|(?:passed|carried)(?: unanimously| with| by (?:a|all|\d)|[.,]?$)))|^(?:with|subject to) (?:the|this|that|these|those|one|a)\b[^.;]*?\b(?:amendments?|corrections?|changes?|alterations?),? (?:[a-z ]* )?(?P<amended>(?:unanimously |duly )?(?:approved|accepted|agreed|signed))\b|^the following(?: [a-z]+){0,3}? (?P<also>(?:was|were) <adverbs>(?:agreed|awarded|<approved>|(?:re-?)?elected|appointed))\b",
        kind: Kind::Passive,
        rule: Rule::TheseApproved,
        seen: "They were agreed and signed as being correct.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|ratif|endors|author|sanction|confirm",
        pattern: r"\b<paper>\b(?:[^.;]|\bno\.|\.\d)*?\b(?P<verb><was> (?:(?:received|read|reviewed|considered|discussed|presented|checked|noted|circulated|tabled)(?: in (?:detail|full|turn))?,? (?:and )?)*<adverbs>(?:agreed|<approved>))\b",
        kind: Kind::Passive,
        rule: Rule::PaperApproved,
        seen: "The accounts for payment were approved.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|ratif|endors|author|sanction|confirm",
        pattern: r"\b<paper>(?: for [^.,;]{3,})?, which (?:was|were)(?P<verb> <adverbs>(?:agreed|<approved>))(?: unanimously)?\.?$",
        kind: Kind::Passive,
        rule: Rule::PaperApproved,
        seen: "The Treasurer presented the accounts, which were accepted.",
    },
    Cue {
        stems: "agree|approv|adopt|ratif|accept|refus|declin|reject",
        pattern: r"^(?:the |a |an |this )?<paper>\b(?:[^.;]*?)\b(?P<verb>(?:agreed|approved|adopted|ratified|accepted|refused|declined|rejected)(?: unanimously| by all| at £[\d,.]+)?)(?: \([^()]{3,}\))?\.?$",
        kind: Kind::Entry,
        rule: Rule::EndsWithOutcome,
        seen: "Donation of £50 to the hall agreed.",
    },
    Cue {
        stems: "agree|approv|author|ratif",
        pattern: r"^(?:the )?(?:following )?(?:[a-z]+ )?(?:accounts|cheques|donations|expenditure|grants|invoices|payments|transfers) (?P<verb>(?:(?:was|were) )?<adverbs>(?:agreed|approved|authori[sz]ed|ratified))(?: for payment| as follows)?\s*[:–—-]",
        kind: Kind::Entry,
        rule: Rule::EndsWithOutcome,
        seen: "Payments approved: J Vane £20; Elm Ltd £300.",
    },
    Cue {
        stems: "declin|refus|reject|accept|adopt|approv|support|turned",
        pattern: r"\b(?:(?:grant|funding) applications?|requests?|quotes?|quotations?|tenders?|offers?|proposals?|invitations?)(?: (?:for|from|of|to)\b[^.;,]{3,80}?)? (?P<verb><was> (?:<adverbs>(?:declined|refused|rejected|turned down)|not (?:accepted|adopted|approved|supported)))(?: (?:as|because|due to|given|in view of|on (?:the grounds|account|this occasion)|owing to|since)\b[^.;]*)?[.,;]?$",
        kind: Kind::Passive,
        rule: Rule::PaperApproved,
        seen: "Letters are private, and so the request was declined.",
    },
    Cue {
        stems: "precept|budget",
        pattern: r"^(?:the |a )?(?:[a-z0-9/-]+ ){0,3}(?:precept|budget)(?: (?:for|of|request) [^.;]{3,40}?)? (?P<verb>(?:was|is to be|be|to be) <adverbs>(?:fixed|set)) at £[\d,.]+",
        kind: Kind::Passive,
        rule: Rule::PaperApproved,
        seen: "The precept was set at £24,500.",
    },
    Cue {
        stems: "content|happy|minded",
        pattern: r"^<after>(?P<verb><body> (?:(?:was|were) <adverbs>(?:content|happy|minded)|(?:is|are) <adverbs>(?:content|minded))) (?:for|to)\b|^(?P<also><body> (?:is|are) <adverbs>happy) for\b",
        kind: Kind::Active,
        rule: Rule::BodyAgreed,
        seen: "Members were content for the Clerk to proceed.",
    },
    Cue {
        stems: "noted|receiv",
        pattern: r"\b(?:<paper>|actions?|advice|updates?|contents?|position|information|correspondence|items|balances?|(?:above|remaining|other|delegated) decisions)\b(?:[^.;]|\.\d)*?\b(?P<verb><was> <adverbs>(?:received and |accepted and )?noted)(?:,? with (?:appreciation|approval|concern|interest|pleasure|regret|thanks)|,? without (?:comment|discussion|debate))?\.?$|^the (?:[a-z’'-]+ ){0,4}?(?:accounts|minutes|reports?|statements?|updates?)(?: of [^.;]{3,}?)? (?P<also>(?:was|were) (?:duly )?received(?: for information)?(?:,? with thanks)?)\.?$",
        kind: Kind::Passive,
        rule: Rule::PaperNoted,
        seen: "The update from the Police was noted.",
    },
    Cue {
        stems: "noted",
        pattern: r"\b(?P<verb>(?:was|were) (?:received and )?noted by (?:the )?(?:council|committee|board|panel|members|councillors|governors|trustees|meeting))\.?$",
        kind: Kind::Passive,
        rule: Rule::PaperNoted,
        seen: "The offer of a tree was noted by Councillors.",
    },
    Cue {
        stems: "continu|defer|held",
        pattern: r"\b(?P<verb>(?:<was>|be|to be) <adverbs>(?:deferred|held over|continued (?:to|until) (?:the |a |our )?(?:next|following|future|later|january|february|march|april|may|june|july|august|september|october|november|december)))\b(?: (?:to|until|till|for|pending|and|as|by|at|because|awaiting|meeting)\b|\.?$)",
        kind: Kind::Passive,
        rule: Rule::Deferred,
        seen: "The item on fees was deferred to the next meeting.",
    },
    Cue {
        stems: "elect|appoint|opt|nominat|ratif|confirm",
        pattern: r"\b(?P<verb>(?:(?:was|were) <adverbs>|and duly )(?:re-?)?(?:elected|appointed|co-?opted|(?:nominated|ratified|confirmed)(?: as| to| for| onto)))(?: unanimously)?(?: (?:as|to be|onto|on to|to|on|for))?(?: the| a| an| our)?(?: new| joint| acting)? ?(?:(?:[a-z.-]+ ){0,3}?)(?:chair|vice|mayor|deputy|lead\b|leader|champion|co-?ordinator|secretary|treasurer|councillor|member|representative|committee|council|board|panel|trustee|governor|convener|auditor|clerk|signator|cathaoirleach|leas|commissioner|director|examiner|warden|captain|delegate|scrutineer|president|provost)|\b(?P<also>(?:was|were) <adverbs>(?:elected|appointed|nominated) (?:to|onto) (?:it|them|this))\.?$",
        kind: Kind::Passive,
        rule: Rule::Elected,
        seen: "Cllr Vane was duly elected Chair.",
    },
    Cue {
        stems: "opt|declar|elect|appoint",
        pattern: r"\b(?P<verb>(?:(?:was|were) <adverbs>co-?opted|declared [^.;]*?\b(?:elected|appointed)|(?:was|were) (?:deemed (?:duly )?elected|<adverbs>(?:re-?)?(?:elected|appointed),? (?:having been |being |on the |was )?(?:propos|nominat)(?:ed|al|ition|ion)(?: of| by)\b|<adverbs>(?:re-?)?elected (?:en bloc|unopposed|unanimously|for (?:a|one|two|three|four|\d) (?:further )?(?:terms?|years?)\b|for the (?:coming|ensuing|next|following) |by (?:those present|the meeting|members)))|(?:was|were) declared (?:to be )?(?:duly )?(?:elected|appointed)))\b|\bno (?:other|further) (?:nominations?|candidates?|proposals?|volunteers?)(?: for (?:the )?[a-z -]{3,40})?,? [^.;,]+ (?P<also>(?:was|were) <adverbs>(?:re-?)?(?:elected|appointed))\.?$|\b(?:volunteered|agreed|offered|willing|stood|stand)\b[^;]*\band (?:he|she|they) (?P<amended>(?:was|were) <adverbs>(?:elected|appointed))\.?$|^(?:all|both) (?P<elected>(?:were )?<adverbs>(?:re-?)?elected)\.?$|^(?-i:[A-Z])[^;:]{2,}? (?P<accepted>(?:was|were) <adverbs>(?:re-?)?(?:elected|appointed) and (?:agreed to (?:act|serve)|(?:took|signed|duly|accepted)\b))",
        kind: Kind::Passive,
        rule: Rule::Elected,
        seen: "The Mayor declared Councillor Vane elected.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|ratif|endors|author|sanction|confirm",
        pattern: r"^(?:(?:of the (?:[a-z]+ )?meeting )?held on [^.;]{3,}? )?(?P<verb>(?:was|were) (?:read,? (?:and )?)?<adverbs>(?:agreed|<approved>))\b",
        kind: Kind::Passive,
        rule: Rule::TheseApproved,
        seen: "held on 4 May were agreed as a true record.",
    },
    Cue {
        stems: "carried|elect",
        pattern: r"(?-i:Proposed):? (?:by )?[^.;]{2,}?,? (?:and )?(?P<verb>(?:was )?(?:duly )?(?:carried|elected)(?: unanimously)?)\.?$",
        kind: Kind::Active,
        rule: Rule::MovedAndCarried,
        seen: "Team captain - Jo Vane - Proposed Al Pike, and carried unanimously",
    },
    Cue {
        stems: "elect|appoint",
        pattern: r"^(?:(?:with|there being|as there were) no (?:other|further) (?:nominations?|candidates?|proposals?),? )?(?:(?:[a-z -]{3,}: )?(?:(?:vice|deputy|joint|acting|honorary)[ -])?(?:chair[a-z]*|secretary|treasurer|clerk|president|mayor)(?: [a-z]+){0,3}: [^.;:]{2,}?|(?:councillors?|cllrs?\.?|mr\.?|mrs\.?|ms\.?|miss|dr\.?) [^.;:]{3,}?) (?P<verb>(?:was|were) <adverbs>(?:re-?)?(?:elected|appointed))\.?$|^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]? |\(?[a-z]\) )?(?-i:[A-Z])[a-z’'/&() -]{3,60}: (?-i:[A-Z])[a-z.’'-]*(?: (?:(?:and|&) )?(?-i:[A-Z])[a-z.’'-]*){1,5} (?P<also>(?:was|were) <adverbs>(?:re-?)?(?:elected|appointed))\.?$",
        kind: Kind::Passive,
        rule: Rule::Elected,
        seen: "Councillors Vane and Pike were elected.",
    },
    Cue {
        stems: "elect|appoint",
        pattern: r"^(?-i:[A-Z])[^.;:]{2,}? (?P<verb>(?:duly )?(?:re-?)?elected (?:unopposed|unanimously|en bloc|with \d+ votes?|by (?:\d+ votes?|a show of hands|acclamation)))\b[^.;]*\.?$|^(?-i:[A-Z])[^.,;:]+? (?P<elected>(?:duly )?(?:re-?)?(?:elected|appointed) (?:as )?(?:the )?(?:vice[ -]|deputy |joint |acting )?(?:chair[a-z]*|president|mayor|secretary|treasurer))(?: (?:for|until|during|from) [^;]*)?\.?$",
        kind: Kind::Entry,
        rule: Rule::Elected,
        seen: "Jo Vane elected unopposed",
    },
    Cue {
        stems: "second",
        pattern: r"^(?:(?:hon(?:orary|\.)?|vice|deputy|assistant|joint|general|membership|minutes?|press|social|bookings?|programme)[ -])*(?:chair[a-z]*|president|treasurer|secretary|captain|commodore|conven[eo]r|auditor|trustees?|editor|committee(?: members?)?) ?[:–—-] ?(?-i:[A-Z])[^:;]+?[ ,.(–—-]+(?P<verb>prop(?:osed|oser|\.)?)[ :][^;]+\bsec(?:onded|onder|\.)?[ :][^;]+$",
        kind: Kind::Active,
        rule: Rule::Elected,
        seen: "Vice-Chair: Jo Vane – proposed by Al Pike, seconded by Di Roe",
    },
    Cue {
        stems: "moved|propos|accept|receiv|taken",
        pattern: r"\b(?P<verb>(?:was|were) (?:moved|proposed|accepted|received|taken)\b(?:,? (?:by|and|to be|unanimously)\b[^.;]*?)? (?:as (?:an? |being )?(?:true|correct|accurate)|for (?:approval|adoption|acceptance)))\b",
        kind: Kind::Passive,
        rule: Rule::MinutesApproved,
        seen: "These were moved as correct by Jo Vane and Al Pike.",
    },
    Cue {
        stems: "second",
        pattern: r"^(?:the )?(?:[a-z’'-]+ ){0,2}?(?:accounts|reports?|statements?)\b[^.;:]{0,60}? (?P<verb>(?:was|were) proposed by) [^;]{2,60}? and (?:was |were )?seconded by [^;]{2,40}$",
        kind: Kind::Active,
        rule: Rule::MovedAndCarried,
        seen: "The report was proposed by Jo Vane and seconded by Al Pike.",
    },
    Cue {
        stems: "agree|approv|accept|adopt|confirm|signed|taken",
        pattern: r"^(?:the )?notes (?:of|from) [^;]*?\b(?P<verb>(?:was|were) <adverbs>(?:agreed|<approved>|signed|taken as (?:read|(?:a )?(?:true|correct))))\b",
        kind: Kind::Passive,
        rule: Rule::MinutesApproved,
        seen: "The notes of 4.3.26 were approved with one change.",
    },
    Cue {
        stems: "formed",
        pattern: r"\b(?:sub-?committee|working (?:group|party)|task (?:group|force)|steering group)\b[^.;]*? (?P<verb>(?:was|were) (?:then |therefore )?formed)\b",
        kind: Kind::Passive,
        rule: Rule::MatterAgreed,
        seen: "A sub-committee of Jo and Al was formed to look at the roof.",
    },
    Cue {
        stems: "permission|consent|approv|author|dispensation",
        pattern: r"\b(?P<verb>(?:permission|consent|approval|authority|dispensation)s? (?:was|were|is) <adverbs>(?:granted|given|agreed))\b",
        kind: Kind::Entry,
        rule: Rule::PermissionGiven,
        seen: "Permission was given to hold a fair.",
    },
    Cue {
        stems: "grant",
        pattern: r"\b(?:requests?|dispensations?|leave of absence|extension)\b[^.;]*?\b(?P<verb>(?:was|were) <adverbs>granted)(?: (?:to|for|until|by (?:all|everyone|members|councillors|(?:the )?(?:meeting|committee|board|trustees|governors)))\b[^.;]*)?\.?$",
        kind: Kind::Passive,
        rule: Rule::PermissionGiven,
        seen: "The choir's request to use the barn was granted.",
    },
    Cue {
        stems: "adopt|approv|ratif|endors",
        pattern: r"\b(?P<verb>(?:was|were) <adverbs>(?:adopted|approved|ratified|endorsed)(?: unanimously)? by (?:all|everyone|(?:the )?(?:members|councillors|governors|trustees|meeting)))\b",
        kind: Kind::Passive,
        rule: Rule::AllAgreed,
        seen: "Before the meeting, Standing Order 3 was adopted by members to bar recordings.",
    },
    Cue {
        stems: "second",
        pattern: r"\bpropos(?:ed|er)\b[^;]{3,}?(?:; (?:and )?)?\bsecond(?:ed|er)\b[^;]*?[,;.–-]? (?:and )?(?P<verb>(?:this was |was |were |it was )?(?:all agreed|all in favour|unanimous(?:ly)?(?: (?:approval|approved|agreed|accepted|adopted|appointed|elected|carried))?|carried|agreed|approved|accepted|appointed|elected|co-?opted)|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:votes? )?in favour)(?:,? \d+ ?[–-] ?\d+| nem\.? con\.?| by (?:all|everyone|those|(?:the )?(?:members(?:hip)?|meeting|committee|council|board|trustees|governors))(?: present)?| on a show of hands)?\.?$",
        kind: Kind::Active,
        rule: Rule::MovedAndCarried,
        seen: "Proposed as correct by Cllr Vane, seconded by Cllr Pike and unanimously approved.",
    },
    Cue {
        stems: "carried",
        pattern: r"\b(?:proposed|nominated)\b[^;]{3,}?\b(?P<verb>(?:and|was|were) (?:duly )?carried)(?:,? (?:unanimously|nem\.? ?con|by)\b[^;]*)?\.?$",
        kind: Kind::Active,
        rule: Rule::MovedAndCarried,
        seen: "Jo was proposed as secretary (Al, seconded by Bo) and carried by a show of hands.",
    },
    Cue {
        stems: "nominat|propos|second",
        pattern: r"\b(?P<verb>(?:was|were) (?:duly )?(?:nominated|proposed) and (?:duly )?seconded)\b (?:as|for)\b[^.;]{3,}\b(?:accepted|elected|appointed|took the chair)\b",
        kind: Kind::Passive,
        rule: Rule::Elected,
        seen: "Jo Vane was nominated and seconded as Chairman and duly accepted the role.",
    },
    Cue {
        stems: "agree|approv|consens|support|unanim",
        pattern: r"\b(?P<verb>there was (?:[a-z]+ly )?(?:unanimous |general |full |overall |complete |cross-party )(?:agreement|approval|consensus|support))(?: (?:to|that|for)\b|\.?$)|^(?P<amended>(?:<body> (?:was|were)|it was) unanimous(?:,? (?:that|in (?:agreeing|approving|deciding|supporting|(?:their|its) support (?:for|of) (?:the|this) (?:application|motion|plan|proposal|scheme))))\b)|^(?P<also><body> (?:was|were) (?:all |fully |unanimously )*in (?:full |complete |unanimous )?(?:agreement|favour))(?: (?:(?:with|of) th(?:is|ese|e)|to|that [^.;]{3,}? (?:should|be|would))\b[^;]*)?\.?$",
        kind: Kind::Passive,
        rule: Rule::AllAgreed,
        seen: "There was unanimous agreement to support this application.",
    },
    Cue {
        stems: "consens|unanim",
        pattern: r"^<after>(?:(?:the|members['’]) )?(?:general |overall )?(?P<verb>consensus (?:(?:of|among|amongst) <body> )?was (?:to|that [^.;]{3,}? (?:should|be|would)))\b|^<after>(?P<also>(?:it was )?(?:the )?unanimous (?:decision|feeling|opinion|view|wish) (?:of (?:the )?<body> )?(?:was )?that) [^.;]{3,}? (?:should|be|would)\b",
        kind: Kind::Active,
        rule: Rule::AllAgreed,
        seen: "The consensus of members was that the tree should be felled.",
    },
    Cue {
        stems: "continu|adjourn|postpon",
        pattern: r"^(?:after discussion,? |following discussion,? |the matter having been discussed,? )?(?P<verb><body> <adverbs>continued) (?:consideration of|(?:the |this )(?:application|item|matter|report|review))\b|^(?:the )?(?:further )?consideration of [^.;]{3,}? (?P<also>(?:was|were) (?:therefore )?(?:continued|adjourned|postponed))\b",
        kind: Kind::Active,
        rule: Rule::Deferred,
        seen: "The Committee continued consideration of the report to allow for a site visit.",
    },
    Cue {
        stems: "homolog",
        pattern: r"^(?P<verb>homologated) (?:the|a|an|all|action|this)\b",
        kind: Kind::Entry,
        rule: Rule::OpensWithOutcome,
        seen: "Homologated the grant of £500 to the gala.",
    },
    Cue {
        stems: "decision",
        pattern: r"\b(?P<verb>(?:the|a|(?:the |a )?unanimous|(?:the |a )?majority) decision (?:was|is) (?:then |therefore )?(?:made |taken |reached )?(?:not )?to) [a-z]",
        kind: Kind::Passive,
        rule: Rule::ItWasAgreed,
        seen: "The decision was taken to close the toilets.",
    },
    Cue {
        stems: "recommend",
        pattern: r"^<after>(?P<verb>it was <adverbs>recommended to (?:the )?(?:(?:full|parish|town|community|next) )?(?:council|cabinet|board|governors|trustees)) (?:that|to)\b",
        kind: Kind::Active,
        rule: Rule::ItWasAgreed,
        seen: "It was recommended to Council that the fees be set as shown.",
    },
    Cue {
        stems: "assur",
        pattern: r"^<after>(?P<verb><body> <adverbs>took (?:[a-z]+ )?assurance) (?:from|on|that|over|regarding)\b",
        kind: Kind::Active,
        rule: Rule::BodyNoted,
        seen: "The Board took assurance from the report.",
    },
    Cue {
        stems: "support",
        pattern: r"^(?:the |this |these )(?:[a-z]+ )?(?:applications?|proposals?|recommendations?|schemes?) (?P<verb>(?:was|were) <adverbs>supported)(?:,? (?:unanimously|by <body>|provided|subject to|with (?:the|a) (?:condition|proviso))\b[^;]*)?\.?$",
        kind: Kind::Entry,
        rule: Rule::Answered,
        seen: "The application was supported unanimously.",
    },
    Cue {
        stems: "chose|opt|settl",
        pattern: r"^(?:after discussion,? )?(?P<verb><body> <adverbs>(?:(?:considered|discussed) [^.;]{3,} and )?(?:opted for|chose|settled (?:on|for))) (?:the|an?|this|that|£|(?-i:[A-Z]))",
        kind: Kind::Active,
        rule: Rule::BodyAgreed,
        seen: "The Council opted for the cheaper quote.",
    },
    Cue {
        stems: "receiv",
        pattern: r"^(?:the )?[^.;:]*?\b<paper>\b[^.;]*? (?P<verb>(?:was|were) received and (?:its|the|their) contents? (?:(?:was|were) )?noted)\.?$",
        kind: Kind::Passive,
        rule: Rule::PaperNoted,
        seen: "The Treasurer's report was received and its contents noted.",
    },
    Cue {
        stems: "gave",
        pattern: r"^(?P<verb><body> <adverbs>gave (?:its|their) (?:(?:full|unanimous) )?(?:approval|support|consent|agreement|backing|blessing)) (?:for|to)\b",
        kind: Kind::Active,
        rule: Rule::BodyApproved,
        seen: "The Council gave its consent to the lease.",
    },
    Cue {
        stems: "second",
        pattern: r"^(?:this|it|which) was (?:then |duly )?seconded by [^;]{2,60}? (?P<verb>and (?:was |duly |then |unanimously )*(?:carried|agreed|approved|passed|accepted))\b[^;]*$",
        kind: Kind::Active,
        rule: Rule::MovedAndCarried,
        seen: "This was seconded by Mrs Vane and carried 3-1, the Chair voting against.",
    },
    Cue {
        stems: "support|objec|backe|comment",
        pattern: r"^(?P<verb><body> (?:(?:would |wished to |resolved to |<adverbs>)(?:supports?|supported|backed)|(?:felt|was|were) unable to support|could not support|objects?(?: to)?|objected to|ha(?:s|ve|d) no objections? to) (?:the |this |these )?(?:[a-z]+ ){0,2}(?:applications?|proposals?|recommendations?|precept))\b|^(?P<also><body> (?:(?:considered|reviewed|discussed) [^.;]{3,} and )?(?:has|have|had|raised|raises?|made|makes?|expressed|agreed) no (?:objections?|comments?)(?: to make)?(?: (?:to|on) (?:the |this |these )?(?:draft |revised |proposed )?(?:application|proposal|plan|work|strategy|consultation|document)s?)?)(?:,? (?:subject to|provided|as long as|on condition|although)\b[^;]*)?\.?$|(?:^|, |/ )(?P<amended>no objections?(?: (?:was |were )?(?:raised|noted|made)(?: by [^.;]{3,})?)?(?: to (?:the |this )?[^.;]{3,})?)\.?$",
        kind: Kind::Entry,
        rule: Rule::Answered,
        seen: "The Council has no objection to this application.",
    },
    Cue {
        stems: "chose|opt",
        pattern: r"^(?P<verb><body> (?:chose|opted) (?:not )?to (?:make|offer|submit) (?:any |no )?(?:further )?(?:objections?|comments?|observations?))\b",
        kind: Kind::Active,
        rule: Rule::Answered,
        seen: "The Council chose to make no observations.",
    },
    Cue {
        stems: "agree|approv|adopt|carried|pass",
        pattern: r"\b(?:resolution|motion) (?:to exclude|excluding|for the exclusion of) [^.;]*?\b(?P<verb><was> <adverbs>(?:agreed|approved|adopted|carried|passed))\b",
        kind: Kind::Active,
        rule: Rule::PaperApproved,
        seen: "A motion excluding the public was passed.",
    },
    Cue {
        stems: "agree|approv|accept|adopt|ratif|pass",
        pattern: r"^(?:all|both|the (?:above|following)) (?:[a-z-]+ ){1,6}?(?P<verb>(?:were )?<adverbs>(?:agreed|approved|accepted|adopted|ratified|passed))(?: (?:by|for|unanimously)\b[^.;]*)?\.?$",
        kind: Kind::Entry,
        rule: Rule::EndsWithOutcome,
        seen: "All payments approved by Council",
    },
    Cue {
        stems: "instruct|author|direct",
        pattern: r"^direction (?P<also>(?:was|is) (?:given|provided) (?:to|for) (?:the )?(?:[a-z]+ ){1,3}to)\b|^(?:direction: )?(?:the )?(?:[a-z’'-]+ ){0,3}?(?:clerk|rfo|staff|officers?|secretary|treasurer|engineer|surveyor|solicitor|chief executive|director|manager|chair(?:man|woman|person)?|convener)(?: of [a-z ]{3,}?)? (?P<verb>(?:was|were) <adverbs>(?:(?:instructed|directed|authori[sz]ed)|given (?:delegated )?authority) to)\b",
        kind: Kind::Passive,
        rule: Rule::OfficerInstructed,
        seen: "The Clerk was instructed to write to the owner.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|ratif|endors|author|sanction|confirm|carried|prefer|chose|select|support|reject|refus",
        pattern: r"\b(?P<verb>(?:was|were|vote and) <adverbs>(?:agreed|<approved>|carried|preferred|chosen|selected|supported|rejected|refused)) (?:by|on) (?:\d+ votes?|a (?:majority|vote|show of hands))\b|^(?:(?:on|upon|after|following) a [a-z ]{4,},? )?the recommendations? (?P<also>(?:was|were) (?:then )?carried)(?: unanimously)?\.?$|^[^.;]{3,40} put the recommendations? to (?:the|a) vote,? (?:and (?:they|it|these)|which) (?P<amended>(?:was|were) <adverbs>(?:carried|agreed|approved))\b",
        kind: Kind::Passive,
        rule: Rule::AgreedByVotes,
        seen: "The rise was then agreed by 24 votes to 10.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|ratif|endors|pass",
        pattern: r"^[^,;:()]{3,}? (?P<verb>(?:was|were) <adverbs>(?:agreed|approved|adopted|accepted|ratified|endorsed|passed))(?:,? (?:unanimously|for payment|by <body>|in principle|subject to|with (?:regret|pleasure|reluctance|thanks|gratitude)|at £|prop(?:osed|oser)?)\b[^;]*|,? \(?\d+ (?:votes? )?(?:for|in favour)\b[^;]*)?\.?$",
        kind: Kind::Matter,
        rule: Rule::MatterAgreed,
        seen: "The colour of the railings was agreed.",
    },
    Cue {
        stems: "pass",
        pattern: r"\b(?:accounts?|bills?|cheques?|payments?|invoices?|expenditure)\b[^;]*?\b(?P<verb>(?:(?:was|were) )?<adverbs>passed for payment)\b",
        kind: Kind::Passive,
        rule: Rule::PaperApproved,
        seen: "Cheques of £884.17, as listed, were passed for payment.",
    },
    Cue {
        stems: "left",
        pattern: r"\b(?P<verb>(?:(?:was|were) <adverbs>)?left in the hands of)\b",
        kind: Kind::Entry,
        rule: Rule::MatterAgreed,
        seen: "Left in the hands of the Plant Committee with power to act.",
    },
    Cue {
        stems: "refer",
        pattern: r"^(?P<verb>referred (?:back )?to) (?:the )?(?-i:[A-Z])[^;]*$",
        kind: Kind::Entry,
        rule: Rule::OpensWithOutcome,
        seen: "Referred back to the Curriculum Committee.",
    },
    Cue {
        stems: "support|endors|agree|approv|reject|accept|refus|grant",
        pattern: r"^by (?:a (?:[a-z]+ )?majority|\d+ votes?)\b[^;]*?,? (?P<verb><body> <adverbs>(?:supported|endorsed|agreed|approved|rejected|accepted|refused|granted))\b",
        kind: Kind::Active,
        rule: Rule::AgreedByVotes,
        seen: "By a majority of 6 votes to 2, the Panel supported the scheme.",
    },
    Cue {
        stems: "agree|res|decid",
        pattern: r"^(?P<verb>(?:unanimously )?(?:agreed|resolved|decided)) (?:the|we|they|he|she|(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|rev)\.? [a-z'’-]+|(?-i:[A-Z][A-Za-z'’-]*)(?: (?:and|&|(?-i:[A-Z]))[a-z'’-]*){0,3})(?: [a-z'’-]+){0,3}? (?:will|would|should|shall|to|is|be|are)\b[^;]*$",
        kind: Kind::Entry,
        rule: Rule::OpensWithOutcome,
        seen: "Agreed Jo will chase.",
    },
    Cue {
        stems: "agree|approv|adopt|accept|ratif|res|decid|defer",
        pattern: r"^(?P<verb>(?:unanimously )?(?:agreed|approved|adopted|accepted|ratified|resolved|decided|deferred))(?:,? (?:to|that|by|as|with|no|at no|and|&|until|pending|unanimously|subject|in principle|at|for|on|signed|not|the)\b.*| £.*|\s*[:,–-] ?prop(?:osed|oser|\.|:).*)$",
        kind: Kind::Entry,
        rule: Rule::OpensWithOutcome,
        seen: "Agreed to buy a bench.",
    },
    Cue {
        stems: "agree|approv|adopt|award|ratif|accept|refus|reject|defer|objec|support|grant|declin|pass",
        pattern: r"^(?:.{3,}?)(?:\s+[–—-]+\s*|\s*[–—]\s*|[:;]\s+|\.{2,}\s*)(?P<verb>(?:this was |to be |was |all |unanimously |£[0-9][0-9,.]* )?(?:agreed|passed|approved|adopted|ratified|accepted|awarded|refused|rejected|deferred|no objections?|supported|granted|declined|(?:strongly )?object(?:ion|ed)?|support))(?:,? (?:more|pending|to|by|with|subject|for|until|as|and|in principle|unanimously|£|at|on)\b.*| £.*)?\.?$",
        kind: Kind::Entry,
        rule: Rule::EndsWithOutcome,
        seen: "Lettings policy - agreed",
    },
    Cue {
        stems: "permission|consent|refus|grant",
        pattern: r"^(?:(?:planning|outline|listed building|tree work) )?(?:permission|consent) (?P<verb>granted|refused)(?: (?:on|by <body>|by \d|subject|with|for|unanimously)\b[^;]*)?\.?$",
        kind: Kind::Entry,
        rule: Rule::EndsWithOutcome,
        seen: "Permission refused on the Chair's casting vote.",
    },
    Cue {
        stems: "noted",
        pattern: r"^(?:.{3,}?)(?:\s+[–—-]+\s*|\s*[–—]\s*)(?P<verb>noted)\.?$",
        kind: Kind::Entry,
        rule: Rule::EndsWithOutcome,
        seen: "Letter from the school – noted.",
    },
];

/// A sentence that states the outcome of the one before it.
pub(super) const BARE: &str = r"(?i)^(?:all |unanimously |this was |these were |it was |members |councillors |everyone )?<adverbs>(?:agreed|approved|accepted|adopted|carried|passed|ratified|supported|resolved|(?:penderfynwyd|cytunwyd)(?:\s*/\s*(?:resolved|agreed))?|(?:derbyniwyd|cymeradwywyd)(?:\s*/\s*(?:accepted|approved|received))?|(?:resolved|agreed)\s*/\s*(?:penderfynwyd|cytunwyd))(?: (?:and|&) signed(?: as .{3,}| by the [a-z -]{3,})?| by all| by everyone| unanimously| nem\.? con| by all present| by (?:the )?(?:council|committee|meeting|board|members|councillors|governors|trustees|those present)(?: present)?)?(?: with no objections?)?(?:\s*[–-] action\b.*)?\.?$|^all (?:members |councillors |those )?(?:were |present )*(?:in favour(?: of (?:the|this) (?:motion|proposal))?|agreed|in agreement)\.?$";

/// What an outcome before it can answer: a proposal.
pub(super) const PROPOSAL: &str = r"(?i)\b(?:propos\w+|suggest\w+|recommend\w+|request\w+|offer\w*|moved|quote|quotation|donation|whether|asked)\b|\b(?:true|correct|accurate)(?: (?:and|&) (?:true|correct|accurate))? record\b";

/// Words right before the outcome that make it reported, doubtful or past.
pub(super) const HEARSAY: &str = r"(?i)\b(?:when|once|if|until|unless|after|before|where|as) (?:it|they|this|these|that|those) $|\b(?:yet|planning|that|which|whether|if|how|when|where|as|because|since|after|once|until|unless|what|before|although|though|while|whilst|said|reported|advised|confirmed|explained|stated|informed|reminded|understood|believed|hoped|had|have|has|been|not|never|previously|already)(?: that)?[ ,]*$";

/// Words anywhere that make it history or somebody else's.
pub(super) const HISTORY: &[&str] = &[
    r"\((?:agreed|approved|signed)\b[^()]*\bon\b[^()]{4,}\)",
    r"\bat (?:that|this earlier|an earlier|another) (?:[a-z]+ )?meeting,? [^.;]*\b(?:agreed|resolved|decided|approved|deferred)\b",
    r"\bat (?:the|our|its|a|that|their) (?:last|previous|earlier|prior|january|february|march|april|may|june|july|august|september|october|november|december)\b[^.;]*\bmeeting\b[^.;]*\b(?:agreed|resolved|decided|approved|deferred)\b",
    r"\b(?:agreed|resolved|decided|approved|deferred)\b[^.;]*\b(?:at|from|since) (?:the|our|its|a|their) (?:last|previous|earlier|prior)\b",
    r"\b(?:agreed|approved|granted|refused|adopted|decided|deferred|determined|appointed|elected) by (?:the )?(?:(?:borough|county|district|city|unitary|planning|local) |[a-z]+shire |government|highways|police|environment agency|inspector|secretary of state|diocese|dfe|full council|national |(?:big |heritage )?lottery|(?:the )?(?:land-?)?owners?\b|funders?\b|insurers?\b|auditors?\b)",
    r"\b(?:agreed|approved|granted|permitted|refused|determined|consented) by (?:the )?(?-i:(?:[A-Z]\.){2,5}|[A-Z]{1,4}(?:BC|CBC|CC|DC|MBC|MDC|UA)\b|(?:[A-Z][A-Za-z’'-]+ ){1,4}(?:B\.?C|C\.?C|D\.?C|M\.?B\.?C|Borough|City|County|District|Planning)\b)",
    r"\b(?:had|has|have) (?:now |also |since |already |previously )?(?:been )?(?:agreed|approved|resolved|decided|deferred)\b",
    r"\b(?:appointed|elected|co-?opted)\b[^.;]*\bin (?:19|20)\d\d\b",
    r"\b(?:agreed|resolved|decided) (?:back )?in (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:19|20)\d\d\b",
    r"\b(?:adopted|approved|accepted|endorsed)\b[^.;,]*\bin (?:(?:early |mid |late )?(?:january|february|march|april|may|june|july|august|september|october|november|december),? )?(?:19|20)\d\d\b",
    r"^decided at\b",
    r"\bpreviously (?:agreed|approved|resolved|decided)\b",
    r"\b(?:agreed|approved|resolved|decided) (?:last|earlier (?:this|in)) (?:year|month|week|autumn|spring|summer|winter|(?-i:[A-Z])[a-z]+)\b",
    r"\b(?:last|previous) (?:year|month|week)\b[^.;]*\bagreed\b",
];

/// What an agreement says where it is more than an opinion.
pub(super) const MODAL: &str = r"(?i)\b(?:would|should|shall|will|must|not|(?:prepared|willing|happy|content) to)\b";

/// What it may say of what is to be, unless it first says what is.
pub(super) const TO_BE: &str = r"(?i)\b(?:be|to|could|may|can)\b";

/// What says how things are.
pub(super) const IS: &str = r"(?i)\b(?:was|were|is|are|had|has|have)\b";

/// Putting a motion to the vote settles the motion and states nothing of its own; a condition decides nothing.
pub(super) const PROCEDURE: &str = r"(?i)\bput(?:ting)? (?:the|this|that) (?:[a-z]+ ){0,2}(?:motion|amendment|proposal|question)\b|\b(?:motion|amendment)s?\b[^.;]{0,80}\bput\b|\b(?:was|were|be|been|is|and|then|being|when|which|motion|amendment) (?:now |duly )?put to the vote(?:[.;]|$| (?:and|by|but|that|with|when|where|which)\b)|^(?:on|upon|after|following) being put to the vote,? (?:it|this|they|the (?:[a-z]+ )?(?:motion|amendment|proposal|question))\b|\bvoted (?:as to|on|upon|about|over) whether\b|^(?:on|upon) (?:a|the) vote being taken\b|^(?:(?:on|upon|after|following) (?:a|the|being) [^,;]{2,40}?,? )?(?:the |this )?(?:substantive |amended |original )?(?:motion|amendment)\b[^.;]{0,40}\b(?:agreed|approved|passed|carried) (?:by|on)\b|^the (?:vote|voting)\b|^(?:if|should|unless|until|once|when|were (?:the|it|they|this|there))\b[^,]{0,120}$|^(?:if|unless|until|once) [^,]{0,60}\b(?:is|are|was|were) (?:passed|agreed|approved|accepted)\b";

/// Apologies and thanks are courtesies, and the date of the next meeting is a date.
pub(super) const COURTESY: &str = r"(?i)^(?:the )?apolog|\bapologies (?:for absence )?(?:were|was|had been|from|received|accepted)|\bvote of thanks\b|\bbalances? (?:was|were) (?:agreed|confirmed) (?:as|at|to be)\b|^decision status\b|\breasons? for absence\b|\babsences? (?:was|were)\b";

/// Lines that announce what another body decided.
pub(super) const FOREIGN: &str = r"(?i)\b(?:decisions? (?:notices?|received|made|from|by|of|notified|issued)|notices? of decisions?|planning (?:decisions|results|outcomes|permissions)|(?:borough|district|county|city|[a-z]+shire) council(?:['’]s)? decisions?|decided by|determined (?:by|applications)|decisions?:?$|granted (?:by|permission)|permissions? granted|delegated decisions)\b";

/// Words before an outcome that make the matter one which others decide upon (the planning authority on applications,
/// the grantor on bids), or a clause of its own ("The police did not object if this was accepted").
pub(super) const OTHERS: &str = r"(?i)^(?:although|since|after|as|while)\b|\b(?:apolog\w*|applications?|permissions?|planning|appeals?|bids?|claims?|fund(?:s|ing)?|licen[cs]es?|motions?|amendments?|roads?|streets?|highways?|kiosks?|phone|law|bill|act|legislation|government|county|borough|district|who|which|that|school|application\w*|if|whether|was|were|is|are|has|have|had|did|does|would|will|should|could|said|told|asked)\b";

/// The beginning of a sentence up to an outcome that is only its condition: "When the rota was agreed, ...".
pub(super) const CONDITION: &str = r"(?i)^(?:when|if|unless|until|before|as soon as|once) [^,]*$";

/// Words before a passive outcome that make it somebody's report.
pub(super) const REPORTED: &str = r"(?i)\b(?:report(?:ed|s)|advised|informed|confirmed|said|stated|explained|noted|asked|understood|hoped|announced|believed|mentioned|told|commented|queried|aware)\b[^ .;]*(?: [^ .;]+){0,6}? (?:that|if|whether|when|how)\b";

/// Words before what is "to be deferred" that only ask for it.
pub(super) const ASKED: &str = r"(?i)\b(?:ask(?:ed|s|ing)?|request(?:ed|s)?|propos(?:ed|es|al)|suggest(?:ed|s|ion)?|recommend(?:ed|s|ation)?|moved|wanted|wished|urged)\b";

/// Titles of items that hold nothing to decide.
pub(super) const COURTEOUS_TITLE: &str = r"(?i)\bapolog|\b(?:date|time|dates) (?:and (?:time|place|venue|date) )?of (?:the )?next\b|^(?:the )?next meeting|\bdate of (?:the )?(?:next|following|future)\b|^attendance$|^(?:those )?present:?$|^welcome\b";

/// The beginning of a sentence that lists what another body decided: "DC decisions: Mill Barn – granted".
pub(super) const FOREIGN_LIST: &str = r"(?i)^(?:the |recent |latest )*(?:(?-i:[A-Z]{2,6})|(?:[a-z’'-]+ ){0,4}?(?:(?:borough|district|county|city)(?: council)?|planning(?: authority)?))(?:['’]s)? decisions\b[^:.;]{0,40}[:–—]";
