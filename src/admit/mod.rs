//! The audience wall: decides once, before a page is planned, what this output
//! may hold.
//!
//! The hub goes in; what comes out holds only what this audience may see, in
//! types of its own that have no room for the rest: no consent records, no
//! editors' notes, no names of people who are not shown. Pages are planned from
//! [`Admitted`] alone, so no template, count, feed or file name can leak.
//!
//! Deliberately absent: wording rules (they are checks) and drawing.

mod asking;
mod campaign;
mod edition;
mod kit;
mod library;
mod order;
mod person;
mod picture;
mod programme;
mod prose;
mod recording;
mod spoken;
mod story;
mod verdict;
mod voice;

pub use crate::content::approval::fingerprint;
pub use campaign::{Campaign, CampaignState};
pub use edition::Editions;
pub use kit::Kit;
pub use library::{Guideline, Head, Lesson, Page, Path};
pub use picture::{Photo, Standing as PictureStanding};
pub use programme::{ContactRow, DepartmentCard, OwnerRow, Programme, TopicCard};
pub use prose::{LinkTo, MentionTo, PictureTo, Prose};
pub use story::{Byline, Story};
pub use verdict::{LeftOut, Reason};
pub use voice::Voice;

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;

use crate::content::when::When;
use crate::content::{Audience, Program, Tongues};
use crate::hub::{Forms, Hub};
use crate::report::{Diagnostic, Reported};

/// Who the output is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    pub audience: Audience,
    /// Whether drafts and scheduled entries are shown too, for a preview.
    pub drafts: bool,
}

impl Viewer {
    pub const PUBLIC: Viewer = Viewer { audience: Audience::Public, drafts: false };
    pub const INTERNAL: Viewer = Viewer { audience: Audience::Internal, drafts: false };
}

/// What this audience may see; relations are indices into the lists here.
#[derive(Clone, Debug)]
pub struct Admitted {
    pub audience: Audience,
    /// The moment the hub is made for.
    pub now: Zoned,
    /// The hub's languages, and the place of the one whose readers see this.
    pub tongues: Tongues,
    pub tongue: usize,
    /// What readers of the hub's other languages see; nothing in those themselves.
    pub others: Vec<Admitted>,
    /// What is there in several languages.
    pub editions: Arc<Editions>,
    pub programme: Programme,
    /// In the order of their names.
    pub voices: Vec<Voice>,
    /// Newest first.
    pub stories: Vec<Arc<Story>>,
    /// In the order of their names.
    pub topics: Vec<TopicCard>,
    /// In the order of their names.
    pub departments: Vec<DepartmentCard>,
    /// Running ones first, then those to come, then those that are over.
    pub campaigns: Vec<Campaign>,
    pub guidelines: Vec<Guideline>,
    pub paths: Vec<Path>,
    pub pages: Vec<Page>,
    /// Words for the heads of lists, by the list's name (`home`, `voices`, …).
    pub heads: Vec<(String, Head)>,
    /// Older addresses and where they lead, both from the hub's root.
    pub redirects: Vec<(String, Arc<str>)>,
    /// Forms in the browser, where readers may see what they write into.
    pub forms: Option<Forms>,
    /// The newest date anything here carries.
    pub newest: Option<Date>,
    /// When the next entry appears or disappears by its own date.
    pub next_change: Option<When>,
    /// What was left out, and why; never for readers' eyes.
    pub left_out: Vec<LeftOut>,
}

impl Admitted {
    /// Words for the head of a list, where there are any.
    pub fn head(&self, list: &str) -> Option<&Head> {
        self.heads.iter().find(|(name, _)| name == list).map(|(_, head)| head)
    }

    pub fn is_internal(&self) -> bool {
        self.audience == Audience::Internal
    }

    /// Every text of this output.
    pub fn proses(&self) -> impl Iterator<Item = &Prose> {
        let in_paths = self.paths.iter().flat_map(|path| {
            path.prose.iter().chain(path.lessons.iter().map(|lesson| &lesson.prose))
        });
        let voices = self.voices.iter().map(|voice| &voice.prose);
        voices
            .chain(self.stories.iter().map(|story| &story.prose))
            .chain(self.guidelines.iter().map(|guideline| &guideline.prose))
            .chain(in_paths)
            .chain(self.campaigns.iter().map(|campaign| &campaign.prose))
            .chain(self.pages.iter().map(|page| &page.prose))
            .chain(self.heads.iter().map(|(_, head)| &head.prose))
            .chain(self.topics.iter().filter_map(|topic| topic.prose.as_ref()))
    }
}

/// What was decided about every entry, and the new index of all that is shown.
pub(crate) struct Decisions<'h> {
    pub(crate) hub: &'h Hub,
    pub(crate) viewer: Viewer,
    /// Whose readers are meant: the place of a language among the hub's.
    pub(crate) tongue: usize,
    pub(crate) chosen: edition::Chosen,
    pub(crate) people: Vec<person::Standing>,
    /// By item: nothing where it is shown, else why it is not.
    pub(crate) verdicts: Vec<Option<Reason>>,
    /// `program.toml` for these readers, without names of people who are not shown.
    pub(crate) program: Option<Cow<'h, Program>>,
    pub(crate) spoken: &'h spoken::Spoken,
    /// Portraits that are shown nowhere, by their files.
    pub(crate) withheld: HashSet<String>,
    /// New index of each profile that is shown.
    pub(crate) voice: Vec<Option<u32>>,
    pub(crate) topic: Vec<Option<u32>>,
    pub(crate) department: Vec<Option<u32>>,
}

/// The forms of this output: their settings name the repository.
fn forms(hub: &Hub, viewer: Viewer) -> Option<Forms> {
    let contribute = hub.content.program.as_ref()?.contribute.as_ref()?;
    let is_visible = contribute.is_visible(viewer.audience == Audience::Internal);
    Forms::of(hub)?.ok().filter(|_| is_visible)
}

/// What was admitted before.
#[derive(Debug, Default)]
pub struct Memo {
    spoken: spoken::Memo,
    /// By language.
    stories: Vec<story::Memo>,
}

/// Takes out of `hub` what `viewer` may see, looking only at entries that were
/// not looked at before.
pub fn admit(hub: &Hub, viewer: Viewer, memo: &mut Memo) -> Reported<Admitted> {
    let mut people = person::standings(hub, viewer);
    let mut verdicts = verdict::all(hub, viewer, &people);
    verdict::settle_twins(hub, &mut verdicts);
    let spoken = spoken::find(hub, viewer, &people, &mut verdicts, &mut memo.spoken);
    verdict::settle_people(hub, &mut people, &verdicts);
    verdict::settle_stories(hub, &people, &mut verdicts);
    verdict::settle_twins(hub, &mut verdicts);

    let mut decisions = Decisions {
        hub,
        viewer,
        tongue: 0,
        chosen: None,
        withheld: picture::withheld(hub, viewer, &people),
        people,
        verdicts,
        program: None,
        spoken: &spoken,
        voice: Vec::new(),
        topic: Vec::new(),
        department: Vec::new(),
    };
    memo.stories.resize_with(hub.settings.tongues.all().len(), story::Memo::default);
    let editions = Arc::new(Editions::find(&decisions));
    let mut tongues = memo.stories.iter_mut().enumerate().map(|(tongue, memo)| {
        decisions.tongue = tongue;
        decisions.program = programme::shown(hub, &spoken, tongue);
        decisions.chosen = edition::chosen(hub, tongue, |id| decisions.is_shown(id));
        seen_by(&mut decisions, &editions, memo)
    });
    let own = tongues.next();
    let others: Vec<Admitted> = tongues.map(|(admitted, _)| admitted).collect();
    let (mut value, mut diagnostics) = own.expect("a hub has a language of its own");
    value.others = others;
    diagnostics.extend(spoken.diagnostics);
    Reported { value, diagnostics }
}

/// What the readers of one language see, and what somebody has to be asked, which
/// is said to those of the hub's own language.
fn seen_by(
    decisions: &mut Decisions<'_>,
    editions: &Arc<Editions>,
    memo: &mut story::Memo,
) -> (Admitted, Vec<Diagnostic>) {
    let (hub, viewer, tongue) = (decisions.hub, decisions.viewer, decisions.tongue);
    let tongues = &hub.settings.tongues;
    let by_name = order::ByName::new(&tongues.all()[tongue]);
    let order = voice::order(decisions, &by_name);
    let (mut topics, mut departments) = programme::cards(decisions, &by_name);
    let mut voices = voice::all(decisions, &order);
    let stories = story::all(decisions, memo);
    let list = || {
        for (story, at) in stories.iter().zip(0..) {
            for voice in story.voices() {
                voices[voice as usize].stories.push(at);
            }
            for topic in &story.topics {
                topics[*topic as usize].stories.push(at);
            }
            for department in story.departments(&voices) {
                departments[department as usize].stories.push(at);
            }
        }
        library::newest(decisions, &stories)
    };
    let look = || {
        if tongue > 0 {
            return (None, Vec::new());
        }
        (verdict::next_change(hub, viewer), asking::find(decisions))
    };
    let (newest, (next_change, diagnostics)) = rayon::join(list, look);
    for (voice, at) in voices.iter().zip(0..) {
        for topic in &voice.topics {
            topics[*topic as usize].voices.push(at);
        }
        if let Some(department) = voice.department {
            departments[department as usize].voices.push(at);
        }
    }
    let campaigns = campaign::campaigns(decisions, &stories);
    let is_own = tongue == 0;
    let value = Admitted {
        audience: viewer.audience,
        now: hub.settings.now.clone(),
        tongues: tongues.clone(),
        tongue,
        others: Vec::new(),
        editions: Arc::clone(editions),
        programme: programme::programme(decisions, &campaigns),
        forms: forms(hub, viewer),
        newest,
        next_change,
        guidelines: library::guidelines(decisions),
        paths: library::paths(decisions),
        pages: library::pages(decisions),
        heads: library::heads(decisions),
        redirects: if is_own { library::redirects(decisions) } else { Vec::new() },
        left_out: if is_own { verdict::left_out(decisions) } else { Vec::new() },
        voices,
        stories,
        topics,
        departments,
        campaigns,
    };
    (value, diagnostics)
}
