//! Web addresses of things, for formats whose ids are addresses.

use std::fmt::Write;

/// Below which address things and papers are to be found.
#[derive(Clone, Debug)]
pub(super) struct Addresses {
    base: String,
}

impl Addresses {
    /// Where no address is named, one that leads nowhere (RFC 2606) and says so.
    const NOWHERE: &'static str = "https://minutebook.invalid";

    pub(super) fn below(base: Option<&str>) -> Self {
        Self { base: base.unwrap_or(Self::NOWHERE).trim_end_matches('/').to_owned() }
    }

    /// The address of a path below the base; each of its parts is encoded (RFC 3986).
    pub(super) fn of(&self, path: &str) -> String {
        let mut address = self.base.clone();
        for part in path.split('/') {
            address.push('/');
            encode(part, &mut address);
        }
        address
    }
}

fn encode(part: &str, address: &mut String) {
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // Writing to a string never fails.
            let _ = write!(address, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Addresses;

    #[test]
    fn whatever_a_path_holds_its_address_is_one() {
        let addresses = Addresses::below(Some("https://vale.example/papers/"));
        assert_eq!(addresses.of("2016/May minutes.pdf"), "https://vale.example/papers/2016/May%20minutes.pdf");
        assert_eq!(addresses.of("é\0?"), "https://vale.example/papers/%C3%A9%00%3F");
    }
}
