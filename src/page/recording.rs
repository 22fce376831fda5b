//! Sound and film as pages show them: only what an admitted story shows and
//! whose words are there, under names that tell their bytes and nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Page;
use super::picture::{self, PictureView};
use super::stage::Stage;
use crate::admit::{Admitted, Story};
use crate::asset::recording::{Captions, Kind, MOST_BYTES, Recording, Refusal, clean};
use crate::hub::{NamedRecording, RecordedWords};
use crate::render::{Broken, view};
use crate::report::Diagnostic;
use crate::source::{Sources, Span, Stored, Unread};

view! {
    /// A recording in a player, with its words.
    pub struct RecordingView {
        /// Whether it has a picture.
        is_film: bool,
        /// The file.
        src: String,
        /// What sort of file it is: `audio/mpeg`, `audio/mp4` or `video/mp4`.
        media_type: String,
        /// A film's width in pixels.
        width: Option<u32>,
        /// Its height in pixels.
        height: Option<u32>,
        /// What stands there until a film is played: the story's own picture.
        poster: Option<PictureView>,
        /// The file with captions.
        captions: Option<String>,
        /// The language of the captions.
        captions_language: String,
        /// What is said, paragraph by paragraph.
        words: Vec<String>
    }
}

/// Where recordings stand; nothing else does.
const FOLDER: &str = "recordings/";

/// Larger than what some hosts take.
const HEAVY: usize = 25_000_000;

/// The recordings of a hub, by their files.
#[derive(Debug, Default)]
pub struct Recordings {
    looked: BTreeMap<String, Looked>,
}

#[derive(Debug)]
struct Looked {
    stored: Arc<dyn Stored>,
    digest: String,
    kind: Kind,
    size: Option<(u32, u32)>,
    weight: usize,
    had_place: bool,
}

/// The stories of all languages.
fn stories(hub: &Admitted) -> impl Iterator<Item = &Arc<Story>> {
    std::iter::once(hub).chain(&hub.others).flat_map(|hub| &hub.stories)
}

/// Looks at every recording that somebody admitted shows, and says what is wrong with it.
pub fn look(hub: &Admitted, sources: &Sources) -> (Recordings, Vec<Diagnostic>) {
    let mut wished: BTreeMap<&str, &NamedRecording> = BTreeMap::new();
    let named = || stories(hub).filter_map(|story| story.recording.as_ref());
    for named in named().filter(|named| has_words(named)) {
        wished.entry(&named.file).or_insert(named);
    }
    let looked: Vec<_> = wished
        .into_par_iter()
        .filter_map(|(file, named)| Some((named, Looked::at(sources.listing.file(file)?))))
        .collect();
    let mut recordings = Recordings::default();
    let mut found = Vec::new();
    for (named, looked) in looked {
        let unusable = |what: &str, hint: &str| {
            let message = format!("this recording cannot be played: {what}");
            Diagnostic::error("unusable-recording", named.span.clone(), message).hint(hint)
        };
        match looked {
            Ok(looked) if looked.kind.is_film() != named.is_film => {
                let hint = "name a film in `video`, and sound alone in `audio`";
                let what = if named.is_film { "it has no picture" } else { "it is a film" };
                found.push(unusable(what, hint));
            }
            Ok(looked) => {
                found.extend(looked.beside(&named.span));
                recordings.looked.insert(named.file.clone(), looked);
            }
            Err((what, hint)) => found.push(unusable(&what, hint)),
        }
    }
    for words in named().filter_map(|named| named.captions.as_ref()) {
        if let Err(unread) = Captions::read(&words.text) {
            let message = format!("line {} of these captions: {}", unread.line, unread.what);
            let finding = Diagnostic::error("unusable-recording", words.span.clone(), message);
            found.push(finding.hint("write them as WebVTT, as most film programs do"));
        }
    }
    (recordings, found)
}

impl Looked {
    fn at(stored: &Arc<dyn Stored>) -> Result<Looked, (String, &'static str)> {
        let (weight, recording) = read(stored)?;
        let Recording { kind, bytes, size, had_place } = recording;
        let digest = digest(&bytes);
        Ok(Looked { stored: Arc::clone(stored), digest, kind, size, weight, had_place })
    }

    fn address(&self) -> String {
        format!("{FOLDER}{}.{}", self.digest, self.kind.extension())
    }

    /// What is to be said of a file that can be played.
    fn beside(&self, span: &Span) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        if self.had_place {
            let message = "the file of this recording says where it was made";
            let hint =
                "leave it out: `ffmpeg -i OLD -map_metadata -1 -c copy new.mp4`, and put that in";
            let finding = Diagnostic::warning("recording-location", span.clone(), message);
            found.push(finding.hint(hint));
        }
        if self.weight > HEAVY {
            let message = format!("this recording has {} MB", self.weight / 1_000_000);
            let hint = "make it smaller: `ffmpeg -i OLD -vf scale=-2:720 -crf 28 -c:a aac -b:a 96k -movflags +faststart new.mp4`";
            found.push(Diagnostic::warning("heavy-recording", span.clone(), message).hint(hint));
        }
        found
    }
}

fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..20].to_owned()
}

fn read(stored: &Arc<dyn Stored>) -> Result<(usize, Recording), (String, &'static str)> {
    let bytes = stored.bytes(MOST_BYTES).map_err(|unread| match unread {
        Unread::TooLarge { bytes } => (
            format!("it has {} MB, and 100 are the most", bytes / 1_000_000),
            "make it smaller: `ffmpeg -i OLD -vf scale=-2:720 -crf 28 -c:a aac -movflags +faststart new.mp4`",
        ),
        Unread::NotAFile => ("it is no regular file".to_owned(), "put the recording itself here"),
        Unread::Machine(said) => {
            (said, "give the person who runs openmic the right to read it")
        }
    })?;
    let weight = bytes.len();
    let refused = |refusal: Refusal| (refusal.what().to_owned(), refusal.hint());
    Ok((weight, clean(bytes).map_err(refused)?))
}

/// Whether somebody wrote down what is said.
fn has_words(named: &NamedRecording) -> bool {
    named.transcript.is_some() || (named.is_film && named.captions.is_some())
}

/// One file for every recording, and one for its captions.
pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    for (file, looked) in &stage.recordings.looked {
        let file = file.clone();
        pages.push(Page::settled(looked.address(), move |stage| draw(stage, &file)));
    }
    let mut captions: BTreeMap<String, String> = BTreeMap::new();
    let stages = std::iter::once(stage).chain(&stage.others);
    for story in stages.flat_map(|stage| &stage.hub.stories) {
        captions.extend(story.recording.as_ref().and_then(written));
    }
    for (address, text) in captions {
        pages.push(Page::settled(address, move |_| Ok(text.clone().into_bytes())));
    }
}

/// Captions as they are published, with their address.
fn written(named: &NamedRecording) -> Option<(String, String)> {
    let words = named.captions.as_ref().filter(|_| named.is_film)?;
    let text = Captions::read(&words.text).ok()?.write();
    Some((format!("{FOLDER}{}.vtt", digest(text.as_bytes())), text))
}

fn draw(stage: &Stage, file: &str) -> Result<Vec<u8>, Broken> {
    let broken = |what: &str, hint: &str| {
        let message = format!("this recording cannot be published: {what}");
        let place = Span::whole(&Arc::from(file));
        Broken(Box::new(Diagnostic::error("unusable-recording", place, message).hint(hint)))
    };
    let looked = stage.recordings.looked.get(file);
    let looked = looked.ok_or_else(|| broken("it is gone", "build again"))?;
    let (_, recording) = read(&looked.stored).map_err(|(what, hint)| broken(&what, hint))?;
    if digest(&recording.bytes) != looked.digest {
        return Err(broken("the file changed while the hub was built", "build again"));
    }
    Ok(recording.bytes)
}

/// The player on a story's page; nothing where the recording cannot be played or nobody wrote
/// down what is said.
pub(super) fn view(stage: &Stage, story: &Story) -> Option<RecordingView> {
    let named = story.recording.as_ref()?;
    let looked = stage.recordings.looked.get(&named.file)?;
    let captions = written(named).map(|(address, _)| stage.link(&format!("/{address}")));
    let words = words(named)?;
    let language = story.lang.as_ref().unwrap_or(&stage.hub.programme.language);
    Some(RecordingView {
        is_film: named.is_film,
        src: stage.link(&format!("/{}", looked.address())),
        media_type: looked.kind.media_type().to_owned(),
        width: looked.size.map(|(width, _)| width),
        height: looked.size.map(|(_, height)| height),
        poster: story.image.as_ref().and_then(|photo| picture::lead(stage, photo)),
        captions,
        captions_language: language.clone(),
        words,
    })
}

/// What can be read and found of a story's recording: nothing where there is no player.
pub(super) fn said(stage: &Stage, story: &Story) -> Vec<String> {
    let named = story.recording.as_ref();
    let named = named.filter(|named| stage.recordings.looked.contains_key(&named.file));
    named.and_then(words).unwrap_or_default()
}

fn words(named: &NamedRecording) -> Option<Vec<String>> {
    named.transcript.as_ref().or(named.captions.as_ref()).map(paragraphs)
}

/// What is said, paragraph by paragraph.
fn paragraphs(words: &RecordedWords) -> Vec<String> {
    if let Ok(captions) = Captions::read(&words.text) {
        return captions.words();
    }
    let lines = words.text.lines().map(str::trim);
    let mut paragraphs = vec![String::new()];
    for line in lines {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.extend(line.chars().filter(|c| !c.is_control()));
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use crate::admit::Viewer;
    use crate::compose::{Site, compose};
    use crate::source::fixture;

    const HUB: &str = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\nI count.\n";

    /// The hub of one story with these fields and files, and what is said of it.
    fn hub(fields: &str, files: &str) -> (Site, Vec<(&'static str, String)>) {
        hub_of(HUB, fields, files)
    }

    fn hub_of(hub: &str, fields: &str, files: &str) -> (Site, Vec<(&'static str, String)>) {
        let text = format!(
            "{hub}--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n{fields}\n+++\nListen.\n{files}"
        );
        let composed = compose(&fixture::sources(&text), Viewer::PUBLIC);
        let found = composed.diagnostics.into_iter().map(|one| (one.rule, one.message));
        (composed.value, found.collect())
    }

    fn page(site: &Site) -> String {
        let page = &site.pages[site.find("stories/a/index.html").unwrap()];
        String::from_utf8(page.draw(&site.stage).unwrap().into_owned()).unwrap()
    }

    #[test]
    fn a_sound_has_a_player_and_its_words() {
        let fields = "audio = \"a.mp3\"\ntranscript = \"a.txt\"";
        let files =
            "--- content/posts/a.mp3\n--- content/posts/a.txt\nOne <b>.\nMore of it.\n\nTwo.\n";
        let (site, found) = hub(fields, files);
        assert_eq!(found, []);
        let page = page(&site);
        assert!(page.contains("<audio controls preload=\"metadata\" aria-label=\"Sound: A\">"));
        assert!(page.contains(">One &lt;b&gt;. More of it.</p><p lang=\"en\">Two.</p>"), "{page}");
        let files: Vec<&String> =
            site.files().iter().filter(|name| name.starts_with("recordings/")).collect();
        assert_eq!(files.len(), 1);
        assert!(files[0].ends_with(".mp3") && page.contains(&format!("src=\"/{}\"", files[0])));
    }

    #[test]
    fn without_words_there_is_no_player_and_no_file() {
        let (site, found) = hub("audio = \"a.mp3\"", "--- content/posts/a.mp3\n");
        assert_eq!(found[0].0, "missing-transcript");
        assert!(!page(&site).contains("<audio"));
        assert!(!site.files().iter().any(|name| name.starts_with("recordings/")));
    }

    #[test]
    fn a_sound_that_nobody_looked_at_in_a_hospital_is_not_there() {
        let fields = "audio = \"a.mp3\"\ntranscript = \"a.txt\"\npictures = [{ file = \"a.mp3\", shows_patients = true }]";
        let files = "--- content/posts/a.mp3\n--- content/posts/a.txt\nWords.\n";
        let hospital = HUB.replace("base_url", "sector = \"healthcare\"\nbase_url");
        let heard = |fields: &str| {
            let site = hub_of(&hospital, fields, files).0;
            let is_there = site.files().iter().any(|name| name.starts_with("recordings/"));
            assert_eq!(is_there, page(&site).contains("Words."));
            is_there
        };
        assert!(!heard(fields));
        assert!(heard(&fields.replace("true", "true, authorization = \"HR 1\"")));
    }

    #[test]
    fn the_bytes_tell_what_a_file_is() {
        let fields = "audio = \"a.mp3\"\ntranscript = \"a.txt\"";
        let files = "--- content/posts/a.mp3\n<script>\n--- content/posts/a.txt\nWords.\n";
        let (site, found) = hub(fields, files);
        assert_eq!(found[0].1, "this recording cannot be played: it is neither MP3 nor MP4");
        assert!(!site.files().iter().any(|name| name.ends_with(".mp3")));
        let fields = "video = \"a.mp3\"\ntranscript = \"a.txt\"";
        let files = "--- content/posts/a.mp3\n--- content/posts/a.txt\nWords.\n";
        assert!(hub(fields, files).1[0].1.ends_with("it has no picture"));
    }

    #[test]
    fn wrong_captions_are_found_with_their_line() {
        let fields = "video = \"a.mp3\"\ncaptions = \"a.vtt\"";
        let files = "--- content/posts/a.mp3\n--- content/posts/a.vtt\nWEBVTT\n\n0:1 --> x\nA\n";
        let found = hub(fields, files).1;
        let said = "line 3 of these captions: a time is written as 00:01:02.500";
        assert!(found.iter().any(|(_, message)| message == said), "{found:?}");
    }
}
