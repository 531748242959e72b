//! Papers converted by a process of their own, so that whatever a paper does costs that paper alone.
//!
//! [`serve`] is the process, [`Worker`] drives it from the outside, [`protocol`] is what they say to one another.

mod death;
mod pipe;
mod protocol;
mod serve;
mod spawn;

pub use death::{Death, Limit};
pub(crate) use protocol::Request;
pub use serve::{Convert, serve};
pub use spawn::Workers;
pub(crate) use spawn::{Lost, Worker};
