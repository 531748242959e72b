//! The rules that find what a paper does not set apart or print as such, and how often each of them was right.
//!
//! The counts are a reader's, who looked at facts picked at random from some 200 real papers that no facts had been
//! written down for: fewer are right there than in the papers that the rules are held to. `docs/evaluation.md` says more.

/// What is trusted of a rule before anything that it found was looked at: so many right of so many. It keeps a rule that
/// was looked at a few times from being believed for having been right each time.
const PRIOR: (f32, f32) = (8.5, 10.0);

/// Defines the rules, each with its name in the record and how many of the facts that were looked at were right.
macro_rules! rules {
    ($(#[doc = $about:literal] $variant:ident = $name:literal, $right:literal of $looked_at:literal;)*) => {
        /// A rule that finds commitments, decisions in prose, or values that are inferred.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $about] $variant),* }

        impl Rule {
            /// All rules: of commitments, of their owners, of their due dates, of dates, of decisions in prose.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name that the rule has in the record; it stays.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What it finds.
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $about.trim_ascii()),* }
            }

            /// How many of its facts were right, and how many were looked at.
            pub fn seen(self) -> (u16, u16) {
                match self { $(Self::$variant => ($right, $looked_at)),* }
            }
        }
    };
}

rules! {
    /// A row of a table of actions.
    ActionTable = "action-table", 8 of 8;
    /// Behind a label: "ACTION: mend the bench".
    ActionLabel = "action-label", 15 of 16;
    /// A sentence with initials or a name behind it or at its margin.
    ActionMark = "action-mark", 21 of 23;
    /// "Clerk to write": somebody whom the paper knows, and the infinitive.
    DoerToDo = "doer-to-do", 32 of 35;
    /// "HT to write": initials or a given name that nothing explains.
    InitialsToDo = "initials-to-do", 8 of 8;
    /// "Clerk report this": somebody, and the base form.
    DoerDo = "doer-do", 16 of 16;
    /// "The Clerk was asked to write", "members asked the Clerk to write".
    AskedTo = "asked-to", 25 of 29;
    /// "asked Cllr Vane if she could write".
    AskedWhether = "asked-whether", 1 of 1;
    /// "The Clerk agreed to write", "it was agreed to write".
    AgreedTo = "agreed-to", 34 of 39;
    /// "It was agreed that the Clerk would write".
    AgreedWill = "agreed-will", 21 of 21;
    /// "The Clerk will write".
    WillDo = "will-do", 29 of 37;
    /// "The letter will be sent".
    WillBeDone = "will-be-done", 33 of 40;
    /// "The Clerk is to write".
    IsToDo = "is-to-do", 12 of 12;
    /// "The letter to be sent", "the letter is to be sent".
    ToBeDone = "to-be-done", 32 of 41;
    /// "That the letter be sent".
    BeDone = "be-done", 27 of 36;
    /// "That the Chair purchases these".
    ThatDoes = "that-does", 1 of 1;
    /// "Write to the owner" in a decision, behind a label or as a sentence of its own.
    Imperative = "imperative", 10 of 21;
    /// "Deferred to the May meeting".
    PutOff = "put-off", 7 of 7;
    /// "Also ask him when", behind a sentence that told somebody to do something.
    OrderGoesOn = "order-goes-on", 1 of 1;
    /// A limb of "that the Clerk be asked to:".
    LeadIn = "lead-in", 0 of 0;

    /// The owner is named in the clause.
    OwnerNamed = "owner-named", 140 of 145;
    /// The owner stands behind the clause, at its margin or in a column.
    OwnerMark = "owner-mark", 28 of 30;
    /// The owner is whom a pronoun or a lead-in means.
    OwnerMeant = "owner-meant", 5 of 7;

    /// Due on a date that the clause names.
    DueDate = "due-date", 26 of 31;
    /// Due on the day of the next meeting.
    DueNextMeeting = "due-next-meeting", 10 of 10;
    /// Due after a time counted from the meeting: "within 28 days", "by Friday".
    DueDuration = "due-duration", 1 of 1;
    /// Due on a feast or in the new year: "by Easter".
    DueFeast = "due-feast", 0 of 0;

    /// The year that the other end of a range has.
    YearOfRange = "year-of-range", 4 of 4;
    /// The year of the date before or behind it in a list.
    YearOfList = "year-of-list", 15 of 18;
    /// The year of a date printed in the same paragraph or sentence.
    YearBeside = "year-beside", 2 of 5;
    /// The year nearest to the meeting that fits weekday and tense.
    YearOfMeeting = "year-of-meeting", 66 of 68;
    /// The year of the date printed before, in a paper that names no day of a meeting.
    YearPrintedBefore = "year-printed-before", 18 of 18;
    /// The month nearest to the meeting in which the day falls on the weekday.
    MonthByWeekday = "month-by-weekday", 1 of 2;
    /// Counted from the meeting: "tomorrow", "next month".
    FromMeeting = "from-meeting", 27 of 27;

    /// "It was agreed that".
    ItWasAgreed = "it-was-agreed", 60 of 62;
    /// "The Committee agreed to".
    BodyAgreed = "body-agreed", 19 of 20;
    /// "Members agreed that the fee should rise".
    BodyAgreedThat = "body-agreed-that", 13 of 16;
    /// "The Board approved the report".
    BodyApproved = "body-approved", 5 of 5;
    /// "The Committee noted the report".
    BodyNoted = "body-noted", 6 of 6;
    /// "The report was AGREED".
    Capitals = "capitals", 7 of 8;
    /// "All agreed", "agreed by all".
    AllAgreed = "all-agreed", 5 of 6;
    /// "The minutes were approved".
    MinutesApproved = "minutes-approved", 29 of 30;
    /// "These were approved".
    TheseApproved = "these-approved", 12 of 12;
    /// "The accounts were approved".
    PaperApproved = "paper-approved", 15 of 18;
    /// "The update was noted".
    PaperNoted = "paper-noted", 6 of 6;
    /// "The item was deferred to June".
    Deferred = "deferred", 8 of 8;
    /// "Cllr Vane was elected Chair".
    Elected = "elected", 13 of 13;
    /// "Proposed by Cllr Vane, seconded by Cllr Pike and carried".
    MovedAndCarried = "moved-and-carried", 8 of 10;
    /// "Permission was given".
    PermissionGiven = "permission-given", 1 of 1;
    /// "The Clerk was instructed to write".
    OfficerInstructed = "officer-instructed", 0 of 0;
    /// "was agreed by 24 votes to 10".
    AgreedByVotes = "agreed-by-votes", 0 of 0;
    /// "Agreed to buy a bench".
    OpensWithOutcome = "opens-with-outcome", 9 of 9;
    /// "Lettings policy – agreed".
    EndsWithOutcome = "ends-with-outcome", 13 of 17;
    /// "The Council has no objection to this application".
    Answered = "answered", 0 of 0;
    /// "The colour was agreed".
    MatterAgreed = "matter-agreed", 0 of 0;
    /// "Agreed." behind the proposal that it answers.
    BareOutcome = "bare-outcome", 19 of 19;
    /// "That the fee rise.", behind the verdict on it.
    BehindVerdict = "behind-verdict", 0 of 0;
    /// The wording of a motion that was carried.
    CarriedMotion = "carried-motion", 42 of 43;
}

impl Rule {
    /// How likely a fact that it found is right, from 0 to 1 in hundredths: the share of those looked at that was right,
    /// drawn to what is trusted beforehand.
    pub fn confidence(self) -> f32 {
        let (right, looked_at) = self.seen();
        let share = (f32::from(right) + PRIOR.0) / (f32::from(looked_at) + PRIOR.1);
        (share * 100.0).round() / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let mut names: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn no_rule_was_right_more_often_than_it_was_looked_at() {
        assert!(Rule::ALL.iter().all(|rule| rule.seen().0 <= rule.seen().1));
    }

    #[test]
    fn nobody_is_surer_of_a_rule_than_of_one_that_was_right_more_often() {
        let sure = [Rule::PermissionGiven, Rule::PutOff, Rule::TheseApproved].map(Rule::confidence);
        assert!(Rule::LeadIn.confidence() < sure[0] && sure.is_sorted() && sure[2] < 1.0);
    }
}
