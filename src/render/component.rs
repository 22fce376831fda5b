//! The components that parts of the theme define, each with the comment above
//! it: what a theme developer can call.

use super::built_in::BuiltIn;

/// A component, as its part defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    pub name: String,
    /// Between the brackets: `p, size: string = "m"`.
    pub takes: String,
    /// What it draws, in the words of the comment above it.
    pub about: String,
    /// What it draws it with.
    pub body: String,
}

/// The components of a file, from top to bottom.
pub fn components(file: &BuiltIn) -> Vec<Component> {
    let text = file.text().unwrap_or_default();
    let mut found = Vec::new();
    let mut end = 0;
    while let Some(start) = text[end..].find("{% component ").map(|at| end + at) {
        let head = &text[start + "{% component ".len()..];
        let Some((name, rest)) = head.split_once('(') else { break };
        let Some((takes, rest)) = rest.split_once(") ") else { break };
        let closing = format!("endcomponent {name} ");
        let length = rest.find(&closing).and_then(|at| rest[..at].rfind("{%"));
        let length = length.unwrap_or(rest.len());
        let above = &text[end..start];
        let comment = above.rfind("{#-").and_then(|at| above[at + 3..].split("-#}").next());
        found.push(Component {
            name: name.to_owned(),
            takes: takes.to_owned(),
            about: comment.unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" "),
            body: rest[rest.find("%}").map_or(0, |at| at + 2).min(length)..length].to_owned(),
        });
        end = text.len() - rest.len() + length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::built_in;

    #[test]
    fn a_component_is_read_with_its_comment() {
        let text = "{#- File. -#}\n\n{#- One\n  thing. -#}\n{% component a.b(x, y: string = \"(\") -%}\n{{ x }}\n{%- endcomponent a.b %}\n\n{#- Two. -#}\n{% component a.c(@hub) -%}{%- endcomponent a.c %}";
        let file = BuiltIn { name: "parts/a.html".to_owned(), bytes: text.as_bytes() };
        let found = components(&file);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].takes, "x, y: string = \"(\"");
        assert_eq!(found[0].about, "One thing.");
        assert_eq!(found[0].body.trim(), "{{ x }}");
        assert_eq!(found[1].name, "a.c");
        assert_eq!(found[1].takes, "@hub");
        assert_eq!(found[1].about, "Two.");
    }

    #[test]
    fn every_component_says_what_it_draws() {
        for file in built_in::sources() {
            let said = file.text().unwrap_or_default().matches("{% component ").count();
            let found = components(&file);
            assert_eq!(found.len(), said, "{}", file.name);
            for one in found {
                assert!(one.about.ends_with('.'), "{}: {}", one.name, one.about);
            }
        }
    }
}
