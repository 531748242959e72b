//! The rules that find what a paper does not set apart or print as such, and how often each of them was right.

/// What a rule is trusted with before it was seen at work: papers that no rule was written for gave this share of right
/// facts. It counts as so many sightings, so that a rule seen a few times is not believed for having been right each time.
const PRIOR: (f32, f32) = (8.5, 10.0);

/// Defines the rules, each with its name in the record and how many of the facts that it found were right.
macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $right:literal of $found:literal;)*) => {
        /// A rule that finds commitments, decisions in prose, or values that are inferred.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $variant),* }

        impl Rule {
            /// All rules, in the order of the table in `docs/evaluation.md`.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name that the rule has in the record; it stays.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// How many facts of the rule were right, and how many were looked at.
            pub fn record(self) -> (u16, u16) {
                match self { $(Self::$variant => ($right, $found)),* }
            }
        }
    };
}

rules! {
    /// A row of a table of actions.
    ActionTable = "action-table", 13 of 13;
    /// Behind a label: "ACTION: mend the bench".
    ActionLabel = "action-label", 2 of 2;
    /// A sentence with initials or a name behind it or at its margin.
    ActionMark = "action-mark", 35 of 36;
    /// "Clerk to write": somebody whom the paper knows, and the infinitive.
    DoerToDo = "doer-to-do", 34 of 36;
    /// "HT to write": initials or a given name that nothing explains.
    InitialsToDo = "initials-to-do", 0 of 0;
    /// "Clerk report this": somebody, and the base form.
    DoerDo = "doer-do", 20 of 22;
    /// "The Clerk was asked to write", "members asked the Clerk to write".
    AskedTo = "asked-to", 20 of 21;
    /// "asked Cllr Vane if she could write".
    AskedWhether = "asked-whether", 1 of 1;
    /// "The Clerk agreed to write", "it was agreed to write".
    AgreedTo = "agreed-to", 36 of 36;
    /// "The Clerk will write".
    WillDo = "will-do", 70 of 70;
    /// "The letter will be sent".
    WillBeDone = "will-be-done", 41 of 41;
    /// "The Clerk is to write".
    IsToDo = "is-to-do", 5 of 5;
    /// "The letter to be sent", "the letter is to be sent".
    ToBeDone = "to-be-done", 8 of 10;
    /// "That the letter be sent".
    BeDone = "be-done", 16 of 20;
    /// "That the Chair purchases these".
    ThatDoes = "that-does", 1 of 1;
    /// "Write to the owner" in a decision or behind a label.
    Imperative = "imperative", 11 of 11;
    /// "Deferred to the May meeting".
    PutOff = "put-off", 2 of 2;
    /// "Also ask him when", behind a sentence that told somebody to do something.
    OrderGoesOn = "order-goes-on", 1 of 1;
    /// A limb of "that the Clerk be asked to:".
    LeadIn = "lead-in", 2 of 2;

    /// The owner is named in the clause.
    OwnerNamed = "owner-named", 172 of 174;
    /// The owner stands behind the clause, at its margin or in a column.
    OwnerMark = "owner-mark", 33 of 35;
    /// The owner is whom a pronoun or a lead-in means.
    OwnerMeant = "owner-meant", 23 of 27;

    /// Due on a date that the clause names.
    DueDate = "due-date", 100 of 107;
    /// Due on the day of the next meeting.
    DueNextMeeting = "due-next-meeting", 10 of 10;
    /// Due after a time counted from the meeting: "within 28 days".
    DueDuration = "due-duration", 8 of 8;
    /// Due on a feast or in the new year: "by Easter".
    DueFeast = "due-feast", 4 of 4;

    /// The year that the other end of a range has.
    YearOfRange = "year-of-range", 7 of 7;
    /// The year of the date before or behind it in a list.
    YearOfList = "year-of-list", 10 of 10;
    /// The year of a date printed in the same paragraph or sentence.
    YearBeside = "year-beside", 3 of 3;
    /// The year nearest to the meeting that fits weekday and tense.
    YearOfMeeting = "year-of-meeting", 185 of 192;
    /// The year of the date printed before, in a paper that names no day of a meeting.
    YearPrintedBefore = "year-printed-before", 0 of 0;
    /// The month nearest to the meeting in which the day falls on the weekday.
    MonthByWeekday = "month-by-weekday", 0 of 0;
    /// Counted from the meeting: "tomorrow", "next month".
    FromMeeting = "from-meeting", 21 of 23;

    /// "It was agreed that".
    ItWasAgreed = "it-was-agreed", 41 of 41;
    /// "The Committee agreed to".
    BodyAgreed = "body-agreed", 4 of 4;
    /// "Members agreed that the fee should rise".
    BodyAgreedThat = "body-agreed-that", 5 of 5;
    /// "The Board approved the report".
    BodyApproved = "body-approved", 6 of 6;
    /// "The Committee noted the report".
    BodyNoted = "body-noted", 2 of 2;
    /// "The report was AGREED".
    Capitals = "capitals", 1 of 1;
    /// "All agreed", "agreed by all".
    AllAgreed = "all-agreed", 0 of 0;
    /// "The minutes were approved".
    MinutesApproved = "minutes-approved", 18 of 18;
    /// "These were approved".
    TheseApproved = "these-approved", 2 of 2;
    /// "The accounts were approved".
    PaperApproved = "paper-approved", 3 of 3;
    /// "The update was noted".
    PaperNoted = "paper-noted", 3 of 3;
    /// "The item was deferred to June".
    Deferred = "deferred", 4 of 4;
    /// "Cllr Vane was elected Chair".
    Elected = "elected", 3 of 3;
    /// "Proposed by Cllr Vane, seconded by Cllr Pike and carried".
    MovedAndCarried = "moved-and-carried", 0 of 0;
    /// "Permission was given".
    PermissionGiven = "permission-given", 0 of 0;
    /// "The Clerk was instructed to write".
    OfficerInstructed = "officer-instructed", 1 of 1;
    /// "was agreed by 24 votes to 10".
    AgreedByVotes = "agreed-by-votes", 1 of 1;
    /// "Agreed to buy a bench".
    OpensWithOutcome = "opens-with-outcome", 7 of 7;
    /// "Lettings policy – agreed".
    EndsWithOutcome = "ends-with-outcome", 10 of 10;
    /// "Agreed." behind the proposal that it answers.
    BareOutcome = "bare-outcome", 3 of 3;
    /// "That the fee rise.", behind the verdict on it.
    BehindVerdict = "behind-verdict", 0 of 0;
    /// The wording of a motion that was carried.
    CarriedMotion = "carried-motion", 15 of 17;
}

impl Rule {
    /// How likely a fact that the rule found is right, from 0 to 1 in hundredths: the share that was right, drawn to the
    /// share of papers that no rule was written for.
    pub fn confidence(self) -> f32 {
        let (right, found) = self.record();
        let share = (f32::from(right) + PRIOR.0) / (f32::from(found) + PRIOR.1);
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
    fn no_rule_was_right_more_often_than_it_was_seen() {
        assert!(Rule::ALL.iter().all(|rule| rule.record().0 <= rule.record().1));
    }

    #[test]
    fn a_rule_never_seen_is_trusted_as_the_rules_are_on_a_new_paper() {
        let mut unseen = Rule::ALL.iter().filter(|rule| rule.record().1 == 0);
        assert!(unseen.all(|rule| (rule.confidence() - 0.85).abs() < f32::EPSILON));
    }
}
