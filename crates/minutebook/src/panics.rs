//! A panic costs the paper that it happened on, and nothing else.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

thread_local! {
    /// Where the last panic of this thread happened; noted only under [`keep_panics_quiet`].
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What a panic said, and where, if that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panic {
    message: String,
    place: Option<String>,
}

impl fmt::Display for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{} at {place}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// Keeps panics off stderr for the whole process: each is told by the error of its paper instead, with its place.
/// For programs whose stderr is read by people; a library leaves the process's panic hook alone.
pub fn keep_panics_quiet() {
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        PLACE.set(info.location().map(ToString::to_string));
    }));
}

/// Runs `work` and catches its panic.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    // `work` shares nothing that could be seen half changed: it owns or only reads all that it touches.
    panic::catch_unwind(AssertUnwindSafe(work))
        .map_err(|payload| Panic { message: message(payload.as_ref()), place: PLACE.take() })
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("panicked without a word").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[test]
    fn a_panic_becomes_a_value_on_one_line() {
        let panic = caught(|| panic!("bad\nluck")).unwrap_err();
        assert_eq!(panic.to_string(), "bad luck");
    }
}
