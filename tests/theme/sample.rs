//! Values for a view: a full one, in which everything is there, and an empty
//! one, in which only what must be there is.

use openmic::page::views;
use openmic::render::{Holds, Shape, ViewField};
use tera::{Map, Value};

pub(crate) fn of(shape: &Shape, is_full: bool) -> Value {
    let mut map = Map::new();
    for field in shape.fields {
        map.insert(field.name.into(), value(field, &field.holds, is_full));
    }
    Value::from(map)
}

fn value(field: &ViewField, holds: &Holds, is_full: bool) -> Value {
    match holds {
        Holds::Text => Value::normal_string(&example(field)),
        Holds::Markup => Value::safe_string("<p>Words.</p>"),
        Holds::Json => Value::safe_string("{}"),
        Holds::YesNo => Value::from(is_full),
        Holds::Number => Value::from(if is_full { 3_usize } else { 0 }),
        Holds::Maybe(_) if !is_full => Value::none(),
        Holds::Maybe(holds) => value(field, holds, is_full),
        Holds::List(_) if !is_full => Value::from(Vec::<Value>::new()),
        Holds::List(holds) => {
            Value::from((0..2).map(|_| value(field, holds, is_full)).collect::<Vec<_>>())
        }
        Holds::View(_) | Holds::Shared => {
            of(views::within(field).expect("a shared field names its view"), is_full)
        }
    }
}

/// The first word that the field's own words give as an example.
fn example(field: &ViewField) -> String {
    field.words().split('`').nth(1).unwrap_or("Words").to_owned()
}
