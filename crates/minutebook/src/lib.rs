//! Council minutes, agendas and committee papers to records that other tools can trust.
//!
//! [`convert`] turns the bytes of one paper into its [`Record`]. It keeps no state, reads no clock and touches no
//! network: the same bytes give the same record. A [`Batch`] does so for a whole archive, with [`Workers`] that a bad
//! paper may kill, and does only what is left to do when it is run again.
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
mod hash;
mod input;
mod outcome;
mod panics;
mod stream;
mod threads;
mod worker;

pub use batch::{
    Again, Batch, Chosen, Doubtful, Entry, Event, Large, MadeBy, OUTPUTS, Report, Run, RunError, Slow, Watch,
};
pub use convert::{Options, convert, convert_watched};
pub use error::Error;
pub use exporter::v1::{self, Record};
pub use exporter::{Layout, schema, write_json, write_outline};
pub use hash::Hash;
pub use input::{BadGlob, Exclude, Found, Paper, Place, find_papers, listed_papers, read_paper};
pub use model::Rule;
pub use outcome::{Doubt, Failure, Outcome, Summary};
pub use panics::keep_panics_quiet;
pub use reader::Limits;
pub use stream::{convert_in_order, convert_many};
pub use threads::on_deep_stack;
pub use worker::{Convert, Death, Limit, Workers, serve};
