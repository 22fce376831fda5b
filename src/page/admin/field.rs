//! A field of an entry as a field of a form.

use serde_json::{Map, Value, json};

use crate::content::field::{Field, Shape};
use crate::content::program::Editor;
use crate::content::sort::Sort;
use crate::page::stage::Stage;

/// What can be chosen here, and by whom the form is drawn.
pub(super) struct Choices {
    editor: Editor,
    topics: Vec<(String, String)>,
    departments: Vec<(String, String)>,
}

impl Choices {
    /// The choices that readers of this output know.
    pub(super) fn of(stage: &Stage, editor: Editor) -> Choices {
        let topics = stage.hub.topics.iter().map(|one| (one.name.clone(), one.slug.clone()));
        let departments =
            stage.hub.departments.iter().map(|one| (one.name.clone(), one.slug.clone()));
        Choices { editor, topics: topics.collect(), departments: departments.collect() }
    }
}

/// Written by openmic itself, or for those who check: no form asks for them.
const NOT_ASKED: &[&str] = &["approved", "allow", "handle", "slug"];

/// Questions that must stay open until somebody answered: a box that is not
/// ticked would say no.
const OPEN: &[&str] = &["shows_patients", "shows_children", "runs_own_accounts"];

/// Texts of more than a line.
const LONG: &[&str] =
    &["summary", "quote", "known_for", "goal", "what", "why", "benefits", "roadblocks", "mistake"];

/// What stands above the text in a form.
const FIRST: &[&str] = &["title", "name", "date", "authors"];

/// The fields of the form for a sort of file, with its text behind the first.
pub(super) fn fields(sort: &Sort, choices: &Choices) -> Vec<Value> {
    let mut asked: Vec<Field> =
        sort.fields().into_iter().filter(|field| !NOT_ASKED.contains(&field.key)).collect();
    asked.sort_by_key(|field| !FIRST.contains(&field.key));
    let mut fields: Vec<Value> =
        asked.iter().filter_map(|field| one(field, choices, is_needed(field))).collect();
    let body = json!({
        "name": "body", "label": "Text", "widget": "markdown", "required": false,
        "hint": "The text itself, in their own words.",
    });
    let first = asked.iter().take_while(|field| FIRST.contains(&field.key)).count();
    fields.insert(first, body);
    fields
}

/// A form asks for the day too, though the file's name would do.
fn is_needed(field: &Field) -> bool {
    field.required || field.key == "date"
}

fn one(field: &Field, choices: &Choices, is_required: bool) -> Option<Value> {
    let mut made = widget(field.key, &field.shape, choices)?;
    let words: Vec<&str> = field.doc.iter().map(|line| line.trim()).collect();
    made.insert("name".to_owned(), field.key.into());
    made.insert("label".to_owned(), label(field.key).into());
    made.insert("hint".to_owned(), words.join(" ").into());
    made.insert("required".to_owned(), is_required.into());
    if field.key == "date" && is_required && made["widget"] == "datetime" {
        made.insert("default".to_owned(), "{{now}}".into());
    } else if matches!(field.shape, Shape::Date) && choices.editor == Editor::Decap {
        made = typed_date(made);
    }
    Some(made.into_iter().collect::<Map<_, _>>().into())
}

/// Decap fills an empty date in by itself: what may stay empty is typed there.
fn typed_date(mut made: Map<String, Value>) -> Map<String, Value> {
    for key in ["format", "date_format", "time_format"] {
        made.shift_remove(key);
    }
    made.insert("widget".to_owned(), "string".into());
    let shape = r"^\d{4}-\d{2}-\d{2}$";
    made.insert("pattern".to_owned(), json!([shape, "Write it as 2026-03-01"]));
    made
}

/// `image_alt` as people read it.
fn label(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect::<String>())
}

/// How a value of this shape is asked for; nothing where no form can.
fn widget(key: &str, shape: &Shape, choices: &Choices) -> Option<Map<String, Value>> {
    let made = match shape {
        Shape::Told(inner) => return widget(key, inner, choices),
        Shape::Text if LONG.contains(&key) => json!({ "widget": "text" }),
        Shape::Text | Shape::Address => json!({ "widget": "string" }),
        Shape::Name("person") => json!({
            "widget": "relation", "collection": "profiles", "value_field": "{{slug}}",
            "search_fields": ["name"], "display_fields": ["name"],
        }),
        Shape::Name("campaign") => json!({
            "widget": "relation", "collection": "campaigns", "value_field": "{{slug}}",
            "search_fields": ["title"], "display_fields": ["title"],
        }),
        Shape::Name("topic") => select(&choices.topics),
        Shape::Name("department") => select(&choices.departments),
        Shape::Name(_) => json!({ "widget": "string" }),
        Shape::YesNo if OPEN.contains(&key) => yes_or_no(choices.editor),
        Shape::YesNo => json!({ "widget": "boolean" }),
        Shape::Integer => json!({ "widget": "number", "value_type": "int", "min": 0 }),
        Shape::Between(least, most) => {
            json!({ "widget": "number", "value_type": "int", "min": least, "max": most })
        }
        Shape::Number => json!({ "widget": "number", "value_type": "float" }),
        Shape::Date => json!({
            "widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD",
            "time_format": false,
        }),
        Shape::File if matches!(key, "photo" | "image" | "file") => json!({ "widget": "image" }),
        Shape::File => json!({ "widget": "file" }),
        Shape::OneOf(words) => json!({ "widget": "select", "options": words }),
        Shape::Either(..) => return None,
        Shape::ListOf(inner) => list(key, inner, choices)?,
        // Only one of the two editors has such a form.
        Shape::MapOf(inner) if choices.editor == Editor::Sveltia && is_word(inner) => {
            json!({ "widget": "keyvalue" })
        }
        Shape::MapOf(_) => return None,
        Shape::Group(fields) => json!({
            "widget": "object", "collapsed": true, "fields": group(fields, choices),
        }),
    };
    match made {
        Value::Object(made) => Some(made),
        _ => None,
    }
}

/// A question with two answers, and none chosen beforehand.
fn yes_or_no(editor: Editor) -> Value {
    let (no, yes) = match editor {
        // It knows no choice between anything but words.
        Editor::Decap => (Value::from("no"), Value::from("yes")),
        _ => (Value::from(false), Value::from(true)),
    };
    let options = json!([{ "label": "no", "value": no }, { "label": "yes", "value": yes }]);
    json!({ "widget": "select", "options": options })
}

/// What somebody can write in one line.
fn is_word(shape: &Shape) -> bool {
    match shape {
        Shape::Text | Shape::Address | Shape::Date => true,
        Shape::ListOf(inner) => is_word(inner),
        _ => false,
    }
}

fn list(key: &str, shape: &Shape, choices: &Choices) -> Option<Value> {
    Some(match shape {
        Shape::Text => json!({ "widget": "list" }),
        Shape::Name("person" | "campaign" | "topic" | "department") | Shape::OneOf(_) => {
            let mut made = widget(key, shape, choices)?;
            if made["widget"] == "string" {
                return Some(json!({ "widget": "list" }));
            }
            made.insert("multiple".to_owned(), true.into());
            made.into()
        }
        Shape::Group(fields) => {
            json!({ "widget": "list", "collapsed": true, "fields": group(fields, choices) })
        }
        Shape::MapOf(_) | Shape::Either(..) | Shape::ListOf(_) => return None,
        _ => {
            let mut inner = widget(key, shape, choices)?;
            inner.insert("name".to_owned(), "one".into());
            inner.insert("label".to_owned(), label(key).into());
            json!({ "widget": "list", "field": inner })
        }
    })
}

fn group(fields: &[Field], choices: &Choices) -> Vec<Value> {
    // Decap asks for what is required in a group even where the group is not.
    let can_require = choices.editor == Editor::Sveltia;
    fields.iter().filter_map(|field| one(field, choices, field.required && can_require)).collect()
}

/// One of those that are there; free words where there are none yet.
fn select(options: &[(String, String)]) -> Value {
    if options.is_empty() {
        return json!({ "widget": "string" });
    }
    let options: Vec<Value> =
        options.iter().map(|(label, value)| json!({ "label": label, "value": value })).collect();
    json!({ "widget": "select", "options": options })
}
