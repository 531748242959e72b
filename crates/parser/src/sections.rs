//! A report's outline read as sections instead of items.

use model::{Diagnostic, Document, Item, PaperKind, Part, PartKind, Section};

use crate::decisions;

/// The section that a heading of a report opens.
pub(crate) fn of_item(document: &Document, item: Item, diagnostics: &mut Vec<Diagnostic>) -> Section {
    let context =
        decisions::Context { paper: PaperKind::Report, title: item.title.as_ref(), ..decisions::Context::default() };
    // What an agenda says of an item's purpose is the text of a section: "To approve the policy."
    let purpose = item.purpose.map(|purpose| Part::new(PartKind::Paragraph, purpose.span));
    let reading = decisions::read(document, purpose.into_iter().chain(item.blocks).collect(), context);
    diagnostics.extend(reading.diagnostics);
    Section {
        number: item.number,
        title: item.title,
        heading: item.heading,
        blocks: reading.parts,
        decisions: reading.decisions,
        sections: item.items.into_iter().map(|item| of_item(document, item, diagnostics)).collect(),
        span: item.span,
    }
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, Clause, DocumentBuilder, Format, Section, Shape};

    use crate::parse;

    /// Fronts of reports as councils and boards print them, with made-up names; a line is a paragraph.
    const FIRE: &str = "SOUTH VALE FIRE AND RESCUE AUTHORITY\nResources Committee\nReport of the Chief Fire Officer\nDate: 8 October 2021\nPurpose of Report: To present the treasury report.\nRECOMMENDATIONS\nThat Members note the report.\nCONTACT OFFICER\nName: Joan Lowe\n1. BACKGROUND\n1.1 The strategy was approved on 26 February 2021.";
    const FORM: &str = "Committee: Communities Committee     Date: 18 February 2020\nReport of: Corporate Director (Housing)\nHomelessness Strategy\n1.0 Summary\n1.1 The draft is attached.\n2.0 Recommendations\nIt is recommended that Committee RESOLVES:\n2.1 To approve the strategy; and\n2.2 To request an annual update.\n3.0 Details\n3.1 The Act came into force in April 2018.";
    const CITY: &str = "THE CITY OF ASHBURY COUNCIL\nTo the Chair and Members of the Licensing Committee\nReport of the Strategic Director, Place\n11 July 2017\nStreet Trading Policy\nSummary\nThis report proposes a new policy.\nThis report makes the following recommendations to this Committee:\n1. That the draft policy be approved.\n2. That officers report in October 2017.\nReasons for recommendation(s)\nThe policy was last reviewed in 2009.\nBackground\nThere are 40 traders.";
    const HEALTH: &str = "North Vale NHS Foundation Trust\nBoard of Directors – Public Meeting\nThursday 28 March 2019\nTitle: Quality Report\nExecutive sponsor: Ann Reed, Chief Nurse\nRecommendation:\nTo approve the revised falls policy.\nBackground\nFalls have reduced by 10%.";

    const AUDIT: &str = "Meeting: Audit and Governance Committee\nDate: Tuesday 5 March 2019\nTitle: Internal Audit Progress\nAuthor: Jane Vane, Head of Internal Audit\nIt is recommended that the Committee:\n1. Notes progress against the plan\n2. Approves the changes in paragraph 3.2\nIntroduction\nThe plan was approved in March 2018.";

    /// Who meets, when, and the wording of each clause without limbs that a report puts to them.
    fn read(paper: &str) -> (String, String, Vec<String>) {
        let mut builder = DocumentBuilder::new(Format::Text);
        for line in paper.lines() {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
        let document = builder.finish();
        let minutes = parse(&document).value;
        let body = minutes.meeting.body.map(|body| body.text).unwrap_or_default();
        let held = minutes.meeting.held.first().map_or("", |held| document.wording(*held));
        let mut clauses = Vec::new();
        asked(&minutes.sections, &mut clauses);
        (body, held.to_owned(), clauses)
    }

    fn asked(sections: &[Section], clauses: &mut Vec<String>) {
        for section in sections {
            section.decisions.iter().for_each(|decision| limbs(&decision.clauses, clauses));
            asked(&section.sections, clauses);
        }
    }

    fn limbs(of: &[Clause], clauses: &mut Vec<String>) {
        for clause in of {
            if clause.clauses.is_empty() {
                clauses.push(clause.text.text.clone());
            }
            limbs(&clause.clauses, clauses);
        }
    }

    #[test]
    fn the_front_of_a_report_says_for_whom_it_is() {
        let who = |paper| {
            let (body, held, _) = read(paper);
            format!("{body}, {held}")
        };
        assert_eq!(who(FIRE), "Resources Committee, 8 October 2021");
        assert_eq!(who(FORM), "Communities Committee, 18 February 2020");
        assert_eq!(who(CITY), "Licensing Committee, 11 July 2017");
        assert_eq!(who(HEALTH), "Board of Directors, Thursday 28 March 2019");
        assert_eq!(who(AUDIT), "Audit and Governance Committee, Tuesday 5 March 2019");
    }

    #[test]
    fn what_a_report_asks_for_is_read_wherever_it_stands() {
        assert_eq!(read(FIRE).2, ["That Members note the report."]);
        assert_eq!(read(FORM).2, ["To approve the strategy; and", "To request an annual update."]);
        assert_eq!(read(CITY).2, ["That the draft policy be approved.", "That officers report in October 2017."]);
        assert_eq!(read(HEALTH).2, ["To approve the revised falls policy."]);
        assert_eq!(read(AUDIT).2, ["Notes progress against the plan", "Approves the changes in paragraph 3.2"]);
    }
}
