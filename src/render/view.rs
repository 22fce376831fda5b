//! What a template may know: typed views, turned into template values once.
//!
//! The `view!` macro keeps a view's struct, its values and the words that
//! explain its fields to theme developers in one place. Contributors' text is
//! a `String` and arrives escaped; only [`Markup`], which the sanitiser makes,
//! and [`Data`], which is JSON made here, arrive as they are.

use std::collections::BTreeMap;

use tera::Value;
use tera::value::Key;

use super::shape::Holds;
use crate::markdown::{Href, Markup};

/// Something that can stand in a view.
pub trait ToValue {
    /// What a template gets.
    const HOLDS: Holds;

    fn to_value(&self) -> Value;
}

/// A view, bound to the template that draws it.
pub trait View: ToValue {
    const TEMPLATE: &'static str;
}

/// The name of a field, in the order of the fields.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    at: usize,
    name: &'static str,
}

impl From<Name> for Key<'static> {
    fn from(name: Name) -> Self {
        name.name.into()
    }
}

/// A value with these fields. The template language makes a map of its own from any map it is
/// given: one in the order of the fields is made sooner than one that is hashed.
pub(crate) fn fields<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    let named = fields.into_iter().enumerate();
    Value::from(
        named.map(|(at, (name, value))| (Name { at, name }, value)).collect::<BTreeMap<_, _>>(),
    )
}

/// A value that was made once and is shared by every page that shows it.
#[derive(Clone, Debug)]
pub struct Shared(pub Value);

/// A part that was drawn once, by the theme, for all the pages that show it.
#[derive(Clone, Debug, Default)]
pub struct Drawn(Option<Value>);

impl Drawn {
    /// Holds what a template drew.
    pub(super) fn new(bytes: &[u8]) -> Drawn {
        Drawn(Some(Value::safe_string(&String::from_utf8_lossy(bytes))))
    }
}

/// JSON in a page, safe inside a `script` element.
#[derive(Clone, Debug, Default)]
pub struct Data(String);

impl Data {
    /// JSON, written in a way in which nothing can end the element that holds it.
    pub fn new(json: &str) -> Data {
        let mut text = String::with_capacity(json.len() + 16);
        let mut from = 0;
        for at in memchr::memchr3_iter(b'<', b'>', b'&', json.as_bytes()) {
            text.push_str(&json[from..at]);
            text.push_str(match json.as_bytes()[at] {
                b'<' => "\\u003c",
                b'>' => "\\u003e",
                _ => "\\u0026",
            });
            from = at + 1;
        }
        text.push_str(&json[from..]);
        Data(text)
    }
}

impl ToValue for Shared {
    const HOLDS: Holds = Holds::Shared;

    fn to_value(&self) -> Value {
        self.0.clone()
    }
}

impl ToValue for Drawn {
    const HOLDS: Holds = Holds::Markup;

    fn to_value(&self) -> Value {
        self.0.clone().unwrap_or_else(Value::none)
    }
}

impl ToValue for Data {
    const HOLDS: Holds = Holds::Json;

    fn to_value(&self) -> Value {
        Value::safe_string(&self.0)
    }
}

impl ToValue for Markup {
    const HOLDS: Holds = Holds::Markup;

    fn to_value(&self) -> Value {
        Value::safe_string(self.as_str())
    }
}

impl ToValue for Href {
    const HOLDS: Holds = Holds::Text;

    fn to_value(&self) -> Value {
        Value::normal_string(self.as_str())
    }
}

impl ToValue for String {
    const HOLDS: Holds = Holds::Text;

    fn to_value(&self) -> Value {
        Value::normal_string(self)
    }
}

impl ToValue for &str {
    const HOLDS: Holds = Holds::Text;

    fn to_value(&self) -> Value {
        Value::normal_string(self)
    }
}

impl ToValue for bool {
    const HOLDS: Holds = Holds::YesNo;

    fn to_value(&self) -> Value {
        Value::from(*self)
    }
}

impl ToValue for usize {
    const HOLDS: Holds = Holds::Number;

    fn to_value(&self) -> Value {
        Value::from(*self)
    }
}

impl ToValue for u32 {
    const HOLDS: Holds = Holds::Number;

    fn to_value(&self) -> Value {
        Value::from(*self)
    }
}

impl ToValue for u8 {
    const HOLDS: Holds = Holds::Number;

    fn to_value(&self) -> Value {
        Value::from(*self)
    }
}

impl<T: ToValue> ToValue for Option<T> {
    const HOLDS: Holds = Holds::Maybe(&T::HOLDS);

    fn to_value(&self) -> Value {
        self.as_ref().map_or_else(Value::none, ToValue::to_value)
    }
}

impl<T: ToValue> ToValue for Vec<T> {
    const HOLDS: Holds = Holds::List(&T::HOLDS);

    fn to_value(&self) -> Value {
        Value::from(self.iter().map(ToValue::to_value).collect::<Vec<Value>>())
    }
}

/// Defines a view, or a part of one where no template is named.
macro_rules! view {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident $(=> $template:literal)? {
            $( $(#[doc = $doc:literal])* $field:ident : $ty:ty ),* $(,)?
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug)]
        pub struct $name { $( $(#[doc = $doc])* pub $field: $ty, )* }

        impl $name {
            /// What it is made of, for the reference.
            pub const SHAPE: $crate::render::Shape = $crate::render::Shape {
                name: stringify!($name),
                about: &[$($about),*],
                template: $crate::render::template!($($template)?),
                fields: &[$( $crate::render::ViewField {
                    name: stringify!($field),
                    doc: &[$($doc),*],
                    holds: <$ty as $crate::render::ToValue>::HOLDS,
                } ),*],
            };
        }

        impl $crate::render::ToValue for $name {
            const HOLDS: $crate::render::Holds = $crate::render::Holds::View(&$name::SHAPE);

            fn to_value(&self) -> tera::Value {
                $crate::render::fields([
                    $( (stringify!($field), $crate::render::ToValue::to_value(&self.$field)), )*
                ])
            }
        }

        $( impl $crate::render::View for $name { const TEMPLATE: &'static str = $template; } )?
    };
}

/// The template a view names, if it names one.
macro_rules! template {
    ($template:literal) => {
        Some($template)
    };
    () => {
        None
    };
}

pub(crate) use {template, view};
