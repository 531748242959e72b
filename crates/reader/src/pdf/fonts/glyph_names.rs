//! Which character a glyph's name means: the Adobe Glyph List and its rules for names that are not listed.

/// `name code` lines of the Adobe Glyph List (BSD licence), sorted by name.
static LIST: &str = include_str!("glyph_names.txt");

/// The character that a glyph's name stands for: `eacute`, `uni00E9`, `u1F600`, `f_i.alt` (its first part).
pub(super) fn character(name: &str) -> Option<char> {
    let base = name.split('.').next().filter(|base| !base.is_empty())?;
    let first = base.split('_').next().unwrap_or(base);
    listed(first).or_else(|| hexadecimal(first))
}

/// Every character that a glyph's name stands for; ligatures such as `f_i` have more than one.
pub(super) fn characters(name: &str) -> Option<String> {
    let base = name.split('.').next().filter(|base| !base.is_empty())?;
    base.split('_').map(character).collect()
}

fn listed(name: &str) -> Option<char> {
    let (mut low, mut high) = (0, LIST.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = LIST[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = LIST[start..].find('\n').map_or(LIST.len(), |at| start + at);
        let (key, code) = LIST[start..end].split_once(' ')?;
        match key.cmp(name) {
            std::cmp::Ordering::Equal => return u32::from_str_radix(code, 16).ok().and_then(char::from_u32),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

fn hexadecimal(name: &str) -> Option<char> {
    let digits = match name.strip_prefix("uni") {
        Some(digits) if digits.len() >= 4 => digits.get(..4)?,
        _ => name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len()))?,
    };
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_unique() {
        let names: Vec<&str> = LIST.lines().filter_map(|line| line.split_once(' ')).map(|(name, _)| name).collect();
        assert!(names.len() > 4000);
        assert!(names.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn names_are_found_by_list_and_by_rule() {
        assert_eq!(character("A"), Some('A'));
        assert_eq!(character("zukatakana"), Some('ズ'));
        assert_eq!(character("quoteright"), Some('’'));
        assert_eq!(character("uni2019"), Some('’'));
        assert_eq!(character("u1F600"), Some('😀'));
        assert_eq!(character("a.sc"), Some('a'));
        assert_eq!(characters("f_f_i").as_deref(), Some("ffi"));
        assert_eq!(character(".notdef"), None);
        assert_eq!(character("g12"), None);
    }
}
