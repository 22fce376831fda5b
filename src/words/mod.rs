//! The words of the interface, in the reader's language.
//!
//! Every word a page says that no contributor wrote comes from a Fluent file
//! in `templates/locales/`; plural forms and the order of a sentence are the
//! file's business. Nothing here knows what a page is.

mod messages;
mod name;
mod number;

pub use messages::{Arg, Words};
pub use name::own_name;
