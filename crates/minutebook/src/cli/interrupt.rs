//! Ctrl-C: the first ends a run in good order, the second at once.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// The exit code of a run that was interrupted: what shells make of signal 2.
pub(super) const EXIT: u8 = 130;

/// A flag that the first signal raises; the second ends the process.
pub(super) fn flag() -> io::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // In this order: the second looks at what the first has left.
        flag::register_conditional_shutdown(signal, EXIT.into(), Arc::clone(&stop))?;
        flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}
