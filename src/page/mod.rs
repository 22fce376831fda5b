//! What is shown, and where: one page for every address of the hub.
//!
//! A page is an address and a recipe. Planning names every page; drawing one
//! looks at the admitted hub through one typed view and nothing else, so a
//! preview can draw the page that is asked for, and a build draws all of them
//! in parallel. Feeds, the sitemap and redirects are pages too.

pub mod accounts;
mod admin;
pub mod brand;
pub mod campaigns;
pub mod card;
pub mod champions;
pub mod chrome;
pub mod contribute;
pub mod departments;
mod deploy;
mod feed;
pub mod guidelines;
pub mod head;
pub mod home;
mod json;
mod json_ld;
pub mod kits;
mod names;
pub mod notfound;
pub mod other;
pub mod pager;
mod parts;
pub mod picture;
pub mod programme;
pub mod proof;
mod prose;
pub mod recording;
pub mod redirect;
pub mod reference;
mod related;
pub mod search;
mod sitemap;
pub mod social;
mod stage;
pub mod stories;
pub mod story;
mod told;
mod tongues;
pub mod topics;
pub mod training;
pub mod views;
pub mod voice;
pub mod voices;
pub mod ways;

pub use stage::{Shown, Stage};

use std::borrow::Cow;
use std::sync::Arc;

use rayon::prelude::*;

use self::social::Subject;
use crate::memo::One;
use crate::render::{Broken, View};

/// One file of the published hub.
pub struct Page {
    /// Where it stands, from the hub's root: `voices/ada/`, `feed.xml`.
    pub address: Arc<str>,
    /// Whether search engines should know it.
    pub is_listed: bool,
    /// Whether the address tells the bytes: what was drawn for it once need not
    /// be drawn again.
    pub is_settled: bool,
    /// What the card shows that other sites put beside a link here.
    subject: Option<Subject>,
    /// The language it is drawn in, as its place among the hub's.
    tongue: usize,
    recipe: Recipe,
}

type Draw = Box<dyn Fn(&Stage) -> Result<Vec<u8>, Broken> + Send + Sync>;

enum Recipe {
    Draw(Draw),
    Bytes(Arc<[u8]>),
}

impl Page {
    /// A page drawn by the template of its view.
    fn of_view<V: View>(
        address: impl Into<Arc<str>>,
        view: impl Fn(&Stage) -> (head::Head, V) + Send + Sync + 'static,
    ) -> Page {
        Page::viewed(address.into(), None, view)
    }

    /// The same for a page that people share: other sites show a card beside a link to it.
    fn shared<V: View>(
        address: impl Into<Arc<str>>,
        subject: Subject,
        view: impl Fn(&Stage) -> (head::Head, V) + Send + Sync + 'static,
    ) -> Page {
        Page::viewed(address.into(), Some(subject), view)
    }

    fn viewed<V: View>(
        address: Arc<str>,
        subject: Option<Subject>,
        view: impl Fn(&Stage) -> (head::Head, V) + Send + Sync + 'static,
    ) -> Page {
        let at = Arc::clone(&address);
        let draw: Draw = Box::new(move |stage| {
            let (head, view) = view(stage);
            let page = head.finish(stage, &at, subject);
            let drawn = stage.theme.draw(&stage.chrome, page, &view)?;
            match stage.parts.broken() {
                None => Ok(drawn),
                Some(broken) => Err(broken.clone()),
            }
        });
        Page { is_listed: true, subject, ..Page::of(address, Recipe::Draw(draw)) }
    }

    /// A page written by openmic itself: a feed, the sitemap.
    fn written(
        address: impl Into<Arc<str>>,
        write: impl Fn(&Stage) -> String + Send + Sync + 'static,
    ) -> Page {
        let draw: Draw = Box::new(move |stage| Ok(write(stage).into_bytes()));
        Page::of(address.into(), Recipe::Draw(draw))
    }

    /// A file whose address tells its bytes.
    fn settled(
        address: impl Into<Arc<str>>,
        draw: impl Fn(&Stage) -> Result<Vec<u8>, Broken> + Send + Sync + 'static,
    ) -> Page {
        Page { is_settled: true, ..Page::of(address.into(), Recipe::Draw(Box::new(draw))) }
    }

    /// A file whose bytes are there already.
    fn file(address: impl Into<Arc<str>>, bytes: Arc<[u8]>) -> Page {
        Page::of(address.into(), Recipe::Bytes(bytes))
    }

    fn of(address: Arc<str>, recipe: Recipe) -> Page {
        Page { address, is_listed: false, is_settled: false, subject: None, tongue: 0, recipe }
    }

    fn unlisted(self) -> Page {
        Page { is_listed: false, ..self }
    }

    /// The file in the output folder: `voices/ada/index.html`.
    pub fn file_name(&self) -> String {
        match &*self.address {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        }
    }

    /// The page's bytes.
    pub fn draw(&self, stage: &Stage) -> Result<Cow<'_, [u8]>, Broken> {
        match &self.recipe {
            Recipe::Draw(draw) => draw(stage.in_tongue(self.tongue)).map(Cow::Owned),
            Recipe::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }
}

/// The order of addresses, by the addresses that were put in order.
pub type Memo = One<Vec<Arc<str>>, Arc<Vec<u32>>>;

/// Every page of the hub on this stage, in the order of their addresses.
/// They are put in order only if other pages are planned than before.
pub fn plan(stage: &Stage, memo: &mut Memo) -> Vec<Page> {
    let pages = all(stage);
    let addresses: Vec<Arc<str>> = pages.iter().map(|page| Arc::clone(&page.address)).collect();
    let order = memo.make(addresses, || {
        let mut order: Vec<u32> = (0..).take(pages.len()).collect();
        let address = |at: &u32| &pages[*at as usize].address;
        order.par_sort_by(|a, b| address(a).cmp(address(b)));
        Arc::new(order)
    });
    let mut pages: Vec<Option<Page>> = pages.into_iter().map(Some).collect();
    order.iter().filter_map(|at| pages[*at as usize].take()).collect()
}

fn all(stage: &Stage) -> Vec<Page> {
    let mut pages = in_language(stage);
    for (other, tongue) in stage.others.iter().zip(1..) {
        pages.extend(in_language(other).into_iter().map(|page| Page {
            address: other.rooted(&page.address).into(),
            tongue,
            ..page
        }));
    }
    admin::plan(stage, &mut pages);
    redirect::plan(stage, &mut pages);
    picture::plan(stage, &mut pages);
    recording::plan(stage, &mut pages);
    for asset in stage.theme.assets.values() {
        pages.push(Page::file(asset.address.clone(), Arc::clone(&asset.bytes)));
    }
    sitemap::plan(stage, &mut pages);
    deploy::plan(stage, &mut pages);
    pages
}

/// The pages that there are in every language, from its home. What is listed here
/// and stands in another language is that one's to plan.
fn in_language(stage: &Stage) -> Vec<Page> {
    let (mut pages, mut others) = rayon::join(
        || {
            let mut pages = Vec::new();
            stories::plan(stage, &mut pages);
            story::plan(stage, &mut pages);
            pages
        },
        || others(stage),
    );
    pages.append(&mut others);
    if stage.hub.tongues.are_several() {
        pages.retain(|page| !page.address.starts_with('/'));
    }
    pages
}

/// Every page of a language but the stories and their lists, of which there are most.
fn others(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    home::plan(&mut pages);
    voices::plan(stage, &mut pages);
    voice::plan(stage, &mut pages);
    topics::plan(stage, &mut pages);
    departments::plan(stage, &mut pages);
    champions::plan(&mut pages);
    campaigns::plan(stage, &mut pages);
    guidelines::plan(stage, &mut pages);
    training::plan(stage, &mut pages);
    programme::plan(&mut pages);
    contribute::plan(&mut pages);
    other::plan(stage, &mut pages);
    search::plan(stage, &mut pages);
    names::plan(stage, &mut pages);
    notfound::plan(&mut pages);
    feed::plan(stage, &mut pages);
    pages
}
