//! People in a run of names: "Councillors Vane (Chair), Hart and Dale, Mrs A Hay – Clerk and 3 members of the public".

mod ahead;
mod inverted;
mod posts;
mod reader;
mod short;

use model::{Attendance, Attendee, Span};

use super::lexicon::{self, Title};
use super::names::{self, Expect, Name};
use super::remarks;
use super::tokens::{self, Token};
use reader::Reader;
pub(super) use short::{Carry, Shorts};
use short::{Short, lists_initials, lists_single_names};

/// Somebody in a list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The person; the status is the list's to give.
    pub(super) person: Attendee,
    /// The title that stands before the name or before the names of its list.
    pub(super) title: Option<Title>,
    /// Whether it is another tier's: "County Councillor".
    pub(super) tier: bool,
    /// The status that a mark beside the name gives: "(apologies)".
    pub(super) marked: Option<Attendance>,
}

impl Entry {
    /// A person of that name, with nothing said of them yet.
    pub(super) fn of(text: &str, name: &Name) -> Self {
        let wording = |span: Span| span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let person = Attendee {
            name: wording(name.words),
            honorific: name.honorific.map(wording),
            post_nominals: name.post_nominals.map(wording),
            span: name.span,
            ..Attendee::default()
        };
        Self { person, title: name.title, tier: name.tier, marked: None }
    }

    /// The person as somebody present for one who is not.
    pub(super) fn standing_in_for(mut self, absent: &Attendee) -> Self {
        let whom = [absent.honorific.as_deref().unwrap_or_default(), &absent.name].join(" ");
        self.person.substitute_for = Some(whom.trim().to_owned());
        self.marked = Some(Attendance::Present);
        self
    }

    /// What the paper gives for the whole name.
    fn short(&self) -> Short {
        let person = &self.person;
        match () {
            () if person.initials.as_ref() == Some(&person.name) => Short::Initials,
            () if self.title.is_none() && lexicon::is_given_name(&lexicon::key(&person.name)) => Short::OneName,
            () => Short::No,
        }
    }

    /// Whether the person's post is to take the chair.
    pub(super) fn presides(&self) -> bool {
        let role = self.person.role.as_deref().unwrap_or_default();
        role.split_whitespace().all(|word| lexicon::is_form_of_address(&lexicon::key(word))) && !role.is_empty()
    }

    /// Files what stands beside the name.
    pub(super) fn remark(&mut self, wording: &str) {
        self.marked = remarks::file(wording, &mut self.person).or(self.marked);
    }
}

/// The people named in `tokens`, in order.
pub(super) fn read(text: &str, tokens: &[Token<'_>], carry: &mut Carry) -> Vec<Entry> {
    let inverted = inverted::read(text, tokens);
    if !inverted.is_empty() {
        return inverted;
    }
    if lists_single_names(tokens) {
        carry.short = Short::OneName;
    }
    carry.closed = false;
    let initials = carry.short == Short::Initials || lists_initials(tokens);
    let mut reader = Reader { initials, ..Reader::new(text, tokens, carry) };
    reader.read();
    reader.entries.append(&mut reader.deputies);
    reader.entries
}

/// The people named, where the words are names with titles or initials ("Ann Vane (AV)") and what is said of them.
pub(super) fn names_only(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let (entries, skipped) = read_alone(text, tokens);
    let given = |name: &str| name.split(' ').next().is_some_and(|first| lexicon::is_given_name(&lexicon::key(first)));
    let told = |entry: &Entry| {
        let person = &entry.person;
        let said = [&person.initials, &person.role, &person.represents].iter().any(|said| said.is_some());
        entry.title.is_some() || said || given(&person.name)
    };
    // In a long list some first names are known to nobody else.
    let known = entries.iter().filter(|entry| told(entry)).count() * 5 >= entries.len() * 4;
    if known && skipped.is_none() { entries } else { Vec::new() }
}

/// Whether the wording begins with somebody's name: one with a title, an initial or a common first name.
pub(super) fn is_named(text: &str, span: Span) -> bool {
    let tokens = tokens::of(text, span);
    let first = tokens.first().is_some_and(|first| {
        lexicon::is_given_name(&first.key()) || lexicon::is_initials(first.text) || names::is_titled(&tokens, 0)
    });
    !inverted::read(text, &tokens).is_empty()
        || first && (names::plural_title(&tokens, 0).is_some() || names::at(&tokens, 0, Expect::Full).is_some())
}

/// Whether the words are names and nothing else than what is said of their bearers.
pub(super) fn all_named(text: &str, tokens: &[Token<'_>]) -> bool {
    let (entries, skipped) = read_alone(text, tokens);
    !entries.is_empty() && skipped.is_none() || lists_single_names(tokens)
}

/// The people named at the end of a clause: all of them where the clause is their list, else the last.
pub(super) fn up_to_end(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let (mut entries, skipped) = read_alone(text, tokens);
    match skipped {
        None => entries,
        Some(skipped) if skipped < tokens.len() => entries.pop().into_iter().collect(),
        Some(_) => Vec::new(),
    }
}

/// The people named where no list above says what they are, and how far the words reach that name nobody.
fn read_alone(text: &str, tokens: &[Token<'_>]) -> (Vec<Entry>, Option<usize>) {
    let mut carry = Carry::default();
    let mut reader = Reader::new(text, tokens, &mut carry);
    reader.read();
    (reader.entries, reader.skipped)
}

/// The people named from the beginning of a clause on.
pub(super) fn from_start(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let mut carry = Carry::default();
    let mut reader = Reader::new(text, tokens, &mut carry);
    reader.read_while_named();
    reader.entries
}

/// Whether the words are a post and nothing else: "Parish Clerk", "Director of Travel".
pub(super) fn is_post(text: &str, tokens: &[Token<'_>]) -> bool {
    let mut carry = Carry::default();
    let reader = Reader::new(text, tokens, &mut carry);
    !reader.counts(0) && reader.post(0).is_some_and(|(_, to)| to == tokens.len())
}

/// Whether the words are a duty whose holder is named next: "Chaired by".
pub(super) fn is_duty(tokens: &[Token<'_>]) -> bool {
    tokens.len() > 1 && tokens.last().is_some_and(|token| token.key() == "by")
}

/// Whether the words count people instead of naming them: "12 members of the public".
pub(super) fn counts(text: &str, tokens: &[Token<'_>]) -> bool {
    Reader::new(text, tokens, &mut Carry::default()).counts(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<Attendee> {
        let tokens = tokens::of(text, Span::new(0, text.len()));
        read(text, &tokens, &mut Carry::default()).into_iter().map(|entry| entry.person).collect()
    }

    fn names(text: &str) -> Vec<String> {
        read_all(text).into_iter().map(|person| person.name).collect()
    }

    fn roles(text: &str) -> Vec<(String, String)> {
        read_all(text).into_iter().map(|person| (person.name, person.role.unwrap_or_default())).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(name, role)| ((*name).to_owned(), (*role).to_owned())).collect()
    }

    #[test]
    fn one_title_stands_before_many_surnames() {
        assert_eq!(
            names("Councillors Vane, Mrs Hart, Hay, Mrs B. Dale and T. Croft."),
            ["Vane", "Hart", "Hay", "B. Dale", "T. Croft"]
        );
        let text = "Councillors Vane (Chair), Hart (Vice-Chair), de la Hay, Dale and Croft";
        assert_eq!(names(text), ["Vane", "Hart", "de la Hay", "Dale", "Croft"]);
        assert_eq!(read_all(text)[3].honorific.as_deref(), Some("Councillor"));
        assert_eq!(read_all(text)[0].role.as_deref(), Some("Chair"));
    }

    #[test]
    fn officers_have_posts_behind_a_comma_a_dash_or_in_brackets() {
        let expected =
            pairs(&[("A Vane", "Director of Law and Governance"), ("Hart", "Clerk"), ("C Head", "Head of IT")]);
        assert_eq!(
            roles("A Vane, Director of Law and Governance, Mrs Hart - Clerk and Ms C Head (Head of IT)"),
            expected
        );
        let expected =
            pairs(&[("Nora Vane", "Chief Executive of the Mill Trust"), ("Ann Hart", "Chair of the Trust Board")]);
        assert_eq!(
            roles("Nora Vane, Chief Executive of the Mill Trust and Ann Hart, Chair of the Trust Board"),
            expected
        );
        assert_eq!(roles("Mr. J Vane, Chair of the Mill Trust, who"), pairs(&[("J Vane", "Chair of the Mill Trust")]));
        assert_eq!(names("Mr J Vane, Mill Lough Energy Agency"), ["J Vane"]);
        assert_eq!(names("Alderman Vane (Chair) Deputy Ann Hart"), ["Vane", "Ann Hart"]);
        assert_eq!(names("Patrick Vane, Chief Executive Officer, Mary Frances Trust"), ["Patrick Vane"]);
    }

    #[test]
    fn posts_may_stand_before_their_holders() {
        let text = "The Mayor (Councillor J Vane), Director of Travel (Mr. P. Hart), Clerk: - Ann Hay";
        assert_eq!(roles(text), pairs(&[("J Vane", "Mayor"), ("P. Hart", "Director of Travel"), ("Ann Hay", "Clerk")]));
        let text =
            "Vice Chairman Mrs J Vane Councillors Mrs D Hart Ms S Hay Borough Cllr C Dale Parish Clerk Mrs M Croft";
        assert_eq!(names(text), ["J Vane", "D Hart", "S Hay", "C Dale", "M Croft"]);
        assert_eq!(read_all(text)[4].role.as_deref(), Some("Parish Clerk"));
    }

    #[test]
    fn a_post_ends_where_the_next_name_begins() {
        let expected = pairs(&[("A Vane", "Director of Law, Policy and Place"), ("B Hart", "Clerk")]);
        assert_eq!(roles("Mr A Vane, Director of Law, Policy and Place, Mrs B Hart, Clerk"), expected);
        let expected = pairs(&[("Ann Vane", "Chairman"), ("Bob Hart", ""), ("Cas Hay", "Secretary"), ("Dee Dale", "")]);
        assert_eq!(roles("Ann Vane (AV) - Chairman Bob Hart (BH) Cas Hay (CH) - Secretary Dee Dale (DD)"), expected);
        let expected = pairs(&[("Vane", "chairperson"), ("Hart", "")]);
        assert_eq!(roles("Miss Vane - chairperson: Mrs. Hart: R. Hay")[..2], expected);
    }

    #[test]
    fn people_without_a_name_are_no_entries() {
        assert_eq!(names("Cllrs Vane, Hart, County Cllr Hay & the Clerk"), ["Vane", "Hart", "Hay"]);
        assert_eq!(names("Cllr Vane, 12 members of the public and two residents"), ["Vane"]);
        assert_eq!(names("None"), [""; 0]);
        assert_eq!(names("90 members of the public from the Mill Trust & Vane Market Constabulary"), [""; 0]);
        assert_eq!(names("8 members of the public and PCSO Ann Vane"), ["Ann Vane"]);
    }

    #[test]
    fn names_may_lack_titles_and_commas() {
        assert_eq!(names("D Vane C Hart M Hay Mrs J Dale"), ["D Vane", "C Hart", "M Hay", "J Dale"]);
        assert_eq!(names("E. Vane Chairman, P. Hart, Mrs. Hay and G. Dale."), ["E. Vane", "P. Hart", "Hay", "G. Dale"]);
        assert_eq!(names("Anna, Bob, Carol and Dan (Chair)"), ["Anna", "Bob", "Carol", "Dan"]);
    }

    #[test]
    fn couples_share_their_surname() {
        assert_eq!(names("Anne & Wilf Vane, Bob Hart"), ["Anne Vane", "Wilf Vane", "Bob Hart"]);
        assert_eq!(
            names("B& J Vane, C Hart, A&J Croft, D&P Hay"),
            ["B Vane", "J Vane", "C Hart", "A Croft", "J Croft", "D Hay", "P Hay"]
        );
        assert_eq!(names("Cllrs Vane, B. & C. Hay"), ["Vane", "B. Hay", "C. Hay"]);
        assert_eq!(names("Councillors Thomas and Ann Hart"), ["Thomas", "Ann Hart"]);
        assert_eq!(names("Mr Vane (Chair of P&R Committee)"), ["Vane"]);
    }

    #[test]
    fn stops_of_abbreviations_end_no_list() {
        assert_eq!(names("A Vane Esq., B Hart Esq., C Dale Esq."), ["A Vane", "B Hart", "C Dale"]);
        let expected = pairs(&[("D. Vane", "Co. Manager"), ("J. Hart", "Dir. of Services")]);
        assert_eq!(roles("Mr. D. Vane, Co. Manager, Mr. J. Hart, Dir. of Services"), expected);
    }

    #[test]
    fn an_initial_ends_the_post_before_it() {
        let expected = pairs(&[
            ("R. Vane", ""),
            ("C. Hart", "Chief Superintendent"),
            ("D Hay", "Finance Officer"),
            ("R Dale", "Clerk"),
        ]);
        assert_eq!(
            roles(
                "Cllr R. Vane, Chief Superintendent C. Hart (Hale Police), Mrs D Hay, Finance Officer and R Dale, Clerk"
            ),
            expected
        );
    }

    #[test]
    fn remarks_are_filed_by_what_they_say() {
        let people = read_all(
            "Cllr A Vane (AV) (arrived at 7.01pm), Cllr Hart (substitute for Councillor Hay), Cllr Dale (Lab) (left at 8.15pm after item 9)",
        );
        assert_eq!(people[0].initials.as_deref(), Some("AV"));
        assert_eq!(people[0].arrived.as_deref(), Some("7.01pm"));
        assert_eq!(people[1].substitute_for.as_deref(), Some("Councillor Hay"));
        assert_eq!(people[2].represents.as_deref(), Some("Lab"));
        assert_eq!(people[2].left.as_deref(), Some("8.15pm"));
    }
}
