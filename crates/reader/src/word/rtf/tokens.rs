//! RTF as tokens: groups, control words, control symbols, bytes of text.

/// One token. White space that only ends a control word, line ends and binary data are passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`.
    Open,
    /// `}`.
    Close,
    /// `\name` or `\name12`.
    Word(&'a str, Option<i32>),
    /// A backslash and one character that is no letter.
    Symbol(u8),
    /// `\'e9`.
    Byte(u8),
    /// Text in the encoding in force.
    Text(&'a [u8]),
}

/// Reads tokens until the bytes end.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(len.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, of: impl Fn(u8) -> bool) -> &'a [u8] {
        let len = self.rest.iter().position(|&byte| !of(byte)).unwrap_or(self.rest.len());
        self.take(len)
    }

    /// The control word, symbol or byte behind a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if first.is_ascii_alphabetic() {
            return Some(self.word());
        }
        self.take(1);
        if first != b'\'' {
            return Some(Token::Symbol(first));
        }
        let digits = std::str::from_utf8(self.take(2)).ok();
        Some(Token::Byte(digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or(b'?')))
    }

    fn word(&mut self) -> Token<'a> {
        let name = std::str::from_utf8(self.take_while(|byte| byte.is_ascii_alphabetic())).unwrap_or_default();
        let minus = usize::from(self.rest.first() == Some(&b'-') && self.rest.get(1).is_some_and(u8::is_ascii_digit));
        let digits = self.rest[minus..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(self.take(minus + digits)).ok().and_then(|number| number.parse().ok());
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        Token::Word(name, number)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let token = match self.rest.first()? {
                b'{' => (Token::Open, self.take(1)).0,
                b'}' => (Token::Close, self.take(1)).0,
                b'\r' | b'\n' | 0 => {
                    self.take(1);
                    continue;
                }
                b'\\' => {
                    self.take(1);
                    self.control()?
                }
                _ => Token::Text(self.take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0))),
            };
            if let Token::Word("bin", len) = token {
                self.take(len.and_then(|len| usize::try_from(len).ok()).unwrap_or(0));
                continue;
            }
            return Some(token);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Token::{Byte, Close, Open, Symbol, Text, Word};
    use super::Tokens;

    #[test]
    fn words_end_at_a_space_that_is_theirs() {
        let tokens: Vec<_> = Tokens::new(b"{\\b bold\\b0  x\\~\\'e9\\u-3913?\r\ny}").collect();
        assert_eq!(
            tokens,
            [
                Open,
                Word("b", None),
                Text(b"bold"),
                Word("b", Some(0)),
                Text(b" x"),
                Symbol(b'~'),
                Byte(0xe9),
                Word("u", Some(-3913)),
                Text(b"?"),
                Text(b"y"),
                Close,
            ]
        );
    }

    #[test]
    fn binary_data_is_passed_over_and_a_cut_file_just_ends() {
        let tokens: Vec<_> = Tokens::new(b"a\\bin2 {}\\b\\").collect();
        assert_eq!(tokens, [Text(b"a"), Word("b", None)]);
    }
}
