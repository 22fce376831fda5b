//! Training: paths of lessons, each with questions to check oneself.

use super::field::{choice, record};
use super::profile::Experience;
use super::when::When;

record! {
    /// A training path.
    pub struct Path {
        /// What the path is called.
        title: String = "\"Finding your voice\"",
        /// For whom: `starter`, `active`, `champion` or `executive`.
        level: Option<Experience> = "\"starter\"",
        /// Whom it helps, in words.
        for_whom as "for": Vec<String> = "[\"anyone who has never posted\"]",
        /// What one can do afterwards.
        objectives: Vec<String> = "[\"write a first story\"]",
        /// How long it takes in all; the sum of the lessons where this is missing.
        minutes: Option<u32> = "60",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"From nothing to a first story.\"",
    }
}

record! {
    /// One lesson.
    pub struct Lesson {
        /// What the lesson is called.
        title: String = "\"Your first post\"",
        /// Its place in the path.
        order: Option<u32> = "1",
        /// How long it takes.
        minutes: Option<u32> = "12",
        /// What one can do afterwards.
        objectives: Vec<String> = "[\"find a story worth telling\"]",
        /// When a person last looked at it.
        reviewed: Option<When> = "2026-02-01",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"Start with what you saw.\"",
        /// Questions to check oneself.
        question: Vec<Question> = "[{ prompt = \"…\", kind = \"one\", options = [] }]",
    }
}

choice! {
    /// How many answers are right.
    pub enum Quantity { One = "one", Many = "many" }
}

record! {
    /// A question to check oneself.
    pub struct Question {
        /// The question.
        prompt: String = "\"Which opening keeps a reader?\"",
        /// Whether `one` or `many` answers are right.
        kind: Option<Quantity> = "\"one\"",
        /// The answers to choose from.
        options: Vec<Choice> = "[{ text = \"What you saw\", right = true, because = \"It is yours.\" }]",
    }
}

record! {
    /// An answer to choose.
    pub struct Choice {
        /// The answer.
        text: String = "\"What you saw\"",
        /// Whether it is right.
        right: bool = "true",
        /// Why, or why not.
        because: Option<String> = "\"It is yours.\"",
    }
}
