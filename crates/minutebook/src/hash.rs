//! SHA-256, by which papers and records are told apart.

use std::fmt;
use std::io::{self, Read, Write};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// A SHA-256; shown and stored as lower-case hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash([u8; 32]);

impl Hash {
    /// That of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// That of what can be read, and how many bytes there are.
    pub(crate) fn of_file(mut file: impl Read) -> io::Result<(Self, u64)> {
        let mut passing = Hashing::new(io::sink());
        io::copy(&mut file, &mut passing)?;
        passing.finish()
    }

    /// The hash that is written so, if it is one.
    pub fn read(hexadecimal: &str) -> Option<Self> {
        let digits = hexadecimal.as_bytes();
        let nibble = |digit: u8| (digit as char).to_digit(16).filter(|_| !digit.is_ascii_uppercase());
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = (nibble(pair[0])? << 4 | nibble(pair[1])?) as u8;
        }
        (digits.len() == 2 * hash.len()).then_some(Self(hash))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let nibbles = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        f.write_str(&nibbles.map(|nibble| char::from(DIGITS[usize::from(nibble)])).collect::<String>())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| de::Error::custom("64 digits of lower-case hexadecimal are a hash"))
    }
}

/// A writer that hashes what passes through it, and counts it.
#[derive(Debug)]
pub(crate) struct Hashing<W> {
    out: W,
    state: Sha256,
    bytes: u64,
}

impl<W: Write> Hashing<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out, state: Sha256::new(), bytes: 0 }
    }

    /// The hash and number of the bytes written.
    pub(crate) fn finish(mut self) -> io::Result<(Hash, u64)> {
        self.out.flush()?;
        Ok((Hash(self.state.finalize().into()), self.bytes))
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.state.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back_from_its_digits() {
        let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Hash::of(b"abc").to_string(), digits);
        assert_eq!(Hash::read(digits), Some(Hash::of(b"abc")));
        assert_eq!(Hash::read(&digits[2..]), None);
        assert_eq!(Hash::read(&digits.to_uppercase()), None);
    }

    #[test]
    fn what_passes_through_is_hashed_as_if_in_one_piece() {
        let mut hashing = Hashing::new(io::sink());
        hashing.write_all(b"a").unwrap();
        hashing.write_all(b"bc").unwrap();
        assert_eq!(hashing.finish().unwrap(), (Hash::of(b"abc"), 3));
    }
}
