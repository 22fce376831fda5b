//! The shapes of sentences. Their slots are filled from the vocabulary; every one of them is a
//! whole sentence, so that any may follow any other.

#[rustfmt::skip]
pub(super) const PLAIN: [&str; 64] = [
    "{who} {did} the {adjective} {noun} {time}.",
    "{who} {did} the {noun} {how}, and nobody said a word.",
    "I {did} the {adjective} {noun} {place}, because the {noun} was {adjective}.",
    "We {did} {number} {things} {time} and {did} the rest {how}.",
    "The {noun} {place} was {adjective}, and so was the {noun}.",
    "There were {number} {things} {place}, and only one {noun}.",
    "“You {do} the {noun} first,” {who} said, “and then you {do} the {things}.”",
    "When the {noun} stopped, {who} {did} the {noun} {how}.",
    "It took {number} minutes to {do} the {noun}, and the whole winter to {do} the {things}.",
    "I was {feeling}, then {feeling}, and {time} I was only {feeling}.",
    "Nobody had ever asked who {did} the {things} {place}.",
    "Some {things} are easy to {do}; a {noun} {place} is not one of them.",
    "If the {noun} is {adjective}, we {do} it {how} and write the time on the {noun}.",
    "What I remember is the {noun}: {adjective}, {adjective}, and never where it should be.",
    "{time}, {who} came back with {number} {things} and a {noun}.",
    "That was how we learned to {do} the {things} before the {things}.",
    "My job is to {do} the {things} that nobody sees.",
    "{who} once kept the {noun} {place}.",
    "For years we {did} the {adjective} {noun} {how}, until {who} {did} it {how}.",
    "The first {noun} was too {adjective}; the next was {adjective} but worked.",
    "I {did} it {how}.",
    "Nobody noticed.",
    "The {noun} won.",
    "We were {feeling}, of course.",
    "Then the {things} arrived.",
    "It smelled of {things} and warm {noun}.",
    "Ask me about the {noun} {place} and I will {do} you a map of it.",
    "There is a {noun} {place} that has been {adjective} since before I came.",
    "We keep a list of {things}, and {time} somebody adds another.",
    "{who} said that a {noun} should be {adjective} or it should not be at all.",
    "By then {number} of us stood {place}, {feeling} and holding {things}.",
    "A {adjective} {noun} can teach more than {number} {things}.",
    "The manual says to {do} the {noun}; the manual has never been {place}.",
    "{who} {did} my {noun} once, {time}, and I have not forgotten it.",
    "Since then we {do} every {noun} twice, once {how} and once {how}.",
    "I have a photograph of {number} people {place}, all of them {feeling}.",
    "We had {number} {things} left and a {noun} that would not close.",
    "On paper it was about the {noun}, but it was really about the {things}.",
    "You can hear the {noun} {place} if you stand by the {noun} and keep still.",
    "{time} the {noun} went quiet, and {who} {did} a {adjective} {noun} instead.",
    "I asked {number} colleagues how they {do} their {things}, and got {number} answers.",
    "None of this was in the plan, and the plan was on a {noun} {place}.",
    "The {things} came in {adjective} and left {adjective}.",
    "{who} taught me to {do} a {noun} {how}, which I still do {time}.",
    "I wrote it down {place}, on the back of a {noun}, with a {adjective} pencil.",
    "Whoever {did} the {noun} had been {feeling}, that much was plain.",
    "We tried the {adjective} {noun}, the {adjective} one and the one {place}.",
    "Between the {noun} and the {noun} there is room for {number} {things}.",
    "It is a {adjective} sort of work: you {do}, you {do} again, you go home.",
    "{who} laughed {how}, {did} the {noun} and went back to the {things}.",
    "The trick is to {do} the {things} while the {noun} is still {adjective}.",
    "Half of us {did} the {noun}; the other half {did} the {things}.",
    "I was {feeling} for {number} days and told nobody.",
    "There is no prize for it, only a {noun} and a place to sit {place}.",
    "Later, {who} and I {did} the {things} together {place}.",
    "To this day I {do} my {noun} before I {do} anything else.",
    "The {noun} was not {adjective}, it was merely {place}.",
    "{number} of the {things} were ours, and the others had come with the {noun}.",
    "We could have {did} it {how}, as {who} did, but we were {feeling}.",
    "My notes from that week say only “{things}, {things}, {noun}”.",
    "A visitor would see a {noun} {place}; we see {number} years of {things}.",
    "So I {did} the {noun}, {who} {did} the {noun}, and the {things} were done {time}.",
    "{who} called it {adjective}, which from that side of the {noun} is praise.",
    "The next day there were {things} on every {noun} {place}.",
];

#[rustfmt::skip]
pub(super) const EMPHATIC: [&str; 8] = [
    "It was *never* about the {noun}; it was about **who {did} it**.",
    "Please, *please* {do} the {things} {how}.",
    "**Always** {do} the {noun} before the {noun}, even {time}.",
    "I had read *The {noun} and the {noun}* twice and was none the wiser.",
    "The label said `{noun}-{noun}`, in **{adjective}** letters.",
    "There are *two* ways to {do} a {noun}, and **both** are {adjective}.",
    "We ~~{did}~~ {did} the {noun}, which is *not at all* the same.",
    "What {who} said was **“{do} the {noun}”**, and *not* the {things}.",
];

#[rustfmt::skip]
pub(super) const HEADINGS: [&str; 16] = [
    "What the {noun} said", "Before the {noun}", "{number} {things} later", "The {adjective} part",
    "A word about {things}", "How we {do} it now", "Who {did} what", "The {noun}, again",
    "Where the {things} went", "If you ever {do} a {noun}", "What I would tell my younger self",
    "The trouble with {things}", "{place}, {time}", "A {noun} of my own", "What stayed",
    "Not only the {noun}",
];

/// Short enough for a card. The longest words make about 140 letters.
#[rustfmt::skip]
pub(super) const SUMMARIES: [&str; 10] = [
    "How {who} {did} the {noun}, and what became of the {things}.",
    "A {adjective} {noun}, {number} {things} and somebody who was {feeling}.",
    "What happened {time}, and why the {noun} is still {place}.",
    "I thought I knew how to {do} a {noun}. Then came the {things}.",
    "{number} {things}, told by one who {did} them {how}.",
    "Why we {do} the {noun} {how}, and what the {things} have to do with it.",
    "The {noun} was {adjective}. That was the smallest of our troubles.",
    "A short history of the {adjective} {noun} {place}.",
    "What {who} taught me about {things}.",
    "A day with the {things}, from the first {noun} to the last.",
];

#[rustfmt::skip]
pub(super) const QUOTES: [&str; 8] = [
    "Nobody tells you that the {noun} is the easy part.",
    "I came for the {noun} and stayed for the {things}.",
    "You {do} it {how}, or you {do} it twice.",
    "A {adjective} {noun} is better than {number} promises.",
    "I was {feeling} until I saw the {things}.",
    "We are all somebody’s {noun}.",
    "The {things} do not care what your badge says.",
    "If it is {adjective}, it is ours.",
];

#[rustfmt::skip]
pub(super) const KNOWN_FOR: [&str; 8] = [
    "The one who {did} the {noun} {place}.",
    "Can {do} any {noun} {how}.",
    "Knows where the {things} are kept, and why.",
    "{number} years of {adjective} {things} and not one lost {noun}.",
    "Asks about the {things} before anybody else does.",
    "Will {do} your {noun} while you look for it.",
    "A {adjective} {noun} for every day of the week.",
    "Explains {things} to people who are {feeling}.",
];
