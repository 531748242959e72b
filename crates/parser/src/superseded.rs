//! Lists of which an entry goes where the next one says the same, or more.

/// Drops each entry that the one behind it supersedes.
pub(crate) fn drop_superseded<T>(entries: &mut Vec<T>, is_superseded: impl Fn(&T, &T) -> bool) {
    let verdicts = entries.windows(2).map(|pair| is_superseded(&pair[0], &pair[1]));
    let mut verdicts = verdicts.collect::<Vec<_>>().into_iter();
    entries.retain(|_| !verdicts.next().unwrap_or(false));
}

#[cfg(test)]
mod tests {
    use super::drop_superseded;

    #[test]
    fn an_entry_goes_for_the_sake_of_the_next() {
        let mut entries = vec![1, 3, 2, 2, 5];
        drop_superseded(&mut entries, |this, next| this <= next);
        assert_eq!(entries, [3, 5]);
    }
}
