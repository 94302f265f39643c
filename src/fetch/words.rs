//! Sizes and addresses as people read them.

use url::Url;

use mdd_engine::language::{Said, said};

/// `17 bytes`, `3.4 kB`, `200 MB`
pub fn size(count: u64) -> Said {
    let tenths = |unit: u64| format!("{}.{}", count / unit, count % unit * 10 / unit).trim_end_matches(".0").to_owned();
    match count {
        1 => said("size-byte"),
        0..1_000 => said("size-bytes").with("count", count),
        1_000..1_000_000 => said("size-kb").with("count", tenths(1_000)),
        _ => said("size-mb").with("count", tenths(1_000_000)),
    }
}

/// What stands after `?` may be a secret: it is neither shown nor kept.
pub(super) fn without_query(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}

#[cfg(test)]
mod tests {
    use super::size;
    use mdd_engine::language::Language;

    #[test]
    fn a_size_has_at_most_one_decimal() {
        let sizes = [0, 1, 999, 1_000, 1_250, 200_000_000, 1_999_999].map(|count| Language::English.say(size(count)));
        assert_eq!(sizes, ["0 bytes", "1 byte", "999 bytes", "1 kB", "1.2 kB", "200 MB", "1.9 MB"]);
    }
}
