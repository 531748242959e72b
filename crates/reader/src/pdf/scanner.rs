//! The tokens of content streams and `CMap` files, read in place: no operand is copied.

/// One token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// An integer or a real.
    Number(f32),
    /// A name without its slash, escapes undecoded.
    Name(&'a [u8]),
    /// A string in brackets or in angle brackets.
    Text(Literal<'a>),
    /// `[` or `{`.
    ArrayStart,
    /// `]` or `}`.
    ArrayEnd,
    /// `<<`.
    DictStart,
    /// `>>`.
    DictEnd,
    /// An operator or another bare word.
    Word(&'a [u8]),
}

/// A string as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Literal<'a> {
    raw: &'a [u8],
    hexadecimal: bool,
}

impl Literal<'_> {
    /// Replaces `buffer` by the bytes that the string means.
    pub(super) fn decode(self, buffer: &mut Vec<u8>) {
        buffer.clear();
        if self.hexadecimal {
            decode_hexadecimal(self.raw, buffer);
        } else if self.raw.contains(&b'\\') || self.raw.contains(&b'\r') {
            decode_escapes(self.raw, buffer);
        } else {
            buffer.extend_from_slice(self.raw);
        }
    }
}

fn decode_hexadecimal(raw: &[u8], buffer: &mut Vec<u8>) {
    let mut high = None;
    for digit in raw.iter().filter_map(|&byte| (byte as char).to_digit(16)) {
        match high.take() {
            None => high = Some(digit as u8),
            Some(first) => buffer.push(first << 4 | digit as u8),
        }
    }
    if let Some(first) = high {
        buffer.push(first << 4);
    }
}

fn decode_escapes(raw: &[u8], buffer: &mut Vec<u8>) {
    let mut rest = raw;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'\r', _) => {
                rest = after.strip_prefix(b"\n").unwrap_or(after);
                buffer.push(b'\n');
            }
            (b'\\', [escaped, after @ ..]) => {
                rest = after;
                match escaped {
                    b'n' => buffer.push(b'\n'),
                    b'r' => buffer.push(b'\r'),
                    b't' => buffer.push(b'\t'),
                    b'b' => buffer.push(8),
                    b'f' => buffer.push(12),
                    b'\n' => {}
                    b'\r' => rest = after.strip_prefix(b"\n").unwrap_or(after),
                    b'0'..=b'7' => {
                        let more = after.iter().take(2).take_while(|byte| (b'0'..=b'7').contains(*byte)).count();
                        let digits = std::iter::once(escaped).chain(&after[..more]);
                        buffer.push(digits.fold(0, |value, digit| value << 3 | (digit - b'0')));
                        rest = &after[more..];
                    }
                    other => buffer.push(*other),
                }
            }
            (other, _) => buffer.push(*other),
        }
    }
}

/// Reads tokens off a stream.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

const REGULAR: u8 = 0;
const SPACE: u8 = 1;
const DELIMITER: u8 = 2;

const fn classes() -> [u8; 256] {
    let mut table = [REGULAR; 256];
    let spaces = b"\0\t\n\x0c\r ";
    let delimiters = b"()<>[]{}/%";
    let mut at = 0;
    while at < spaces.len() {
        table[spaces[at] as usize] = SPACE;
        at += 1;
    }
    at = 0;
    while at < delimiters.len() {
        table[delimiters[at] as usize] = DELIMITER;
        at += 1;
    }
    table
}

static CLASS: [u8; 256] = classes();

impl<'a> Scanner<'a> {
    /// A scanner at the start of `bytes`.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next token; `None` at the end. Bytes that begin no token are passed over.
    pub(super) fn token(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            match byte {
                _ if CLASS[usize::from(byte)] == SPACE => self.at += 1,
                b'0'..=b'9' | b'+' | b'-' | b'.' => return Some(self.number()),
                b'/' => {
                    self.at += 1;
                    return Some(Token::Name(self.regular()));
                }
                b'(' => return Some(Token::Text(self.string())),
                b'<' => return Some(self.angle()),
                b'[' | b'{' => return Some(self.single(Token::ArrayStart)),
                b']' | b'}' => return Some(self.single(Token::ArrayEnd)),
                b'>' if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return Some(Token::DictEnd);
                }
                b'%' => self.comment(),
                b'>' | b')' => self.at += 1,
                _ => return Some(Token::Word(self.regular())),
            }
        }
    }

    /// Passes over the data of an inline image: from behind `ID` to behind `EI`.
    pub(super) fn skip_inline_image(&mut self) {
        let mut from = self.at;
        while let Some(found) = find(&self.bytes[from.min(self.bytes.len())..], b"EI") {
            let at = from + found;
            let before = at.checked_sub(1).and_then(|at| self.bytes.get(at));
            let after = &self.bytes[at + 2..];
            if before.is_some_and(|&byte| CLASS[usize::from(byte)] == SPACE) && looks_like_content(after) {
                self.at = at + 2;
                return;
            }
            from = at + 2;
        }
        self.at = self.bytes.len();
    }

    fn single(&mut self, token: Token<'a>) -> Token<'a> {
        self.at += 1;
        token
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|&byte| CLASS[usize::from(byte)] != REGULAR).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn comment(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    }

    fn number(&mut self) -> Token<'a> {
        let from = self.at;
        let mut at = from;
        let mut negative = false;
        while let Some(sign @ (b'+' | b'-')) = self.bytes.get(at) {
            negative |= *sign == b'-';
            at += 1;
        }
        let mut value = 0.0_f64;
        let mut scale = 0.0_f64;
        let mut digits = 0;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'0'..=b'9' => {
                    value = value * 10.0 + f64::from(byte - b'0');
                    scale *= 10.0;
                    digits += 1;
                }
                b'.' if scale == 0.0 => scale = 1.0,
                // Some producers write 0.-35 and 12-34: what follows the sign does not count.
                b'-' if digits > 0 || scale > 0.0 => {}
                _ => break,
            }
            at += 1;
        }
        self.at = at;
        if digits == 0 && self.bytes.get(at).is_some_and(|&byte| CLASS[usize::from(byte)] == REGULAR) {
            let word = self.regular();
            return Token::Word(&self.bytes[from..at + word.len()]);
        }
        let value = if scale > 1.0 { value / scale } else { value };
        Token::Number(if negative { -value } else { value } as f32)
    }

    fn string(&mut self) -> Literal<'a> {
        let from = self.at + 1;
        let mut depth = 1_usize;
        let mut at = from;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'\\' => at += 1,
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        let end = at.min(self.bytes.len());
        self.at = (end + 1).min(self.bytes.len());
        Literal { raw: &self.bytes[from..end], hexadecimal: false }
    }

    fn angle(&mut self) -> Token<'a> {
        if self.bytes.get(self.at + 1) == Some(&b'<') {
            self.at += 2;
            return Token::DictStart;
        }
        let rest = &self.bytes[self.at + 1..];
        let length = rest.iter().position(|&byte| byte == b'>').unwrap_or(rest.len());
        self.at = (self.at + length + 2).min(self.bytes.len());
        Token::Text(Literal { raw: &rest[..length], hexadecimal: true })
    }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

/// Whether bytes read like operators and operands and not like the data of an image.
fn looks_like_content(bytes: &[u8]) -> bool {
    let near = &bytes[..bytes.len().min(12)];
    near.first().is_none_or(|&byte| CLASS[usize::from(byte)] == SPACE)
        && near.iter().all(|&byte| byte < 0x80 && (byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(bytes: &[u8]) -> Vec<Token<'_>> {
        let mut scanner = Scanner::new(bytes);
        std::iter::from_fn(|| scanner.token()).collect()
    }

    fn text(bytes: &[u8]) -> Vec<u8> {
        let mut buffer = Vec::new();
        match tokens(bytes)[..] {
            [Token::Text(literal)] => literal.decode(&mut buffer),
            ref other => panic!("{other:?}"),
        }
        buffer
    }

    #[test]
    fn operators_and_operands_are_told_apart() {
        assert_eq!(
            tokens(b"/F1 12 Tf -0.5 .25 Td% note\n[1]T*"),
            [
                Token::Name(b"F1"),
                Token::Number(12.0),
                Token::Word(b"Tf"),
                Token::Number(-0.5),
                Token::Number(0.25),
                Token::Word(b"Td"),
                Token::ArrayStart,
                Token::Number(1.0),
                Token::ArrayEnd,
                Token::Word(b"T*"),
            ]
        );
    }

    #[test]
    fn odd_numbers_are_numbers() {
        assert_eq!(tokens(b"--5 4. 0.-35 1-2"), [-5.0, 4.0, 0.35, 12.0].map(Token::Number));
    }

    #[test]
    fn strings_end_at_their_own_bracket() {
        assert_eq!(text(br"(a(b)\)c)"), b"a(b))c");
        assert_eq!(text(b"(open"), b"open");
        assert_eq!(
            text(
                br"(\101\12\7x\
y)"
            ),
            b"A\n\x07xy"
        );
        assert_eq!(text(b"<48 65 6C6>"), b"Hel`");
    }

    #[test]
    fn the_data_of_an_inline_image_is_passed_over() {
        let mut scanner = Scanner::new(b"\x01 EI\x80\x02 EI\nQ BT");
        scanner.skip_inline_image();
        assert_eq!(scanner.token(), Some(Token::Word(b"Q")));
    }

    #[test]
    fn broken_ends_are_no_trouble() {
        for bytes in [&b"<"[..], b"(", b"<<", b">", b"/", b"-", b"(\\", b"%", b"{", b"<4"] {
            tokens(bytes);
        }
    }
}
