//! The text of a new file: what is known stands there, and below it every field
//! that could, each with its sentence and an example, to be taken or left.

use crate::cli::sentences::comment;
use crate::content::field::Record;
use crate::content::post::Picture;
use crate::content::sort::Sort;

/// A new file.
pub(super) struct Blank<'s> {
    pub(super) sort: &'s Sort,
    /// Notes for its top, in place of what the sort says about itself.
    pub(super) notes: Vec<String>,
    /// Fields that are filled in, with their values as in TOML.
    pub(super) filled: Vec<(&'static str, String)>,
    /// Groups of fields behind all others: in TOML nothing may follow them.
    pub(super) groups: String,
    pub(super) body: String,
}

impl Blank<'_> {
    pub(super) fn text(&self) -> String {
        let mut text = "+++\n".to_owned();
        for note in &self.notes {
            text.push_str(&format!("# {note}\n"));
        }
        text.push('\n');
        let fields = self.sort.fields();
        for (key, value) in &self.filled {
            if let Some(field) = fields.iter().find(|field| field.key == *key) {
                comment(&mut text, field, value);
                text.push_str(&format!("{key} = {value}\n"));
            }
        }
        text.push_str(
            "\n# Nothing below is needed. To use a line, take away the # before it and put your\n\
             # own words in the place of the example.\n\n",
        );
        for field in &fields {
            if self.filled.iter().all(|(key, _)| *key != field.key) {
                comment(&mut text, field, field.example);
                text.push_str(&format!("# {} = {}\n", field.key, field.example));
            }
        }
        text.push_str(&self.groups);
        text.push_str("+++\n\n");
        text.push_str(&self.body);
        text
    }
}

/// A picture that is shown nowhere before somebody looked at it: what is asked
/// about it, as questions. To take a line as it stands answers nothing.
pub(super) fn questions_about(picture: &str) -> String {
    let mut text = "\n# The picture is shown nowhere, not even in a proof, before somebody looked at it and\n\
                    # answered both questions: take the # away, and write true or false.\n[[pictures]]\n"
        .to_owned();
    text.push_str(&format!("file = {}\n", quoted(picture)));
    for field in Picture::fields() {
        let value = match field.key {
            "shows_patients" | "shows_children" => quoted("true or false?"),
            "authorization" => field.example.to_owned(),
            _ => continue,
        };
        text.push_str(&format!("# {}\n", field.doc.join(" ").trim()));
        text.push_str(&format!("# {} = {value}\n", field.key));
    }
    text
}

/// Words as a text of TOML.
pub(super) fn quoted(words: &str) -> String {
    let visible: String = words.chars().filter(|c| !c.is_control()).collect();
    // What JSON escapes is escaped the same way in TOML.
    serde_json::Value::from(visible.trim()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sort::SORTS;

    #[test]
    fn any_line_can_be_taken_as_it_stands() {
        for sort in SORTS.iter().copied().filter(|sort| sort.name != "program") {
            let filled = vec![("title", quoted("A \"day\" \\ out"))];
            let blank = Blank {
                sort,
                notes: Vec::new(),
                filled,
                groups: String::new(),
                body: String::new(),
            };
            let text = blank.text();
            let front = text.trim_start_matches("+++\n").split("+++\n").next().unwrap();
            let mut taken = 0;
            for line in front.lines().filter_map(|line| line.strip_prefix("# ")) {
                let key = line.split(" = ").next().unwrap();
                if sort.fields().iter().any(|field| field.key == key) {
                    assert!(toml::de::DeTable::parse(line).is_ok(), "{line}");
                    taken += 1;
                }
            }
            assert!(taken >= 8, "{}: {taken}", sort.name);
        }
    }

    #[test]
    fn no_words_break_out_of_their_quotation_marks() {
        for words in ["a\"b", "a\\", "a\u{0}\u{7f}\nb", "\"\"\"", "+++", "a\u{85}b"] {
            let line = format!("x = {}", quoted(words));
            assert!(toml::de::DeTable::parse(&line).is_ok(), "{line}");
            assert_eq!(line.lines().count(), 1);
        }
    }
}
