//! What the programme promises and asks: that nobody has to, what is disclosed,
//! what is agreed to, what is measured.

use crate::content::address::Address;
use crate::content::field::{Field, FromValue, Shape, record};
use crate::content::plain::Located;
use crate::content::profile::Leaving;
use crate::content::reading::Reading;
use crate::content::reference::{Campaign, Ref};
use crate::content::told::{Told, ToldName};
use crate::content::value::{Node, Value};
use crate::content::when::When;

record! {
    /// `[voluntary]`.
    pub struct Voluntary {
        /// That nobody has to, in the programme's own words.
        statement: Option<Told<String>> = "\"Nobody has to. Not joining costs nothing.\"",
        /// How to stop.
        how_to_leave: Option<Told<String>> = "\"Tell Nell; it takes a day.\"",
        /// Whom to tell if somebody feels pushed.
        whom_to_tell: Option<Told<String>> = "\"The staff council\"",
    }
}

record! {
    /// `[[channel]]`: a network the programme writes for.
    pub struct Channel {
        /// Its id.
        id: Located<String> = "\"linkedin\"",
        /// What it is called.
        name: Option<ToldName> = "\"LinkedIn\"",
        /// The organisation's own place there.
        url: Option<Address> = "\"https://social.example/saltmarsh\"",
        /// Characters a text may have, where the usual limit does not hold.
        limit: Option<u32> = "500",
    }
}

record! {
    /// `[[hashtag]]`.
    pub struct Hashtag {
        /// The tag without its sign.
        tag: String = "\"WinterNights\"",
        /// What it means.
        meaning: Option<Told<String>> = "\"Stories from night shifts\"",
        /// The campaign it belongs to.
        campaign: Option<Ref<Campaign>> = "\"winter-nights-2026\"",
    }
}

record! {
    /// `[disclosure]`: how a post says that its writer works here.
    pub struct Disclosure {
        /// The sentence under every story.
        text: Option<Told<String>> = "\"I work at Saltmarsh Health. This is my own view.\"",
        /// Tags that say it on networks.
        tags: ToldName<Vec<String>> = "[\"SaltmarshStaff\"]",
    }
}

record! {
    /// `[[incentive]]`.
    pub struct Incentive {
        /// Its id.
        id: Option<String> = "\"mug\"",
        /// What can be gained.
        what: Told<String> = "\"A mug\"",
        /// How it is disclosed.
        disclosure: Option<Told<String>> = "\"Those who take part get a mug.\"",
        /// What it depends on; never on how much somebody posts.
        basis: Option<Told<String>> = "\"equal chance\"",
    }
}

record! {
    /// `[[quiet_period]]`.
    pub struct QuietPeriod {
        /// What it is called.
        name: Told<String> = "\"Election\"",
        /// First day.
        start: Option<When> = "2026-04-01",
        /// Last day.
        end: Option<Located<When>> = "2026-05-07",
        /// Why.
        reason: Option<Told<String>> = "\"Public bodies stay out of elections.\"",
    }
}

record! {
    /// `[consent]`.
    pub struct ConsentRules {
        /// Whether a missing consent means no.
        required: bool = "true",
        /// Whether a story needs its author's yes to exactly that text.
        last_word: bool = "true",
        /// Which wording is in force.
        wording: Option<String> = "\"2025-03\"",
        /// Months after which to ask again.
        review_months: Option<u32> = "24",
    }
}

record! {
    /// `[privacy]`.
    pub struct Privacy {
        /// Groups smaller than this never appear in figures.
        minimum_group: Option<u32> = "10",
        /// Whether figures may be shown by department.
        by_department: bool = "false",
    }
}

/// `[leavers]`: what becomes of leavers' pages, as one word or as
/// `policy = "keep"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leavers {
    pub policy: Leaving,
}

impl FromValue for Leavers {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Leavers> {
        let policy = match &value.node {
            Node::Table(table) => {
                reading.unknown(table, &[&[("policy", &["default"])]]);
                reading.field::<Option<Leaving>>(table, "policy", &["default"]).flatten()
            }
            _ => Leaving::from_value(value, reading),
        };
        policy.map(|policy| Leavers { policy })
    }

    fn shape() -> Shape {
        let policy = Field {
            key: "policy",
            aliases: &["default"],
            doc: &["`anonymise`, `keep` or `remove`."],
            example: "\"anonymise\"",
            required: false,
            shape: Leaving::shape(),
        };
        Shape::Either(Leaving::WORDS, vec![policy])
    }
}
