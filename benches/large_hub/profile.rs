//! A person's page: who they are, what they do and forty words of their own.

use super::front_matter::{Dialect, FrontMatter};
use super::hub::Hub;
use super::prose::{paragraph, sentence};
use super::random::{Random, Stream};
use super::sentences::{KNOWN_FOR, QUOTES};
use super::slug::slug;

pub(super) fn file(hub: &Hub, index: usize) -> (String, String) {
    let person = hub.person(index);
    let mut random = Random::new(hub.size.seed, Stream::Profile, index);
    let topics = random.between(1, 4);
    let topics = hub.topics.ranks(&mut random, topics);
    let topics: Vec<String> = topics.into_iter().map(|topic| slug(&hub.topic(topic))).collect();
    let mut front =
        FrontMatter::new(Dialect::Toml).text("name", &person.name).text("role", &role(&mut random));
    if let Some(department) = hub.department_of(index) {
        front = front.text("department", &slug(&hub.department(department)));
    }
    front = front.list("topics", &topics).text("known_for", &sentence(&KNOWN_FOR, &mut random));
    if random.one_in(3) {
        front = front.text("quote", &sentence(&QUOTES, &mut random));
    }
    let body = paragraph(40, &mut random);
    (format!("content/profiles/{}.md", person.handle), front.body(&format!("{body}\n")))
}

fn role(random: &mut Random) -> String {
    let job = random.pick(&JOBS);
    match random.below(5) {
        0 => format!("Senior {}", job.to_lowercase()),
        1 => format!("Deputy {}", job.to_lowercase()),
        2 => format!("Apprentice {}", job.to_lowercase()),
        _ => job.to_owned(),
    }
}

#[rustfmt::skip]
const JOBS: [&str; 32] = [
    "Accountant", "Analyst", "Archivist", "Baker", "Buyer", "Caretaker", "Cook", "Crane operator",
    "Designer", "Dispatcher", "Driver", "Electrician", "Engineer", "Fitter", "Gardener", "Glazier",
    "Inspector", "Interpreter", "Librarian", "Locksmith", "Mechanic", "Nurse", "Painter", "Planner",
    "Porter", "Programmer", "Receptionist", "Surveyor", "Technician", "Trainer", "Welder", "Writer",
];
