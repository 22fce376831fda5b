//! Entries, linked: every name in a field, every link in a text and every
//! address found or reported.
//!
//! The hub holds everything, also what nobody may see; whatever looks at it
//! for readers' eyes goes through `admit` first. Relations are indices.

mod address;
mod forms;
mod item;
mod link;
mod names;
mod part;
mod people;
mod picture;
mod recording;
mod refs;
mod settings;
mod stands;
mod twins;
mod unfound;
mod visibility;

pub use forms::{Folder, Forms, HERE as EDITOR, Lack};
pub use item::{Item, ItemId};
pub use link::{Leads, LinkLead, PictureLead, join};
pub use names::{Named, Names, Subjects};
pub use picture::{NamedPicture, file_of, named as named_pictures};
pub use recording::{NamedRecording, RecordedWords, said_in};
pub use refs::{PostRefs, ProfileRefs, ProgramRefs, last_part};
pub use settings::Settings;
pub use stands::Stands;
pub use twins::Twins;
pub use unfound::{NamedIn, Unfound};

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use ahash::AHashMap;

use crate::content::{Content, Kind};
use crate::report::Reported;
use crate::source::{Listing, Sources};

/// All of a project, linked.
#[derive(Clone, Debug)]
pub struct Hub {
    pub content: Content,
    pub settings: Settings,
    /// The text of `program.toml`, for finding names in it.
    pub program_text: Option<Arc<str>>,
    /// Every entry in one list: profiles, posts, guidelines, paths, lessons,
    /// campaigns, pages, topics' words, lists' heads.
    pub items: Arc<Vec<Item>>,
    /// Which entries translate which.
    pub twins: Twins,
    /// Profiles by handle, as indices into `content.profiles`.
    pub people: Arc<AHashMap<String, u32>>,
    pub campaigns: AHashMap<String, u32>,
    /// What stands where.
    pub stands: Arc<Stands>,
    pub subjects: Arc<Subjects>,
    /// What the names in each post's fields lead to; as long as `content.posts`.
    pub posts: Vec<Arc<PostRefs>>,
    /// The same for `content.profiles`.
    pub profiles: Vec<ProfileRefs>,
    pub program: ProgramRefs,
    /// Where the links and pictures of each item's text lead; as long as `items`.
    pub leads: Vec<Arc<Leads>>,
    /// Sound and film that posts name, by the posts' places in `content.posts`.
    pub recordings: BTreeMap<u32, NamedRecording>,
    /// The files beside the entries.
    pub listing: Listing,
    /// Items that lost their address to another one.
    pub disputed: HashSet<ItemId>,
    /// Older addresses and the items they lead to, in the order of addresses.
    pub aliases: Vec<(String, ItemId)>,
}

/// What was linked before.
#[derive(Debug, Default)]
pub struct Memo {
    stands: stands::Memo,
    people: people::Memo,
    names: names::Memo,
    refs: refs::Memo,
    leads: link::Memo,
}

/// Campaigns by their names; a translation of the same name is the same campaign.
fn campaigns(items: &[Item], twins: &Twins) -> AHashMap<String, u32> {
    let of = |are_translations: bool| {
        let all = items.iter().zip((0..).map(ItemId));
        all.filter(move |(item, id)| {
            item.kind == Kind::Campaign && twins.is_translation(*id) == are_translations
        })
    };
    of(true).chain(of(false)).map(|(item, _)| (item.slug.clone(), item.index)).collect()
}

/// Links the entries.
pub fn link(content: Content, sources: &Sources) -> Reported<Hub> {
    link_again(content, sources, &mut Memo::default())
}

/// Links the entries, following only the links that were not followed before.
pub fn link_again(content: Content, sources: &Sources, memo: &mut Memo) -> Reported<Hub> {
    let settings = Settings::of(&content, sources);
    let program_text = sources.program.as_ref().map(|source| Arc::clone(&source.text));
    let items = item::list(&content);
    let mut diagnostics = Vec::new();
    let listed = Subjects {
        topics: Names::of_topics(&content),
        departments: Names::of_departments(&content),
    };
    let (topics, departments) = (&listed.topics, &listed.departments);
    let own = stands::Own { topics, departments, tongues: &settings.tongues };
    let stands = stands::settle(&items, &own, &mut memo.stands, &mut diagnostics);
    let twins = Twins::of(&items, &settings.tongues);
    let losers = &stands.losers;
    let people = people::by_handle(&content, losers, &twins, &mut memo.people, &mut diagnostics);
    let campaigns = campaigns(&items, &twins);
    let subjects =
        names::subjects(&content, program_text.as_ref(), &listed, &items, &mut memo.names);
    let refs = refs::Refs::new(&content, &subjects, &people, &campaigns);
    let posts = refs.posts(&items, &mut memo.refs, &mut diagnostics);
    let profiles = refs.profiles(&mut diagnostics);
    let program = refs.program(&mut diagnostics);
    let map = link::Map {
        items: &items,
        stands: &stands,
        subjects: &subjects,
        listing: &sources.listing,
        unreadable: content.unreadable.iter().map(String::as_str).collect(),
        base_url: settings.base_url.as_deref(),
        meant: link::Meant::default(),
    };
    let follow = || {
        let leads = link::all(&map, &mut memo.leads);
        let missing = part::find_missing(&items, &leads);
        (leads, missing)
    };
    let look = || {
        let mut found = visibility::find(&content, &items);
        refs.other(&items, &mut found);
        picture::find_missing(&content, &sources.listing, &mut found);
        let recordings = recording::all(&content, &sources.listing, &mut found);
        (found, recordings)
    };
    let ((leads, missing), (found, recordings)) = rayon::join(follow, look);
    diagnostics.extend(leads.iter().flat_map(|leads| leads.found()));
    diagnostics.extend(missing);
    diagnostics.extend(found);
    let (disputed, aliases) = (stands.losers.iter().copied().collect(), stands.aliases.clone());
    let hub = Hub {
        content,
        settings,
        program_text,
        items,
        twins,
        people,
        campaigns,
        subjects,
        posts,
        profiles,
        program,
        leads,
        recordings,
        stands,
        listing: sources.listing.clone(),
        disputed,
        aliases,
    };
    Reported { value: hub, diagnostics }
}
