//! The preview's server: for browsers on this machine, for the pages of one hub,
//! and for nothing else.

mod additions;
mod address;
mod answer;
mod connection;
mod guard;
mod hall;
mod kind;
mod live;
mod place;
mod range;
mod routes;
mod seats;
mod server;
mod switch;
mod tab;

pub use server::{Server, Taken, Until};

/// Where the preview's own pages and files stand, from the server's root; hubs
/// keep this name for it.
const OWN: &str = "_openmic/";
