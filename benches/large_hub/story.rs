//! The body of a story: paragraphs under headings, with a list, a quote, emphasis, links out and
//! across, and now and then code. Its length is what was asked for, give or take a sentence, but
//! never less than these parts take.

use super::code;
use super::hub::Hub;
use super::post::post;
use super::prose::{append, paragraph, sentence, words};
use super::random::Random;
use super::sentences::{EMPHATIC, HEADINGS, QUOTES};
use super::vocabulary::{capitalised, fill};

/// The body of the post at `index`.
pub(super) fn body(hub: &Hub, index: usize, random: &mut Random) -> String {
    let headings = headings(random);
    let list = list(random);
    let quote = format!("> {}", sentence(&QUOTES, random));
    let special = special_sentences(hub, index, random);

    let fixed = headings.iter().chain([&list, &quote]).chain(&special);
    let fixed: usize = fixed.map(|text| words(text)).sum();
    let mut paragraphs = paragraphs(hub.size.words.saturating_sub(fixed), headings.len(), random);
    for sentence in special {
        let place = random.index(paragraphs.len());
        append(&mut paragraphs[place], &sentence);
    }

    // One paragraph opens; the others follow under the headings, evenly.
    let mut blocks = Vec::new();
    let sections = headings.len() + 1;
    let (list_in, quote_in) = (random.index(sections), random.index(sections));
    let code_in = (index % 50 == 7).then(|| random.index(sections));
    for (section, heading) in [None].into_iter().chain(headings.into_iter().map(Some)).enumerate() {
        blocks.extend(heading);
        let from = section * paragraphs.len() / sections;
        let to = (section + 1) * paragraphs.len() / sections;
        blocks.extend_from_slice(&paragraphs[from..to]);
        blocks.extend((section == list_in).then(|| list.clone()));
        blocks.extend((section == quote_in).then(|| quote.clone()));
        blocks.extend((code_in == Some(section)).then(|| code::block(random)));
    }
    format!("{}\n", blocks.join("\n\n"))
}

fn headings(random: &mut Random) -> Vec<String> {
    let count = random.between(2, 4);
    let mut headings: Vec<String> = Vec::with_capacity(count);
    while headings.len() < count {
        let heading = format!("## {}", sentence(&HEADINGS, random));
        if !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    headings
}

fn list(random: &mut Random) -> String {
    let ordered = random.one_in(3);
    let item = |number| {
        let mark = if ordered { format!("{number}.") } else { "-".to_owned() };
        format!("{mark} {}", capitalised(&fill("the {adjective} {noun} {place}", random)))
    };
    let items: Vec<String> = (1..=4).map(item).collect();
    items.join("\n")
}

/// The sentences with emphasis and links, which are strewn over the paragraphs.
fn special_sentences(hub: &Hub, index: usize, random: &mut Random) -> Vec<String> {
    let outside = fill("https://{noun}.example.com/{things}/", random).replace(' ', "-");
    let outside = fill(&format!("I read about it [elsewhere]({outside}), {{how}}."), random);
    let mut sentences = vec![sentence(&EMPHATIC, random), outside];
    for _ in 0..random.between(1, 3) {
        sentences.extend(relative_link(hub, index, random));
    }
    sentences
}

/// A sentence that leads to another post or to a person, if there is one.
fn relative_link(hub: &Hub, index: usize, random: &mut Random) -> Option<String> {
    let to_post = hub.size.posts > 1 && (hub.size.people == 0 || random.one_in(2));
    if to_post {
        // Any step but a full round leads from a post to another.
        let step = random.between(1, hub.size.posts - 1);
        let other = post(hub, (index + step) % hub.size.posts);
        return Some(format!("See also [{}](../posts/{}).", other.title, other.file));
    }
    if hub.size.people == 0 {
        return None;
    }
    let person = hub.person(random.index(hub.size.people));
    Some(match random.one_in(2) {
        true => fill(&format!("Ask @{} about the {{noun}}.", person.handle), random),
        false => {
            let link = format!("[{}](../profiles/{}.md)", person.name, person.handle);
            fill(&format!("It was {link} who {{did}} the {{noun}} {{time}}."), random)
        }
    })
}

/// Paragraphs of about sixty words that together have as many as asked: what one has too many,
/// the next has less. There is at least one for the opening and one for each heading.
fn paragraphs(budget: usize, headings: usize, random: &mut Random) -> Vec<String> {
    let count = (budget / 60).max(headings + 1);
    let mut written = 0;
    let write = |number: usize| {
        let due = budget * number / count;
        let paragraph = paragraph(due.saturating_sub(written), random);
        written += words(&paragraph);
        paragraph
    };
    (1..=count).map(write).collect()
}
