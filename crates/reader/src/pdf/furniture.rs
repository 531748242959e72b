//! Running heads and feet: lines at the edge of a page that its neighbours repeat, and page numbers.

use super::lines::Line;

/// Lines at each edge of a page that can be furniture.
const DEPTH: usize = 5;

/// Neighbours that are looked at on either side: left and right pages may differ.
const REACH: usize = 2;

/// Furniture of a page stands within this many points of where its neighbour has it.
const DRIFT: f32 = 4.0;

/// Takes the furniture out of the lines of each page; what it says is returned page by page.
pub(super) fn take(pages: &mut [Vec<Line>], text: &str) -> Vec<Vec<Line>> {
    let heads = edge(pages, text, Edge::Top);
    let feet = edge(pages, text, Edge::Bottom);
    let mut taken = Vec::with_capacity(pages.len());
    for ((lines, head), foot) in pages.iter_mut().zip(heads).zip(feet) {
        let foot = foot.min(lines.len() - head.min(lines.len()));
        let mut furniture: Vec<Line> = lines.drain(lines.len() - foot..).collect();
        let feet = furniture.split_off(0);
        furniture.extend(lines.drain(..head.min(lines.len())));
        furniture.extend(feet);
        taken.push(furniture);
    }
    if pages.iter().all(Vec::is_empty) {
        // A paper is not furniture alone.
        pages.iter_mut().zip(&mut taken).for_each(|(lines, furniture)| lines.append(furniture));
    }
    taken
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Top,
    Bottom,
}

/// A line near the edge of a page, as its neighbours may repeat it.
struct Candidate {
    y: f32,
    words: Vec<String>,
    artifact: bool,
}

/// How many lines of each page are furniture, counted from one edge.
fn edge(pages: &[Vec<Line>], text: &str, edge: Edge) -> Vec<usize> {
    let candidates: Vec<Vec<Candidate>> = pages
        .iter()
        .map(|lines| {
            let candidate = |line: &Line| Candidate {
                y: line.y,
                words: line.text(text).split(' ').map(str::to_owned).collect(),
                artifact: line.words.iter().all(|word| word.style.artifact),
            };
            match edge {
                Edge::Top => lines.iter().take(DEPTH).map(candidate).collect(),
                Edge::Bottom => lines.iter().rev().take(DEPTH).map(candidate).collect(),
            }
        })
        .collect();
    (0..pages.len())
        .map(|page| {
            let near = page.saturating_sub(REACH)..(page + REACH + 1).min(pages.len());
            let is_furniture = |line: &Candidate| {
                is_page_number(&line.words, page + 1)
                    || says_that_it_is_blank(&line.words)
                    || near.clone().any(|other| {
                        other != page
                            && candidates[other].iter().any(|there| repeats(line, there, page.abs_diff(other)))
                    })
                    || line.artifact && (page > 0 || edge == Edge::Bottom)
            };
            let count = candidates[page].iter().take_while(|line| is_furniture(line)).count();
            match (page, edge) {
                (0, Edge::Top) => {
                    let above = titles_above_title(&pages[0], text);
                    // "Cabinet" is a head of pages, and so is the day below it that other pages repeat.
                    let more = candidates[0][..count].iter().skip(above).take_while(|line| !is_title(line)).count();
                    kept_title(&candidates[0], count).max(if above > 0 { above + more } else { 0 })
                }
                _ => count,
            }
        })
        .collect()
}

/// How many lines at the top of the first page the paper's own title repeats below: a running head, even where no
/// second page shows it.
fn titles_above_title(lines: &[Line], text: &str) -> usize {
    const HEAD: usize = 3;
    const TITLE: usize = 8;
    let top = || lines.iter().take(HEAD + TITLE).map(|line| line.text(text).to_lowercase());
    let top: Vec<Vec<String>> = top().map(|line| line.split(' ').map(str::to_owned).collect()).collect();
    let is_repeated = |&head: &usize| {
        let words = top[..head].concat();
        (head..top.len()).any(|start| {
            (start + 1..=top.len()).map(|end| &top[start..end]).any(|title| {
                title.iter().map(Vec::len).sum::<usize>() == words.len() && title.iter().flatten().eq(&words)
            })
        })
    };
    (1..=HEAD.min(top.len())).rev().find(is_repeated).unwrap_or(0)
}

/// On the first page a running head is also the head of the paper, unless it is marked as furniture, counts pages or is
/// a place to sign.
fn kept_title(lines: &[Candidate], count: usize) -> usize {
    lines[..count].iter().position(is_title).unwrap_or(count)
}

/// Whether a line that pages repeat may be the title of the paper on its first page.
fn is_title(line: &Candidate) -> bool {
    let counts = |word: &String| word.contains(|c: char| c.is_ascii_digit());
    let is_rule = |word: &String| ["....", "____", "……"].iter().any(|rule| word.contains(rule));
    !line.artifact && !line.words.iter().any(|word| counts(word) || is_rule(word))
}

/// Whether a neighbour `distance` pages away has the same line, but for a number that counts pages.
fn repeats(line: &Candidate, there: &Candidate, distance: usize) -> bool {
    let mut counted = false;
    (line.y - there.y).abs() <= DRIFT
        && line.words.len() == there.words.len()
        && line.words.iter().zip(&there.words).all(|(a, b)| {
            a == b || {
                let counts = !counted && count_apart(a, b) == Some(distance);
                counted |= counts;
                counts
            }
        })
}

/// How far apart two words count, where they are a number in the same dress: "4" and "5", "Page4", "iv".
fn count_apart(a: &str, b: &str) -> Option<usize> {
    let split = |word: &str| {
        let start = word.find(|c: char| c.is_ascii_digit())?;
        let digits = word[start..].bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = word[start..start + digits].parse().ok()?;
        Some((word[..start].to_owned(), number, word[start + digits..].to_owned()))
    };
    match (split(a), split(b)) {
        (Some((before, a, after)), Some((b_before, b, b_after))) => {
            (before == b_before && after == b_after).then(|| a.abs_diff(b))
        }
        (None, None) => Some(roman(a)?.abs_diff(roman(b)?)),
        _ => None,
    }
}

fn roman(word: &str) -> Option<usize> {
    let values = word.chars().map(|c| match c.to_ascii_lowercase() {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    });
    let values: Vec<usize> = values.collect::<Option<_>>()?;
    let sign = |index: usize| values.get(index + 1).is_some_and(|&next| next > values[index]);
    let (add, subtract): (Vec<usize>, Vec<usize>) = (0..values.len()).partition(|&index| !sign(index));
    let sum = |indices: Vec<usize>| indices.into_iter().map(|index| values[index]).sum::<usize>();
    sum(add).checked_sub(sum(subtract)).filter(|&value| value > 0)
}

/// "Page 3 of 10", "Page 3", "- 3 -" on the third page.
fn is_page_number(words: &[String], page: usize) -> bool {
    let words: Vec<&str> = words
        .iter()
        .map(|word| word.trim_matches(['-', '–', '|', '[', ']', '.']))
        .filter(|word| !word.is_empty())
        .collect();
    let number = |word: &str| word.parse::<usize>().is_ok();
    match words[..] {
        [one] => one.parse() == Ok(page),
        [label, one] => label.eq_ignore_ascii_case("page") && number(one),
        [label, one, of, all] => {
            label.eq_ignore_ascii_case("page") && number(one) && of.eq_ignore_ascii_case("of") && number(all)
        }
        [one, of, all] => one.parse() == Ok(page) && matches!(of, "of" | "/") && number(all),
        _ => false,
    }
}

/// "This page is intentionally left blank."
fn says_that_it_is_blank(words: &[String]) -> bool {
    const WORDS: [&str; 8] = ["been", "blank", "has", "intentionally", "is", "left", "page", "this"];
    let is = |said: &str, word: &str| said.trim_matches(['.', '[', ']', '(', ')']).eq_ignore_ascii_case(word);
    let says = |word: &str| words.iter().any(|said| is(said, word));
    words.iter().all(|said| WORDS.iter().any(|word| is(said, word))) && says("page") && says("blank")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    fn at(y: f32, line: &str) -> Candidate {
        Candidate { y, words: words(line), artifact: false }
    }

    #[test]
    fn heads_repeat_but_for_the_page_number() {
        assert!(repeats(&at(30.0, "Minutes Page 4 of 9"), &at(30.0, "Minutes Page 5 of 9"), 1));
        assert!(repeats(&at(800.0, "iv"), &at(800.0, "vi"), 2));
        assert!(!repeats(&at(30.0, "Total 104"), &at(30.0, "Total 230"), 1));
        assert!(!repeats(&at(30.0, "Minutes"), &at(90.0, "Minutes"), 1));
    }

    #[test]
    fn a_place_to_sign_or_a_number_is_no_title() {
        assert!(is_title(&at(30.0, "Hale Parish Council")));
        assert!(!is_title(&at(30.0, "Signed: ............")) && !is_title(&at(30.0, "15 July 2025")));
        assert_eq!(kept_title(&[at(30.0, "Signed ........"), at(40.0, "Hale Parish Council")], 2), 1);
    }

    #[test]
    fn a_blank_page_says_so() {
        assert!(says_that_it_is_blank(&words("This page is intentionally left blank.")));
        assert!(says_that_it_is_blank(&words("[PAGE LEFT BLANK INTENTIONALLY]")));
        assert!(!says_that_it_is_blank(&words("The signature page is left blank")));
        assert!(!says_that_it_is_blank(&words("Blank")));
    }

    #[test]
    fn page_numbers_are_known_by_themselves() {
        for line in ["Page 3 of 10", "Page 3", "- 3 -", "3", "3 of 10"] {
            assert!(is_page_number(&words(line), 3), "{line}");
        }
        assert!(!is_page_number(&words("2016"), 3));
        assert!(!is_page_number(&words("Present 3"), 3));
    }
}
