//! Who of those listed were members: statuses where the label alone does not settle them.

use std::collections::{BTreeMap, BTreeSet};

use model::{Attendance, Attendee};

use super::labels::Force;
use super::lexicon::{self, Title};
use super::people::Names;
use super::roll::{ASIDE, Listed};

/// The people listed, each with the status that label, title and post give together, and with the number of their list;
/// `tells` says that the paper tells who did not come, or how many of the public did.
pub(super) fn settle(mut listed: Vec<Listed>, tells: bool) -> Vec<(usize, Attendee)> {
    // What a line below the name says of it: "Apologies".
    for it in &mut listed {
        it.status = it.entry.marked.unwrap_or(it.status);
    }
    excuse(&mut listed);
    dismiss(&mut listed);
    // "Members:" beside "Officers:" or apologies says who was there, and "Members:" alone who sits on the body.
    let grouped =
        |status| listed.iter().filter(|it| it.force == Force::Group && it.list != ASIDE && it.status == status).count();
    let is_stated = tells
        || listed.iter().any(|it| it.force != Force::Group || it.entry.marked.is_some())
        || grouped(Attendance::Present) >= 2 && grouped(Attendance::InAttendance) >= 1;
    listed.retain(|it| is_stated || it.force != Force::Group);
    let lists_members = |it: &Listed| match it.force {
        Force::Stated | Force::Came => true,
        Force::Group => it.list != ASIDE,
        Force::InAttendance | Force::OtherMembers | Force::Also => false,
    };
    let members = listed.iter().filter(|it| it.status == Attendance::Present && lists_members(it)).count();
    for it in listed.iter_mut().filter(|it| it.force == Force::InAttendance) {
        // "In the chair: Cllr Vane", and the other councillors below "In attendance in the Chamber".
        if members == 0 || members == 1 && is_member(it) && !is_of_tier(it) {
            it.status = Attendance::Present;
        }
    }
    if !listed.iter().any(|it| it.status == Attendance::Present) {
        seat_officers(&mut listed);
    }
    let chaired = |it: &Listed| it.status != Attendance::Present || it.list == ASIDE;
    if listed.iter().any(|it| it.status == Attendance::Present) && listed.iter().all(chaired) {
        for it in listed.iter_mut().filter(|it| it.force == Force::Also) {
            it.status = Attendance::Present;
        }
    }
    let others = |it: &&Listed| it.force != Force::OtherMembers && it.status == Attendance::Present;
    if listed.iter().filter(others).count() < 2 {
        for it in listed.iter_mut().filter(|it| it.force == Force::OtherMembers) {
            it.status = Attendance::Present;
        }
    }
    seat_writers(&mut listed);
    let company = Company::of(&listed);
    listed
        .into_iter()
        .map(|it| {
            let visits = it.status == Attendance::Present && company.is_visitor(&it);
            let status = if visits { Attendance::InAttendance } else { it.status };
            (it.list, Attendee { status, ..it.entry.person })
        })
        .collect()
}

/// Takes those of whom no more than a mark says that they were absent for those who sent apologies, where they did.
fn excuse(listed: &mut [Listed]) {
    let sent = |it: &&Listed| it.status == Attendance::Apologies;
    let excused = Names::of(listed.iter().filter(sent).map(|it| it.entry.person.name.as_str()));
    let known = |it: &Listed| excused.hold(&it.entry.person.name);
    for it in listed.iter_mut().filter(|it| it.entry.marked == Some(Attendance::Absent) && known(it)) {
        it.status = Attendance::Apologies;
    }
}

/// Leaves out who is named by a post beside the lists and did not come: "Chairman: Cllr Vane" in a letterhead.
fn dismiss(listed: &mut Vec<Listed>) {
    let away = |it: &&Listed| matches!(it.status, Attendance::Apologies | Attendance::Absent);
    let gone = Names::of(listed.iter().filter(away).map(|it| it.entry.person.name.as_str()));
    let is_gone = |it: &Listed| gone.hold(&it.entry.person.name);
    listed.retain(|it| it.list != ASIDE || it.force != Force::Group || away(&it) || !is_gone(it));
}

/// A list of officers that holds the chair is of a society's members: "Officers present: A Vane (Chair)".
fn seat_officers(listed: &mut [Listed]) {
    let there = |it: &Listed| it.status == Attendance::InAttendance && it.force == Force::Stated;
    let Some(list) = listed.iter().find(|it| there(it) && it.entry.presides()).map(|it| it.list) else { return };
    for it in listed.iter_mut().filter(|it| it.list == list && there(it)) {
        it.status = Attendance::Present;
    }
}

/// Seats who writes the minutes in the midst of a list: "Ann Vane (Chair), Bob Hart (minutes), Cas Hay".
fn seat_writers(listed: &mut [Listed]) {
    let mut lists = BTreeSet::new();
    for it in listed.iter_mut().rev() {
        if it.writes() && !it.is_minute_secretary() {
            it.seated |= lists.contains(&it.list);
        } else if has_no_post(it) {
            lists.insert(it.list);
        }
    }
}

/// How those listed as present are titled.
struct Company {
    present: usize,
    /// With a member's title of their own council.
    members: usize,
    /// With the title or council of another tier.
    tiers: usize,
    /// The first list with a member in it.
    first: usize,
    /// The lists with members in them.
    lists_with_members: Vec<usize>,
    /// The lists of members of every title.
    mixed: BTreeSet<usize>,
    /// The lists that say of most people whom they represent.
    affiliated: BTreeSet<usize>,
    /// The lists of a joint body, that say of most people, councillors among them, which council sends them.
    delegated: BTreeSet<usize>,
}

impl Company {
    fn of(listed: &[Listed]) -> Self {
        let present = || listed.iter().filter(|it| it.status == Attendance::Present);
        let members: Vec<usize> = present().filter(|it| is_member(it) && !is_of_tier(it)).map(|it| it.list).collect();
        Self {
            present: present().count(),
            members: members.len(),
            tiers: present().filter(|it| is_of_tier(it)).count(),
            first: members.first().copied().unwrap_or_default(),
            mixed: mixed(listed),
            affiliated: affiliated(listed),
            delegated: delegated(listed),
            lists_with_members: members,
        }
    }

    /// Whether somebody listed as present is no member of the body.
    fn is_visitor(&self, it: &Listed) -> bool {
        if serves_meeting(&it.entry.person) && !it.is_secretary() || it.entry.title == Some(Title::Police) {
            return true;
        }
        let seated = it.seated && !is_of_tier(it) && it.entry.person.role.is_none();
        let mixed = has_no_post(it) && !is_of_tier(it) && self.mixed.contains(&it.list);
        if it.joins
            || seated
            || mixed
            || it.entry.person.substitute_for.is_some()
            || sits_with_members(&it.entry.person)
        {
            return false;
        }
        // Among people from many organisations nobody is a visitor for being from a council.
        if !it.entry.tier && self.affiliated.contains(&it.list) {
            return false;
        }
        if it.entry.person.represents.is_some() && !it.entry.tier && self.delegated.contains(&it.list) {
            return false;
        }
        if is_of_tier(it) {
            return self.tiers * 2 < self.present;
        }
        // Among councillors, somebody who is not called one is no member; nor is anybody of a second list without one.
        let councillors = self.members > 1 && self.members * 2 > self.present - self.tiers;
        let apart = self.members > 1 && it.list > self.first && !self.lists_with_members.contains(&it.list);
        (councillors || apart) && !is_member(it)
    }
}

/// The lists of members of every title, councillors among them: "Mr A Vane, Cllr B Hart, Ms C Dale", or with somebody
/// who is no councillor in the chair.
fn mixed(listed: &[Listed]) -> BTreeSet<usize> {
    let present = || listed.iter().enumerate().filter(|(_, it)| it.status == Attendance::Present);
    let members = present().filter(|(_, it)| is_member(it) && !is_of_tier(it));
    let last_member: BTreeMap<usize, usize> = members.map(|(at, it)| (it.list, at)).collect();
    let stands_among = |at: usize, it: &Listed| last_member.get(&it.list).is_some_and(|&last| last > at);
    present()
        .filter(|(_, it)| !is_member(it) && !is_of_tier(it))
        .filter(|(at, it)| has_no_post(it) && stands_among(*at, it) || sits_with_members(&it.entry.person))
        .map(|(_, it)| it.list)
        .collect()
}

/// The lists that say of most or many people whom they represent, and of few that they are councillors.
fn affiliated(listed: &[Listed]) -> BTreeSet<usize> {
    let councillors: BTreeSet<usize> = listed.iter().filter(|it| is_member(it)).map(|it| it.list).collect();
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for it in listed.iter().filter(|it| it.status == Attendance::Present && !is_member(it)) {
        let (all, representing) = counts.entry(it.list).or_default();
        *all += 1;
        *representing += usize::from(it.entry.person.represents.is_some());
    }
    // Where nobody is called councillor, members whom councils appoint stand among others.
    let most = |(list, (all, representing)): &(usize, (usize, usize))| {
        *representing > 2 && (representing * 2 > *all || *representing > 3 && !councillors.contains(list))
    };
    counts.into_iter().filter(most).map(|(list, _)| list).collect()
}

/// The lists that say of most people whom they represent, councillors too: those of a joint committee.
fn delegated(listed: &[Listed]) -> BTreeSet<usize> {
    const FEWEST: usize = 3;
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for it in listed.iter().filter(|it| it.status == Attendance::Present) {
        let (all, sent) = counts.entry(it.list).or_default();
        *all += 1;
        *sent += usize::from(it.entry.person.represents.is_some());
    }
    counts
        .into_iter()
        .filter(|(_, (all, sent))| *sent >= FEWEST && *sent * 3 > *all * 2)
        .map(|(list, _)| list)
        .collect()
}

fn has_no_post(it: &Listed) -> bool {
    it.entry.person.role.is_none() && it.entry.person.represents.is_none()
}

fn is_member(it: &Listed) -> bool {
    it.entry.title.is_some_and(Title::is_member)
}

/// Whether the person is a member of another tier of government.
fn is_of_tier(it: &Listed) -> bool {
    let person = &it.entry.person;
    let from_tier = [&person.role, &person.represents].into_iter().flatten().any(|remark| {
        let words: Vec<_> = remark.split_whitespace().map(lexicon::key).collect();
        words.windows(2).any(|pair| {
            lexicon::is_tier(&pair[0])
                && !["parish", "town", "community"].contains(&pair[0].as_ref())
                && (pair[1] == "council" || lexicon::title(&pair[1]).is_some_and(Title::is_member))
        })
    });
    it.entry.tier || from_tier
}

/// Whether the person is there to take the minutes.
pub(super) fn serves_meeting(person: &Attendee) -> bool {
    let Some(role) = &person.role else { return false };
    let role = role.to_lowercase();
    if role.contains("chair") || role.contains("representative") {
        return false;
    }
    ["clerk", "minute", "scribe", "recorder", "democratic services", "committee services", "governance officer"]
        .iter()
        .any(|post| role.contains(post))
}

/// Parts of posts that members hold.
const MEMBERS_POSTS: &[&str] = &[
    "cadeirydd",
    "cathaoirleach",
    "chair",
    "co-opt",
    "convener",
    "convenor",
    "coopt",
    "governor",
    "independent",
    "lay ",
    "mayor",
    "member",
    "provost",
    "representative",
    "trustee",
];

/// Whether the person's post is one of members: co-opted, a representative, in the chair.
fn sits_with_members(person: &Attendee) -> bool {
    let remarks = [&person.role, &person.represents, &person.note];
    remarks.into_iter().flatten().any(|remark| {
        let remark = remark.to_lowercase();
        MEMBERS_POSTS.iter().any(|post| remark.contains(post))
    })
}
