//! JSON as it is written out: statements borrow their words from the hub, and
//! members keep the order in which they are said.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A JSON value.
pub(super) enum Json<'h> {
    /// Nothing: a member without a value is left out.
    Null,
    Flag(bool),
    Number(usize),
    Text(Cow<'h, str>),
    List(Vec<Json<'h>>),
    Object(Vec<(&'static str, Json<'h>)>),
}

impl Json<'_> {
    fn says_nothing(&self) -> bool {
        matches!(self, Json::Null)
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Flag(flag) => serializer.serialize_bool(*flag),
            Json::Number(number) => number.serialize(serializer),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(list) => serializer.collect_seq(list),
            Json::Object(members) => {
                let mut map = serializer.serialize_map(None)?;
                for (name, value) in members.iter().filter(|(_, value)| !value.says_nothing()) {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'h> From<&'h str> for Json<'h> {
    fn from(text: &'h str) -> Self {
        Json::Text(Cow::Borrowed(text))
    }
}

impl<'h> From<&'h String> for Json<'h> {
    fn from(text: &'h String) -> Self {
        Json::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Json::Text(Cow::Owned(text))
    }
}

impl From<bool> for Json<'_> {
    fn from(flag: bool) -> Self {
        Json::Flag(flag)
    }
}

impl From<usize> for Json<'_> {
    fn from(number: usize) -> Self {
        Json::Number(number)
    }
}

impl<'h, T: Into<Json<'h>>> From<Option<T>> for Json<'h> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, Into::into)
    }
}

/// An empty list says nothing; where it must stand all the same, it is a [`Json::List`].
impl<'h, T: Into<Json<'h>>> From<Vec<T>> for Json<'h> {
    fn from(list: Vec<T>) -> Self {
        if list.is_empty() {
            return Json::Null;
        }
        Json::List(list.into_iter().map(Into::into).collect())
    }
}

/// An object from its members, in the order written.
macro_rules! object {
    ($($name:literal : $value:expr),* $(,)?) => {
        $crate::page::json::Json::Object(vec![$(($name, $crate::page::json::Json::from($value))),*])
    };
}

pub(super) use object;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_without_a_value_is_left_out() {
        let none: Option<&str> = None;
        let json = object! { "a": "1", "b": none, "c": Vec::<String>::new(), "d": true, "e": Json::List(Vec::new()) };
        assert_eq!(serde_json::to_string(&json).unwrap(), r#"{"a":"1","d":true,"e":[]}"#);
    }
}
