//! Attendance as councils and boards of many kinds print it, with made-up people.

mod heads;
mod items;
mod societies;
mod tables;

use std::fmt::Write as _;

use model::{Attendance, Attendee};

use super::{read, sample};

fn people(text: &str) -> Vec<Attendee> {
    let (document, head, items) = sample::document(text);
    read(&document, &head, &items)
}

/// One line a status: "present: A Vane, B Hart".
fn listed(text: &str) -> String {
    let people = people(text);
    let mut out = String::new();
    for (status, label) in [
        (Attendance::Present, "present"),
        (Attendance::InAttendance, "in attendance"),
        (Attendance::Apologies, "apologies"),
        (Attendance::Absent, "absent"),
    ] {
        let names: Vec<&str> = people.iter().filter(|it| it.status == status).map(|it| it.name.as_str()).collect();
        if !names.is_empty() {
            writeln!(out, "{label}: {}", names.join(", ")).expect("a string takes any text");
        }
    }
    out.trim_end().to_owned()
}
