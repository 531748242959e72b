//! Datasette takes the database as it is.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::{RECORDS, export, skipped, test, tools};

const NAME: &str = "datasette_answers_facets_searches_and_links";

pub(crate) fn trials() -> Vec<Trial> {
    let trial = tools::of_python("datasette").map(|_| test(NAME, answers));
    vec![trial.unwrap_or_else(|| skipped(NAME, "there are no target/tools"))]
}

fn answers() {
    let folder = export("sqlite", &*RECORDS);
    let server = Server::start(&folder.path().join("minutebook.db"));

    let facets = server.get("/minutebook/attendance.json?_facet=status&_size=1");
    let results = facets["facet_results"]["status"]["results"].as_array().unwrap();
    assert!(results.iter().any(|result| result["value"] == "present" && result["count"].as_u64() > Some(10)));

    let found = server.get("/minutebook/blocks.json?_search=bench&_shape=objects");
    assert!(found["rows"].as_array().unwrap().iter().any(|row| row["text"].as_str().unwrap().contains("bench")));

    let meetings = server.get("/minutebook/meetings.json?_labels=on&_shape=objects&body_id__notblank=1");
    assert!(meetings["rows"][0]["body_id"]["label"].is_string(), "{meetings:#}");
}

/// A server of one database on the loopback, ended when it is dropped.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn start(database: &Path) -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut command = Command::new(tools::of_python("datasette").unwrap());
        command.arg("serve").arg(database).args(["--host", "127.0.0.1", "--port", &port.to_string()]);
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Self { process, port };
        // A minute at the most.
        let is_up = (0..240).any(|_| {
            sleep(Duration::from_millis(250));
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
        });
        assert!(is_up, "Datasette does not answer");
        server
    }

    fn get(&self, path: &str) -> Value {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.lines().next().unwrap().ends_with("200 OK"), "{answer}");
        serde_json::from_str(body).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
