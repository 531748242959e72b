//! What holds the lists of words by class, one class a line, to the types that name their classes.

/// Checks that the lines of a list stand in the order of `classes` and the words of each in their own.
pub(crate) fn check<C: std::fmt::Debug>(list: &str, classes: &[C]) {
    let names: Vec<String> = classes.iter().map(|class| format!("{class:?}:")).collect();
    assert_eq!(list.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect::<Vec<_>>(), names);
    for line in list.lines() {
        let words: Vec<&str> = line.split(' ').skip(1).collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]), "{line}");
    }
}
