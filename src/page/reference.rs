//! The theme developers' reference, written from the views themselves: what
//! each template sees, field by field, and what it can call.

use super::views::{self, HUB, PAGE, VIEWS};
use crate::render::built_in;
use crate::render::component::components;
use crate::render::{Holds, Shape, ViewField, joined};

const OPENING: &str = "\
# What templates see

A template sees three values. `hub` and `page` are the same sort of thing on every page; `view` is
the template's own. Nothing else can be read from a template, so what is listed here is all there
is. It is written from the views themselves: `openmic theme views story.html` prints the part about
one template for the version you have.

- Print a field with `{{ view.story.title }}`. Text arrives escaped; *markup* has been through the
  sanitiser and is printed as it is.
- A field that may be *nothing* needs `{% if view.quote %}`: printing nothing is an error, and the
  build says where. An empty list counts as nothing in an `{% if %}`.
- Go through a list with `{% for card in view.stories %}`.
- Words of the interface come from `templates/locales/` with `{{ t(id=\"nav-stories\") }}`, numbers
  and names inside them with `{{ t(id=\"count-stories\", n=view.count) }}`.
- Components, at the end of this page, are called as `{{<person.chip p={view.person} size=\"l\"/>}}`.
";

/// The whole reference, as Markdown.
pub fn whole() -> String {
    let mut text = OPENING.to_owned();
    text.push_str("\n## On every page\n\n");
    section(&mut text, "hub", "hub", HUB, "### ");
    section(&mut text, "page", "page", PAGE, "### ");
    text.push_str("## Templates\n\n");
    for shape in VIEWS {
        section(&mut text, shape.template.unwrap_or_default(), "view", shape, "### ");
    }
    text.push_str("## Parts of views\n\n");
    let is_part = |shape: &&&Shape| {
        shape.template.is_none() && shape.name != HUB.name && shape.name != PAGE.name
    };
    for shape in views::all().values().filter(is_part) {
        section(&mut text, shape.name, "", shape, "### ");
    }
    text.push_str("## Components\n\nWhat stands after `=` may be left out; `@hub` and `@page` are found by themselves.\n");
    for file in built_in::sources() {
        let components = components(&file);
        if components.is_empty() {
            continue;
        }
        text.push_str(&format!("\n### {}\n\n", file.name));
        for one in components {
            text.push_str(&format!("- `{}({})`: {}\n", one.name, one.takes, one.about));
        }
    }
    text
}

/// What one template sees as `view`, with the parts of it.
pub fn of(template: &str) -> Option<String> {
    let shape = VIEWS.iter().find(|shape| shape.template == Some(template))?;
    let mut text = String::new();
    section(&mut text, template, "view", shape, "# ");
    let mut shown = Vec::new();
    parts(&mut text, shape, &mut shown);
    Some(text)
}

fn parts(text: &mut String, shape: &Shape, shown: &mut Vec<&'static str>) {
    for part in shape.fields.iter().filter_map(views::within) {
        if !shown.contains(&part.name) {
            shown.push(part.name);
            section(text, part.name, "", part, "## ");
            parts(text, part, shown);
        }
    }
}

fn section(text: &mut String, title: &str, value: &str, shape: &Shape, level: &str) {
    text.push_str(&format!("{level}{title}\n\n{}\n\n", joined(shape.about)));
    text.push_str("| field | holds | |\n| --- | --- | --- |\n");
    for field in shape.fields {
        let dot = if value.is_empty() { "" } else { "." };
        let name = format!("`{value}{dot}{}`", field.name);
        text.push_str(&format!("| {name} | {} | {} |\n", holds(field), field.words()));
    }
    text.push('\n');
}

/// What a field holds, in words, with a link where it is another view.
fn holds(field: &ViewField) -> String {
    words(&field.holds, views::within(field))
}

fn words(holds: &Holds, within: Option<&Shape>) -> String {
    match holds {
        Holds::Text => "text".to_owned(),
        Holds::Markup => "markup".to_owned(),
        Holds::Json => "JSON".to_owned(),
        Holds::YesNo => "yes or no".to_owned(),
        Holds::Number => "number".to_owned(),
        Holds::Maybe(holds) => format!("{}, or nothing", words(holds, within)),
        Holds::List(holds) => format!("list of {}", words(holds, within)),
        Holds::View(_) | Holds::Shared => within.map_or_else(String::new, |shape| {
            format!("[{}](#{})", shape.name, shape.name.to_lowercase())
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_template_is_explained_with_its_parts() {
        let story = of("story.html").unwrap();
        assert!(story.starts_with("# story.html\n\nA story's page.\n"), "{story}");
        assert!(story.contains("| `view.updated` | [DayView](#dayview), or nothing |"), "{story}");
        assert!(story.contains("\n## PersonCard\n"), "{story}");
        assert_eq!(of("layout.html"), None);
        assert_eq!(of("nobody.html"), None);
    }
}
