//! A picture that is named and not in the project. The same mistake reads the same wherever it is
//! made: in a text, in a field, in `program.toml`. Only what becomes of the picture differs, and
//! from where its author counts paths.

use super::link::relative_to;
use crate::content::reference::FileRef;
use crate::report::Diagnostic;
use crate::source::Span;

/// Where a picture is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedIn {
    /// A text, where a picture from elsewhere becomes a link.
    Text,
    /// A field of an entry.
    Field,
    /// `program.toml`, where paths begin in `content/`.
    Programme,
}

/// A picture that is not in the project, as it is written.
pub struct Unfound<'w> {
    pub named_in: NamedIn,
    pub written: &'w str,
    pub span: Span,
}

impl<'w> Unfound<'w> {
    pub fn in_field(named_in: NamedIn, field: &'w FileRef, span: Span) -> Unfound<'w> {
        Unfound { named_in, written: &field.written, span }
    }

    /// It lies elsewhere: nobody's browser is sent there.
    pub fn remote(self) -> Diagnostic {
        let becomes = match self.named_in {
            NamedIn::Text => "it becomes a link",
            NamedIn::Field | NamedIn::Programme => "it is not shown",
        };
        let place = match self.named_in {
            NamedIn::Text | NamedIn::Field => "beside this one",
            NamedIn::Programme => "below `content/`",
        };
        let message = format!("this picture is not in the project; {becomes}");
        let hint = format!("put the file {place}, so that readers ask nobody else for it");
        Diagnostic::warning("remote-picture", self.span, message).hint(hint)
    }

    /// Nothing stands there; `near` is the file of the project that was most likely meant.
    pub fn missing(self, near: Option<&str>) -> Diagnostic {
        let (message, near) = match self.named_in {
            NamedIn::Text | NamedIn::Field => (
                format!("no picture is at `{}`", self.written),
                near.map(|near| relative_to(&self.span.path, near)),
            ),
            // A path from the hub's root is said as it is written.
            NamedIn::Programme => (
                if self.written.starts_with('/') {
                    format!("no picture is at `{}`", self.written)
                } else {
                    format!("no picture is at `content/{}`", self.written)
                },
                near.and_then(|near| near.strip_prefix("content/")).map(str::to_owned),
            ),
        };
        let hint = near.map(|near| format!("did you mean `{near}`?"));
        Diagnostic::error("missing-picture", self.span, message).hint_if(hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfound(named_in: NamedIn, path: &str) -> Unfound<'static> {
        Unfound { named_in, written: "media/wehel.jpg", span: Span::new(&path.into(), 0..1) }
    }

    fn said(one: &Diagnostic) -> (&str, &str, Option<&str>) {
        (one.rule, &one.message, one.hints.first().map(|hint| &**hint))
    }

    #[test]
    fn the_same_mistake_reads_the_same_wherever_it_is_made() {
        let near = Some("content/media/wheel.jpg");
        let post = "content/posts/a.md";
        let meant = Some("did you mean `../media/wheel.jpg`?");
        for named_in in [NamedIn::Text, NamedIn::Field] {
            let missing = unfound(named_in, post).missing(near);
            let message = "no picture is at `media/wehel.jpg`";
            assert_eq!(said(&missing), ("missing-picture", message, meant));
        }
        let missing = unfound(NamedIn::Programme, "program.toml").missing(near);
        let message = "no picture is at `content/media/wehel.jpg`";
        let meant = Some("did you mean `media/wheel.jpg`?");
        assert_eq!(said(&missing), ("missing-picture", message, meant));
        let from_root =
            Unfound { written: "/media/wehel.jpg", ..unfound(NamedIn::Programme, "program.toml") };
        assert_eq!(said(&from_root.missing(None)).1, "no picture is at `/media/wehel.jpg`");
        // What `program.toml` cannot name is nothing to suggest there.
        let outside = unfound(NamedIn::Programme, "program.toml").missing(Some("wheel.jpg"));
        assert_eq!(said(&outside).2, None);
    }

    #[test]
    fn what_becomes_of_a_picture_from_elsewhere_is_told() {
        let told = |named_in| {
            let one = unfound(named_in, "content/posts/a.md").remote();
            (one.message.clone(), one.hints[0].clone())
        };
        let text = told(NamedIn::Text);
        assert_eq!(text.0, "this picture is not in the project; it becomes a link");
        assert_eq!(text.1, "put the file beside this one, so that readers ask nobody else for it");
        let field = told(NamedIn::Field);
        assert_eq!(field.0, "this picture is not in the project; it is not shown");
        assert_eq!(field.1, text.1);
        let programme = told(NamedIn::Programme);
        assert_eq!(programme.0, field.0);
        assert!(programme.1.contains("below `content/`"), "{}", programme.1);
    }
}
