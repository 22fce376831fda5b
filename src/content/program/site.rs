//! How the hub looks and is laid out.

use crate::content::field::{choice, record};
use crate::content::plain::{Located, Named};
use crate::content::reference::FileRef;

record! {
    /// `[brand]`.
    pub struct Brand {
        /// The brand's colour, as `#rrggbb`.
        color or "colour" | "primary": Option<Located<String>> = "\"#0b5d5b\"",
        /// A second colour.
        accent or "color2" | "colour2" | "secondary": Option<Located<String>> = "\"#e0673a\"",
        /// The colours as a list of one or two.
        colors or "colours": Vec<Located<String>> = "[\"#0b5d5b\", \"#e0673a\"]",
        /// The logo, as a path below `content/`.
        logo or "logo_light": Option<FileRef> = "\"media/logo.svg\"",
        /// The logo for dark grounds.
        logo_dark: Option<FileRef> = "\"media/logo-dark.svg\"",
        /// The small picture in a browser's tab.
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
        labels: Named<String> = "{ voices = \"People\" }",
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
        /// Quality of compressed pictures, 1 to 100.
        quality: Option<u32> = "80",
        /// Widths in pixels.
        widths: Vec<u32> = "[480, 960, 1600]",
        /// Whether AVIF files are made too.
        avif: bool = "false",
    }
}
