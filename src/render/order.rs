//! Order in templates: the maps of the template language have none, so that two
//! builds could differ. What makes lists of them is sorted here, and a loop over
//! the names and values of a map is refused.

use tera::value::Key;
use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use crate::report::Diagnostic;
use crate::source::{Source, Span};

/// Puts filters that keep an order in the place of those that have none.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("keys", |map: &Map, _: Kwargs, _: &State| -> Vec<Value> {
        sorted(map).into_iter().map(|(key, _)| Value::from(key.clone())).collect()
    });
    tera.register_filter("values", |map: &Map, _: Kwargs, _: &State| -> Vec<Value> {
        sorted(map).into_iter().map(|(_, value)| value.clone()).collect()
    });
    tera.register_filter("pairs", |map: &Map, _: Kwargs, _: &State| -> Vec<Value> {
        sorted(map).into_iter().map(|(key, value)| pair(key, value.clone())).collect()
    });
    tera.register_filter("group_by", group_by);
}

fn sorted(map: &Map) -> Vec<(&Key<'static>, &Value)> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_by_key(|(a, _)| *a);
    entries
}

fn pair(key: &Key<'static>, value: Value) -> Value {
    Value::from(vec![Value::from(key.clone()), value])
}

/// Pairs of a value of the attribute and the list of all that has it, in the
/// order in which they first come.
fn group_by(list: &[Value], kwargs: Kwargs, _: &State) -> TeraResult<Vec<Value>> {
    let attribute: &str = kwargs.must_get("attribute")?;
    let mut groups: Vec<(Value, Vec<Value>)> = Vec::new();
    for value in list {
        let Some(of) = value.get_from_path(attribute).filter(|of| !of.is_none()) else { continue };
        match groups.iter_mut().find(|(one, _)| one == of) {
            Some((_, members)) => members.push(value.clone()),
            None => groups.push((of.clone(), vec![value.clone()])),
        }
    }
    Ok(groups.into_iter().map(|(of, members)| Value::from(vec![of, members.into()])).collect())
}

/// Loops of the form `for name, value in …`.
pub(super) fn loops_without_order(source: &Source) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = source.text[from..].find("{%") {
        let start = from + open + 2;
        let end = source.text[start..].find("%}").map_or(source.text.len(), |end| start + end);
        let tag = &source.text[start..end];
        let inner = tag.trim_start_matches('-').trim_start();
        if let Some(names) = inner.strip_prefix("for ").and_then(|rest| rest.split_once(" in "))
            && names.0.contains(',')
        {
            let at = end - inner.len();
            let span = Span::new(&source.path, at..at + 4 + names.0.len());
            let message = "a loop over names and values has no order, so two builds would differ";
            let hint = "loop over `… | pairs`, which come in the order of their names: `pair[0]`, `pair[1]`";
            found.push(Diagnostic::error("broken-template", span, message).hint(hint));
        }
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use tera::Context;

    fn drawn(template: &str) -> String {
        let mut tera = Tera::default();
        register(&mut tera);
        let mut context = Context::new();
        let one = |name: &str, year: usize| {
            let mut map = Map::new();
            map.insert("name".into(), Value::normal_string(name));
            map.insert("year".into(), Value::from(year));
            Value::from(map)
        };
        let list = vec![one("c", 2), one("a", 1), one("b", 2)];
        context.insert_value("list", Value::from(list));
        let mut map = Map::new();
        for name in ["q", "z", "a", "m", "b", "k", "x"] {
            map.insert(name.into(), Value::normal_string(&name.to_uppercase()));
        }
        context.insert_value("map", Value::from(map));
        tera.add_raw_template("t", template).unwrap();
        tera.render("t", &context).unwrap()
    }

    #[test]
    fn what_comes_from_a_map_comes_in_the_order_of_its_names() {
        assert_eq!(drawn("{% for k in map | keys %}{{ k }}{% endfor %}"), "abkmqxz");
        assert_eq!(drawn("{% for v in map | values %}{{ v }}{% endfor %}"), "ABKMQXZ");
        let pairs = "{% for p in map | pairs %}{{ p[0] }}{{ p[1] }}{% endfor %}";
        assert_eq!(drawn(pairs), "aAbBkKmMqQxXzZ");
    }

    #[test]
    fn groups_come_in_the_order_of_the_list() {
        let template = "{% for g in list | group_by(attribute=\"year\") %}{{ g[0] }}:{% for one in g[1] %}{{ one.name }}{% endfor %} {% endfor %}";
        assert_eq!(drawn(template), "2:cb 1:a ");
    }

    #[test]
    fn a_project_hears_of_its_own_template() {
        let text = "--- templates/story.html\n{% for key, value in view %}{% endfor %}\n";
        let look = crate::render::Look {
            tokens: "",
            marks: &std::collections::BTreeMap::new(),
            has_fonts: false,
        };
        let theme = crate::render::Theme::new(&crate::source::fixture::sources(text), "en", look);
        let found: Vec<&str> = theme.diagnostics.iter().map(|one| &*one.message).collect();
        assert_eq!(
            found,
            ["a loop over names and values has no order, so two builds would differ"]
        );
    }

    #[test]
    fn a_loop_over_names_and_values_is_refused_at_its_place() {
        let text =
            "<p>\n{%- for key, value in view -%}{% endfor %}{% for one in list %}{% endfor %}";
        let source = Source { path: "templates/a.html".into(), text: text.into() };
        let found = loops_without_order(&source);
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].span.range()], "for key, value");
    }
}
