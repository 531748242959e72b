//! Who speaks in a block that reports one person's words: "Councillor Vane asked whether ...".

use std::sync::LazyLock;

use model::{Document, Item, Part, PartKind, Quote};
use patterns::{Regex, pattern};

/// A person at the start of a block: a post of the meeting, or a name with its honorific, before a verb of speaking.
static SPEAKER: LazyLock<Regex> = LazyLock::new(|| {
    let honorific = r"(?:(?:County|District|Borough|Town|Parish|City|Community)\s+)?(?:Councillors?|Cllrs?\.?|Alderman|Ald\.?|Baroness|Lord|Lady|Sir|Dame|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof(?:essor)?\.?|Rev(?:erend|d)?\.?|PC|PCSO|Sgt|Inspector)";
    let name = r"(?:\s+(?:Mr|Mrs|Ms|Miss|Dr)\.?)?(?:\s+(?:[A-Z]\.?\s*)+)?(?:\s+(?:de|van|von|O’|O'|Mac|Mc|ap|ab)?[A-Z][\w’'-]+){1,3}";
    let post = r"(?:(?:The|Our)\s+)(?:Vice[- ])?(?:Chair(?:man|person|woman)?|Clerk|Leader|Mayor|Provost|Convener|Secretary|Treasurer|President|Cathaoirleach|Headteacher|Chief\s+Executive)";
    let verb = r"(?:added|advised|announced|asked|clarified|commented|confirmed|drew|enquired|explained|expressed|felt|highlighted|informed|introduced|mentioned|noted|outlined|pointed|presented|queried|questioned|raised|referred|remarked|replied|reported|reminded|responded|said|spoke|stated|stressed|suggested|summarised|thanked|updated|welcomed|wondered)";
    pattern(&format!(
        r"^(?:\W*)((?:{honorific}{name}|{post})(?:\s*\([^)]{{1,60}}\))?)(?:,[^,.]{{1,80}},)?\s+(?:then\s+|also\s+|further\s+|again\s+)*(?:{verb}\b|gave\s+(?:an?\s+)?(?:update|overview|report|presentation)\b)"
    ))
});

/// Names the speakers of an item's blocks and of those below it.
pub(crate) fn name(document: &Document, item: &mut Item) {
    in_parts(document, &mut item.blocks);
    for below in &mut item.items {
        name(document, below);
    }
}

fn in_parts(document: &Document, parts: &mut [Part]) {
    for part in parts {
        if matches!(part.kind, PartKind::Paragraph | PartKind::Point { .. }) {
            part.speaker = speaker(document, part);
        }
        in_parts(document, &mut part.blocks);
    }
}

fn speaker(document: &Document, part: &Part) -> Option<Quote> {
    let marker = match &part.kind {
        PartKind::Point { marker: Some(marker) } => marker.span.end() - part.span.start(),
        _ => 0,
    };
    let wording = document.wording(part.span).get(marker..)?;
    let name = SPEAKER.captures(wording)?.get(1)?;
    Some(Quote::new(&document.text, part.span.slice(marker + name.start()..marker + name.end())))
}

#[cfg(test)]
mod tests {
    use super::SPEAKER;

    #[test]
    fn speakers_stand_before_a_verb_of_speaking() {
        for (line, want) in [
            ("Councillor Vane asked whether the bench was safe.", Some("Councillor Vane")),
            ("Cllr Mrs J Hart reported that the path was dry.", Some("Cllr Mrs J Hart")),
            ("The Clerk advised that the form was sent.", Some("The Clerk")),
            ("Mr Dale (Head of Roads) explained the scheme.", Some("Mr Dale (Head of Roads)")),
            ("Mr Dale, Head of Roads, explained the scheme.", Some("Mr Dale")),
            ("The bench was mended.", None),
            ("Councillor Vane was thanked.", None),
        ] {
            let found = SPEAKER.captures(line).and_then(|found| found.get(1));
            assert_eq!(found.map(|name| name.as_str()), want, "{line:?}");
        }
    }
}
