//! Something several people write about for a while.

use super::field::record;
use super::plain::Located;
use super::profile::Experience;
use super::reference::FileRef;
use super::when::When;

record! {
    /// A campaign.
    pub struct Campaign {
        /// What the campaign is called.
        title: String = "\"Winter nights\"",
        /// What it is for, in one sentence.
        goal: Option<String> = "\"Show what a night is\"",
        /// How anyone will know, by the ids of `[[kpi]]`.
        kpis: Vec<Located<String>> = "[\"replies\"]",
        /// Whom it speaks to.
        audience_for: Vec<String> = "[\"people who think of nursing\"]",
        /// First day.
        starts: Option<When> = "2026-11-02",
        /// Last day.
        ends: Option<When> = "2026-12-20",
        /// Its hashtag, without the sign.
        hashtag: Option<String> = "\"WinterNights\"",
        /// Where it takes place, by the ids of `[[channel]]`.
        channels: Vec<Located<String>> = "[\"linkedin\"]",
        /// What should come across.
        key_messages: Vec<String> = "[\"Nights are a craft\"]",
        /// Facts anyone may use.
        cleared_facts: Vec<Fact> = "[{ text = \"412 people work nights\", source = \"Rota 2026\" }]",
        /// Prompts that help others find their own words.
        angles: Vec<String> = "[\"Your first night\"]",
        /// Ready material per channel.
        kit: Vec<Kit> = "[{ channel = \"linkedin\", text = \"…\" }]",
        /// A picture for the head of its page, as a path from this file.
        image: Option<FileRef> = "\"corridor.jpg\"",
        /// What the picture shows.
        image_alt: Option<String> = "\"An empty corridor at night\"",
        /// The part of the picture that must stay visible, as two shares of its size.
        focus: Vec<f64> = "[0.5, 0.3]",
        /// Training that helps first.
        needs_level: Option<Experience> = "\"starter\"",
        /// The id of an `[[incentive]]`.
        incentive: Option<String> = "\"mug\"",
        /// A prize draw among all who want to be in it.
        draw: Option<Draw> = "{ prize = \"…\", opens = 2026-11-02, closes = 2026-12-20 }",
        /// What came of it.
        close: Option<Close> = "{ numbers = [\"31 stories\"], lessons = [\"…\"] }",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"Six weeks of nights.\"",
    }
}

record! {
    /// A fact that may be used.
    pub struct Fact {
        /// The fact.
        text: String = "\"412 people work nights\"",
        /// Where it comes from.
        source: Option<String> = "\"Rota 2026\"",
        /// Until when it may be used.
        until: Option<When> = "2027-01-31",
    }
}

record! {
    /// Ready material for one channel.
    pub struct Kit {
        /// The id of a `[[channel]]`.
        channel: Located<String> = "\"linkedin\"",
        /// Words to make one's own.
        text: String = "\"What did your first night teach you?\"",
        /// A picture, as a path from this file.
        image: Option<FileRef> = "\"night.jpg\"",
        /// What the picture shows.
        image_alt: Option<String> = "\"A lit window in a dark wall\"",
    }
}

record! {
    /// A prize draw with equal chances.
    pub struct Draw {
        /// What can be won.
        prize: String = "\"A day off\"",
        /// From when one can enter.
        opens: Option<When> = "2026-11-02",
        /// Until when.
        closes: Option<Located<When>> = "2026-12-20",
        /// Who may enter, how, and how the winner is drawn.
        rules: Option<String> = "\"One entry each, however much you post.\"",
    }
}

record! {
    /// What came of a campaign.
    pub struct Close {
        /// Figures, each with its basis.
        numbers: Vec<String> = "[\"31 stories by 19 people (counted)\"]",
        /// What was learned.
        lessons: Vec<String> = "[\"Ask earlier\"]",
        /// What will be different next time.
        will_change: Vec<String> = "[\"Shorter\"]",
    }
}
