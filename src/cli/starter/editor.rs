//! What makes an editor know the fields: a schema for `program.toml`, and
//! snippets for the fields of texts, both out of the fields' own definitions.
//! No editor looks for a schema at the top of a Markdown file, so snippets and
//! a task that puts findings on their lines have to do there.

use serde_json::{Map, Value, json};

use crate::content::field::{Field, Shape};
use crate::content::schema;
use crate::content::sort::{self, SORTS};

/// Files for editors, by their path in the new project.
pub(super) fn files() -> Vec<(String, String)> {
    let program = schema::of(sort::PROGRAM);
    let files = [
        (".vscode/settings.json", include_str!("editor/settings.json").to_owned()),
        (".vscode/extensions.json", include_str!("editor/extensions.json").to_owned()),
        (".vscode/tasks.json", include_str!("editor/tasks.json").to_owned()),
        (".vscode/openmic.code-snippets", format!("{:#}\n", snippets())),
        (".taplo.toml", include_str!("editor/taplo.toml").to_owned()),
        (".schemas/program.json", format!("{program:#}\n")),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

/// One snippet for each field of each sort of text.
fn snippets() -> Value {
    let mut snippets = Map::new();
    for sort in SORTS.iter().filter(|sort| sort.name != "program") {
        for field in sort.fields() {
            let name = format!("{} of a {}", field.key, sort.name);
            let snippet = json!({
                "scope": "markdown",
                "prefix": field.key,
                "body": body(&field),
                "description": field.doc.concat().trim(),
            });
            snippets.insert(name, snippet);
        }
    }
    Value::Object(snippets)
}

/// The field as it is written, its value marked to be typed over.
fn body(field: &Field) -> String {
    let value = match &field.shape {
        Shape::OneOf(words) => format!("\"${{1|{}|}}\"", words.join(",")),
        Shape::YesNo => "${1|true,false|}".to_owned(),
        _ => match field.example.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(inside) => format!("\"${{1:{}}}\"", plain(inside)),
            None => format!("${{1:{}}}", plain(field.example)),
        },
    };
    format!("{} = {value}", field.key)
}

/// Text inside a place of a snippet.
fn plain(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_snippet() {
        let snippets = snippets();
        let body = |name: &str| snippets[name]["body"].as_str().unwrap().to_owned();
        assert_eq!(body("title of a post"), "title = \"${1:Night shift, day one}\"");
        assert_eq!(body("draft of a page"), "draft = ${1|true,false|}");
        assert_eq!(
            body("consent of a profile"),
            "consent = ${1:{ profile = \"granted\", photo = \"granted\", date = 2025-04-02 \\}}"
        );
        assert!(body("kind of a post").starts_with("kind = \"${1|story,insight,how-to"));
        let fields: usize = SORTS
            .iter()
            .filter(|sort| sort.name != "program")
            .map(|sort| sort.fields().len())
            .sum();
        assert_eq!(snippets.as_object().unwrap().len(), fields);
    }

    #[test]
    fn editors_can_read_what_is_written_for_them() {
        for (path, text) in files() {
            if path == ".taplo.toml" {
                assert!(toml::de::DeTable::parse(&text).is_ok());
            } else {
                serde_json::from_str::<Value>(&text)
                    .unwrap_or_else(|error| panic!("{path}: {error}"));
            }
        }
    }
}
