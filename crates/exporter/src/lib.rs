//! The record of `contract.md` as JSON.
