//! The fields of a sort of file as JSON Schema (2020-12), for editors: the same
//! sentences and examples that authors read elsewhere.
//!
//! A schema is as patient as the reader is: a list of one may be written as
//! that one, and names that other tools use are known.

use serde_json::{Map, Value, json};

use super::field::{Field, Shape};
use super::sort::Sort;
use super::toml;
use super::value::{Node, Value as Tree};

/// The schema of a sort of file.
pub fn of(sort: &Sort) -> Value {
    let mut schema = group(&sort.fields());
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = format!("openmic {}", sort.name).into();
    schema["description"] = sort.about.join(" ").into();
    schema
}

fn group(fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        properties.insert(field.key.to_owned(), property(field, field.doc.join("").trim()));
        for alias in field.aliases {
            let words = format!("Another name of `{}`.", field.key);
            properties.insert((*alias).to_owned(), property(field, &words));
        }
    }
    let (plain, renamed): (Vec<&Field>, Vec<&Field>) =
        fields.iter().filter(|field| field.required).partition(|field| field.aliases.is_empty());
    let mut schema = json!({ "type": "object", "properties": properties });
    schema["additionalProperties"] = false.into();
    if !plain.is_empty() {
        schema["required"] = plain.iter().map(|field| field.key).collect();
    }
    if !renamed.is_empty() {
        schema["allOf"] = renamed.into_iter().map(one_name).collect();
    }
    schema
}

/// A required field under any of its names.
fn one_name(field: &Field) -> Value {
    let names = std::iter::once(&field.key).chain(field.aliases);
    json!({ "anyOf": names.map(|name| json!({ "required": [name] })).collect::<Vec<_>>() })
}

fn property(field: &Field, words: &str) -> Value {
    let mut schema = value(&field.shape);
    schema["description"] = words.into();
    if let Some(example) = example(field) {
        schema["examples"] = json!([example]);
    }
    schema
}

fn value(shape: &Shape) -> Value {
    match shape {
        // Readers take a number for the text it is written as: `version = 1.2`.
        Shape::Text => json!({ "type": ["string", "number"] }),
        Shape::Name(_) | Shape::File | Shape::Address => json!({ "type": "string" }),
        Shape::YesNo => json!({ "type": "boolean" }),
        Shape::Integer => json!({ "type": "integer", "minimum": 0 }),
        Shape::Between(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Number => json!({ "type": "number" }),
        Shape::Date => {
            json!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}.*)?$" })
        }
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::Either(words, fields) => json!({ "anyOf": [{ "enum": words }, group(fields)] }),
        Shape::ListOf(shape) => list_or_one(value(shape)),
        Shape::Told(shape) => told(value(shape)),
        Shape::MapOf(shape) => json!({ "type": "object", "additionalProperties": value(shape) }),
        Shape::Group(fields) => group(fields),
    }
}

/// A list of such values, or that one. What is said of a list does not touch a
/// single value, and the other way round; so both can be said at once, and an
/// editor points at the one line that is wrong rather than at the whole list.
fn list_or_one(one: Value) -> Value {
    let types = match &one["type"] {
        Value::String(name) => vec![name.clone()],
        Value::Array(names) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => return json!({ "anyOf": [{ "type": "array", "items": one }, one] }),
    };
    let mut both = one.clone();
    both["type"] = std::iter::once("array".to_owned()).chain(types).collect();
    both["items"] = one;
    both
}

/// Such a value, or a group that has one for each language. What is said of a group
/// does not touch other values, as above.
fn told(one: Value) -> Value {
    let mut both = one.clone();
    let types = match &one["type"] {
        Value::Array(names) => names.clone(),
        name => vec![name.clone()],
    };
    both["type"] = types.into_iter().chain(["object".into()]).collect();
    both["propertyNames"] = json!({ "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" });
    both["minProperties"] = 1.into();
    both["additionalProperties"] = one;
    both
}

/// The field's example as JSON.
fn example(field: &Field) -> Option<Value> {
    let table = toml::parse(&format!("example = {}\n", field.example), 0).ok()?;
    table.get("example").map(|written| json(&written.value))
}

/// A value as an editor that reads TOML or YAML hands it to a schema: dates are
/// text there.
fn json(value: &Tree) -> Value {
    match &value.node {
        Node::Empty => Value::Null,
        Node::List(items) => items.iter().map(json).collect(),
        Node::Table(table) => {
            let fields = table.fields.iter();
            Value::Object(fields.map(|one| (one.key.clone(), json(&one.value))).collect())
        }
        Node::Scalar { text, plain: true } => scalar(text),
        Node::Scalar { text, .. } => text.as_str().into(),
    }
}

fn scalar(text: &str) -> Value {
    if let Ok(number) = text.parse::<i64>() {
        return number.into();
    }
    match text {
        "true" => true.into(),
        "false" => false.into(),
        _ => text.parse::<f64>().map_or_else(|_| text.into(), Into::into),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::super::sort::{SORTS, find};
    use super::super::{Kind, front_matter, place};
    use super::*;
    use crate::source::Source;

    /// What a schema has to say against a value; panics where the schema itself
    /// breaks the rules of its dialect.
    fn against(sort: &Sort, value: &Value) -> Option<String> {
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler.add_resource("openmic:schema", of(sort)).unwrap();
        let index = compiler.compile("openmic:schema", &mut schemas).unwrap();
        schemas.validate(value, index).err().map(|error| format!("{error:#}"))
    }

    fn read(text: &str) -> Value {
        let table = toml::parse(text, 0).unwrap_or_else(|broken| panic!("{}", broken.message));
        json(&Tree { node: Node::Table(table), range: 0..0 })
    }

    #[test]
    fn every_example_of_every_field_fits() {
        for sort in SORTS {
            for field in sort.fields() {
                let example = example(&field).unwrap_or_else(|| panic!("{}", field.key));
                let fields = [Field { required: false, ..field }];
                let schema = group(&fields);
                let found = &schema["properties"][fields[0].key];
                assert_eq!(found["examples"][0], example);
                let mut schemas = boon::Schemas::new();
                let mut compiler = boon::Compiler::new();
                compiler.add_resource("openmic:field", schema.clone()).unwrap();
                let index = compiler.compile("openmic:field", &mut schemas).unwrap();
                let value = json!({ fields[0].key: example });
                assert!(schemas.validate(&value, index).is_ok(), "{}: {value}", sort.name);
            }
        }
    }

    #[test]
    fn the_sample_hub_fits() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let program = std::fs::read_to_string(root.join("program.toml")).unwrap();
        assert_eq!(against(find("program").unwrap(), &read(&program)), None);
        let mut seen = 0;
        for file in walkdir::WalkDir::new(root.join("content")) {
            let file = file.unwrap();
            let path = file.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            if !path.ends_with(".md") {
                continue;
            }
            let path: Arc<str> = Arc::from(path);
            let kind = place::of(&path, &crate::content::Naming::default()).unwrap().unwrap().kind;
            let sort = find(name_of(kind)).unwrap();
            let text = std::fs::read_to_string(file.path()).unwrap();
            let source = Source { path, text: Arc::from(text) };
            let top = front_matter::read(&source, &mut Vec::new()).unwrap();
            let value = json(&Tree { node: Node::Table(top.table), range: 0..0 });
            assert_eq!(against(sort, &value), None, "{}", source.path);
            seen += 1;
        }
        assert!(seen > 90, "{seen} files");
    }

    fn name_of(kind: Kind) -> &'static str {
        match kind {
            Kind::Profile => "profile",
            Kind::Post => "post",
            Kind::Guideline => "guideline",
            Kind::Path => "path",
            Kind::Lesson => "lesson",
            Kind::Campaign => "campaign",
            Kind::Page => "page",
            Kind::Topic => "topic",
            Kind::Lead => "list",
        }
    }

    #[test]
    fn slips_are_found() {
        let post = find("post").unwrap();
        let fits = "title = \"A\"\ndate = 2026-03-01\nauthor = \"ada\"\ntags = \"x\"\n";
        assert_eq!(against(post, &read(fits)), None);
        for slip in [
            "date = 2026-03-01\n",
            "title = \"A\"\nsumary = \"s\"\n",
            "title = \"A\"\ndraft = \"soon\"\n",
            "title = \"A\"\nkind = \"novel\"\n",
            "title = \"A\"\ndate = \"1 March\"\n",
            "title = \"A\"\nauthors = [{ name = \"ada\" }]\n",
            "title = \"A\"\n[endorsed_by]\nnote = \"who?\"\n",
        ] {
            assert!(against(post, &read(slip)).is_some(), "{slip}");
        }
        let program = find("program").unwrap();
        let about = "[program]\nname = \"V\"\norganisation = \"S\"\n";
        for (leavers, is_right) in [
            ("leavers = \"keep\"\n", true),
            ("leavers = { policy = \"keep\" }\n", true),
            ("leavers = { policy = \"forget\" }\n", false),
        ] {
            let found = against(program, &read(&format!("{leavers}{about}")));
            assert_eq!(found.is_none(), is_right, "{leavers}");
        }
    }
}
