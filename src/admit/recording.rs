//! Which sound and film may be played: the consent of everyone in it, and what
//! a healthcare programme must know about patients and children. A row of
//! `pictures` says so of a recording as it does of a picture.

use super::picture::{Standing, described};
use super::{Decisions, picture};
use crate::content::Kind;
use crate::content::post::Picture;
use crate::hub::{Item, NamedRecording};

/// A post's recording, if it may be played.
pub(super) fn of_post(decisions: &Decisions<'_>, post: u32) -> Option<NamedRecording> {
    let named = decisions.hub.recordings.get(&post)?;
    (standing(decisions, post, named) == Standing::Shown).then(|| named.clone())
}

/// The standing of the recording that a post names.
pub(super) fn standing(decisions: &Decisions<'_>, post: u32, named: &NamedRecording) -> Standing {
    let hub = decisions.hub;
    let item = &hub.items[hub.item_of(Kind::Post, post).index()];
    match described(hub, item, &named.file) {
        Some(row) if named.is_film => picture::standing(decisions, row),
        Some(row) if !are_heard(decisions, row) => Standing::NoConsent,
        Some(row) => picture::answered(decisions, row),
        None if hub.settings.is_healthcare => Standing::Unanswered,
        None => Standing::Shown,
    }
}

/// Whether everyone whose voice is in it has a page here. Who does not want to be seen in
/// pictures may be heard.
fn are_heard(decisions: &Decisions<'_>, row: &Picture) -> bool {
    let people = &decisions.hub.people;
    row.people.iter().all(|name| {
        people.get(&name.slug).is_some_and(|at| decisions.people[*at as usize].has_page())
    })
}

/// Whether a row of `pictures` is about sound alone.
pub(super) fn is_sound(decisions: &Decisions<'_>, item: &Item, row: &Picture) -> bool {
    let named = decisions.hub.recordings.get(&item.index).filter(|named| !named.is_film);
    named.is_some_and(|named| {
        described(decisions.hub, item, &named.file).is_some_and(|found| std::ptr::eq(found, row))
    })
}

#[cfg(test)]
mod tests {
    use crate::admit::{Memo, Viewer, admit};
    use crate::source::fixture;

    /// Whether a story's sound is played in a programme with these fields, where its row of
    /// `pictures` says this of it, and what is said of it.
    fn played(programme: &str, row: Option<&str>) -> (bool, Vec<String>) {
        let row = row.map_or_else(String::new, |row| {
            format!("pictures = [{{ file = \"a.mp3\", {row} }}]\n")
        });
        let sources = fixture::sources(&format!(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n{programme}\n\
             --- content/profiles/ada.md\n+++\nname = \"Ada Modern\"\nconsent = {{ photo = \"withdrawn\" }}\n+++\nHello.\n\
             --- content/profiles/bob.md\n+++\nname = \"Bob Past\"\nstatus = \"left\"\n+++\nHello.\n\
             --- content/posts/a.mp3\n--- content/posts/a.txt\nDing.\n\
             --- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\naudio = \"a.mp3\"\ntranscript = \"a.txt\"\n{row}+++\nListen.\n",
        ));
        let hub = crate::hub::link(crate::content::parse(&sources).value, &sources).value;
        let admitted = admit(&hub, Viewer::PUBLIC, &mut Memo::default());
        let said = admitted.diagnostics.iter().map(|one| format!("{}: {}", one.rule, one.message));
        (admitted.value.stories[0].recording.is_some(), said.collect())
    }

    #[test]
    fn a_hospital_is_asked_about_patients_once_for_each_recording() {
        let hospital = |row| played("sector = \"healthcare\"", row);
        let asked = "unanswered-picture: this recording is not played: nobody said whether \
                     patients or children can be heard or seen in it";
        assert_eq!(hospital(None), (false, vec![asked.to_owned()]));
        let half = "shows_patients = false";
        assert_eq!(hospital(Some(half)), (false, vec![asked.to_owned()]));
        let heard = "shows_patients = true, shows_children = false";
        assert_eq!(hospital(Some(heard)).1.len(), 1);
        for fine in ["shows_patients = false, shows_children = false", "authorization = \"HR 1\""] {
            assert_eq!(hospital(Some(fine)), (true, vec![]), "{fine}");
        }
        assert_eq!(played("", None), (true, vec![]));
    }

    #[test]
    fn who_does_not_want_to_be_seen_may_be_heard() {
        assert_eq!(played("", Some("people = [\"ada\"]")), (true, vec![]));
        let (is_played, said) = played("", Some("people = [\"ada\", \"bob\"]"));
        assert!(!is_played);
        assert_eq!(said, ["photo-consent: this sound is not played: Bob Past is not shown here"]);
    }
}
