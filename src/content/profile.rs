//! A person of the hub.

use super::address::Address;
use super::field::{choice, record};
use super::plain::{Located, Named};
use super::reference::{Department, FileRef, Person, Ref, Topic};
use super::when::When;

record! {
    /// A person: what they are known for, their words, where else to find them.
    pub struct Profile {
        /// The name, as this person writes it.
        name: String = "\"Mila Costa\"",
        /// The short name used in addresses and mentions; the file's name serves where this is missing.
        handle: Option<Located<String>> = "\"mila-costa\"",
        /// Pronouns, if they want them shown.
        pronouns: Option<String> = "\"she/her\"",
        /// How the name is said.
        pronunciation: Option<String> = "\"MEE-la\"",
        /// What they do, in their own words.
        role: Option<String> = "\"Night charge nurse\"",
        /// Where they stand: `executive`, `manager` or `staff`. Never shown as a rank.
        level: Option<Level> = "\"staff\"",
        /// The department they work in.
        department: Option<Ref<Department>> = "\"nursing\"",
        /// Where they work.
        location: Option<String> = "\"Quayhead\"",
        /// Languages they speak with readers.
        languages: Vec<String> = "[\"en\", \"pt\"]",
        /// A photo, as a path from this file.
        photo: Option<FileRef> = "\"mila.jpg\"",
        /// What the photo shows, for people who cannot see it.
        photo_alt: Option<String> = "\"Mila at the nurses' station\"",
        /// The part of the photo that must stay visible, as two shares of its size.
        focus: Vec<f64> = "[0.5, 0.3]",
        /// The sentence this person wants to be known by.
        known_for: Option<String> = "\"The one who answers at four in the morning\"",
        /// A sentence of theirs, for the home page.
        quote: Option<String> = "\"Nights are when the building talks.\"",
        /// Whom they write for.
        audience_for: Vec<String> = "[\"new nurses\"]",
        /// What to ask them about.
        topics or "tags" | "categories": Vec<Ref<Topic>> = "[\"night-shift\"]",
        /// Where else to find them: each network with one or more addresses.
        links: Named<Vec<Address>> = "{ mastodon = \"https://social.example/@mila\" }",
        /// For champions: what they do, why, what it brought, what was in the way.
        champion: Option<Champion> = "{ what = \"…\", why = \"…\" }",
        /// Departments this person helps to start.
        ambassador_for: Vec<Ref<Department>> = "[\"nursing\"]",
        /// Whether they speak for the organisation.
        spokesperson: bool = "true",
        /// How far along they are: `starter`, `active`, `champion` or `executive`.
        experience: Option<Experience> = "\"active\"",
        /// When they joined the programme, and whether by themselves.
        joined: Option<Joined> = "{ date = 2025-04-02, by = \"self\" }",
        /// Who asked them.
        invited_by: Option<Ref<Person>> = "\"ruth-abara\"",
        /// Whether they write and answer themselves on their own accounts.
        runs_own_accounts: Option<bool> = "true",
        /// Minutes a week agreed with their manager. Never shown.
        agreed_minutes_per_week: Option<u32> = "30",
        /// Lessons finished, each with its date.
        trained: Named<When> = "{ \"finding-your-voice/first-post\" = 2025-05-01 }",
        /// Whether the home page may pick them.
        featured: bool = "true",
        /// `active`, `paused` (shown, never featured), `left` or `withdrawn` (nothing stays).
        status or "state": Option<Status> = "\"paused\"",
        /// What happens to their stories when they leave: `anonymise`, `keep` or `remove`.
        after_leaving: Option<Leaving> = "\"keep\"",
        /// What they agreed to, for whom, when and until when.
        consent: Option<Consent> = "{ profile = \"granted\", photo = \"granted\", date = 2025-04-02 }",
    }
}

choice! {
    /// Where someone stands in the organisation.
    pub enum Level { Executive = "executive", Manager = "manager", Staff = "staff" }
}

choice! {
    /// How far along someone, or something, is.
    pub enum Experience {
        Starter = "starter",
        Active = "active",
        Champion = "champion",
        Executive = "executive",
    }
}

choice! {
    /// Whether someone takes part.
    pub enum Status {
        Active = "active",
        /// Shown, never featured.
        Paused = "paused",
        /// No longer with the organisation.
        Left = "left",
        /// Nothing of the person stays.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// What becomes of a leaver's page and byline.
    pub enum Leaving {
        /// No page; "a former colleague" in the byline.
        Anonymise = "anonymise",
        /// Listed among the alumni.
        Keep = "keep",
        /// Nothing stays.
        Remove = "remove",
    }
}

choice! {
    /// An answer to being asked.
    pub enum Answer { Granted = "granted", Withdrawn = "withdrawn" }
}

choice! {
    /// Where something agreed to may appear.
    pub enum Scope { Intranet = "intranet", Public = "public", Social = "social" }
}

record! {
    /// What a person agreed to.
    pub struct Consent {
        /// To a page with their name and words: `granted` or `withdrawn`.
        profile: Option<Answer> = "\"granted\"",
        /// To being shown in pictures.
        photo: Option<Answer> = "\"granted\"",
        /// Where: any of `intranet`, `public`, `social`; all where this is missing.
        scope: Option<Vec<Scope>> = "[\"intranet\", \"public\"]",
        /// Which wording they agreed to.
        wording: Option<String> = "\"2025-03\"",
        /// When.
        date: Option<Located<When>> = "2025-04-02",
        /// When to ask again.
        review_by: Option<Located<When>> = "2027-04-02",
        /// Where the record is kept.
        record: Option<String> = "\"HR case 1123\"",
    }
}

record! {
    /// What a champion has to tell others.
    pub struct Champion {
        /// What they do.
        what: Option<String> = "\"Writes about nights\"",
        /// Why they do it.
        why: Option<String> = "\"Because nobody asked before\"",
        /// What it brought.
        benefits: Option<String> = "\"Two new colleagues\"",
        /// What was in the way.
        roadblocks: Option<String> = "\"Time\"",
        /// A mistake worth telling.
        mistake: Option<String> = "\"Posting at 5 a.m.\"",
    }
}

choice! {
    /// Who had the idea.
    pub enum By { Own = "self", Invited = "invited" }
}

record! {
    /// When someone joined.
    pub struct Joined {
        /// The day.
        date: Option<When> = "2025-04-02",
        /// `self` or `invited`.
        by: Option<By> = "\"self\"",
    }
}
