//! One thing an author should look at.

use super::Fix;
use crate::source::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops a plain build.
    Error,
    /// Worth mending; the hub can be published.
    Warning,
    /// Good to know; shown when somebody asks for more.
    Note,
}

impl Severity {
    /// The word that is printed.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// A finding: what is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the rule, such as `unknown-person`.
    pub rule: &'static str,
    pub severity: Severity,
    /// What is wrong, as one phrase that can stand alone: lower case, no full stop.
    pub message: String,
    pub span: Span,
    /// What the author could do about it, in the same manner.
    pub hints: Vec<String>,
    /// What would mend it, where that can be said.
    pub fix: Option<Fix>,
}

/// A finding that somebody looked at and keeps, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub diagnostic: Diagnostic,
    pub reason: String,
}

impl Diagnostic {
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            rule,
            severity: Severity::Error,
            message: message.into(),
            span,
            hints: Vec::new(),
            fix: None,
        }
    }

    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(rule, span, message) }
    }

    pub fn note(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Note, ..Diagnostic::error(rule, span, message) }
    }

    /// Adds what the author could do.
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hints.push(hint.into());
        self
    }

    /// Adds what the author could do, where there is something to suggest.
    pub fn hint_if(self, hint: Option<String>) -> Diagnostic {
        match hint {
            Some(hint) => self.hint(hint),
            None => self,
        }
    }

    /// Adds what would mend it, where that can be said.
    pub fn fix(mut self, fix: Option<Fix>) -> Diagnostic {
        self.fix = fix;
        self
    }

    /// The order findings are shown in: file by file, from top to bottom.
    pub fn order(a: &Diagnostic, b: &Diagnostic) -> std::cmp::Ordering {
        (&a.span, a.severity, a.rule, &a.message).cmp(&(&b.span, b.severity, b.rule, &b.message))
    }
}
