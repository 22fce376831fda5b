//! What all connections of a server share.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use tokio::sync::{Semaphore, watch};

use super::seats::Seats;
use crate::serve::Event;
use crate::serve::showing::Showing;
use crate::serve::view::View;

/// The longest anybody waits for a build.
const PATIENCE: Duration = Duration::from_secs(60);

/// The server, as its connections see it.
pub(super) struct Hall {
    /// Another one at each start, so that tabs know a server that began anew.
    pub(super) id: String,
    pub(super) port: u16,
    /// Nothing before the first build.
    pub(super) showing: watch::Receiver<Option<Arc<Showing>>>,
    pub(super) stopping: watch::Receiver<bool>,
    pub(super) inbox: Sender<Event>,
    /// Room for open tabs.
    pub(super) tabs: Seats,
    /// Turns at drawing pictures.
    pub(super) pictures: Semaphore,
}

impl Hall {
    /// What is shown, as soon as there is something.
    pub(super) async fn showing(&self) -> Option<Arc<Showing>> {
        self.showing_when(|_| true).await
    }

    /// What is shown once it is shown with this view.
    pub(super) async fn showing_with(&self, view: View) -> Option<Arc<Showing>> {
        self.showing_when(|showing| showing.view == view).await
    }

    async fn showing_when(&self, is_it: impl Fn(&Showing) -> bool) -> Option<Arc<Showing>> {
        next(&mut self.showing.clone(), is_it).await
    }

    /// What a build is called in pages: the server's start and the number.
    pub(super) fn build(&self, showing: &Showing) -> String {
        format!("{}-{}", self.id, showing.number)
    }
}

/// What is shown once it is as wanted; the receiver has seen exactly that, and
/// misses nothing that comes after it.
pub(super) async fn next(
    showing: &mut watch::Receiver<Option<Arc<Showing>>>,
    is_it: impl Fn(&Showing) -> bool,
) -> Option<Arc<Showing>> {
    let shown = showing.wait_for(|shown| shown.as_deref().is_some_and(&is_it));
    tokio::time::timeout(PATIENCE, shown).await.ok()?.ok()?.clone()
}

/// Ends when the server does.
pub(super) async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // A server that is gone has stopped, too.
    let _ = stopping.wait_for(|stops| *stops).await;
}
