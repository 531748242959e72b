//! Folders of papers to folders of records.
