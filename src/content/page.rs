//! Pages of any other sort, the home page's words, and words about a topic or
//! a list.

use super::field::record;

record! {
    /// Any other page.
    pub struct Page {
        /// What the page is called.
        title: String = "\"Afraid to post?\"",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"So were we.\"",
    }
}

record! {
    /// Words for the head of a list: the home page, the guidelines, the training.
    pub struct Lead {
        /// Stands where the list's own name would stand.
        title: Option<String> = "\"Night people\"",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"Who keeps the lights on.\"",
    }
}

record! {
    /// Words about a topic.
    pub struct TopicWords {
        /// What the topic is called, where `program.toml` does not say.
        title or "name": Option<String> = "\"Night shift\"",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"What happens while you sleep.\"",
    }
}
