//! Council minutes, agendas and committee papers to records that other tools can trust.
//!
//! [`convert`] turns the bytes of one paper into its [`Record`]; [`convert_many`] does so for a whole folder in
//! parallel and hands the records on in order. Neither keeps state, reads a clock or touches the network: the same
//! bytes give the same record.
//!
//! ```
//! let paper = b"# Vale Parish Council\n\n## 1. Bench\n\nRESOLVED that a bench be bought.\n";
//! let record = minutebook::convert(paper, "2016/bench.md", &minutebook::Options::default())?;
//! assert_eq!(record.source.format, "markdown");
//! # Ok::<(), minutebook::Error>(())
//! ```

mod batch;
mod convert;
mod error;
mod panics;
mod papers;
mod save;

pub use batch::{Workers, convert_many};
pub use convert::{Options, convert};
pub use error::Error;
pub use exporter::v1::{self, Record};
pub use exporter::{Layout, schema, write_json, write_outline};
pub use panics::keep_panics_quiet;
pub use papers::{Found, Paper, find_papers};
pub use reader::Limits;
pub use save::save;
