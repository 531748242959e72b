//! Papers typed in word processors: what comes through, what is refused, and what other readers find in them.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its paper fails")]

mod docx;
mod formats;
mod hostile;
mod make;
mod odt;
mod quorum;
mod rtf;
