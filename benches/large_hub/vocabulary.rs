//! The words that sentences are filled with. A pattern such as `the {adjective} {noun}` names its
//! slots; the words of one slot fit wherever the slot does.

use super::random::Random;

/// The pattern with each slot filled by chance.
pub(super) fn fill(pattern: &str, random: &mut Random) -> String {
    let mut text = String::with_capacity(pattern.len() * 2);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').expect("patterns close their slots");
        text += before;
        let word = random.pick(words(slot));
        if wants_an(&text, word) {
            text.insert(text.len() - 1, 'n');
        }
        text += word;
        rest = after;
    }
    text + rest
}

/// The text with its first letter in upper case.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Whether the text ends in the article “a”, and the word that follows begins with a vowel's sound.
fn wants_an(text: &str, word: &str) -> bool {
    let article = matches!(text, "a " | "A ") || text.ends_with(" a ") || text.ends_with(" A ");
    article && (word.starts_with(['a', 'e', 'i', 'o', 'u']) || word == "honest")
}

fn words(slot: &str) -> &'static [&'static str] {
    match slot {
        "adjective" => &ADJECTIVES,
        "noun" => &NOUNS,
        "things" => &THINGS,
        "did" => &DID,
        "do" => &DO,
        "place" => &PLACES,
        "time" => &TIMES,
        "who" => &WHO,
        "feeling" => &FEELINGS,
        "how" => &HOW,
        "number" => &NUMBERS,
        _ => panic!("no words for the slot {slot}"),
    }
}

#[rustfmt::skip]
pub(super) const ADJECTIVES: [&str; 56] = [
    "borrowed", "broken", "careful", "cheerful", "cold", "crooked", "deep", "dusty", "early",
    "empty", "faded", "familiar", "forgotten", "gentle", "green", "handmade", "heavy", "hidden",
    "hollow", "honest", "late", "lonely", "loud", "mended", "missing", "modest", "muddy", "narrow",
    "neat", "noisy", "odd", "open", "ordinary", "painted", "pale", "patient", "plain", "quiet",
    "restless", "round", "rusty", "second", "shared", "sharp", "silent", "slow", "small", "soft",
    "spare", "steady", "stubborn", "tired", "unlikely", "upright", "warm", "yellow",
];

#[rustfmt::skip]
pub(super) const NOUNS: [&str; 90] = [
    "alarm", "apron", "atlas", "banner", "basket", "bell", "bench", "bicycle", "binder", "blanket",
    "boiler", "bottle", "bridge", "broom", "bucket", "button", "calendar", "candle", "cart",
    "chair", "chart", "clipboard", "clock", "coat", "compass", "corridor", "crate", "cup", "curtain",
    "drawer", "drill", "engine", "envelope", "fence", "filter", "flask", "folder", "forklift",
    "garden", "gate", "glove", "hammer", "handbook", "harness", "hedge", "helmet", "hinge", "jacket",
    "kettle", "keyboard", "ladder", "lamp", "lantern", "ledger", "lift", "locker", "map", "mirror",
    "notebook", "oven", "pallet", "pencil", "piano", "pipe", "printer", "pump", "radio", "recipe",
    "report", "rope", "rota", "sandwich", "scale", "screen", "shelf", "signal", "spanner", "spoon",
    "stamp", "staircase", "switch", "table", "teapot", "thermometer", "ticket", "toolbox", "torch",
    "umbrella", "valve", "window",
];

#[rustfmt::skip]
const THINGS: [&str; 40] = [
    "batteries", "biscuits", "boots", "boxes", "bulbs", "cables", "crumbs", "cushions", "doors",
    "drawings", "errors", "forms", "gloves", "invoices", "jars", "keys", "labels", "letters",
    "lists", "maps", "mugs", "names", "notes", "numbers", "onions", "papers", "parcels",
    "passwords", "pictures", "puddles", "questions", "samples", "screws", "seedlings", "shoes",
    "songs", "spoons", "stairs", "stories", "towels",
];

#[rustfmt::skip]
const DID: [&str; 44] = [
    "borrowed", "carried", "checked", "cleaned", "closed", "counted", "covered", "described",
    "drew", "dropped", "emptied", "explained", "filled", "found", "guarded", "hid", "kept",
    "labelled", "lifted", "lost", "measured", "mended", "missed", "moved", "named", "noticed",
    "oiled", "opened", "packed", "painted", "photographed", "polished", "pushed", "rescued",
    "sold", "sorted", "swapped", "tested", "touched", "traded", "turned", "watched", "weighed",
    "wrapped",
];

#[rustfmt::skip]
const DO: [&str; 32] = [
    "borrow", "carry", "check", "clean", "close", "count", "describe", "draw", "empty", "explain",
    "fill", "find", "keep", "label", "lift", "measure", "mend", "move", "name", "notice", "oil",
    "open", "pack", "paint", "polish", "rescue", "sort", "test", "turn", "watch", "weigh", "wrap",
];

#[rustfmt::skip]
pub(super) const PLACES: [&str; 36] = [
    "above the café", "at the back gate", "at the front desk", "at the ferry", "behind the bakery",
    "behind the bike shed", "below the stairs", "beside the canal", "by the lift", "by the window",
    "in Hall Four", "in the attic", "in the boiler house", "in the car park", "in the cellar",
    "in the control room", "in the kitchen", "in the long corridor", "in the rain", "in the workshop",
    "near the old depot", "near the railway", "next to the printer", "on Platform Two",
    "on the ground floor", "on the last bus", "on the loading bay", "on the night shift",
    "on the roof", "on the third floor", "outside the library", "over the harbour",
    "under the bridge", "under the clock", "upstairs", "without a key",
];

#[rustfmt::skip]
const TIMES: [&str; 32] = [
    "after lunch", "after the second coffee", "all afternoon", "all winter", "around midnight",
    "at a quarter to six", "at dawn", "at half past four", "before anybody was awake",
    "before breakfast", "before the first bus", "between two meetings", "during the handover",
    "every other Tuesday", "for eleven years", "for nine weeks", "in late October", "in March",
    "in the first week", "just before closing", "on a Sunday", "on my birthday",
    "on the last day of the month", "once a year", "one Thursday", "that morning",
    "the day the heating failed", "the summer before last", "twice a week", "until the rain stopped",
    "while the kettle boiled", "with ten minutes to go",
];

#[rustfmt::skip]
const WHO: [&str; 35] = [
    "a colleague from the third floor", "a driver with a cold", "a man in a paper hat",
    "a neighbour", "a retired engineer", "a stranger with a clipboard", "a very small dog",
    "an apprentice", "an auditor", "everyone on the early shift", "half the team",
    "my aunt", "my first supervisor", "my mother", "my sister", "my son", "nobody in particular",
    "one of the gardeners", "our best welder", "our cook", "our newest colleague",
    "somebody from payroll", "the accountant", "the caretaker", "the choir", "the couple next door",
    "the delivery driver", "the electrician", "the night porter", "the old foreman", "the person before me",
    "the receptionist", "the twins from dispatch", "the woman at the counter", "two of us",
];

#[rustfmt::skip]
const FEELINGS: [&str; 24] = [
    "ashamed", "awake", "brave", "calm", "certain", "clumsy", "curious", "foolish", "glad",
    "grateful", "homesick", "hungry", "late", "lucky", "nervous", "proud", "puzzled", "relieved",
    "seasick", "sleepy", "surprised", "unprepared", "useful", "wide awake",
];

#[rustfmt::skip]
const HOW: [&str; 20] = [
    "as if by accident", "as usual", "badly", "carefully", "in silence", "like a professional",
    "out of habit", "politely", "quickly", "quietly", "slowly", "the hard way", "too early",
    "with a grin", "with both hands", "with one eye closed", "with string", "without a word",
    "without asking", "without hurry",
];

#[rustfmt::skip]
const NUMBERS: [&str; 16] = [
    "two", "three", "four", "five", "six", "seven", "nine", "eleven", "twelve", "fourteen",
    "seventeen", "twenty", "twenty-three", "thirty", "forty-one", "sixty",
];

#[cfg(test)]
mod tests {
    use super::super::random::Stream;
    use super::*;

    #[test]
    fn slots_are_filled_and_the_rest_stays() {
        let text = fill("{number} {things}, {time}.", &mut Random::new(1, Stream::Post, 0));
        assert!(text.ends_with('.') && !text.contains(['{', '}']), "{text}");
    }

    #[test]
    fn the_article_follows_the_word() {
        assert!(wants_an("a ", "oven") && wants_an("It was a ", "honest"));
        assert!(!wants_an("a ", "kettle") && !wants_an("Data ", "oven"));
    }

    #[test]
    fn only_the_first_letter_is_raised() {
        assert_eq!(capitalised("in Hall Four"), "In Hall Four");
        assert_eq!(capitalised(""), "");
    }
}
