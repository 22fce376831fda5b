//! openmic turns Markdown that employees contribute, plus one programme file,
//! into a hub of their voices. This page is its architecture.
//!
//! # The pipeline
//!
//! > **read** the sources, **parse** them into typed entries, **link** them into
//! > a hub, **check** the hub, **admit** what this audience may see, **plan** its
//! > pages, **draw** them, **publish** what differs.
//!
//! ```text
//!  cli                  arguments, terminal, exit codes        } the world
//!  serve   publish      watch and show / a folder equals a map }
//!  ----------------------------------------------------------
//!  compose              the whole pipeline, one function       }
//!  page   record        what is shown, where / what is held    }
//!  check   admit        what is wrong / the audience wall      }
//!  hub                  entries, linked                        } pure
//!  content              files as typed entries                 }
//!  render               views into bytes                       }
//!  markdown asset words bodies; marks and colours; locale      }
//!  report               findings                               }
//!  ----------------------------------------------------------
//!  memo                 what was made before
//!  source               bytes in, and today's date
//! ```
//!
//! A module uses the floors below it, never a neighbour, never one above. Only
//! `source::read`, `publish`, `serve` and `cli` touch disk, network, environment
//! or clock. Both rules are a test, `tests/house.rs`.
//!
//! # What to know before changing anything
//!
//! - **Stages return a value and what they noticed** ([`report::Reported`]), never
//!   a `Result`: one bad file does not hide the next one. What the machine refuses
//!   (a disk, a permission) is an error at the edge.
//! - **Two sorts of trouble.** What a stage must notice to build its value it
//!   reports itself, and [`report::rules`] explains it. What a programme prefers is
//!   a row in [`check::CHECKS`]. `program.toml` may turn both up, down or off,
//!   unless they protect structure, privacy or security.
//! - **Front matter of both dialects becomes one tree of values with places**, and
//!   each field is read from it on its own. A field's type, its explanation and
//!   its example stand in one definition (`content::field`).
//! - **The wall is a type.** [`check`] sees the whole [`hub::Hub`];
//!   [`page::plan`] takes an [`admit::Admitted`], which has no room for what this
//!   audience may not see. Contributors' text is a `String` and reaches a template
//!   escaped; [`markdown::Markup`] is made by the sanitiser and by nothing else,
//!   and the template language's own `safe` does nothing.
//! - **A page is an address and a recipe.** Planning names every page, drawing one
//!   builds one typed view. No template function reads anything but its arguments
//!   and the words of the language, so two equal views give equal pages.
//! - **Pictures are read late and named by their bytes.** Only what an admitted
//!   entry shows is read ([`page::picture`]), one at a time per thread; the name of
//!   a drawn file tells its bytes, so that `publish` carries it across undrawn.
//! - **The search index is made of what entries say** ([`page::search`]), never of pages, and
//!   only for whoever publishes or asks for one of its files: it costs more than all pages. A file
//!   whose name tells what it was made of stands beside it, so that the same words make nothing.
//! - **A card is named by what it is drawn from** ([`page::social`]): words, faces, fonts and
//!   colours are all there is on it, so an equal card is never drawn again, and what is
//!   asserted of a [`asset::card::Card`] holds for its pixels. Its page finds the name when its
//!   head is drawn; only whoever publishes plans the files of all cards.
//! - **Same input, same bytes.** The date is an input ([`source::Clock`]), time
//!   zones are bundled, maps that reach the output are ordered.
//! - **`publish` knows nothing of hubs**: it makes a folder equal to a map of files,
//!   in one exchange, and removes only what its manifest says it wrote.
//! - **What is made again is remembered, not tracked.** A stage that looks at entries one
//!   by one keeps what it made of each ([`memo::Made`]) as long as the rest of what it
//!   looked at is equal. There are no lists of what depends on what.
//! - **The preview shows what a build would publish**: [`serve`] plans every page
//!   and draws the one that is asked for. It adds one element to a page, listens on
//!   this machine alone, and asks [`serve::Preview`] for the next build, also when a date in the
//!   sources comes ([`content::stay`]).
//! - **Nothing grows faster than the hub.** Relations are indices; related stories
//!   come from at most 40 candidates; lists are cut into pages.
//!
//! # Adding things
//!
//! - A **field**: one entry in its kind's `record!`, with its sentence and example.
//! - A **kind**: one file in [`content`], one line in its list.
//! - A **check**: one file in [`check`] and its name in [`check::CHECKS`]; the
//!   module says how.
//! - A **form of findings**: one file in [`report`].
//! - A **page family**: one file in [`page`], its view in [`page::views`], one template.
//! - A **file of the theme**: its first comment says what it draws, and is all that
//!   `openmic theme list` needs; `OPENMIC_UPDATE=1 cargo test --test theme` rewrites
//!   the reference of views in `docs/`.

pub mod admit;
pub mod asset;
pub mod check;
pub mod cli;
pub mod compose;
pub mod content;
pub mod hub;
pub mod markdown;
pub mod memo;
pub mod page;
pub mod publish;
pub mod record;
pub mod render;
pub mod report;
pub mod serve;
pub mod source;
pub mod words;
