//! Views into bytes: the theme's templates, looked up file by file in the
//! project first, and drawn with nothing but the view they are bound to.
//!
//! No template function reads anything outside its arguments and the words of
//! the language, so two equal views give equal pages.

mod assets;
pub mod built_in;
mod comment;
pub mod component;
mod costly;
pub mod ejected;
mod mistake;
mod order;
mod shape;
mod stylesheet;
mod theme;
mod view;

pub use assets::{Asset, Look};
pub use costly::Costly;
pub use shape::{Holds, Shape, ViewField, joined};
pub use theme::{Broken, Theme};
pub use view::{Data, Drawn, Shared, ToValue, View};
pub(crate) use view::{fields, template, view};
