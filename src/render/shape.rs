//! What a view is made of, for the theme developers' reference and for tests
//! that look at what templates name.

/// A view, or a part of one.
#[derive(Debug)]
pub struct Shape {
    pub name: &'static str,
    /// What it shows, a line each.
    pub about: &'static [&'static str],
    /// The template that draws it; nothing for a part of a view.
    pub template: Option<&'static str>,
    pub fields: &'static [ViewField],
}

/// One field of a view.
#[derive(Clone, Copy, Debug)]
pub struct ViewField {
    pub name: &'static str,
    /// What it says, a line each.
    pub doc: &'static [&'static str],
    pub holds: Holds,
}

/// What a value is to a template.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// Text, which is escaped where it is printed.
    Text,
    /// Markup that the sanitiser or a template made, printed as it is.
    Markup,
    /// JSON for a `script` element, printed as it is.
    Json,
    YesNo,
    Number,
    /// Such a value, or nothing.
    Maybe(&'static Holds),
    List(&'static Holds),
    View(&'static Shape),
    /// A view made once for many pages; the field's own words name it.
    Shared,
}

impl Shape {
    /// The field called `name`.
    pub fn field(&self, name: &str) -> Option<&'static ViewField> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl ViewField {
    /// What it says, on one line.
    pub fn words(&self) -> String {
        joined(self.doc)
    }
}

/// Lines of a doc comment as one.
pub fn joined(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}
