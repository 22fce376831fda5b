//! Something a person wrote for the hub: a story, an answer, a talk.

use super::address::Address;
use super::field::{choice, record};
use super::plain::Named;
use super::reference::{Campaign, Department, FileRef, Person, Ref, Topic};
use super::when::When;

record! {
    /// A story in somebody's own words.
    pub struct Post {
        /// What the story is called.
        title: String = "\"Night shift, day one\"",
        /// The day it came out; a date in the file's name serves where this is missing.
        date: Option<When> = "2026-03-01",
        /// The day it was last changed in a way readers should know of.
        updated: Option<When> = "2026-03-04",
        /// Who wrote it.
        authors or "author": Vec<Ref<Person>> = "[\"mila-costa\"]",
        /// For a writer who must not be named: the department stands in the byline instead.
        name_withheld: bool = "true",
        /// The department named in the byline when the name is withheld.
        department: Option<Ref<Department>> = "\"nursing\"",
        /// One or two sentences for lists and cards.
        summary or "excerpt" | "description": Option<String> = "\"What nobody tells you about 4 a.m.\"",
        /// What it is about.
        topics or "tags" | "categories": Vec<Ref<Topic>> = "[\"night-shift\"]",
        /// The form it has.
        kind: Option<Form> = "\"story\"",
        /// What it is mostly about, for the balance of the whole hub.
        about: Option<About> = "\"personal\"",
        /// What the editors hope for. Never shown.
        aim: Option<String> = "\"show that nights are a craft\"",
        /// The campaign it belongs to.
        campaign: Option<Ref<Campaign>> = "\"winter-nights-2026\"",
        /// The service it concerns.
        service_line: Option<String> = "\"Emergency care\"",
        /// A lead picture, as a path from this file.
        image: Option<FileRef> = "\"corridor.jpg\"",
        /// What the lead picture shows.
        image_alt: Option<String> = "\"An empty corridor at night\"",
        /// The part of the lead picture that must stay visible, as two shares of its size.
        focus: Vec<f64> = "[0.5, 0.3]",
        /// Pictures in the text, and the sound or film, with who and what is in them.
        pictures: Vec<Picture> = "[{ file = \"team.jpg\", alt = \"The team\", people = [\"mila-costa\"] }]",
        /// The sentence for the home page and for cards.
        quote: Option<String> = "\"Nights are when the building talks.\"",
        /// Whether the home page may pick it.
        featured: bool = "true",
        /// The series it is part of.
        series: Option<String> = "\"First weeks\"",
        /// Where it came out first, if elsewhere.
        first_published: Option<String> = "\"Nursing Today\"",
        /// The address that search engines should count as the original.
        canonical: Option<Address> = "\"https://example.org/original\"",
        /// Where else it can be read.
        elsewhere: Vec<Address> = "[\"https://example.org/copy\"]",
        /// A sound file, as a path from this file.
        audio: Option<FileRef> = "\"talk.mp3\"",
        /// A film, as a path from this file.
        video: Option<FileRef> = "\"talk.mp4\"",
        /// The words of the sound file or film, as a path from this file.
        transcript: Option<FileRef> = "\"talk.txt\"",
        /// The words of a film and when they are said, as WebVTT; serves as its transcript too.
        captions: Option<FileRef> = "\"talk.vtt\"",
        /// Who edited it; shown beside the byline.
        edited_by: Vec<Ref<Person>> = "[\"nell-ashworth\"]",
        /// Written by someone else for the author; always shown.
        ghostwritten: bool = "true",
        /// Written with the help of a language model; always shown.
        ai_assisted: bool = "true",
        /// Who stands behind it, in one sentence.
        endorsed_by: Option<Endorsement> = "{ person = \"ngozi-adeyemi\", note = \"This is how we learn.\" }",
        /// Who checked the facts.
        expert_reviewer: Option<Ref<Person>> = "\"ravi-menon\"",
        /// Paid for; always shown.
        paid: bool = "true",
        /// The author's yes to exactly this text.
        approved: Option<Approval> = "{ by = \"mila-costa\", on = 2026-03-01, text = \"9f2c…\" }",
        /// Where figures come from.
        sources: Vec<String> = "[\"https://example.org/figures\"]",
        /// Ready words per channel.
        share: Named<Vec<String>> = "{ linkedin = \"What 4 a.m. taught me\" }",
        /// Prompts that help others find their own words.
        angles: Vec<String> = "[\"What was your first night like?\"]",
    }
}

choice! {
    /// The form of a story.
    pub enum Form {
        Story = "story",
        Insight = "insight",
        HowTo = "how-to",
        ChampionInterview = "champion-interview",
        TwoVoices = "two-voices",
        QuestionsAndAnswers = "q-and-a",
        Talk = "talk",
        Event = "event",
        News = "news",
    }
}

choice! {
    /// What a story is mostly about.
    pub enum About {
        Personal = "personal",
        Expertise = "expertise",
        Culture = "culture",
        Organisation = "organisation",
        Product = "product",
        Hiring = "hiring",
        Seasonal = "seasonal",
    }
}

record! {
    /// A picture in the text, or the story's sound or film.
    pub struct Picture {
        /// The file, as a path from this file.
        file: FileRef = "\"team.jpg\"",
        /// What it shows.
        alt: Option<String> = "\"The team at the end of a shift\"",
        /// Who can be recognised.
        people: Vec<Ref<Person>> = "[\"mila-costa\"]",
        /// Under which terms it may be shown.
        licence: Option<String> = "\"own work\"",
        /// Where it comes from.
        source: Option<String> = "\"Ben Osei\"",
        /// Whether patients can be seen.
        shows_patients: Option<bool> = "false",
        /// Whether children can be seen.
        shows_children: Option<bool> = "false",
        /// Where the permission of those shown is kept.
        authorization: Option<String> = "\"HR case 2231\"",
    }
}

record! {
    /// Somebody who stands behind a story.
    pub struct Endorsement {
        /// Who.
        person: Ref<Person> = "\"ngozi-adeyemi\"",
        /// What they say about it.
        note: Option<String> = "\"This is how we learn.\"",
    }
}

record! {
    /// An author's yes to one exact text.
    pub struct Approval {
        /// Who said yes.
        by: Ref<Person> = "\"mila-costa\"",
        /// When.
        on: When = "2026-03-01",
        /// Fingerprint of the text.
        text: String = "\"9f2c41d0a7b35e68\"",
        /// Said in the author's place, by whoever keeps the name that is withheld.
        for_author: bool = "true",
    }
}
