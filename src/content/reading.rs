//! Reads fields from a table, one at a time, and remembers what was wrong.

use std::ops::Range;
use std::sync::Arc;

use super::field::{FromValue, Record};
use super::value::{Node, Table, Value, Written};
use super::{Tongues, privacy, suggest};
use crate::report::{Diagnostic, Fix};
use crate::source::{Source, Span};

/// The reading of one file's fields.
pub struct Reading {
    path: Arc<str>,
    text: Arc<str>,
    /// Where a missing field is reported: the opening fence or the group.
    place: Range<usize>,
    /// Set when the file must not be published as it is, even if somebody
    /// insists: a required field is missing, or it is unclear who may see it.
    pub unfit: bool,
    /// Set when a field that protects somebody does not say clearly what it should.
    pub unclear: bool,
    /// Whether a group is being read of which every field protects somebody.
    protects: bool,
    /// The languages of the hub.
    tongues: Tongues,
    /// For readers of which of them this is read.
    tongue: usize,
    /// What is not there in a language of the hub, and where it stands.
    pub untranslated: Vec<(usize, Range<usize>)>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    pub fn new(source: &Source, fence: Range<usize>) -> Reading {
        Reading {
            path: Arc::clone(&source.path),
            text: Arc::clone(&source.text),
            place: fence,
            unfit: false,
            unclear: false,
            protects: false,
            tongues: Tongues::default(),
            tongue: 0,
            untranslated: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// The same for readers of one of the hub's languages, by its place.
    pub fn in_tongue(self, tongues: Tongues, tongue: usize) -> Reading {
        Reading { tongues, tongue, ..self }
    }

    /// The languages of the hub.
    pub fn tongues(&self) -> &Tongues {
        &self.tongues
    }

    /// The language of those for whom this is read.
    pub fn tongue(&self) -> &str {
        self.tongues.all().get(self.tongue).map_or(self.tongues.own(), String::as_str)
    }

    pub fn span(&self, range: &Range<usize>) -> Span {
        Span::new(&self.path, range.clone())
    }

    /// The field `key`, or what its absence means. A field that is present but
    /// wrong counts as absent once it was reported.
    pub fn field<T: FromValue>(&mut self, table: &Table, key: &str, aliases: &[&str]) -> Option<T> {
        let written = table.get(key).or_else(|| aliases.iter().find_map(|alias| table.get(alias)));
        let Some(written) = written else { return self.absent(key) };
        // What a form left empty says as little as a missing line does.
        let is_blank = matches!(&written.value.node, Node::Scalar { text, .. } if text.trim().is_empty())
            && T::when_missing().is_some();
        if is_blank || matches!(written.value.node, Node::Empty) {
            if self.protects || privacy::protects(key) {
                self.say_unclear();
                let span = self.span(&written.key_range);
                let found =
                    Diagnostic::error("unclear-privacy", span, format!("`{key}` says nothing"));
                self.diagnostics.push(found.hint("give it a value, or remove the line"));
            }
            return self.absent(key);
        }
        let outer = self.protects;
        self.protects |= privacy::protects(key);
        let value = T::from_value(&written.value, self);
        if value.is_none() && self.protects {
            self.say_unclear();
        }
        self.protects = outer;
        if value.is_none() && T::when_missing().is_none() {
            self.unfit = true;
        }
        value.or_else(T::when_missing)
    }

    /// Notes that one of several values could not be read: where each protects somebody,
    /// the others do not say enough.
    pub fn lose_one(&mut self) {
        if self.protects {
            self.say_unclear();
        }
    }

    fn say_unclear(&mut self) {
        self.unfit = true;
        self.unclear = true;
    }

    fn absent<T: FromValue>(&mut self, key: &str) -> Option<T> {
        let default = T::when_missing();
        if default.is_none() {
            self.unfit = true;
            let span = self.span(&self.place.clone());
            let found = Diagnostic::error("missing-field", span, format!("`{key}` is missing"));
            self.diagnostics.push(found.hint(format!("add a line for `{key}`")));
        }
        default
    }

    /// A group of fields inside a field.
    pub fn group<R: Record>(&mut self, value: &Value) -> Option<R> {
        let Node::Table(table) = &value.node else {
            self.wrong(value, "a group of fields such as `{ name = \"value\" }`");
            return None;
        };
        let outer = std::mem::replace(&mut self.place, value.range.clone());
        let record = R::read(table, self);
        self.place = outer;
        self.unknown(table, &[R::KEYS]);
        record
    }

    /// Reports keys that none of the records knows.
    pub fn unknown(&mut self, table: &Table, known: &[&[(&'static str, &'static [&'static str])]]) {
        for written in &table.fields {
            let key = written.key.as_str();
            let mut keys = known.iter().copied().flatten();
            if keys.clone().any(|(known, _)| *known == key) {
                continue;
            }
            let aliased = keys.find(|(_, aliases)| aliases.contains(&key)).map(|(own, _)| *own);
            match aliased {
                Some(own) if table.get(own).is_none() => {}
                Some(own) => {
                    let span = self.span(&written.key_range);
                    let message = format!("`{key}` is not used, because `{own}` is there too");
                    self.diagnostics.push(Diagnostic::note("unused-field", span, message));
                }
                None => self.report_unknown(written, table, known),
            }
        }
    }

    fn report_unknown(
        &mut self,
        written: &Written,
        table: &Table,
        known: &[&[(&'static str, &'static [&'static str])]],
    ) {
        let key = written.key.as_str();
        let span = self.span(&written.key_range);
        let shown = if key.chars().count() > 40 {
            format!("{}…", key.chars().take(40).collect::<String>())
        } else {
            key.to_owned()
        };
        let words = known.iter().copied().flatten().map(|(key, _)| *key);
        let meant = privacy::meant_by(key)
            .or_else(|| {
                self.protects.then(|| suggest::nearest(key, words.clone()))?.map(str::to_owned)
            })
            .or_else(|| privacy::near(key, words.clone()).map(str::to_owned));
        if self.protects && meant.is_none() {
            self.say_unclear();
            let message =
                format!("no field is called `{shown}` here, where every line protects somebody");
            let hint =
                format!("write one of {}, or remove the line", listed(&words.collect::<Vec<_>>()));
            self.diagnostics.push(Diagnostic::error("unclear-privacy", span, message).hint(hint));
            return;
        }
        if let Some(instead) = meant {
            self.say_unclear();
            let message =
                format!("no field is called `{shown}`, and it may be meant to protect somebody");
            let hint = format!("write `{instead}`, or remove the line");
            self.diagnostics.push(Diagnostic::error("unclear-privacy", span, message).hint(hint));
            return;
        }
        let hint = if key.contains(' ') {
            Some(
                "this looks like a sentence: put text that holds a colon in quotation marks"
                    .to_owned(),
            )
        } else {
            suggest::closest(key, words).map(|word| format!("did you mean `{word}`?"))
        };
        let message = format!("no field is called `{shown}`; it is not published");
        let fix = self.renamed(written, table, known);
        let found = Diagnostic::warning("unknown-field", span, message);
        self.diagnostics.push(found.hint_if(hint).fix(fix));
    }

    /// The field under the name that it can only be meant to have: one that is
    /// near, alone in that, and not there yet.
    fn renamed(
        &self,
        written: &Written,
        table: &Table,
        known: &[&[(&'static str, &'static [&'static str])]],
    ) -> Option<Fix> {
        let keys = known.iter().copied().flatten();
        let instead = suggest::slip(&written.key, keys.clone().map(|(key, _)| *key))?;
        let (_, aliases) = keys.clone().find(|(key, _)| *key == instead)?;
        let is_there =
            std::iter::once(&instead).chain(*aliases).any(|key| table.get(key).is_some());
        let key = self.text.get(written.key_range.clone())?;
        let after = self.text.get(written.key_range.end..)?.trim_start_matches([' ', '\t']);
        // The head of a group (`[[nmae]]`) may stand in more than one place.
        let is_alone =
            key.trim_matches(['"', '\'']) == written.key && after.starts_with(['=', ':']);
        let is_safe = is_alone && !is_there && !privacy::is_private(instead);
        is_safe.then(|| Fix::safe(self.span(&written.key_range), instead))
    }

    /// Other words in the place of a value, where it stands in one line.
    pub fn instead(&self, value: &Value, text: String) -> Option<Fix> {
        let written = self.text.get(value.range.clone())?;
        (!written.contains('\n')).then(|| Fix::safe(self.span(&value.range), text))
    }

    /// One of the words, exactly; anything else is reported with the nearest.
    pub fn word(&mut self, value: &Value, words: &'static [&'static str]) -> Option<&'static str> {
        let Node::Scalar { text, .. } = &value.node else {
            self.wrong(value, &format!("one of {}", listed(words)));
            return None;
        };
        if let Some(word) = words.iter().find(|word| **word == text) {
            return Some(word);
        }
        let near = suggest::closest(text, words.iter().copied());
        let hint = match near {
            Some(word) => format!("did you mean `{word}`?"),
            None => format!("write one of {}", listed(words)),
        };
        let fix = near.map(|word| Fix::suggested(self.span(&value.range), format!("\"{word}\"")));
        let span = self.span(&value.range);
        let found = Diagnostic::error(
            "wrong-value",
            span,
            format!("`{text}` is not one of the words known here"),
        );
        self.diagnostics.push(found.hint(hint).fix(fix));
        None
    }

    /// Reports a value of the wrong kind.
    pub fn wrong(&mut self, value: &Value, wanted: &str) {
        let message = match &value.node {
            Node::Scalar { text, .. } if text.chars().count() <= 40 => {
                format!("expected {wanted}, found `{text}`")
            }
            _ => format!("expected {wanted}, found {}", value.what()),
        };
        let span = self.span(&value.range);
        self.diagnostics.push(Diagnostic::error("wrong-value", span, message));
    }

    /// Reports something that can be read but should be written differently.
    pub fn warn(&mut self, rule: &'static str, value: &Value, message: &str, hint: String) {
        let span = self.span(&value.range);
        self.diagnostics.push(Diagnostic::warning(rule, span, message).hint(hint));
    }
}

/// Words as a list for a sentence.
pub(crate) fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
