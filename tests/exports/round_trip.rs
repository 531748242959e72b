//! From the tables alone a record's items, decisions and commitments can be put together again.

use std::collections::BTreeMap;

use libtest_mimic::Trial;
use minutebook::v1;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{RECORDS, export, rows, test};

pub(crate) fn trials() -> Vec<Trial> {
    vec![test("round_trip::records_come_back_from_ndjson", come_back)]
}

/// The rows of a table by what they belong to, there in their order.
struct Table(BTreeMap<String, Vec<Value>>);

impl Table {
    fn of(folder: &TempDir, name: &str, parent: impl Fn(&Value) -> String) -> Self {
        let mut groups = BTreeMap::<_, Vec<_>>::new();
        for row in rows(folder, name) {
            groups.entry(parent(&row)).or_default().push(row);
        }
        for group in groups.values_mut() {
            group.sort_by_key(|row| row["position"].as_u64());
        }
        Self(groups)
    }

    fn below(&self, parent: &str) -> impl Iterator<Item = &Value> {
        self.0.get(parent).into_iter().flatten()
    }
}

/// The innermost of the things that a row may belong to.
fn innermost(row: &Value, columns: &[&str]) -> String {
    columns.iter().find_map(|column| row[column].as_str()).unwrap_or_default().to_owned()
}

struct Tables {
    items: Table,
    blocks: Table,
    decisions: Table,
    clauses: Table,
    commitments: Table,
}

fn come_back() {
    let folder = export("ndjson", &*RECORDS);
    let tables = Tables {
        items: Table::of(&folder, "items", |row| innermost(row, &["parent_id", "paper_id"])),
        blocks: Table::of(&folder, "blocks", |row| innermost(row, &["parent_id", "item_id", "paper_id"])),
        decisions: Table::of(&folder, "decisions", |row| innermost(row, &["item_id"])),
        clauses: Table::of(&folder, "clauses", |row| innermost(row, &["parent_id", "decision_id"])),
        commitments: Table::of(&folder, "commitments", |row| innermost(row, &["paper_id"])),
    };
    let papers: BTreeMap<_, _> =
        rows(&folder, "papers").into_iter().map(|row| (row["path"].clone().to_string(), row["id"].clone())).collect();
    for record in &*RECORDS {
        let paper = papers[&json!(record.source.path).to_string()].as_str().unwrap();
        let path = &record.source.path;
        let expected: Vec<_> = record.items.iter().map(item).collect();
        let found: Vec<_> =
            tables.items.below(paper).filter(|row| row["kind"] == "item").map(|row| tables.item(row)).collect();
        assert_eq!(found, expected, "{path}");
        let expected: Vec<_> = record.commitments.iter().map(commitment).collect();
        let found: Vec<_> = tables.commitments.below(paper).map(commitment_of).collect();
        assert_eq!(found, expected, "{path}");
    }
}

impl Tables {
    fn item(&self, row: &Value) -> Value {
        let id = row["id"].as_str().unwrap();
        json!({
            "number": row["number"],
            "agenda_number": row["agenda_number"],
            "title": row["title"],
            "access": row["access"],
            "purpose": row["purpose"],
            "blocks": self.blocks.below(id).map(|row| self.block(row)).collect::<Vec<_>>(),
            "decisions": self.decisions.below(id).map(|row| self.decision(row)).collect::<Vec<_>>(),
            "items": self.items.below(id).map(|row| self.item(row)).collect::<Vec<_>>(),
        })
    }

    fn block(&self, row: &Value) -> Value {
        let below = self.blocks.below(row["id"].as_str().unwrap()).map(|row| self.block(row));
        json!([row["kind"], row["marker"], row["text"], row["rows"], span_of(row), below.collect::<Vec<_>>()])
    }

    fn decision(&self, row: &Value) -> Value {
        let clauses = self.clauses.below(row["id"].as_str().unwrap()).map(|row| self.clause(row));
        json!([row["form"], row["label"], span_of(row), clauses.collect::<Vec<_>>()])
    }

    fn clause(&self, row: &Value) -> Value {
        let below = self.clauses.below(row["id"].as_str().unwrap()).map(|row| self.clause(row));
        json!([row["marker"], row["text"], row["action"], span_of(row), below.collect::<Vec<_>>()])
    }
}

fn span_of(row: &Value) -> Value {
    json!([row["span_start"], row["span_end"], row["page"]])
}

fn span(span: v1::Span) -> Value {
    json!([span.start, span.end, span.page])
}

fn item(item: &v1::Item) -> Value {
    json!({
        "number": item.number,
        "agenda_number": item.agenda_number,
        "title": item.title,
        "access": item.access,
        "purpose": item.purpose,
        "blocks": item.blocks.iter().map(block).collect::<Vec<_>>(),
        "decisions": item.decisions.iter().map(decision).collect::<Vec<_>>(),
        "items": item.items.iter().map(self::item).collect::<Vec<_>>(),
    })
}

fn block(block: &v1::Block) -> Value {
    let below: Vec<_> = block.blocks.iter().map(self::block).collect();
    json!([block.kind, block.marker, block.text, block.rows, span(block.span), below])
}

fn decision(decision: &v1::Decision) -> Value {
    json!([decision.form, decision.label, span(decision.span), decision.clauses.iter().map(clause).collect::<Vec<_>>()])
}

fn clause(clause: &v1::Clause) -> Value {
    let below: Vec<_> = clause.clauses.iter().map(self::clause).collect();
    json!([clause.marker, clause.text, clause.action, span(clause.span), below])
}

fn commitment(commitment: &v1::Commitment) -> Value {
    let v1::Commitment { what, owner, due, due_text, from, item, .. } = commitment;
    json!([what, owner, due, due_text, from, item, span(commitment.span)])
}

fn commitment_of(row: &Value) -> Value {
    json!([row["what"], row["owner"], row["due"], row["due_text"], row["source"], row["item"], span_of(row)])
}
