//! What a template names, followed through loops, `set` and components into
//! the views: the template language lets `{% if missing %}` pass in silence.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use openmic::page::views::{self, HUB, PAGE};
use openmic::render::built_in;
use openmic::render::component::{Component, components};
use openmic::render::{Holds, Shape};

/// What is known of a value.
#[derive(Clone, Copy)]
enum Known {
    Nothing,
    /// What it holds, and the view that is inside, if one is.
    Of(&'static Holds, Option<&'static Shape>),
    View(&'static Shape),
}

/// What looking at a template found.
#[derive(Default)]
pub(crate) struct Looked {
    /// Fields that were followed.
    pub(crate) fields: usize,
    pub(crate) wrong: Vec<String>,
}

/// The built-in components, each looked at once for each sort of argument.
pub(crate) struct Components {
    by_name: BTreeMap<String, Component>,
    done: RefCell<BTreeSet<String>>,
}

impl Components {
    pub(crate) fn built_in() -> Components {
        let all = built_in::sources().into_iter().flat_map(|file| components(&file));
        let by_name = all.map(|one| (one.name.clone(), one)).collect();
        Components { by_name, done: RefCell::default() }
    }
}

/// Looks at a template that sees these values.
pub(crate) fn look(
    name: &str,
    text: &str,
    sees: &[(&str, &'static Shape)],
    components: &Components,
) -> Looked {
    components.done.borrow_mut().clear();
    let scope = sees.iter().map(|(name, shape)| ((*name).to_owned(), Known::View(shape)));
    let mut reader = Reader {
        place: name.to_owned(),
        scopes: vec![scope.collect()],
        components,
        looked: Looked::default(),
    };
    reader.read(text);
    reader.looked
}

struct Reader<'c> {
    place: String,
    scopes: Vec<BTreeMap<String, Known>>,
    components: &'c Components,
    looked: Looked,
}

impl Reader<'_> {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            rest = &rest[at..];
            let close = match rest.as_bytes().get(1) {
                Some(b'#') => "#}",
                Some(b'%') => "%}",
                Some(b'{') => "}}",
                _ => {
                    rest = &rest[1..];
                    continue;
                }
            };
            let end = end_of(rest, close);
            let inside = rest[2..end].trim_matches('-').trim();
            match close {
                "%}" => self.statement(inside),
                "}}" if inside.starts_with('<') => self.call(inside),
                "}}" => self.expression(inside),
                _ => {}
            }
            rest = &rest[end + 2..];
        }
    }

    fn statement(&mut self, inside: &str) {
        let (word, rest) = inside.split_once(' ').unwrap_or((inside, ""));
        match word {
            "for" => {
                let (names, list) = rest.split_once(" in ").expect("a loop goes through something");
                self.expression(list);
                let element = self.element(list.trim());
                let names: Vec<&str> = names.split(',').map(str::trim).collect();
                let known = if names.len() == 1 { element } else { Known::Nothing };
                self.scopes.push(names.iter().map(|name| ((*name).to_owned(), known)).collect());
            }
            "endfor" => {
                self.scopes.pop();
            }
            "set" => {
                let (name, value) = rest.split_once('=').expect("`set` sets something");
                self.expression(value);
                let known = self.follow(value.trim(), false);
                let scope = self.scopes.last_mut().expect("a template has a scope");
                scope.insert(name.trim().to_owned(), known);
            }
            "if" | "elif" => self.expression(rest),
            _ => {}
        }
    }

    /// What a loop through `list` gives; nothing is known of what is no path.
    fn element(&mut self, list: &str) -> Known {
        match self.follow(list, false) {
            Known::Nothing => Known::Nothing,
            Known::Of(holds, shape) => match without_maybe(holds) {
                Holds::List(inner) => Known::Of(inner, shape),
                _ => self.complain(format!("`{list}` is no list")),
            },
            Known::View(_) => self.complain(format!("`{list}` is no list")),
        }
    }

    /// Follows every path in an expression.
    fn expression(&mut self, text: &str) {
        for path in paths(text) {
            self.follow(&path, true);
        }
    }

    /// What stands at the end of a path; counts and complains only if `aloud`.
    fn follow(&mut self, path: &str, aloud: bool) -> Known {
        let is_path = paths(path).first().is_some_and(|first| first == path);
        if !is_path {
            return Known::Nothing;
        }
        let mut steps = path.split('.');
        let first = steps.next().unwrap_or_default();
        let name = first.split('[').next().unwrap_or_default();
        let Some(known) = self.scopes.iter().rev().find_map(|scope| scope.get(name).copied())
        else {
            if aloud && name != "loop" {
                self.complain(format!("nothing is called `{name}`"));
            }
            return Known::Nothing;
        };
        let mut known = indexed(known, first);
        for step in steps {
            let name = step.split('[').next().unwrap_or_default();
            let shape = match known {
                Known::Nothing => return Known::Nothing,
                Known::View(shape) => Some(shape),
                Known::Of(holds, shape) => match without_maybe(holds) {
                    Holds::View(_) | Holds::Shared => shape,
                    _ => None,
                },
            };
            let Some(shape) = shape else {
                if aloud {
                    self.complain(format!("`{path}`: there is nothing inside what comes before"));
                }
                return Known::Nothing;
            };
            let Some(field) = shape.field(name) else {
                if aloud {
                    self.complain(format!("{} has no `{name}` (`{path}`)", shape.name));
                }
                return Known::Nothing;
            };
            self.looked.fields += usize::from(aloud);
            known = indexed(Known::Of(&field.holds, views::within(field)), step);
        }
        known
    }

    fn complain(&mut self, what: String) -> Known {
        self.looked.wrong.push(format!("{}: {what}", self.place));
        Known::Nothing
    }

    /// `<person.chip p={view.person} size="m"/>`
    fn call(&mut self, inside: &str) {
        let inside = inside.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let (name, rest) = inside.split_once(' ').unwrap_or((inside, ""));
        let Some(component) = self.components.by_name.get(name).cloned() else {
            self.complain(format!("no component is called `{name}`"));
            return;
        };
        let takes: Vec<&str> = component.takes.split(',').map(str::trim).collect();
        let mut scope: BTreeMap<String, Known> = BTreeMap::new();
        for one in &takes {
            let name = one.split([':', '=', ' ']).next().unwrap_or_default();
            match name {
                "@hub" => scope.insert("hub".to_owned(), Known::View(HUB)),
                "@page" => scope.insert("page".to_owned(), Known::View(PAGE)),
                name => scope.insert(name.to_owned(), Known::Nothing),
            };
        }
        for (argument, value) in arguments(rest) {
            if !scope.contains_key(&argument) {
                self.complain(format!("{name} takes no `{argument}`"));
            }
            self.expression(&value);
            let known = self.follow(&value, false);
            scope.insert(argument, known);
        }
        let key = format!("{name} {:?}", scope.iter().map(described).collect::<Vec<_>>());
        if !self.components.done.borrow_mut().insert(key) {
            return;
        }
        let place = format!("{name} in {}", self.place.rsplit(' ').next().unwrap_or_default());
        let mut reader = Reader {
            place,
            scopes: vec![scope],
            components: self.components,
            looked: Looked::default(),
        };
        reader.read(&component.body);
        self.looked.fields += reader.looked.fields;
        self.looked.wrong.append(&mut reader.looked.wrong);
    }
}

fn described((name, known): (&String, &Known)) -> String {
    match known {
        Known::Nothing => name.clone(),
        Known::View(shape) => format!("{name}: {}", shape.name),
        Known::Of(holds, shape) => {
            let shape = shape.map_or("plain", |shape| shape.name);
            let is_list = matches!(without_maybe(holds), Holds::List(_));
            format!("{name}: {shape}, list: {is_list}")
        }
    }
}

fn without_maybe(holds: &'static Holds) -> &'static Holds {
    match holds {
        Holds::Maybe(holds) => without_maybe(holds),
        holds => holds,
    }
}

fn indexed(known: Known, step: &str) -> Known {
    match known {
        Known::Of(holds, shape) if step.ends_with(']') => match without_maybe(holds) {
            Holds::List(inner) => Known::Of(inner, shape),
            _ => Known::Nothing,
        },
        known => known,
    }
}

/// Where a tag ends; strings may hold anything.
fn end_of(text: &str, close: &str) -> usize {
    let mut in_string = false;
    for (at, c) in text.char_indices().skip(2) {
        match c {
            '"' if close != "#}" => in_string = !in_string,
            _ if !in_string && text[at..].starts_with(close) => {
                // The end of an argument's braces may touch that of the tag.
                let is_inner = close == "}}" && text[at..].starts_with("}}}");
                if !is_inner {
                    return at;
                }
            }
            _ => {}
        }
    }
    panic!("a tag does not end: {text}")
}

/// `p={view.person} size="m" level` as names and values; a name alone stands
/// for the value of the same name.
fn arguments(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let name = rest[..length].to_owned();
        assert!(!name.is_empty(), "an argument has no name: {rest}");
        rest = &rest[length..];
        let value = if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').expect("a string ends");
            rest = &quoted[end + 1..];
            String::new()
        } else if let Some(braced) = rest.strip_prefix("={") {
            let end = closing(braced);
            rest = &braced[end + 1..];
            braced[..end].trim().to_owned()
        } else {
            name.clone()
        };
        found.push((name, value));
        rest = rest.trim_start();
    }
    found
}

fn closing(text: &str) -> usize {
    let mut in_string = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => in_string = !in_string,
            '}' if !in_string => return at,
            _ => {}
        }
    }
    panic!("an argument does not end: {text}")
}

const WORDS: &[&str] = &[
    "and", "or", "not", "if", "else", "in", "is", "true", "false", "none", "None", "True", "False",
];

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The paths in an expression: not its strings, filters, functions, tests and
/// names of arguments.
fn paths(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = ' ';
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '"' {
            let end = rest[1..].find('"').expect("a string ends");
            rest = &rest[end + 2..];
            before = '"';
        } else if c.is_alphabetic() || c == '_' {
            let length = rest
                .find(|c: char| !is_word(c) && !matches!(c, '.' | '[' | ']'))
                .unwrap_or(rest.len());
            let path = &rest[..length];
            rest = &rest[length..];
            let after = rest.trim_start();
            let is_function = after.starts_with('(');
            let is_argument = after.starts_with('=') && !after.starts_with("==");
            if before != '|' && !is_function && !is_argument && !WORDS.contains(&path) {
                found.push(path.to_owned());
            }
            // What follows `is` is the name of a test.
            before = if path == "is" { '|' } else { 'a' };
        } else {
            if !c.is_whitespace() {
                before = c;
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    found
}
