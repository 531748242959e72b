//! How HTML numbers the items of a list.

use scraper::node::Element;

use crate::bullets::BULLET;

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    style: Numbering,
    next: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbering {
    Bullets,
    Decimal,
    Letters { upper: bool },
    Roman { upper: bool },
}

impl List {
    /// A list as its element states it.
    pub(super) fn of(element: &Element) -> Self {
        let css = element.attr("style").unwrap_or_default();
        let style = match (element.name(), element.attr("type")) {
            ("ol", Some("a")) => Numbering::Letters { upper: false },
            ("ol", Some("A")) => Numbering::Letters { upper: true },
            ("ol", Some("i")) => Numbering::Roman { upper: false },
            ("ol", Some("I")) => Numbering::Roman { upper: true },
            ("ol", _) if css.contains("lower-alpha") || css.contains("lower-latin") => {
                Numbering::Letters { upper: false }
            }
            ("ol", _) if css.contains("upper-alpha") || css.contains("upper-latin") => {
                Numbering::Letters { upper: true }
            }
            ("ol", _) if css.contains("lower-roman") => Numbering::Roman { upper: false },
            ("ol", _) if css.contains("upper-roman") => Numbering::Roman { upper: true },
            ("ol", _) => Numbering::Decimal,
            _ => Numbering::Bullets,
        };
        Self { style, next: integer(element.attr("start")).unwrap_or(1) }
    }

    /// The marker of the next item.
    pub(super) fn marker(&mut self, item: &Element) -> String {
        let n = integer(item.attr("value")).unwrap_or(self.next);
        self.next = n.saturating_add(1);
        match self.style {
            Numbering::Bullets => BULLET.to_owned(),
            Numbering::Letters { upper } if n > 0 => format!("{}.", cased(letters(n), upper)),
            Numbering::Roman { upper } if (1..4000).contains(&n) => format!("{}.", cased(roman(n), upper)),
            _ => format!("{n}."),
        }
    }
}

fn integer(value: Option<&str>) -> Option<i64> {
    value?.trim().parse().ok()
}

fn cased(number: String, upper: bool) -> String {
    if upper { number.to_ascii_uppercase() } else { number }
}

/// 1 is "a", 26 "z", 27 "aa".
fn letters(mut n: i64) -> String {
    let mut letters = Vec::new();
    while n > 0 {
        let digit = u8::try_from((n - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'a' + digit));
        n = (n - 1) / 26;
    }
    letters.iter().rev().collect()
}

fn roman(mut n: i64) -> String {
    const VALUES: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut roman = String::new();
    for (value, digit) in VALUES {
        while n >= value {
            roman.push_str(digit);
            n -= value;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelt_as_browsers_do() {
        assert_eq!([letters(1), letters(26), letters(27), letters(53)], ["a", "z", "aa", "ba"]);
        assert_eq!([roman(4), roman(9), roman(14), roman(90)], ["iv", "ix", "xiv", "xc"]);
    }
}
