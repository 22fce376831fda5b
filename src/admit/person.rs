//! Whether a person is shown: their status, their consent, and what becomes of
//! those who left.

use super::Viewer;
use super::verdict::Reason;
use crate::content::Audience;
use crate::content::profile::{Answer, Consent, Leaving, Profile, Scope, Status};
use crate::hub::{Hub, Settings};

/// How a person stands towards this output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Shown,
    /// Shown among the alumni.
    Alumni,
    /// No page; "a former colleague" in bylines.
    Former,
    /// Nothing of the person appears.
    Gone(Reason),
}

impl Standing {
    pub(crate) fn has_page(self) -> bool {
        matches!(self, Standing::Shown | Standing::Alumni)
    }
}

/// The standing of every profile, before dates and audience of the file.
pub(super) fn standings(hub: &Hub, viewer: Viewer) -> Vec<Standing> {
    let profiles = &hub.content.profiles;
    let mut standings: Vec<Standing> = profiles
        .iter()
        .map(|entry| standing(&entry.data, &hub.settings, viewer.audience))
        .collect();
    // A person is asked once, whatever the languages of their page; a no counts
    // wherever it is written. Profiles come first among the items.
    let translations: Vec<(usize, usize)> = hub
        .twins
        .translations()
        .map(|(id, original)| (id.index(), original.index()))
        .take_while(|(id, _)| *id < profiles.len())
        .collect();
    for (at, original) in &translations {
        if standings[*at] == Standing::Gone(Reason::Withdrawn) {
            standings[*original] = standings[*at];
        }
    }
    for (at, original) in translations {
        standings[at] = standings[original];
    }
    standings
}

fn standing(profile: &Profile, settings: &Settings, audience: Audience) -> Standing {
    let consent = profile.consent.as_ref();
    if profile.status == Some(Status::Withdrawn) {
        return Standing::Gone(Reason::Withdrawn);
    }
    match consent.and_then(|consent| consent.profile) {
        Some(Answer::Withdrawn) => return Standing::Gone(Reason::Withdrawn),
        None if settings.consent_required => return Standing::Gone(Reason::NoConsent),
        _ => {}
    }
    if !covers(consent, audience) {
        return Standing::Gone(Reason::OutOfScope);
    }
    if profile.status == Some(Status::Left) {
        return match profile.after_leaving.unwrap_or(settings.leavers) {
            Leaving::Keep => Standing::Alumni,
            Leaving::Anonymise => Standing::Former,
            Leaving::Remove => Standing::Gone(Reason::Left),
        };
    }
    Standing::Shown
}

/// Whether what was agreed to covers this output.
pub(super) fn covers(consent: Option<&Consent>, audience: Audience) -> bool {
    let Some(scope) = consent.and_then(|consent| consent.scope.as_ref()) else { return true };
    let wanted = match audience {
        Audience::Public => Scope::Public,
        Audience::Internal => Scope::Intranet,
    };
    scope.contains(&wanted)
}

/// Whether this person may be shown in pictures here.
pub(super) fn may_be_pictured(profile: &Profile, settings: &Settings, audience: Audience) -> bool {
    let consent = profile.consent.as_ref();
    let agreed = match consent.and_then(|consent| consent.photo) {
        Some(Answer::Granted) => true,
        Some(Answer::Withdrawn) => false,
        None => !settings.consent_required,
    };
    agreed && covers(consent, audience)
}
