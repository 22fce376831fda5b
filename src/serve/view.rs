//! As whom and for which day the preview shows the hub: a switch for all tabs.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::admit::Viewer;
use crate::content::Audience;
use crate::source::Clock;

/// What is looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    pub viewer: Viewer,
    /// The day the hub is shown for; now, where there is none.
    pub on: Option<Date>,
}

impl View {
    /// The moment to make the hub for.
    pub(super) fn clock(self, now: Timestamp) -> Clock {
        self.on.map_or(Clock::At(now), Clock::On)
    }

    /// `as public, with drafts, on 2026-12-24`.
    pub fn words(self) -> String {
        let mut words = format!("as {}", self.readers());
        if self.viewer.drafts {
            words.push_str(", with drafts");
        }
        if let Some(day) = self.on {
            words.push_str(&format!(", on {day}"));
        }
        words
    }

    /// Who the readers are: `public` or `internal`.
    pub(super) fn readers(self) -> &'static str {
        match self.viewer.audience {
            Audience::Public => "public",
            Audience::Internal => "internal",
        }
    }

    /// The view that a form asks for; nothing where it asks for none there is.
    pub(super) fn of_form(fields: &[(String, String)]) -> Option<View> {
        let field = |name: &str| fields.iter().find(|(one, _)| one == name).map(|(_, v)| &**v);
        let audience = match field("as")? {
            "public" => Audience::Public,
            "internal" => Audience::Internal,
            _ => return None,
        };
        let on = match field("on").unwrap_or_default() {
            "" => None,
            day => Some(day.parse().ok()?),
        };
        Some(View { viewer: Viewer { audience, drafts: field("drafts").is_some() }, on })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(fields: &[(&str, &str)]) -> Option<String> {
        let owned: Vec<(String, String)> =
            fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        View::of_form(&owned).map(View::words)
    }

    #[test]
    fn a_form_says_as_whom_and_when() {
        assert_eq!(asked(&[("as", "public"), ("on", "")]).unwrap(), "as public");
        let all = [("as", "internal"), ("drafts", "on"), ("on", "2026-12-24")];
        assert_eq!(asked(&all).unwrap(), "as internal, with drafts, on 2026-12-24");
    }

    #[test]
    fn a_form_that_asks_for_anything_else_changes_nothing() {
        assert_eq!(asked(&[]), None);
        assert_eq!(asked(&[("as", "everyone")]), None);
        assert_eq!(asked(&[("as", "public"), ("on", "soon")]), None);
    }
}
