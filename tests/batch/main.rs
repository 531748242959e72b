//! Whole archives under bad luck: workers that die, runs that are killed, disks that are full.
//!
//! This program is its own worker, so that faults can be put into it that the real one does not have.

// A test says that it failed by panicking.
#![allow(clippy::unwrap_used)]

mod archive;
mod disk;
mod faults;
mod kill;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(faults::WORKER) {
        return faults::serve();
    }
    let tests: [(&str, fn()); 8] = [
        ("each_fault_costs_its_paper_alone", faults::each_fault_costs_its_paper_alone),
        ("a_fault_that_happens_once_costs_nothing", faults::a_fault_that_happens_once_costs_nothing),
        ("a_known_fault_is_tried_again_only_when_asked", faults::a_known_fault_is_tried_again_only_when_asked),
        ("a_paper_that_changes_while_it_is_read_is_told", faults::a_paper_that_changes_while_it_is_read_is_told),
        ("a_run_that_is_killed_is_gone_on_with", kill::a_run_that_is_killed_is_gone_on_with),
        ("a_full_disk_ends_the_run_and_leaves_nothing_half_written", disk::a_full_disk_ends_the_run),
        ("a_folder_that_turns_read_only_ends_the_run", disk::a_folder_that_turns_read_only_ends_the_run),
        ("what_was_made_to_break_readers_has_an_outcome", archive::what_was_made_to_break_readers_has_an_outcome),
    ];
    let trials = tests.into_iter().map(|(name, test)| {
        Trial::test(name, move || {
            test();
            Ok::<(), Failed>(())
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}
