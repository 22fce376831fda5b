//! What the files of one hub know of each other: how many there are of each kind, how they are
//! called, and who writes most. Everything is found from an index alone, so that no file has to
//! wait for another or be kept.

use super::person::{Person, person};
use super::random::{Random, Stream};
use super::zipf::Zipf;
use super::{Size, campaign, guideline, post, profile, program, training};

pub(super) struct Hub {
    pub(super) size: Size,
    pub(super) authors: Zipf,
    pub(super) topics: Zipf,
}

impl Hub {
    pub(super) fn new(size: Size) -> Hub {
        Hub { authors: Zipf::new(size.people), topics: Zipf::new(size.topics), size }
    }

    pub(super) fn count(&self) -> usize {
        let fixed = guideline::COUNT + training::COUNT + campaign::COUNT;
        1 + self.size.people + self.size.posts + fixed
    }

    /// The file at an index below `count`: its path and its text.
    pub(super) fn file(&self, index: usize) -> (String, String) {
        let Some(mut index) = index.checked_sub(1) else {
            return program::file(self);
        };
        type Kind = fn(&Hub, usize) -> (String, String);
        let kinds: [(usize, Kind); 5] = [
            (self.size.people, profile::file),
            (self.size.posts, post::file),
            (guideline::COUNT, guideline::file),
            (training::COUNT, training::file),
            (campaign::COUNT, campaign::file),
        ];
        for (count, file) in kinds {
            if index < count {
                return file(self, index);
            }
            index -= count;
        }
        unreachable!("an index is below the count")
    }

    /// The name of a topic: one of the list, numbered when the hub has more than the list.
    pub(super) fn topic(&self, index: usize) -> String {
        numbered(&TOPICS, index)
    }

    pub(super) fn department(&self, index: usize) -> String {
        numbered(&DEPARTMENTS, index)
    }

    /// The department a person is in, if the hub has any.
    pub(super) fn department_of(&self, person: usize) -> Option<usize> {
        let mut random = Random::new(self.size.seed, Stream::Role, person);
        (self.size.departments > 0).then(|| random.index(self.size.departments))
    }

    pub(super) fn person(&self, index: usize) -> Person {
        person(self.size.seed, index)
    }
}

/// Even topics are of work and odd ones of life.
#[rustfmt::skip]
const TOPICS: [&str; 40] = [
    "Night shift", "Allotments", "Safety", "Running", "Data", "Music", "First job", "Parenthood",
    "Tools", "Swimming", "Teamwork", "Cooking", "Mistakes", "Languages", "Machines", "Dogs",
    "Learning", "Cycling", "Energy", "Chess", "Buildings", "Moving house", "Handover", "Football",
    "Meetings", "Sleep", "Accessibility", "Books", "Customers", "Knitting", "Maps", "Grandparents",
    "Security", "Gardens", "Logistics", "Faith", "Research", "Trains", "Retirement", "Weather",
];

#[rustfmt::skip]
const DEPARTMENTS: [&str; 25] = [
    "Accounting", "Audit", "Catering", "Cleaning", "Communications", "Customer care", "Design",
    "Dispatch", "Engineering", "Estates", "Finance", "Fleet", "Legal", "Library", "Logistics",
    "Maintenance", "Nursing", "People & learning", "Procurement", "Quality", "Reception",
    "Research", "Security", "Software", "Workshop",
];

fn numbered(names: &[&str], index: usize) -> String {
    let name = names[index % names.len()];
    match index / names.len() {
        0 => name.to_owned(),
        round => format!("{name} {}", round + 1),
    }
}
