//! How the hub looks and is laid out.

use crate::content::field::{FromValue, Shape, choice, record};
use crate::content::plain::{Located, Named};
use crate::content::reading::Reading;
use crate::content::reference::FileRef;
use crate::content::told::Told;
use crate::content::value::{Node, Value};

record! {
    /// `[brand]`.
    pub struct Brand {
        /// The brand's colour, as `#rrggbb`.
        color or "colour" | "primary": Option<Located<String>> = "\"#0b5d5b\"",
        /// A second colour.
        accent or "color2" | "colour2" | "secondary": Option<Located<String>> = "\"#e0673a\"",
        /// The colours as a list of one or two.
        colors or "colours": Vec<Located<String>> = "[\"#0b5d5b\", \"#e0673a\"]",
        /// The logo, as a path below `content/`: an SVG, or a picture at least 80 pixels high. It stands in place of the hub's name.
        logo or "logo_light": Option<FileRef> = "\"media/logo.svg\"",
        /// The same for dark grounds. Without one, the logo keeps a white ground of its own.
        logo_dark: Option<FileRef> = "\"media/logo-dark.svg\"",
        /// The small picture in a browser's tab: a square SVG, or a picture of at least 180 pixels. Without one it is the hub's mark on the brand's colour.
        favicon: Option<FileRef> = "\"media/favicon.png\"",
        /// `default` for the theme's own, `system` for those of the reader's machine.
        fonts: Option<Fonts> = "\"system\"",
        /// How cards for social networks look.
        card_style or "cards": Option<CardStyle> = "\"title\"",
    }
}

choice! {
    /// What stands on the card that other sites show beside a link.
    pub enum CardStyle {
        /// A person's sentence, where a story has one.
        Quote = "quote",
        /// Always the title.
        Title = "title",
        /// No cards: other sites show the page's own picture, or none.
        None = "none",
    }
}

choice! {
    /// What text is set in.
    pub enum Fonts {
        /// The theme's own fonts.
        Default = "default",
        /// What readers' machines have: nothing to load, less to tell apart.
        System = "system",
    }
}

record! {
    /// `[urls]`.
    pub struct Urls {
        /// Whether names in addresses keep letters of other scripts.
        unicode: bool = "true",
    }
}

record! {
    /// `[menu]`.
    pub struct Menu {
        /// Lists in the main menu, in order.
        items or "main": Vec<Located<String>> = "[\"voices\", \"stories\", \"topics\"]",
        /// Other words for the names in the menu.
        labels: Named<Told<String>> = "{ voices = \"People\" }",
        /// Pages in the foot of every page, by their slugs.
        footer: Vec<Located<String>> = "[\"about\"]",
    }
}

record! {
    /// `[search]`.
    pub struct Search {
        /// Whether there is a search page.
        enabled: Option<bool> = "true",
    }
}

record! {
    /// `[feeds]`.
    pub struct Feeds {
        /// Whether there are feeds.
        enabled: Option<bool> = "true",
        /// Items in a feed.
        items: Option<u32> = "20",
        /// Whether feeds hold whole stories (`true`) or summaries (`false`);
        /// where this is missing, only the hub's own feed holds whole stories.
        full_text: Option<bool> = "true",
    }
}

record! {
    /// `[images]`.
    pub struct Images {
        /// How good the WebP files are, from 1 to 100; other formats are made to
        /// look alike.
        quality: Option<Quality> = "78",
        /// Whether AVIF files are made too: a quarter to a third smaller than WebP,
        /// for seconds of work a photo, once.
        avif: bool = "false",
    }
}

/// How good compressed pictures are, from 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quality(pub u8);

impl Quality {
    const LEAST: u8 = 1;
    const MOST: u8 = 100;
}

impl FromValue for Quality {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Quality> {
        let number = match &value.node {
            Node::Scalar { text, .. } => text.parse().ok(),
            _ => None,
        };
        let number = number.filter(|number| (Quality::LEAST..=Quality::MOST).contains(number));
        if number.is_none() {
            reading.wrong(value, "a whole number from 1 to 100");
        }
        number.map(Quality)
    }

    fn shape() -> Shape {
        Shape::Between(Quality::LEAST.into(), Quality::MOST.into())
    }
}

#[cfg(test)]
mod tests {
    use crate::content;
    use crate::source::fixture;

    /// What is said about the quality that is asked for.
    fn said(quality: &str) -> Vec<String> {
        let text = format!("--- program.toml\n[images]\nquality = {quality}\n");
        let found = content::parse(&fixture::sources(&text)).diagnostics;
        let found = found.into_iter().filter(|one| one.rule == "wrong-value");
        found.map(|one| one.message).collect()
    }

    #[test]
    fn quality_is_a_number_from_one_to_a_hundred() {
        for quality in ["1", "78", "\"78\"", "100"] {
            assert!(said(quality).is_empty(), "{quality}");
        }
        for quality in ["0", "101", "300", "-5", "78.5", "best"] {
            let wanted = format!("expected a whole number from 1 to 100, found `{quality}`");
            let quality = quality.replace("best", "\"best\"");
            assert_eq!(said(&quality), [wanted]);
        }
        assert_eq!(said("[78]"), ["expected a whole number from 1 to 100, found a list"]);
    }
}
