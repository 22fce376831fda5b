//! Front matter as one tree, whichever dialect it was written in.
//!
//! A scalar keeps the text its author wrote; what it means is decided by the
//! field that reads it. So `name: No` is a name, `draft: no` is a no, and a
//! version `1.10` stays `1.10`.

use std::ops::Range;

/// A value and where it stands in its file (bytes).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub node: Node,
    pub range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Written down, but left empty.
    Empty,
    /// Text, a number, a date, yes or no.
    Scalar {
        text: String,
        /// Whether it stood there without quotation marks.
        plain: bool,
    },
    List(Vec<Value>),
    Table(Table),
}

impl Value {
    /// What this is, in words an author knows.
    pub fn what(&self) -> &'static str {
        match &self.node {
            Node::Empty => "nothing",
            Node::Scalar { .. } => "a single value",
            Node::List(_) => "a list",
            Node::Table(_) => "a group of fields",
        }
    }
}

/// Fields in the order they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub fields: Vec<Written>,
}

/// One field as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub key: String,
    pub key_range: Range<usize>,
    pub value: Value,
}

impl Table {
    pub fn get(&self, key: &str) -> Option<&Written> {
        self.fields.iter().find(|field| field.key == key)
    }
}
