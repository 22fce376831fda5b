//! The site as files: every planned page and, where the programme wants them,
//! its texts compressed as well.

use std::borrow::Cow;
use std::sync::Mutex;

use crate::asset::squeeze::{self, Effort, Form};
use crate::compose::{Site, sort};
use crate::publish::{Output, Undrawn};
use crate::report::Diagnostic;

/// The site as a map from file names to bytes.
pub(super) struct Drawing<'s> {
    site: &'s Site,
    /// Behind the pages' own files: what each is made of, and how.
    squeezed: Vec<Squeezed>,
    broken: Mutex<Vec<Diagnostic>>,
}

struct Squeezed {
    address: String,
    of: usize,
    form: Form,
}

impl Drawing<'_> {
    pub(super) fn of(site: &Site) -> Drawing<'_> {
        let deploy = site.hub().programme.deploy.as_ref();
        let is_wanted = deploy.is_some_and(|deploy| deploy.compress);
        let files = site.files().iter().enumerate().filter(|_| is_wanted);
        let texts =
            files.filter(|(of, name)| !site.pages[*of].is_settled && squeeze::is_worth_it(name));
        let squeezed = texts
            .flat_map(|(of, name)| {
                let one = move |form: Form| Squeezed {
                    address: format!("{name}{}", form.ending()),
                    of,
                    form,
                };
                Form::ALL.map(one)
            })
            .collect();
        Drawing { site, squeezed, broken: Mutex::new(Vec::new()) }
    }

    /// Why pages could not be drawn.
    pub(super) fn broken(self) -> Vec<Diagnostic> {
        let mut broken = self.broken.into_inner().unwrap_or_default();
        sort(&mut broken);
        broken
    }

    fn squeezed(&self, index: usize) -> Option<&Squeezed> {
        self.squeezed.get(index.checked_sub(self.site.files().len())?)
    }
}

impl Output for Drawing<'_> {
    fn len(&self) -> usize {
        self.site.files().len() + self.squeezed.len()
    }

    fn address(&self, index: usize) -> &str {
        match self.squeezed(index) {
            Some(squeezed) => &squeezed.address,
            None => &self.site.files()[index],
        }
    }

    fn is_settled(&self, index: usize) -> bool {
        self.squeezed(index).is_none() && self.site.pages[index].is_settled
    }

    fn made_of(&self, index: usize) -> Option<usize> {
        self.squeezed(index).map(|squeezed| squeezed.of)
    }

    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn> {
        let page = self.site.pages.get(index).ok_or(Undrawn)?;
        page.draw(&self.site.stage).map_err(|broken| {
            if let Ok(mut list) = self.broken.lock() {
                list.push(*broken.0);
            }
            Undrawn
        })
    }

    fn bytes_made_of(&self, index: usize, bytes: &[u8]) -> Vec<u8> {
        let Some(squeezed) = self.squeezed(index) else { return Vec::new() };
        // Style sheets and scripts: every page loads them.
        let is_shared = squeezed.address.starts_with("assets/");
        let effort = if is_shared { Effort::Most } else { Effort::Usual };
        squeeze::squeeze(squeezed.form, effort, bytes)
    }
}
