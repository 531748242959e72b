//! What an element's attributes say about how its text looks.

use model::Align;
use scraper::node::Element;

/// Points that one CSS pixel stands for.
const POINTS_A_PIXEL: f32 = 0.75;
/// Points of a line of text, where an indent is stated in ems.
const POINTS_AN_EM: f32 = 12.0;

/// Classes by which a committee system's style sheet prints titles and labels in bold, in lower case.
const TITLES: &[&str] = &["mgaititletxt", "mglabel", "mgsubitemtitletxt", "mgsubsubtitletxt", "mgsubtitletxt"];

/// What is stated; what is not is inherited.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Style {
    pub(super) strong: Option<bool>,
    pub(super) align: Option<Align>,
    /// Points from the left, on top of what is inherited.
    pub(super) indent: u16,
    pub(super) hidden: bool,
    /// The face is one of symbols, in which letters are pictures.
    pub(super) symbols: bool,
}

/// Reads the style of an element from its name, `align`, `face` and `style`.
pub(super) fn of(element: &Element) -> Style {
    let mut style = Style::default();
    match element.name() {
        "b" | "strong" | "u" | "ins" => style.strong = Some(true),
        "center" => style.align = Some(Align::Centre),
        "blockquote" => style.indent = 24,
        "font" => style.symbols = element.attr("face").is_some_and(is_symbol_face),
        _ => {}
    }
    if element.classes().any(|class| TITLES.binary_search(&class.to_ascii_lowercase().as_str()).is_ok()) {
        style.strong = Some(true);
    }
    if let Some(value) = element.attr("align") {
        style.align = align(value);
    }
    style.hidden = element.attr("hidden").is_some();
    for declaration in element.attr("style").unwrap_or_default().split(';') {
        if let Some((property, value)) = declaration.split_once(':') {
            style.declare(&property.trim().to_ascii_lowercase(), &value.trim().to_ascii_lowercase());
        }
    }
    style
}

impl Style {
    fn declare(&mut self, property: &str, value: &str) {
        match property {
            "font-weight" => self.strong = weight(value).or(self.strong),
            "text-decoration" | "text-decoration-line" if value.contains("underline") => self.strong = Some(true),
            "text-align" => self.align = align(value),
            "margin-left" | "padding-left" | "text-indent" => self.shift(value),
            "margin" | "padding" => self.shift(value.split_ascii_whitespace().nth(3).unwrap_or_default()),
            "display" => self.hidden |= value == "none",
            "visibility" => self.hidden |= value == "hidden",
            "font-family" | "font" => self.symbols |= is_symbol_face(value),
            _ => {}
        }
    }

    fn shift(&mut self, length: &str) {
        let shifted = f32::from(self.indent) + points(length).unwrap_or_default();
        // Out of range means beyond the page: the cast saturates.
        #[expect(clippy::cast_sign_loss, reason = "a negative indent saturates to none")]
        {
            self.indent = shifted as u16;
        }
    }
}

fn align(value: &str) -> Option<Align> {
    match value.to_ascii_lowercase().as_str() {
        "center" | "centre" | "middle" | "-webkit-center" => Some(Align::Centre),
        "right" | "end" => Some(Align::Right),
        "left" | "justify" | "start" => Some(Align::Left),
        _ => None,
    }
}

fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        _ => value.parse::<u16>().ok().map(|weight| weight >= 600),
    }
}

fn points(length: &str) -> Option<f32> {
    let unit = length.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(length.len());
    let number: f32 = length[..unit].trim().parse().ok()?;
    let factor = match length[unit..].trim() {
        "px" | "" => POINTS_A_PIXEL,
        "pt" => 1.0,
        "em" | "rem" => POINTS_AN_EM,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        _ => return None,
    };
    Some(number * factor)
}

fn is_symbol_face(face: &str) -> bool {
    let face = face.to_ascii_lowercase();
    face.contains("wingdings") || face.contains("webdings") || face.contains("symbol")
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn style(tag: &str) -> Style {
        let page = Html::parse_fragment(tag);
        let element = page.tree.values().filter_map(|node| node.as_element()).last();
        of(element.expect("a tag"))
    }

    #[test]
    fn classes_are_sorted_and_unique() {
        assert!(TITLES.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn bold_and_underlined_are_strong() {
        for tag in ["<b>", "<u>", "<span style='font-weight: 700'>", "<span style='TEXT-DECORATION: underline'>"] {
            assert_eq!(style(tag).strong, Some(true), "{tag}");
        }
        assert_eq!(style("<b style='font-weight:normal'>").strong, Some(false));
    }

    #[test]
    fn indents_are_in_points() {
        assert_eq!(style("<p style='margin-left:36.0pt;text-indent:-18.0pt'>").indent, 18);
        assert_eq!(style("<p style='margin-left: 40px'>").indent, 30);
        assert_eq!(style("<p style='margin-left:-5pt'>").indent, 0);
        assert_eq!(style("<p style='margin:0cm 0cm 0pt 2.54cm'>").indent, 72);
    }

    #[test]
    fn alignment_is_read_from_attribute_and_style() {
        assert_eq!(style("<p align=CENTER>").align, Some(Align::Centre));
        assert_eq!(style("<p style='text-align:right'>").align, Some(Align::Right));
    }
}
