//! Edits a site and waits until the browser shows it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use memchr::memmem;

use crate::browser::Browser;
use crate::post::Post;
use crate::server::{Server, Trouble};

const STORY: &str = include_str!("../../templates/story.html");
const STYLE: &str = include_str!("../../templates/assets/site.css");

/// Between two questions for a page.
const PAUSE: Duration = Duration::from_millis(1);
/// Nothing takes this long.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is edited.
#[derive(Clone, Copy)]
pub(crate) enum Sort {
    Body,
    Title,
    Template,
    Style,
}

impl Sort {
    pub(crate) const ALL: &[Sort] = &[Sort::Body, Sort::Title, Sort::Template, Sort::Style];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Sort::Body => "body",
            Sort::Title => "title",
            Sort::Template => "template",
            Sort::Style => "style sheet",
        }
    }
}

pub(crate) struct Editor {
    pub(crate) server: Server,
    browser: Browser,
    folder: PathBuf,
    /// Stories that have a page, taken in turns.
    posts: Vec<Post>,
    edits: usize,
}

/// Stories that are edited; more would only be asked for before.
const STORIES: usize = 60;

impl Editor {
    /// An editor of the site, which must be served already or soon.
    pub(crate) fn new(server: Server, folder: &Path, posts: &[Post]) -> Result<Editor, Trouble> {
        let mut editor = Editor {
            browser: Browser::new(server.port),
            server,
            folder: folder.to_owned(),
            posts: Vec::new(),
            edits: 0,
        };
        editor.wait_for_start()?;
        // Stories from all over the years; a few have no page of their own.
        let step = (posts.len() / STORIES).max(1);
        for post in posts.iter().step_by(step) {
            if editor.browser.get(&post.address)?.status == 200 {
                editor.posts.push(post.clone());
            }
        }
        if editor.posts.is_empty() {
            return Err(Trouble::of("no story is shown where it was looked for"));
        }
        editor.server.wait_for_quiet();
        Ok(editor)
    }

    fn wait_for_start(&mut self) -> Result<(), Trouble> {
        let start = Instant::now();
        while !self.browser.get("/").is_ok_and(|answer| answer.status == 200) {
            self.server.must_run()?;
            if start.elapsed() > PATIENCE * 10 {
                return Err(Trouble::of("the site was never served"));
            }
            sleep(PAUSE * 20);
        }
        Ok(())
    }

    /// Makes an edit and tells what passed until it was shown.
    pub(crate) fn edit(&mut self, sort: Sort) -> Result<Duration, Trouble> {
        self.edits += 1;
        let mark = format!("mark{:06}", self.edits);
        let post = self.posts[self.edits % self.posts.len()].clone();
        let (path, text) = match sort {
            Sort::Body => (post.path.clone(), post.with_body(&mark)),
            Sort::Title => (post.path.clone(), post.with_title(&mark)),
            Sort::Template => {
                let start = "<article class=\"story\">";
                let marked = STORY.replace(start, &format!("{start}<p>{mark}</p>"));
                ("templates/story.html".into(), marked)
            }
            Sort::Style => {
                let marked = format!("{STYLE}\n.{mark} {{ color: green }}\n");
                ("templates/assets/site.css".into(), marked)
            }
        };
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let start = Instant::now();
        fs::write(&path, &text)?;
        while !self.is_shown(sort, &post.address, &mark)? {
            if start.elapsed() > PATIENCE {
                return Err(Trouble::of(&format!("{} never showed {mark}", post.address)));
            }
            sleep(PAUSE);
        }
        let took = start.elapsed();
        self.server.wait_for_quiet();
        Ok(took)
    }

    fn is_shown(&mut self, sort: Sort, address: &str, mark: &str) -> Result<bool, Trouble> {
        let page = self.browser.get(address)?.body;
        let Sort::Style = sort else { return Ok(memmem::find(&page, mark.as_bytes()).is_some()) };
        let text = String::from_utf8_lossy(&page);
        let mut addresses = text.split("rel=\"stylesheet\" href=\"").skip(1);
        let style = addresses.find_map(|rest| {
            let address = rest.split('"').next()?;
            address.contains("/site.").then_some(address)
        });
        let style = style.ok_or_else(|| Trouble::of("a page has no style sheet"))?;
        let style = self.browser.get(style)?.body;
        Ok(memmem::find(&style, mark.as_bytes()).is_some())
    }
}
