//! Captions in WebVTT: read, checked, and written anew. Notes, styles and all
//! else that is not shown on the film stay in the project.

use std::fmt::Write as _;

/// What is said in a film, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captions {
    cues: Vec<Cue>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Cue {
    /// In thousandths of a second.
    from: u64,
    to: u64,
    lines: Vec<String>,
}

/// What is wrong with captions, and in which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    pub line: usize,
    pub what: &'static str,
}

impl Captions {
    pub fn read(text: &str) -> Result<Captions, Unread> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = (1..).zip(text.lines()).peekable();
        let wrong = |line, what| Err(Unread { line, what });
        match lines.next() {
            Some((_, first)) if first.split_whitespace().next() == Some("WEBVTT") => {}
            _ => return wrong(1, "captions begin with the word WEBVTT"),
        }
        let mut cues: Vec<Cue> = Vec::new();
        while let Some((number, line)) = lines.next() {
            let Some((from, to)) = line.split_once("-->") else { continue };
            let to = to.split_whitespace().next().unwrap_or_default();
            let (Some(from), Some(to)) = (time(from.trim()), time(to)) else {
                return wrong(number, "a time is written as 00:01:02.500");
            };
            if to <= from {
                return wrong(number, "these words end before they begin");
            }
            if cues.last().is_some_and(|before| before.from > from) {
                return wrong(number, "these words begin before those above them");
            }
            let mut said = Vec::new();
            while let Some((_, line)) = lines.next_if(|(_, line)| !line.trim().is_empty()) {
                said.push(line.trim().chars().filter(|c| !c.is_control()).collect());
            }
            if said.is_empty() {
                return wrong(number, "no words stand below this time");
            }
            cues.push(Cue { from, to, lines: said });
        }
        if cues.is_empty() { wrong(1, "no words are in it") } else { Ok(Captions { cues }) }
    }

    /// The captions as readers get them.
    pub fn write(&self) -> String {
        let mut text = String::from("WEBVTT\n");
        for cue in &self.cues {
            let _ = write!(text, "\n{} --> {}\n", stamp(cue.from), stamp(cue.to));
            for line in &cue.lines {
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }

    /// The words alone, a paragraph for each pause of three seconds.
    pub fn words(&self) -> Vec<String> {
        let mut paragraphs: Vec<String> = Vec::new();
        let mut until = None;
        for cue in &self.cues {
            let has_paused = until.is_none_or(|until: u64| cue.from > until + 3000);
            if has_paused {
                paragraphs.push(String::new());
            }
            if let Some(paragraph) = paragraphs.last_mut() {
                for line in &cue.lines {
                    if !paragraph.is_empty() {
                        paragraph.push(' ');
                    }
                    paragraph.push_str(&without_tags(line));
                }
            }
            until = Some(cue.to);
        }
        paragraphs
    }
}

/// `01:02:03.500` or `02:03.500`.
fn time(written: &str) -> Option<u64> {
    let (whole, rest) = written.split_once('.')?;
    let parts: Vec<u64> = whole.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let millis: u64 = rest.parse().ok().filter(|_| rest.len() == 3)?;
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => (0, minutes, seconds),
        [hours, minutes, seconds] if hours < 1000 => (hours, minutes, seconds),
        _ => return None,
    };
    (minutes < 60 && seconds < 60)
        .then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + millis)
}

fn stamp(millis: u64) -> String {
    let seconds = millis / 1000;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}.{:03}", seconds % 60, millis % 1000)
}

/// `<v Ada>Hello` says who speaks: `Ada: Hello`.
fn without_tags(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        let Some((tag, after)) = tag.split_once('>') else { break };
        if let Some(name) = tag.strip_prefix("v ") {
            plain.push_str(name.trim());
            plain.push_str(": ");
        }
        rest = after;
    }
    plain.push_str(rest);
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "WEBVTT - made by hand\n\nNOTE for us: cut this\n\nSTYLE\n::cue { color: red }\n\n\
                        one\n00:01.000 --> 00:02.500 align:start\n<v Ada>Nobody <i>has</i> to.\n\n\
                        00:00:02.500 --> 00:00:04.000\nAnybody\nmay.\n\n00:09.000 --> 00:10.000\nFish &amp; chips.\n";

    #[test]
    fn only_what_is_shown_is_written() {
        let captions = Captions::read(GOOD).unwrap();
        assert_eq!(
            captions.write(),
            "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<v Ada>Nobody <i>has</i> to.\n\n\
             00:00:02.500 --> 00:00:04.000\nAnybody\nmay.\n\n00:00:09.000 --> 00:00:10.000\nFish &amp; chips.\n"
        );
        assert_eq!(captions.words(), ["Ada: Nobody has to. Anybody may.", "Fish & chips."]);
        assert_eq!(Captions::read(&captions.write()).unwrap(), captions);
        assert_eq!(Captions::read(&GOOD.replace('\n', "\r\n")).unwrap(), captions);
    }

    #[test]
    fn a_mistake_has_its_line() {
        let line = |text: &str| Captions::read(text).map_err(|unread| unread.line);
        assert_eq!(line("1\n00:01 --> 00:02\nx\n"), Err(1));
        assert_eq!(line("WEBVTT\n"), Err(1));
        assert_eq!(line("WEBVTT\n\n00:01,000 --> 00:02,000\nx\n"), Err(3));
        assert_eq!(line("WEBVTT\n\n00:02.000 --> 00:01.000\nx\n"), Err(3));
        assert_eq!(line("WEBVTT\n\n00:02.000 --> 00:03.000\n\n"), Err(3));
        let back = "WEBVTT\n\n00:02.000 --> 00:03.000\nx\n\n00:01.000 --> 00:02.000\ny\n";
        assert_eq!(line(back), Err(6));
    }
}
