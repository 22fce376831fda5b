//! One definition per field: its type, the sentence that explains it to an
//! author, and an example, all in one place.
//!
//! The `record!` macro turns such a list into a struct, the function that
//! reads it field by field (so that one wrong field never hides the next), and
//! the table that documentation and schemas are made from. It is the only
//! macro of weight in this crate; the alternative is to keep the struct, the
//! reader and the reference in step by hand.

use super::reading::Reading;
use super::value::{Table, Value};

/// What one field holds, for people and for schemas.
#[derive(Clone, Debug)]
pub struct Field {
    pub key: &'static str,
    /// Names other tools use for the same thing.
    pub aliases: &'static [&'static str],
    /// Sentences for the author.
    pub doc: &'static [&'static str],
    /// An example, written as in TOML.
    pub example: &'static str,
    pub required: bool,
    pub shape: Shape,
}

/// What a value looks like.
#[derive(Clone, Debug)]
pub enum Shape {
    Text,
    YesNo,
    Integer,
    /// A whole number from the first to the second, both included.
    Between(u32, u32),
    Number,
    Date,
    /// A relative path to a file.
    File,
    /// A web, mail or telephone address.
    Address,
    /// The name of an entry of this kind.
    Name(&'static str),
    OneOf(&'static [&'static str]),
    /// One of these words, or a group of fields that says more.
    Either(&'static [&'static str], Vec<Field>),
    ListOf(Box<Shape>),
    /// Such a value, or one for each language of the hub.
    Told(Box<Shape>),
    /// Names of the author's choosing, each with such a value.
    MapOf(Box<Shape>),
    Group(Vec<Field>),
}

/// Something a field can be read as.
pub trait FromValue: Sized {
    /// Reads the value, or reports what is wrong with it.
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Self>;

    /// What an absent field means; nothing for a field that is required.
    fn when_missing() -> Option<Self> {
        None
    }

    fn shape() -> Shape;
}

/// A group of fields.
pub trait Record: Sized {
    /// Keys and their aliases, for finding misspelt ones.
    const KEYS: &'static [(&'static str, &'static [&'static str])];

    fn fields() -> Vec<Field>;

    /// Reads every field; nothing when a required one is missing or wrong.
    /// Unknown keys are left to the caller, who may read two records from one
    /// table.
    fn read(table: &Table, reading: &mut Reading) -> Option<Self>;
}

/// Defines a record; see the module's words.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $field:ident $(as $key:literal)? $(or $($alias:literal)|+)? : $ty:ty = $example:literal
            ),* $(,)?
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[doc = $doc])* pub $field: $ty, )*
        }

        impl $crate::content::field::Record for $name {
            const KEYS: &'static [(&'static str, &'static [&'static str])] = &[
                $( (
                    $crate::content::field::key!($field $($key)?),
                    &[$($($alias),+)?],
                ) ),*
            ];

            fn fields() -> Vec<$crate::content::field::Field> {
                vec![ $( $crate::content::field::Field {
                    key: $crate::content::field::key!($field $($key)?),
                    aliases: &[$($($alias),+)?],
                    doc: &[$($doc),*],
                    example: $example,
                    required: <$ty as $crate::content::field::FromValue>::when_missing().is_none(),
                    shape: <$ty as $crate::content::field::FromValue>::shape(),
                } ),* ]
            }

            fn read(
                table: &$crate::content::value::Table,
                reading: &mut $crate::content::reading::Reading,
            ) -> Option<$name> {
                $(
                    let $field: Option<$ty> = reading.field(
                        table,
                        $crate::content::field::key!($field $($key)?),
                        &[$($($alias),+)?],
                    );
                )*
                Some($name { $( $field: $field? ),* })
            }
        }

        impl $crate::content::field::FromValue for $name {
            fn from_value(
                value: &$crate::content::value::Value,
                reading: &mut $crate::content::reading::Reading,
            ) -> Option<$name> {
                reading.group(value)
            }

            fn shape() -> $crate::content::field::Shape {
                $crate::content::field::Shape::Group(
                    <$name as $crate::content::field::Record>::fields(),
                )
            }
        }
    };
}

/// The key of a field: its own, or the field's name.
macro_rules! key {
    ($field:ident $key:literal) => {
        $key
    };
    ($field:ident) => {
        stringify!($field)
    };
}

/// Defines a choice between words.
macro_rules! choice {
    (
        $(#[doc = $about:literal])*
        pub enum $name:ident { $( $(#[doc = $doc:literal])* $variant:ident = $word:literal ),* $(,)? }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $doc])* $variant ),* }

        impl $name {
            /// The words, in the order they are explained.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word an author writes.
            pub fn word(self) -> &'static str {
                match self { $( $name::$variant => $word ),* }
            }
        }

        impl $crate::content::field::FromValue for $name {
            fn from_value(
                value: &$crate::content::value::Value,
                reading: &mut $crate::content::reading::Reading,
            ) -> Option<$name> {
                let word = reading.word(value, $name::WORDS)?;
                match word { $( $word => Some($name::$variant), )* _ => None }
            }

            fn shape() -> $crate::content::field::Shape {
                $crate::content::field::Shape::OneOf($name::WORDS)
            }
        }
    };
}

pub(crate) use {choice, key, record};
