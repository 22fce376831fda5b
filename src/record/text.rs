//! The record for people: plain text that can be printed or put into a letter.

use std::fmt::Write;

use super::{File, KeptFinding, Person, Programme, Record, Seen, Shown, Story, Trace, story};
use crate::content::approval::Approval;
use crate::content::profile::{Answer, Consent};
use crate::report::human::visible;

/// Where a label's words begin.
const INDENT: usize = 18;

/// The record as lines. `made_by` says in words which program made it, of what;
/// `is_whole` whether it is about everybody, so that each is told in short.
pub fn print(record: &Record, made_by: &str, is_whole: bool) -> String {
    let mut page = Page::default();
    let programme = &record.programme;
    let of = match programme.organisation.as_str() {
        "" => programme.name.clone(),
        organisation => format!("{} ({organisation})", programme.name),
    };
    page.line(&format!("Record of {of}, {}", record.day));
    page.label("made by", made_by);
    page.label("what for", programme.why.as_deref().unwrap_or("program.toml does not say (`why`)"));
    page.label("rules", &rules(programme));
    if !programme.rules.is_empty() {
        let turned = programme.rules.iter().map(|(rule, level)| format!("{rule} = {level}"));
        page.label("checks turned", &turned.collect::<Vec<_>>().join(", "));
    }
    if is_whole {
        let people = record.people.len();
        page.heading(&format!("People ({people})"));
    }
    for person in &record.people {
        about(person, record, is_whole, &mut page);
    }
    page.heading(&format!("Stories ({})", record.stories.len()));
    for story in &record.stories {
        tell(story, &mut page);
    }
    page.heading(&format!("Findings that somebody keeps ({})", record.kept.len()));
    for one in &record.kept {
        keep(one, &mut page);
    }
    if !record.unread.is_empty() {
        page.heading("Searched as mere text or not at all, because it cannot be read");
        for path in &record.unread {
            page.line(&format!("  {path}"));
        }
    }
    page.heading("Not in this record");
    for line in [
        "Earlier versions of these files in the version history, copies of the repository, sites",
        "published before, search engines and archives: docs/taking-down.md says how to ask there.",
        "Signed forms, letters and mail, which are kept elsewhere. Faces and voices in pictures,",
        "sound and film that no field names. Names written in another way than their owner does.",
    ] {
        page.line(&format!("  {line}"));
    }
    page.text
}

fn rules(programme: &Programme) -> String {
    let consent = match programme.consent_required {
        true => "nobody is shown who did not say yes",
        false => "whoever has a file is shown unless they say no",
    };
    let word = match programme.last_word {
        true => "a story waits for its author's yes",
        false => "a story needs no recorded yes",
    };
    format!("{consent}; {word}; whoever leaves {}", leaving(programme.leavers))
}

fn leaving(word: &str) -> &'static str {
    match word {
        "keep" => "is listed as a former colleague, stories stay",
        "remove" => "goes, with stories by them alone",
        _ => "loses the page, stories stay without the name",
    }
}

fn about(person: &Person, record: &Record, is_short: bool, page: &mut Page) {
    page.heading(&format!("{} ({})", person.name, person.handle));
    if person.files.is_empty() {
        page.label("own page", "none, and no file about them; others name them");
    }
    for file in &person.files {
        page.label("own file", &format!("{} ({} words)", file.path, file.words));
        who_sees(&file.seen, page);
    }
    if !person.files.is_empty() {
        page.label("status", person.status);
        let (what, is_chosen) = person.when_leaving;
        let whose = if is_chosen { "their own choice" } else { "the programme's rule" };
        page.label("when leaving", &format!("{} ({whose})", leaving(what)));
        match &person.consent {
            Some(consent) => agreed(consent, page),
            None => page.label("consent", "no answer is recorded"),
        }
        page.label("until", &until(person, record));
    }
    if let Some(portrait) = &person.portrait {
        let seen = match (portrait.is_public, portrait.is_internal) {
            (true, _) => "shown to everyone",
            (false, true) => "shown to colleagues",
            (false, false) => "not shown",
        };
        page.label("picture", &format!("{}: {seen}", portrait.path));
    }
    if is_short {
        let places = match person.traces.len() {
            0 => "nowhere else".to_owned(),
            1 => "in 1 place".to_owned(),
            many => format!("in {many} places"),
        };
        let ask = format!("{places}; all of it with `--for {}`", person.handle);
        return page.label("named", &ask);
    }
    for file in &person.files {
        fields(file, page);
    }
    if person.traces.is_empty() {
        page.label("named", "nowhere else");
    }
    for trace in &person.traces {
        named(trace, page);
    }
}

fn who_sees(seen: &Seen, page: &mut Page) {
    let words = |shown: &Shown| match shown {
        Shown::At(address) => format!("/{address}"),
        Shown::Not(reason) => format!("not shown: {}", reason.words()),
    };
    page.label("  everyone", &words(&seen.public));
    page.label("  colleagues", &words(&seen.internal));
}

fn agreed(consent: &Consent, page: &mut Page) {
    let answer = |answer: Option<Answer>| answer.map_or("not answered", Answer::word);
    page.label("consent", &format!("to a page: {}", answer(consent.profile)));
    page.label("", &format!("to pictures: {}", answer(consent.photo)));
    let places = match &consent.scope {
        None => "everywhere".to_owned(),
        Some(scope) if scope.is_empty() => "nowhere".to_owned(),
        Some(scope) => scope.iter().map(|one| one.word()).collect::<Vec<_>>().join(", "),
    };
    page.label("", &format!("where: {places}"));
    let unknown = "not recorded";
    page.label("", &format!("wording: {}", consent.wording.as_deref().unwrap_or(unknown)));
    let day = consent.date.as_ref().map(|date| date.value.day.to_string());
    page.label("", &format!("given on: {}", day.as_deref().unwrap_or(unknown)));
    page.label("", &format!("kept at: {}", consent.record.as_deref().unwrap_or(unknown)));
}

fn until(person: &Person, record: &Record) -> String {
    let review = person.consent.as_ref().and_then(|consent| consent.review_by.as_ref());
    let mut parts: Vec<String> = Vec::new();
    if let Some(review) = review {
        let day = review.value.day;
        let is_late = day < record.day;
        parts.push(match is_late {
            true => format!("was to be asked again by {day}"),
            false => format!("to be asked again by {day}"),
        });
    }
    let last = person.files.iter().filter_map(|file| file.expires.as_deref()).min();
    parts.extend(last.map(|day| format!("shown until {day}")));
    if review.is_none() && last.is_none() {
        parts.push("no date is recorded".to_owned());
    }
    parts.push("they may withdraw at any time".to_owned());
    parts.join("; ")
}

fn fields(file: &File, page: &mut Page) {
    page.label("held", &file.path);
    for field in &file.fields {
        let lines: Vec<&str> = field.written.lines().collect();
        let (first, rest) = lines.split_first().unwrap_or((&"", &[]));
        let aside = if field.is_shown { "" } else { "   (on no page)" };
        page.label("", &format!("{}: {first}{aside}", field.key));
        for line in rest {
            page.label("", &format!("  {}", line.trim_end()));
        }
    }
}

fn named(trace: &Trace, page: &mut Page) {
    let seen = match &trace.seen {
        Some(Seen { public: Shown::At(_), .. }) => "; everyone sees it",
        Some(Seen { internal: Shown::At(_), .. }) => "; colleagues see it",
        Some(_) => "; nobody sees it",
        None => "",
    };
    page.label("named", &format!("{}:{}: {}{seen}", trace.path, trace.line, trace.role.words()));
}

fn tell(story: &Story, page: &mut Page) {
    let authors = match story.is_withheld {
        true => "name withheld".to_owned(),
        false => story.authors.join(", "),
    };
    page.line(&format!("  {}: {} ({authors})", story.path, story.title));
    who_sees(&story.seen, page);
    let yes = match (&story.approved, story.standing) {
        (Some((by, on)), standing) => {
            format!("{by} said yes on {on} ({})", story::standing_words(standing))
        }
        (None, _) => story::standing_words(Approval::Missing).to_owned(),
    };
    page.label("  last word", &format!("{yes}; the text is {}", story.text));
    if !story.disclosed.is_empty() {
        page.label("  said openly", &story.disclosed.join(", "));
    }
}

fn keep(kept: &KeptFinding, page: &mut Page) {
    let KeptFinding { path, line, rule, message, reason } = kept;
    page.line(&format!("  {path}:{line}: {rule}: {message}; kept because: {reason}"));
}

/// Lines, with what contributors wrote made visible.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(visible(line).trim_end());
        self.text.push('\n');
    }

    fn heading(&mut self, words: &str) {
        self.text.push('\n');
        self.line(words);
    }

    fn label(&mut self, label: &str, words: &str) {
        let mut line = String::new();
        // Writing to a string cannot fail.
        let _ = write!(line, "  {label:<INDENT$}{words}");
        self.line(&line);
    }
}
