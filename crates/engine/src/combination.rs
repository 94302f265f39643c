//! All ways to choose one of each of several, by number. Knows nothing of what is chosen.

/// Which one of each, where there are so many of each; the first changes fastest.
pub(crate) fn combination(counts: impl Iterator<Item = usize>, number: usize) -> impl Iterator<Item = usize> {
    let mut rest = number;
    counts.map(move |count| {
        let chosen = rest % count.max(1);
        rest /= count.max(1);
        chosen
    })
}

#[cfg(test)]
mod tests {
    use super::combination;

    #[test]
    fn every_number_is_another_choice() {
        let all: Vec<Vec<usize>> = (0..6).map(|number| combination([3, 1, 2].into_iter(), number).collect()).collect();
        assert_eq!(all, [[0, 0, 0], [1, 0, 0], [2, 0, 0], [0, 0, 1], [1, 0, 1], [2, 0, 1]]);
    }
}
