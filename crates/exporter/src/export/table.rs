//! What a table is: named columns of few kinds, some of which lead to other tables; and the cells of its rows.

use serde::{Serialize, Serializer};

use super::id::Id;

/// A table of the export.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// What one row is.
    pub(crate) about: &'static str,
    /// Its own columns; the first is its key.
    pub(crate) own_columns: &'static [Column],
    /// Whether each row also says where it was read.
    pub(crate) placed: bool,
}

impl Table {
    /// All columns, in the order of the cells of a row.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &'static Column> + Clone {
        self.own_columns.iter().chain(if self.placed { PLACE_COLUMNS } else { &[] })
    }
}

/// A column of a table.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// What its values mean.
    pub(crate) about: &'static str,
    pub(crate) kind: Kind,
    /// Whether a row may leave it empty.
    pub(crate) optional: bool,
    /// The table whose key its values are.
    pub(crate) leads_to: Option<&'static str>,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Number,
    Boolean,
    /// An array, as JSON.
    List,
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    Null,
    Id(Id),
    Text(&'a str),
    Integer(i64),
    Number(f64),
    Boolean(bool),
    List(&'a serde_json::Value),
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Id(id) => serializer.collect_str(id),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Boolean(flag) => serializer.serialize_bool(*flag),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

/// A row of one table.
pub(crate) trait Row {
    const TABLE: Table;
    /// Its values, one for each column of the table.
    fn cells(&self) -> Vec<Cell<'_>>;
}

/// Where a row was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place<'a> {
    pub(crate) quote: Option<&'a str>,
    pub(crate) page: Option<u32>,
    pub(crate) span_start: Option<u32>,
    pub(crate) span_end: Option<u32>,
}

impl Place<'_> {
    pub(crate) fn cells(&self) -> [Cell<'_>; 4] {
        [self.quote.cell(), self.page.cell(), self.span_start.cell(), self.span_end.cell()]
    }
}

const fn place_column(name: &'static str, about: &'static str, kind: Kind) -> Column {
    Column { name, about, kind, optional: true, leads_to: None }
}

const PLACE_COLUMNS: &[Column] = &[
    place_column("quote", "The wording that the row was read from.", Kind::Text),
    place_column(
        "page",
        "The page that the wording begins on, from 1; empty where the paper has no pages.",
        Kind::Integer,
    ),
    place_column("span_start", "The wording's first Unicode code point in the text of the record.", Kind::Integer),
    place_column("span_end", "The code point after the wording's last.", Kind::Integer),
];

/// A type that the values of a column have.
pub(crate) trait Value {
    const KIND: Kind;
    const OPTIONAL: bool = false;
    fn cell(&self) -> Cell<'_>;
}

macro_rules! value {
    ($type:ty, $kind:ident, |$value:ident| $cell:expr) => {
        impl Value for $type {
            const KIND: Kind = Kind::$kind;
            fn cell(&self) -> Cell<'_> {
                let $value = self;
                $cell
            }
        }
    };
}

value!(Id, Text, |id| Cell::Id(*id));
value!(&str, Text, |text| Cell::Text(text));
value!(String, Text, |text| Cell::Text(text));
value!(u32, Integer, |number| Cell::Integer(i64::from(*number)));
value!(u64, Integer, |number| Cell::Integer(i64::try_from(*number).unwrap_or(i64::MAX)));
// By way of its digits: 58.6, and not the 58.599998474121094 that is nearest to it in 32 bits.
value!(f32, Number, |number| Cell::Number(number.to_string().parse().unwrap_or(f64::NAN)));
value!(bool, Boolean, |flag| Cell::Boolean(*flag));
value!(List, List, |list| Cell::List(&list.0));

impl<T: Value> Value for Option<T> {
    const KIND: Kind = T::KIND;
    const OPTIONAL: bool = true;
    fn cell(&self) -> Cell<'_> {
        self.as_ref().map_or(Cell::Null, T::cell)
    }
}

/// An array in one cell.
#[derive(Clone, Debug)]
pub(crate) struct List(serde_json::Value);

impl List {
    pub(crate) fn of(values: &[impl Serialize]) -> Self {
        // Strings and arrays of strings always have a JSON form.
        Self(serde_json::to_value(values).unwrap_or_default())
    }

    /// The arrays of strings in it.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Vec<&str>> {
        let rows = self.0.as_array().into_iter().flatten().filter_map(serde_json::Value::as_array);
        rows.map(|row| row.iter().filter_map(serde_json::Value::as_str).collect())
    }

    /// The strings in it.
    pub(crate) fn strings(&self) -> impl Iterator<Item = &str> {
        self.0.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str)
    }
}

/// Defines the row of a table and the table itself, from one list of columns. `placed` adds where the row was read.
macro_rules! table {
    (
        $(#[doc = $about:literal])*
        $row:ident in $name:literal $($placed:ident)? {
            $($(#[doc = $doc:literal])* $column:ident: $type:ty $(=> $leads_to:literal)?),* $(,)?
        }
    ) => {
        $(#[doc = $about])*
        // The fields are the columns, and are called as those are.
        #[allow(clippy::struct_field_names)]
        #[derive(Clone, Debug)]
        pub(crate) struct $row<'a> {
            $($(#[doc = $doc])* pub(crate) $column: $type,)*
            $(
                /// Where it was read.
                pub(crate) $placed: $crate::export::table::Place<'a>,
            )?
        }

        impl<'a> $crate::export::table::Row for $row<'a> {
            const TABLE: $crate::export::table::Table = $crate::export::table::Table {
                name: $name,
                about: concat!($($about),*),
                own_columns: &[$($crate::export::table::Column {
                    name: stringify!($column),
                    about: concat!($($doc),*),
                    kind: <$type as $crate::export::table::Value>::KIND,
                    optional: <$type as $crate::export::table::Value>::OPTIONAL,
                    leads_to: table!(@first $($leads_to)?),
                }),*],
                placed: table!(@any $($placed)?),
            };

            fn cells(&self) -> Vec<$crate::export::table::Cell<'_>> {
                use $crate::export::table::Value;
                #[allow(unused_mut)]
                let mut cells = vec![$(self.$column.cell()),*];
                $(cells.extend(self.$placed.cells());)?
                cells
            }
        }
    };
    (@first) => { None };
    (@first $table:literal) => { Some($table) };
    (@any) => { false };
    (@any $placed:ident) => { true };
}
pub(crate) use table;
