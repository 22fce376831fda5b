//! What is not shown until somebody was asked: a page, a picture, a story. The
//! wall leaves it out without a word to readers; those who wait for it are told
//! here what it waits for.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::picture::{Standing, described, standing};
use super::verdict::Reason;
use super::{Decisions, person, recording};
use crate::content::approval;
use crate::content::post::Post;
use crate::content::profile::{Answer, Status};
use crate::content::{Audience, Entry, Kind};
use crate::hub::{Item, ItemId, NamedRecording, PictureLead, file_of};
use crate::report::Diagnostic;
use crate::source::Span;

/// Everything that waits for an answer.
pub(super) fn find(decisions: &Decisions<'_>) -> Vec<Diagnostic> {
    let items = decisions.hub.items.par_iter().zip(&decisions.verdicts).enumerate();
    let found = items.flat_map_iter(|(at, (item, verdict))| {
        let mut found = Vec::new();
        // Nobody waits for what is not ready or not meant for these readers.
        let is_meant = !item.common.draft && *verdict != Some(Reason::Internal);
        match item.kind {
            // A person is asked once, whatever the languages of their page.
            Kind::Profile if is_meant && !is_translation(decisions, at) => {
                of_person(decisions, item, &mut found);
            }
            Kind::Post if is_meant => of_story(decisions, item, *verdict, &mut found),
            _ => {}
        }
        found
    });
    found.collect()
}

fn is_translation(decisions: &Decisions<'_>, at: usize) -> bool {
    u32::try_from(at).is_ok_and(|at| decisions.hub.twins.is_translation(ItemId(at)))
}

fn of_person(decisions: &Decisions<'_>, item: &Item, found: &mut Vec<Diagnostic>) {
    let hub = decisions.hub;
    let entry = &hub.content.profiles[item.index as usize];
    let profile = &entry.data;
    // They answered.
    let is_gone = matches!(profile.status, Some(Status::Left | Status::Withdrawn));
    let consent = profile.consent.as_ref();
    let answer = consent.and_then(|consent| consent.profile);
    if is_gone || answer == Some(Answer::Withdrawn) {
        return;
    }
    let name = &profile.name;
    if answer.is_none() && hub.settings.consent_required {
        let key = if consent.is_some() { "consent" } else { "name" };
        let message = format!("nobody wrote down that {name} agreed, so nothing of them is shown");
        let hint = "ask, then add `consent = { profile = \"granted\", date = … }`";
        found.push(Diagnostic::warning("no-consent", entry.place_of(key), message).hint(hint));
        return;
    }
    let audience = decisions.viewer.audience;
    if !person::covers(consent, audience) {
        let (readers, hint) = match audience {
            Audience::Public => {
                ("the public", "write `audience = \"internal\"` if it is to stay so, or ask")
            }
            Audience::Internal => ("colleagues", "add `intranet` to `scope` once they say so"),
        };
        let message = format!("{name} agreed to something else than a page for {readers}");
        let span = entry.place_of("consent");
        found.push(Diagnostic::note("consent-scope", span, message).hint(hint));
        return;
    }
    if let Some(photo) = &profile.photo
        && !person::may_be_pictured(profile, &hub.settings, audience)
    {
        found.push(unpictured(
            name,
            consent.and_then(|consent| consent.photo),
            entry.span(&photo.range),
        ));
    }
}

/// A picture of somebody who did not agree to be in one.
fn unpictured(name: &str, answer: Option<Answer>, span: Span) -> Diagnostic {
    let (what, hint) = match answer {
        Some(Answer::Withdrawn) => (
            "does not want to be shown in pictures any more",
            "take the picture out of the project, too",
        ),
        _ => (
            "was not asked about pictures",
            "ask, then add `photo = \"granted\"` to `consent` in their profile",
        ),
    };
    let message = format!("this picture is not shown: {name} {what}");
    Diagnostic::warning("photo-consent", span, message).hint(hint)
}

fn of_story(
    decisions: &Decisions<'_>,
    item: &Item,
    verdict: Option<Reason>,
    found: &mut Vec<Diagnostic>,
) {
    let entry = &decisions.hub.content.posts[item.index as usize];
    match verdict {
        None => {
            people_in_pictures(decisions, item, found);
            pictures(decisions, item, found);
        }
        Some(Reason::NotApproved) => {
            let text = approval::fingerprint(entry, &decisions.hub.said(item.index));
            found.push(unapproved(entry, &text, &decisions.hub.settings.keepers));
        }
        Some(_) => {}
    }
}

/// `text` is the fingerprint of the story as it is now.
fn unapproved(entry: &Entry<Post>, text: &str, keepers: &[String]) -> Diagnostic {
    if approval::is_withheld(entry) {
        return unapproved_for(entry, text, keepers);
    }
    let (key, message, hint) = match &entry.data.approved {
        None => (
            "title",
            "the author has not said yes to this text yet".to_owned(),
            "let the author read it, then run `openmic approve`",
        ),
        Some(approval) if approval.text == text => (
            "approved",
            format!("`{}` said yes to this text, and is not its author", approval.by.written),
            "ask one of the authors",
        ),
        Some(_) => (
            "approved",
            "the text was changed after the author said yes to it".to_owned(),
            "let the author read it again, then run `openmic approve`",
        ),
    };
    Diagnostic::warning("not-approved", entry.place_of(key), message).hint(hint)
}

/// The same where the author must not be named: somebody asks and answers for
/// them.
fn unapproved_for(entry: &Entry<Post>, text: &str, keepers: &[String]) -> Diagnostic {
    let hint = match keepers.first() {
        Some(keeper) => format!(
            "whoever keeps the name asks: `openmic proof {0}`, then `openmic approve {0} --as {keeper}`",
            entry.slug
        ),
        None => "say in program.toml who keeps such names: an `[[owner]]` with \
                 `function = \"editorial\"` and a `person`"
            .to_owned(),
    };
    let (key, message) = match &entry.data.approved {
        None => ("title", "nobody has said yes to this text in its author's place yet".to_owned()),
        Some(one) if one.text == text => (
            "approved",
            format!("`{}` said yes to this text, and not in its author's place", one.by.written),
        ),
        Some(_) => ("approved", "the text was changed after a yes was given to it".to_owned()),
    };
    Diagnostic::warning("not-approved", entry.place_of(key), message).hint(hint)
}

fn people_in_pictures(decisions: &Decisions<'_>, item: &Item, found: &mut Vec<Diagnostic>) {
    let hub = decisions.hub;
    let entry = &hub.content.posts[item.index as usize];
    let rows = entry.data.pictures.iter();
    let named = rows.flat_map(|row| {
        let is_sound = recording::is_sound(decisions, item, row);
        row.people.iter().map(move |name| (name, is_sound))
    });
    for (name, is_sound) in named {
        let Some(at) = hub.people.get(&name.slug).copied() else { continue };
        let profile = &hub.content.profiles[at as usize].data;
        let span = entry.span(&name.range);
        if !decisions.people[at as usize].has_page() {
            let what = if is_sound { "sound is not played" } else { "picture is not shown" };
            let message = format!("this {what}: {} is not shown here", profile.name);
            let hint = match is_sound {
                true => "take it out, or another one in which they cannot be heard",
                false => "take the picture out, or another one in which they cannot be seen",
            };
            found.push(Diagnostic::warning("photo-consent", span, message).hint(hint));
        } else if !is_sound
            && !person::may_be_pictured(profile, &hub.settings, decisions.viewer.audience)
        {
            let answer = profile.consent.as_ref().and_then(|consent| consent.photo);
            found.push(unpictured(&profile.name, answer, span));
        }
    }
}

/// In healthcare: pictures, sound and film of which nobody said whether patients or children
/// are in them. Each file once, where it is first named.
fn pictures(decisions: &Decisions<'_>, item: &Item, found: &mut Vec<Diagnostic>) {
    let hub = decisions.hub;
    if !hub.settings.is_healthcare {
        return;
    }
    let post = &hub.content.posts[item.index as usize].data;
    let in_fields = post.image.iter().chain(post.pictures.iter().map(|row| &row.file));
    let in_fields = in_fields.filter_map(|file| {
        let path = file_of(&item.path, &file.written).filter(|path| hub.listing.contains(path))?;
        Some((path, file.range.clone()))
    });
    let leads = &hub.leads[hub.item_of(item.kind, item.index).index()].pictures;
    let in_text = item.body.images.iter().zip(leads).filter_map(|(image, lead)| match lead {
        PictureLead::File(path) => Some((path.clone(), image.range.clone())),
        PictureLead::Away(_) | PictureLead::Nowhere => None,
    });
    let played = hub.recordings.get(&item.index);
    let range = |named: &NamedRecording| (named.file.clone(), named.span.range());
    let mut seen = BTreeSet::new();
    for (path, range) in played.map(range).into_iter().chain(in_fields).chain(in_text) {
        let row = described(hub, item, &path);
        let played = played.filter(|named| named.file == path);
        let standing = match played {
            Some(named) => recording::standing(decisions, item.index, named),
            None => row.map_or(Standing::Unanswered, |row| standing(decisions, row)),
        };
        if standing != Standing::Unanswered || !seen.insert(path) {
            continue;
        }
        let is_shown_in = |answer: Option<bool>| answer == Some(true);
        let is_delicate = row
            .is_some_and(|row| is_shown_in(row.shows_patients) || is_shown_in(row.shows_children));
        let (what, hint) = if is_delicate {
            (
                "nobody wrote down where the permission for patients or children in it is kept",
                "add `authorization = \"…\"` to its entry in `pictures`",
            )
        } else {
            (
                match played {
                    Some(_) => {
                        "nobody said whether patients or children can be heard or seen in it"
                    }
                    None => "nobody said whether patients or children can be seen in it",
                },
                "add it to `pictures` with `shows_patients` and `shows_children`",
            )
        };
        let message = match played {
            Some(_) => format!("this recording is not played: {what}"),
            None => format!("this picture is not shown: {what}"),
        };
        let span = item.span(&range);
        found.push(Diagnostic::warning("unanswered-picture", span, message).hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::admit::{Viewer, admit};
    use crate::source::{Position, fixture};

    /// What `viewer` is told about the files in `text`, as `rule path:line:column`.
    fn told(text: &str, viewer: Viewer) -> Vec<String> {
        let sources = fixture::sources(text);
        let hub = crate::hub::link(crate::content::parse(&sources).value, &sources).value;
        let mut found: Vec<String> = admit(&hub, viewer, &mut crate::admit::Memo::default())
            .diagnostics
            .iter()
            .map(|one| {
                let text = &sources.find(&one.span.path).unwrap().text;
                let Position { line, column } = Position::of(text, one.span.range().start);
                format!("{} {}:{line}:{column}", one.rule, one.span.path)
            })
            .collect();
        found.sort();
        found
    }

    fn programme(more: &str) -> String {
        format!("--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n{more}\n")
    }

    fn ada(more: &str) -> String {
        format!("--- content/profiles/ada.md\n+++\nname = \"Ada Modern\"\n{more}\n+++\nHello.\n")
    }

    fn story(more: &str, body: &str) -> String {
        format!(
            "--- content/media/a.jpg\n\n--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n{more}\n+++\n{body}\n"
        )
    }

    #[test]
    fn a_missing_yes_is_said_only_where_one_is_needed() {
        let strict = programme("[consent]\nrequired = true");
        let asked = |more: &str| told(&(strict.clone() + &ada(more)), Viewer::PUBLIC);
        assert_eq!(asked(""), ["no-consent content/profiles/ada.md:2:8"]);
        assert_eq!(
            asked("consent = { photo = \"granted\" }"),
            ["no-consent content/profiles/ada.md:3:11"]
        );
        for fine in [
            "consent = { profile = \"granted\" }",
            "consent = { profile = \"withdrawn\" }",
            "draft = true",
            "status = \"left\"",
        ] {
            assert!(asked(fine).is_empty(), "{fine}");
        }
        assert!(told(&(programme("") + &ada("")), Viewer::PUBLIC).is_empty());
    }

    #[test]
    fn a_page_for_colleagues_is_said_to_be_one_unless_it_is_meant() {
        let scope = "consent = { profile = \"granted\", scope = [\"intranet\"] }";
        let text = programme("") + &ada(scope);
        assert_eq!(told(&text, Viewer::PUBLIC), ["consent-scope content/profiles/ada.md:3:11"]);
        assert!(told(&text, Viewer::INTERNAL).is_empty());
        let meant = programme("") + &ada(&format!("{scope}\naudience = \"internal\""));
        assert!(told(&meant, Viewer::PUBLIC).is_empty());
    }

    #[test]
    fn a_picture_waits_for_everybody_in_it() {
        let photo = "photo = \"../media/a.jpg\"\nconsent = { photo = \"withdrawn\" }";
        let row = "pictures = [{ file = \"../media/a.jpg\", people = [\"ada\"] }]";
        let text = programme("") + &ada(photo) + &story(row, "A");
        assert_eq!(
            told(&text, Viewer::PUBLIC),
            ["photo-consent content/posts/a.md:5:50", "photo-consent content/profiles/ada.md:3:9"]
        );
        let fine = programme("") + &ada("photo = \"../media/a.jpg\"") + &story(row, "A");
        assert!(told(&fine, Viewer::PUBLIC).is_empty());
    }

    #[test]
    fn a_hospital_is_asked_about_patients_once_for_each_picture() {
        let hospital = programme("sector = \"healthcare\"") + &ada("");
        let asked = |more: &str| {
            told(&(hospital.clone() + &story(more, "![x](../media/a.jpg)")), Viewer::PUBLIC)
        };
        assert_eq!(asked(""), ["unanswered-picture content/posts/a.md:7:1"]);
        assert_eq!(
            asked("image = \"../media/a.jpg\""),
            ["unanswered-picture content/posts/a.md:5:9"]
        );
        let row =
            |answers: &str| format!("pictures = [{{ file = \"../media/a.jpg\", {answers} }}]");
        assert_eq!(
            asked(&row("shows_patients = false")),
            ["unanswered-picture content/posts/a.md:5:22"]
        );
        assert_eq!(asked(&row("shows_patients = true, shows_children = false")).len(), 1);
        for fine in [
            "shows_patients = false, shows_children = false",
            "shows_patients = true, authorization = \"HR 1\"",
        ] {
            assert!(asked(&row(fine)).is_empty(), "{fine}");
        }
        let elsewhere = programme("") + &ada("") + &story("", "![x](../media/a.jpg)");
        assert!(told(&elsewhere, Viewer::PUBLIC).is_empty());
    }

    #[test]
    fn a_story_waits_for_its_authors_last_word() {
        let strict = programme("[consent]\nlast_word = true") + &ada("");
        let asked = |more: &str| told(&(strict.clone() + &story(more, "A")), Viewer::PUBLIC);
        let by = |who: &str, text: &str| {
            format!("approved = {{ by = \"{who}\", on = 2026-02-01, text = \"{text}\" }}")
        };
        assert_eq!(asked(""), ["not-approved content/posts/a.md:2:9"]);
        assert_eq!(asked(&by("ada", "0123456789abcdef")), ["not-approved content/posts/a.md:5:12"]);
        let sources = fixture::sources(&story("", "A"));
        let entry = &crate::content::parse(&sources).value.posts[0];
        let print = crate::admit::fingerprint(entry, &[]);
        assert!(asked(&by("ada", &print)).is_empty());
        assert_eq!(asked(&by("bob", &print)), ["not-approved content/posts/a.md:5:12"]);
        assert!(asked("draft = true").is_empty());
    }
}
