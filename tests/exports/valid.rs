//! Every export of all papers at hand, against the schema of its format.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Trial;
use rusqlite::Connection;
use serde_json::Value;

use crate::draft3::Schemas;
use crate::{RECORDS, export, skipped, test, tools, workspace};

pub(crate) fn trials() -> Vec<Trial> {
    let always = [test("valid::sqlite", sqlite), test("valid::schema_org", schema_org)];
    let by_schema: [(&str, fn()); 4] =
        [("valid::popolo", popolo), ("valid::ocd", ocd), ("valid::oparl", oparl), ("valid::akn", akn)];
    let by_schema = by_schema.map(|(name, run)| match (schemas().is_dir(), name) {
        (false, _) => skipped(name, "there is no ../shared/schemas"),
        (true, "valid::akn") if !tools::is_installed("xmllint") => skipped(name, "there is no xmllint"),
        (true, _) => test(name, run),
    });
    let by_tool: [(&str, &str, fn()); 2] = [("valid::csv", "frictionless", csv), ("valid::ics", "python3", ics)];
    let by_tool = by_tool.map(|(name, tool, run)| match tools::of_python(tool) {
        None => skipped(name, "there are no target/tools"),
        Some(_) => test(name, run),
    });
    always.into_iter().chain(by_schema).chain(by_tool).collect()
}

fn schemas() -> PathBuf {
    workspace().join("../shared/schemas")
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Holds each of the objects to the schema of that name, and wants one at least.
fn hold<'a>(schemas: &Schemas, name: &str, objects: impl IntoIterator<Item = &'a Value>) {
    let validator = schemas.validator(name);
    let mut count = 0;
    for object in objects {
        count += 1;
        if let Some(error) = validator.iter_errors(object).next() {
            panic!("{name}: {error} at {}\n{object:#}", error.instance_path());
        }
    }
    assert!(count > 0, "there is no {name}");
}

fn popolo() {
    let (schemas, folder) = (Schemas::of(&schemas().join("popolo")), export("popolo", &*RECORDS));
    for (file, schema) in [
        ("organizations", "organization"),
        ("persons", "person"),
        ("memberships", "membership"),
        ("events", "event"),
        ("motions", "motion"),
        ("vote_events", "vote_event"),
    ] {
        hold(&schemas, schema, read(&folder.path().join(file).with_extension("json")).as_array().unwrap());
    }
}

fn ocd() {
    let (schemas, folder) = (Schemas::of(&schemas().join("ocd")), export("ocd", &*RECORDS));
    for (file, schema) in [("events", "event"), ("vote_events", "vote_event")] {
        hold(&schemas, schema, read(&folder.path().join(file).with_extension("json")).as_array().unwrap());
    }
}

fn oparl() {
    let (schemas, folder) = (Schemas::of(&schemas().join("oparl")), export("oparl", &*RECORDS));
    let data = |path: &Path| read(path)["data"].as_array().unwrap().clone();
    hold(&schemas, "System", [&read(&folder.path().join("system.json"))]);
    hold(&schemas, "Body", &data(&folder.path().join("bodies.json")));
    let bodies: Vec<_> = fs::read_dir(folder.path().join("body")).unwrap().map(|entry| entry.unwrap().path()).collect();
    for (list, schema) in
        [("organizations", "Organization"), ("persons", "Person"), ("meetings", "Meeting"), ("papers", "Paper")]
    {
        let files = bodies.iter().map(|body| body.join(list).with_extension("json")).filter(|file| file.is_file());
        hold(&schemas, schema, &files.flat_map(|file| data(&file)).collect::<Vec<_>>());
    }
}

fn akn() {
    let folder = export("akn", &*RECORDS);
    let documents: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let documents: Vec<_> = documents.iter().filter(|path| path.extension().unwrap() == "xml").collect();
    assert_eq!(documents.len(), RECORDS.len());
    let schema = schemas().join("akomantoso/akomantoso30.xsd");
    tools::run(Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(schema).args(documents));
}

fn schema_org() {
    let folder = export("schema-org", &*RECORDS);
    let graph = read(&folder.path().join("schema-org.jsonld"));
    assert_eq!(graph["@context"], "https://schema.org");
    let nodes = graph["@graph"].as_array().unwrap();
    for node in nodes {
        assert!(node["@id"].as_str().unwrap().starts_with("https://"), "{node:#}");
        assert!(node["@type"].is_string() && (node["name"].is_string() || node["@type"] == "Event"), "{node:#}");
    }
    assert!(nodes.iter().any(|node| node["@type"] == "GovernmentOrganization"));
}

fn csv() {
    let folder = export("csv", &*RECORDS);
    let package = folder.path().join("datapackage.json");
    tools::run(Command::new(tools::of_python("frictionless").unwrap()).arg("validate").arg(package));
}

fn ics() {
    const CHECK: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
components = calendar.walk()
assert not any(component.errors for component in components)
uids = [component['UID'] for component in components if component.name != 'VCALENDAR']
assert len(uids) == len(set(uids)), 'two components have one UID'
assert all('DTSTAMP' in component for component in components if component.name != 'VCALENDAR')
assert {component.name for component in components} == {'VCALENDAR', 'VEVENT', 'VTODO'}
";
    let folder = export("ics", &*RECORDS);
    let calendar = folder.path().join("minutebook.ics");
    tools::run(Command::new(tools::of_python("python3").unwrap()).args(["-c", CHECK]).arg(calendar));
}

fn sqlite() {
    let folder = export("sqlite", &*RECORDS);
    let database = Connection::open(folder.path().join("minutebook.db")).unwrap();
    let text = |question: &str| database.query_row(question, [], |row| row.get::<_, String>(0)).unwrap();
    let count = |question: &str| database.query_row(question, [], |row| row.get::<_, u32>(0)).unwrap();
    assert_eq!(text("PRAGMA integrity_check"), "ok");
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_eq!(count("SELECT count(*) FROM papers"), RECORDS.len() as u32);
    assert!(count("SELECT count(*) FROM blocks_fts WHERE blocks_fts MATCH 'bench'") > 0);
    for view in ["open_commitments", "decisions_by_body_and_year", "attendance_by_person"] {
        assert!(count(&format!("SELECT count(*) FROM {view}")) > 0, "{view}");
    }
}
