//! The marks that papers print before a list point.

/// The bullet that stands for one that is only markup or has no Unicode value.
pub(crate) const BULLET: &str = "•";

/// Splits a line into its bullet, as it is to be printed, and the rest; only where white space follows the bullet.
pub(crate) fn split(line: &str) -> Option<(&str, &str)> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    let spaced = rest.starts_with(char::is_whitespace);
    let bullet = match first {
        '\u{e000}'..='\u{f8ff}' => BULLET,
        '•' | '·' | '▪' | '■' | '□' | '●' | '○' | '◦' | '‣' | '⁃' | '➢' | '►' | '❖' | '✓' | '✔' | '➔' | '→' | '∙' => {
            &line[..first.len_utf8()]
        }
        '-' | '–' | '—' | '*' | 'o' | '+' | '§' | '»' | '>' | '~' if spaced => &line[..first.len_utf8()],
        _ => return None,
    };
    (!rest.trim().is_empty()).then_some((bullet, rest))
}
