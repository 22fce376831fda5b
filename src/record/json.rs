//! The record as JSON. The shape is documented in `docs/taking-down.md`; a field may be
//! added, none changes its meaning.

use serde_json::{Value, json};

use super::{File, KeptFinding, Person, Record, Seen, Shown, Story, Trace, story};
use crate::content::profile::Consent;

/// What this shape is called in `version`.
const VERSION: u32 = 1;

/// One object, ending in a newline. `made_by` tells which program made it, of what.
pub fn print(record: &Record, made_by: &Value) -> String {
    let programme = &record.programme;
    let rules = programme.rules.iter().map(|(rule, level)| (rule.clone(), json!(level)));
    let whole = json!({
        "version": VERSION,
        "day": record.day.to_string(),
        "made_by": made_by,
        "programme": {
            "name": programme.name,
            "organisation": programme.organisation,
            "why": programme.why,
            "consent_required": programme.consent_required,
            "last_word": programme.last_word,
            "leavers": programme.leavers,
            "rules": Value::Object(rules.collect()),
        },
        "people": record.people.iter().map(person).collect::<Vec<_>>(),
        "stories": record.stories.iter().map(story_of).collect::<Vec<_>>(),
        "kept": record.kept.iter().map(kept).collect::<Vec<_>>(),
        "unread": record.unread,
    });
    format!("{whole:#}\n")
}

fn person(person: &Person) -> Value {
    let (leaving, is_chosen) = person.when_leaving;
    json!({
        "handle": person.handle,
        "name": person.name,
        "status": person.status,
        "when_leaving": { "what": leaving, "own_choice": is_chosen },
        "consent": person.consent.as_ref().map(consent),
        "portrait": person.portrait.as_ref().map(|portrait| json!({
            "path": portrait.path,
            "public": portrait.is_public,
            "internal": portrait.is_internal,
        })),
        "files": person.files.iter().map(file).collect::<Vec<_>>(),
        "named": person.traces.iter().map(trace).collect::<Vec<_>>(),
    })
}

fn consent(consent: &Consent) -> Value {
    let day = |when: &Option<crate::content::plain::Located<crate::content::when::When>>| {
        when.as_ref().map(|when| when.value.day.to_string())
    };
    let scope = consent.scope.as_ref();
    json!({
        "profile": consent.profile.map(|answer| answer.word()),
        "photo": consent.photo.map(|answer| answer.word()),
        "scope": scope.map(|scope| scope.iter().map(|one| one.word()).collect::<Vec<_>>()),
        "wording": consent.wording,
        "date": day(&consent.date),
        "review_by": day(&consent.review_by),
        "record": consent.record,
    })
}

fn file(file: &File) -> Value {
    let fields = file.fields.iter().map(|field| {
        json!({
            "key": field.key,
            "written": field.written,
            "line": field.line,
            "shown": field.is_shown,
        })
    });
    json!({
        "path": file.path,
        "seen": seen(&file.seen),
        "words": file.words,
        "expires": file.expires,
        "fields": fields.collect::<Vec<_>>(),
    })
}

fn trace(trace: &Trace) -> Value {
    json!({
        "path": trace.path,
        "line": trace.line,
        "as": trace.role.word(),
        "about": trace.role.about(),
        "seen": trace.seen.as_ref().map(seen),
    })
}

fn story_of(story: &Story) -> Value {
    json!({
        "path": story.path,
        "title": story.title,
        "authors": story.authors,
        "name_withheld": story.is_withheld,
        "seen": seen(&story.seen),
        "approval": story::standing_word(story.standing),
        "approved": story.approved.as_ref().map(|(by, on)| json!({ "by": by, "on": on })),
        "text": story.text,
        "disclosed": story.disclosed,
    })
}

fn kept(kept: &KeptFinding) -> Value {
    json!({
        "path": kept.path,
        "line": kept.line,
        "rule": kept.rule,
        "message": kept.message,
        "reason": kept.reason,
    })
}

fn seen(seen: &Seen) -> Value {
    let shown = |shown: &Shown| match shown {
        Shown::At(address) => json!({ "at": format!("/{address}") }),
        Shown::Not(reason) => json!({ "not": reason.words() }),
    };
    json!({ "public": shown(&seen.public), "internal": shown(&seen.internal) })
}
