//! A person's name in a row of tokens: title, initials, names, letters behind them.

use model::Span;

use super::lexicon::{self, Title};
use super::tokens::{Kind, Token};

/// A name and how it was titled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// The last of the titles that says most: a member's before a plain one.
    pub(super) title: Option<Title>,
    /// Whether a tier of government stands before the title: "County Councillor".
    pub(super) tier: bool,
    /// The titles as printed.
    pub(super) honorific: Option<Span>,
    /// The name itself.
    pub(super) words: Span,
    /// Letters behind it.
    pub(super) post_nominals: Option<Span>,
    /// All of it.
    pub(super) span: Span,
    /// The token behind it.
    pub(super) next: usize,
}

/// How a name may look at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expect {
    /// A title, or at least two names.
    Full,
    /// A surname alone will do: it stands in a list of them.
    Surname,
}

/// The most words a name has.
const LONGEST: usize = 6;

/// The most words that are looked at in a run of names without commas.
const LONGEST_RUN: usize = 60;

/// The person named at token `at`, if one is.
pub(super) fn at(tokens: &[Token<'_>], at: usize, expect: Expect) -> Option<Name> {
    let titles = titles(tokens, at);
    if titles.title.is_some_and(Title::is_plural) {
        return None;
    }
    // "Councillors Hay and Major"
    let surname = expect == Expect::Surname
        && titles.next == at + 1
        && lexicon::is_surname_too(&tokens[at].key())
        && ends_entry(tokens.get(titles.next));
    let titles = if surname { Titles { title: None, tier: false, span: None, next: at } } else { titles };
    let end = Words::new(tokens, titles.next, titles.title.is_some(), expect).read();
    let named = &tokens[titles.next..end];
    let full = named.iter().filter(|word| is_full(word)).count();
    let enough = match expect {
        _ if titles.title.is_some() => !(named.len() == 1 && lexicon::is_form_of_address(&named.first()?.key())),
        Expect::Surname => true,
        Expect::Full if lexicon::begins_place(&named.first()?.key()) => false,
        Expect::Full => named.len() > 1 || named.first().is_some_and(|word| is_fused(word.text)),
    };
    if full == 0 || !enough || is_council(named) || titles.title.is_none() && is_acronymous(named) {
        return None;
    }
    let mut next = end;
    let mut name = named.first()?.span.to(named.last()?.span);
    if named.len() == 1
        && titles.title.is_none_or(Title::is_member)
        && let Some(initial) = tokens.get(next).filter(|token| is_bracketed_initial(token))
    {
        name = name.to(initial.span);
        next += 1;
    }
    if let Some(initials) = inverted(tokens, named, next) {
        name = name.to(tokens[initials].span);
        next = initials + 1;
    }
    let letters = post_nominals(tokens, next);
    next = letters.map_or(next, |(_, after)| after);
    let post_nominals = letters.map(|(span, _)| span);
    let span = titles.span.unwrap_or(name).to(post_nominals.unwrap_or(name));
    Some(Name {
        title: titles.title,
        tier: titles.tier,
        honorific: titles.span,
        words: name,
        post_nominals,
        span,
        next,
    })
}

/// Somebody whose surname stands behind another's first name: "Anne" in "Anne & Wilf Vane", "A" in "A & B Vane".
///
/// `surnames` says that names of one word are surnames here. Returns the title, the first name, and the token of the
/// other's name.
pub(super) fn sharing_surname(tokens: &[Token<'_>], at: usize, surnames: bool) -> Option<(Option<Span>, Span, usize)> {
    let titles = titles(tokens, at);
    let first = tokens.get(titles.next).filter(|token| token.is(Kind::Word))?;
    let initials = lexicon::is_initials(first.text);
    let given = lexicon::is_given_name(&first.key()) && titles.title.is_none() && !surnames;
    if !(initials || given) || !tokens.get(titles.next + 1)?.is(Kind::And) {
        return None;
    }
    let other = titles.next + 2;
    let from = self::titles(tokens, other).next;
    let alike =
        tokens.get(from).filter(|token| lexicon::is_initials(token.text) || lexicon::is_given_name(&token.key()));
    let whole = is_full_at(tokens, from + 1) && self::at(tokens, other, Expect::Full).is_some();
    (alike.is_some() && whole).then_some((titles.span, first.span, other))
}

/// Whether a line of names ends in the middle of one: in a title, or in a first name behind a comma.
pub(super) fn is_cut(line: &[Token<'_>]) -> bool {
    let [.., before, last] = line else { return false };
    let separates = matches!(before.kind, Kind::Comma | Kind::And);
    let title = lexicon::title(&last.key()).is_some_and(|title| !title.is_plural());
    let listed = line.iter().rev().take(LONGEST_RUN).filter(|token| token.is(Kind::Comma)).count() > 1;
    // Not among first names alone.
    let listed = listed && line.iter().rev().skip(2).take_while(|token| token.is(Kind::Word)).count() > 1;
    last.is(Kind::Word) && separates && (title || listed && lexicon::is_given_name(&last.key()))
}

/// The tokens without the ends of lines that cut names.
pub(super) fn uncut(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let mut kept = Vec::with_capacity(tokens.len());
    for token in tokens {
        if !(token.text == "\n" && is_cut(&kept)) {
            kept.push(token);
        }
    }
    kept
}

/// Whether a title stands at `at`, plural ones included.
pub(super) fn is_titled(tokens: &[Token<'_>], at: usize) -> bool {
    titles(tokens, at).title.is_some()
}

/// Whether a title with a tier before it stands at `at`: "County Councillor", but not "County Hall".
pub(super) fn is_titled_of_tier(tokens: &[Token<'_>], at: usize) -> bool {
    lexicon::is_tier(&tokens[at].key()) && is_titled(tokens, at)
}

/// Whether a member's title stands at `at`: "Councillors", "Cllr".
pub(super) fn titled_member(tokens: &[Token<'_>], at: usize) -> bool {
    titles(tokens, at).title.is_some_and(Title::is_member)
}

/// The plural title at `at` ("Councillors", "The County Cllrs") and the token behind it.
pub(super) fn plural_title(tokens: &[Token<'_>], at: usize) -> Option<(Title, Span, usize)> {
    let found = titles(tokens, at);
    found.title.filter(|title| title.is_plural()).zip(found.span).map(|(title, span)| (title, span, found.next))
}

struct Titles {
    title: Option<Title>,
    tier: bool,
    span: Option<Span>,
    next: usize,
}

/// How many words the rank of a police officer at `at` has, where it has several or is long: "Assistant Chief Constable".
fn rank(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    const GRADES: [&str; 6] = ["acting", "assistant", "chief", "deputy", "detective", "temporary"];
    const RANKS: [&str; 4] = ["constable", "inspector", "sergeant", "superintendent"];
    let among = |token: &Token<'_>, words: &[&'static str]| {
        let word = Some(token).filter(|token| token.is(Kind::Word) && token.text.starts_with(char::is_uppercase))?;
        let bare = word.text.trim_end_matches(['.', '/']);
        words.iter().copied().find(|known| known.eq_ignore_ascii_case(bare))
    };
    let grades = tokens[at..].iter().take_while(|token| among(token, &GRADES).is_some()).count();
    let rank = tokens.get(at + grades).and_then(|token| among(token, &RANKS))?;
    (grades > 0 || rank == "superintendent").then_some(grades + 1)
}

/// Whether a first name, or initials and a surname, stand at `at`: of "Deputy Ann Vane" the first word is a title, as it is
/// in the City of London and the Channel Islands; of "Deputy Clerk" it is none.
fn begins_person(tokens: &[Token<'_>], at: usize) -> bool {
    let surname = |token: &Token<'_>| {
        let key = token.key();
        token.text.starts_with(char::is_uppercase) && !lexicon::is_common(&key) && !lexicon::is_office(&key)
    };
    let first = tokens.get(at).is_some_and(|token| lexicon::is_given_name(&token.key()));
    let initials = tokens.get(at).is_some_and(|token| token.text.ends_with('.') && lexicon::is_initials(token.text));
    (first || initials) && tokens.get(at + 1).is_some_and(surname)
}

fn titles(tokens: &[Token<'_>], at: usize) -> Titles {
    let mut found = Titles { title: None, tier: false, span: None, next: at };
    let mut i = at;
    while let Some(token) = tokens.get(i) {
        let key = token.key();
        if lexicon::is_welsh_tier(&key) && i > at && lexicon::is_welsh_title(&tokens[i - 1].key()) {
            found.tier = true;
            found.span = found.span.map(|span| span.to(token.span));
            found.next = i + 1;
            i += 1;
            continue;
        }
        if let Some(words) = rank(tokens, i) {
            let span = token.span.to(tokens[i + words - 1].span);
            found.title = found.title.filter(|had| had.is_member()).or(Some(Title::Police));
            found.span = Some(found.span.unwrap_or(span).to(span));
            i += words;
            found.next = i;
            continue;
        }
        // "D/Cllr" is a district councillor, and so is "D.Cllr".
        let (tier, word) = key.rsplit_once(['/', '.']).unwrap_or(("", &key));
        // "CR" may be somebody's initials.
        let short = || (token.text == "Cr").then_some(Title::Member);
        let deputy = || (word == "deputy" && begins_person(tokens, i + 1)).then_some(Title::Member);
        if let Some(title) = lexicon::title(word).or_else(short).or_else(deputy) {
            found.tier |= !tier.is_empty() && title.is_member() && lexicon::title(tier).is_none();
            // A title in capitals and nothing else is one ("MR"), one in lower case none ("the councillor").
            let initials = found.title.is_some() && lexicon::is_initials(token.text);
            let listed = title.is_plural() && (leads_on(tokens, i + 1) || is_initial_at(tokens, i + 1));
            let small = !(listed || token.text.starts_with(char::is_uppercase));
            if small || initials {
                break;
            }
            found.title = match found.title {
                Some(had) if had.is_member() && !title.is_member() => Some(had),
                _ => Some(title),
            };
            found.span = Some(found.span.unwrap_or(token.span).to(token.span));
            found.next = i + 1;
            if title.is_plural() {
                break;
            }
        } else if lexicon::is_tier(&key) && token.text.starts_with(char::is_uppercase) {
            let member = tokens.get(i + 1).and_then(|next| lexicon::title(&next.key()));
            if !member.is_some_and(Title::is_member) {
                break;
            }
            found.tier = true;
            found.span = Some(found.span.unwrap_or(token.span).to(token.span));
        } else if token.is(Kind::And) && found.title.is_some() && is_titled(tokens, i + 1) {
            // "Mr & Mrs Vane", "Cyng / Cllr Vane"
        } else if !(i == at && lexicon::is_article(&key) && is_titled(tokens, i + 1)) {
            break;
        }
        i += 1;
    }
    found
}

/// The words of a name while they are read.
struct Words<'t, 'a> {
    tokens: &'t [Token<'a>],
    from: usize,
    at: usize,
    expect: Expect,
    titled: bool,
    /// How many names in full have been read.
    full: usize,
    /// Whether initials have been read.
    initials: bool,
}

impl<'t, 'a> Words<'t, 'a> {
    fn new(tokens: &'t [Token<'a>], from: usize, titled: bool, expect: Expect) -> Self {
        Self { tokens, from, at: from, expect, titled, full: 0, initials: false }
    }

    /// Reads on as long as words belong to the name; returns the token behind them.
    fn read(mut self) -> usize {
        while self.takes() {
            self.at += 1;
        }
        // Initials at the end of a full name belong to what follows.
        let last = self.at.checked_sub(1).filter(|&last| last >= self.from).map_or("", |last| self.tokens[last].text);
        let belongs = self.full < 2 && last.len() < 3;
        if lexicon::is_initials(last) && !belongs { self.at - 1 } else { self.at }
    }

    fn takes(&mut self) -> bool {
        let Some(token) = self.tokens.get(self.at).filter(|token| token.is(Kind::Word)) else { return false };
        let key = token.key();
        if self.at >= self.from + LONGEST || self.full > 0 && self.begins_another(token, &key) {
            return false;
        }
        if lexicon::is_initials(token.text) {
            return self.takes_initials();
        }
        if lexicon::is_suffix(&key) && self.full > 0 || lexicon::is_particle(&key) && leads_on(self.tokens, self.at + 1)
        {
            return true;
        }
        let goes_on = is_full(token) && !self.is_doubled() && !self.repeats(token.text) && self.may_name(&key);
        self.full += usize::from(goes_on);
        self.initials |= goes_on && is_fused(token.text);
        goes_on
    }

    fn begins_another(&self, token: &Token<'_>, key: &str) -> bool {
        // "Ann Bishop"
        let may_name = |title: Title| !title.is_member() || lexicon::is_surname_too(key);
        let surname = |title: Title| may_name(title) && ends_entry(self.tokens.get(self.at + 1));
        lexicon::title(key).is_some_and(|title| !surname(title))
            || is_fused(token.text)
            || lexicon::is_post_nominal(token.text)
    }

    /// Whether the word is the initials of the name before it, told apart by a small letter: `Ann Hay AHy`.
    fn repeats(&self, word: &str) -> bool {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let first = self.tokens[self.from].text.chars().next();
        self.full > 1 && word.len() <= 4 && capitals > 1 && word.chars().next() == first
    }

    /// "D Vane C Hart" is two people, "David C Hart" one.
    fn takes_initials(&mut self) -> bool {
        let middle = !(self.initials || self.titled && !is_full_at(self.tokens, self.at + 1));
        let taken = self.full == 0 || self.full == 1 && middle;
        self.initials |= taken;
        taken
    }

    /// Whether two names in full have been read and others follow that are as long, or begin with a first name as well:
    /// "Ann Vane Bob Hart".
    fn is_doubled(&self) -> bool {
        let begins = self.full == 2 && self.at == self.from + 2;
        let given = |at: usize| self.tokens.get(at).is_some_and(|token| lexicon::is_given_name(&token.key()));
        let run = || self.tokens.iter().skip(self.at).take(LONGEST_RUN);
        let untitled = |token: &&Token<'_>| is_full(token) && lexicon::title(&token.key()).is_none();
        let behind = || run().take_while(untitled).count();
        // "Mrs Hart Maggie Vane"
        if self.titled && self.full == 1 && self.at == self.from + 1 && !self.initials {
            return given(self.at) && !given(self.from) && behind() > 3;
        }
        let alike = || behind().is_multiple_of(2) && !self.titled;
        begins && behind() > 1 && (given(self.from) && given(self.at) || alike())
    }

    /// Whether "and" and one more post follow: "Clerk and Executive Officer".
    fn joins_post(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|next| next.is(Kind::And))
            && self.tokens.get(self.at + 2).is_some_and(|post| lexicon::is_office(&post.key()))
    }

    /// Whether the word stands between a first name and a surname: "Ann Herald Vane".
    fn is_middle(&self) -> bool {
        let word = |at: usize| self.tokens.get(at).filter(|token| is_full(token)).map(Token::key).unwrap_or_default();
        let surname = word(self.at + 1);
        let plain = !surname.is_empty() && !lexicon::is_common(&surname) && lexicon::title(&surname).is_none();
        let office = lexicon::is_office(&word(self.at)) || lexicon::is_body(&word(self.at));
        plain && !office && lexicon::is_given_name(&word(self.from)) && ends_entry(self.tokens.get(self.at + 2))
    }

    /// Whether a word in full may stand here although it is one of posts and bodies.
    fn may_name(&self, key: &str) -> bool {
        if !lexicon::is_common(key) {
            return true;
        }
        let surname = lexicon::is_surname_too(key) && ends_entry(self.tokens.get(self.at + 1));
        let follows = |next: &Token<'_>| next.is(Kind::Word) && !is_full(next) && !lexicon::is_post_nominal(next.text);
        let post_follows = self.tokens.get(self.at + 1).is_some_and(follows);
        let lone = self.expect == Expect::Surname && !self.titled && !self.initials;
        match self.full {
            0 if self.titled => !post_follows && !lexicon::is_form_of_address(key) && key != "members",
            0 if self.initials => !post_follows && (surname || !lexicon::is_office(key)),
            0 => lone && surname,
            1 => surname && !self.joins_post() || self.is_middle(),
            _ => false,
        }
    }
}

fn ends_entry(token: Option<&Token<'_>>) -> bool {
    token.is_none_or(|token| !matches!(token.kind, Kind::Word | Kind::Colon))
}

/// Whether a name in full follows, further small words before it or not.
fn leads_on(tokens: &[Token<'_>], at: usize) -> bool {
    let particle = tokens.get(at).is_some_and(|token| lexicon::is_particle(&token.key()));
    is_full_at(tokens, at) || particle && is_full_at(tokens, at + 1)
}

fn is_initial_at(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is(Kind::Word) && lexicon::is_initials(token.text))
}

fn is_full_at(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(is_full)
}

/// Whether the token is a name in full: a capital and at least one more letter, and no figures.
fn is_full(token: &Token<'_>) -> bool {
    let word = token.text.trim_start_matches(['\'', '‘', '’']);
    token.is(Kind::Word)
        && word.starts_with(char::is_uppercase)
        && word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !lexicon::is_initials(word)
        && !lexicon::is_acronym(word)
        && !word.chars().any(|c| c.is_ascii_digit() || "/@.".contains(c))
        && !word.split('-').any(|part| part.len() > 1 && part != word && lexicon::is_initials(part))
        && !word.ends_with("'s")
        && !word.ends_with("’s")
}

/// Whether words are of a body because letters stand among them for one: "Mill Hills AONB", not "Ann HART".
fn is_acronymous(named: &[Token<'_>]) -> bool {
    let letters = |word: &&Token<'_>| {
        let bytes = word.text.as_bytes();
        (3..=4).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_uppercase)
    };
    let capitals = |word: &Token<'_>| word.text.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let person = |word: &Token<'_>| lexicon::is_given_name(&word.key()) || lexicon::is_initials(word.text);
    named.iter().filter(letters).count() == 1 && !named.iter().all(capitals) && !named.iter().any(person)
}

/// Whether an initial was run into its surname, as in `CHart`.
fn is_fused(word: &str) -> bool {
    let mut letters = word.chars();
    let capitals = letters.by_ref().take(2).filter(|c| c.is_uppercase()).count() == 2;
    capitals && word.len() > 4 && letters.all(char::is_lowercase)
}

/// The token of the initials that stand behind a lone surname and its comma: "Vane, A; Hart, B".
fn inverted(tokens: &[Token<'_>], named: &[Token<'_>], comma: usize) -> Option<usize> {
    let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.text == sign);
    let initials = tokens.get(comma + 1).is_some_and(|token| token.is(Kind::Word) && token.text.len() < 5);
    let closed = is(comma + 2, ";") || tokens.len() == comma + 2 && tokens.iter().any(|token| token.text == ";");
    (named.len() == 1 && is(comma, ",") && initials && closed).then_some(comma + 1)
}

/// Whether the words are a place and the letters of a kind of council: "Hale DC".
pub(super) fn is_council(words: &[Token<'_>]) -> bool {
    const COUNCILS: [&str; 8] = ["BC", "CC", "DC", "MBC", "MDC", "PC", "TC", "UA"];
    let place = words.first().is_some_and(|first| is_full(first) && !lexicon::is_given_name(&first.key()));
    place && words.len() > 1 && words.last().is_some_and(|last| COUNCILS.contains(&last.text))
}

fn is_bracketed_initial(token: &Token<'_>) -> bool {
    token.is(Kind::Bracket)
        && token.text.chars().filter(|c| c.is_alphabetic()).count() == 1
        && lexicon::is_initials(token.text)
}

/// Letters behind a name, commas between them or not.
fn post_nominals(tokens: &[Token<'_>], at: usize) -> Option<(Span, usize)> {
    let mut found: Option<(Span, usize)> = None;
    let mut i = at;
    loop {
        if tokens.get(i).is_some_and(|token| token.is(Kind::Comma)) {
            i += 1;
        }
        let Some(token) = tokens.get(i).filter(|token| token.is(Kind::Word) && lexicon::is_post_nominal(token.text))
        else {
            return found;
        };
        found = Some((found.map_or(token.span, |(span, _)| span.to(token.span)), i + 1));
        i += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn read(text: &str, expect: Expect) -> Option<[&str; 4]> {
        let tokens = tokens::of(text, Span::new(0, text.len()));
        let name = at(&tokens, 0, expect)?;
        let of = |span: Option<Span>| span.map_or("", |span| span.of(text));
        let rest = tokens.get(name.next).map_or("", |token| &text[token.span.start()..]);
        Some([of(name.honorific), name.words.of(text), of(name.post_nominals), rest])
    }

    #[test]
    fn titles_and_letters_are_no_part_of_the_name() {
        let full = |text| read(text, Expect::Full).unwrap_or_default();
        assert_eq!(full("Cllr. Mrs J Vane MBE, Mr"), ["Cllr. Mrs", "J Vane", "MBE", ", Mr"]);
        assert_eq!(full("County Councillor Hart (Chair)"), ["County Councillor", "Hart", "", "(Chair)"]);
        assert_eq!(full("Cr J Hart"), ["Cr", "J Hart", "", ""]);
        assert_eq!(full("KCC Cllr Jo Hart"), ["KCC Cllr", "Jo Hart", "", ""]);
        assert_eq!(full("Ayleshire Councillor Hart"), ["Ayleshire Councillor", "Hart", "", ""]);
        assert_eq!(full("Mr R W Vane, OBE, JP, Mr"), ["Mr", "R W Vane", "OBE, JP", ", Mr"]);
        assert_eq!(full("Sir Paul Hart, CBE"), ["Sir", "Paul Hart", "CBE", ""]);
        assert_eq!(full("The Rev'd Canon Anne de la Hay"), ["Rev'd Canon", "Anne de la Hay", "", ""]);
    }

    #[test]
    fn a_post_or_a_body_is_no_name() {
        for text in
            ["Head of Planning", "Planning Committee", "Mr Chairman", "the Clerk", "Members", "Councillors Vane"]
        {
            assert_eq!(read(text, Expect::Full), None, "{text}");
        }
    }

    #[test]
    fn a_surname_may_be_a_post() {
        assert_eq!(read("Mrs C Head (Head of Finance)", Expect::Full).unwrap_or_default()[1], "C Head");
        assert_eq!(read("Jane Dean, Clerk", Expect::Full).unwrap_or_default()[1], "Jane Dean");
        assert_eq!(read("Cllr Vane Chairman", Expect::Full).unwrap_or_default()[1], "Vane");
    }

    #[test]
    fn names_without_a_comma_part_at_titles_and_initials() {
        assert_eq!(read("D Vane C Hart", Expect::Full).unwrap_or_default()[1], "D Vane");
        assert_eq!(read("Mrs D Vane Ms S Hart", Expect::Full).unwrap_or_default()[1], "D Vane");
        assert_eq!(read("D Vane CHart", Expect::Full).unwrap_or_default()[1], "D Vane");
        assert_eq!(read("CHart D Vane", Expect::Full).unwrap_or_default()[1], "CHart");
        assert_eq!(read("Ann Vane Bob Hart", Expect::Full).unwrap_or_default()[1], "Ann Vane");
        assert_eq!(read("David C Hart", Expect::Full).unwrap_or_default()[1], "David C Hart");
        assert_eq!(read("Ann Vane Bob Hart Jill Croft", Expect::Full).unwrap_or_default()[1], "Ann Vane");
        assert_eq!(read("Ann Vane Bob Hart Jill Anne Croft", Expect::Full).unwrap_or_default()[1], "Ann Vane");
        assert_eq!(read("Odette Vane Urszula Hart Mrs Dale", Expect::Full).unwrap_or_default()[1], "Odette Vane");
        assert_eq!(read("Mrs Hart Maggie Vane Bob Hay", Expect::Full).unwrap_or_default()[1], "Hart");
        assert_eq!(read("Mary Ann Vane, Bob", Expect::Full).unwrap_or_default()[1], "Mary Ann Vane");
    }

    #[test]
    fn lone_surnames_need_a_list_of_them() {
        assert_eq!(read("Vane, Hart", Expect::Full), None);
        assert_eq!(read("Ward, Hart", Expect::Surname).unwrap_or_default()[1], "Ward");
        assert_eq!(read("Major, Hart", Expect::Surname).unwrap_or_default()[1], "Major");
        assert_eq!(read("Members", Expect::Surname), None);
        assert_eq!(read("Vane (J), Hart", Expect::Surname).unwrap_or_default()[1], "Vane (J)");
    }
}
