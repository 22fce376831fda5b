//! Ways from a page back to the people behind it: to have it corrected or taken
//! down, to change its file, to tell a story. A person is named first; what needs
//! an account comes after what does not.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::stage::Stage;
use crate::content::program::{Contribute, Forge};
use crate::render::view;

view! {
    /// Ways back from a page.
    pub struct WaysView {
        /// To have it corrected or taken down: a mail that is begun already, a
        /// form, or an entry in the repository.
        correct: Option<String>,
        /// To change the page's file; only where readers can see the repository.
        edit: Option<String>,
        /// Who answers, and how soon.
        answer: Option<String>
    }
}

/// The ways back from the page at `address`, which shows the file at `path`.
pub(super) fn back(stage: &Stage, title: &str, path: &str, address: &str) -> Option<WaysView> {
    let correct = correct(stage, title, address);
    let edit = repository(stage).map(|one| one.edit(path));
    if correct.is_none() && edit.is_none() {
        return None;
    }
    Some(WaysView { answer: answer(stage), correct, edit })
}

/// Who answers what comes in, and how soon.
pub(super) fn answer(stage: &Stage) -> Option<String> {
    let programme = &stage.hub.programme;
    let intake = intake(stage);
    let row = programme.contacts.iter().find(|row| {
        row.voice.is_some() && row.mailbox.as_ref().map(|href| href.as_str()) == intake
    });
    let owner = |is_it: &dyn Fn(&&crate::admit::OwnerRow) -> bool| {
        programme.owners.iter().filter(|row| row.voice.is_some()).find(is_it)
    };
    let person = row
        .and_then(|row| row.voice)
        .or_else(|| owner(&|row| row.is_accountable).and_then(|row| row.voice))
        .or_else(|| owner(&|row| row.function == "editorial").and_then(|row| row.voice))
        .map(|at| stage.voice(at).name.as_str());
    let general = programme.expectations.as_ref().and_then(|one| one.reply_within.as_deref());
    let within = row.and_then(|row| row.responds_within.as_deref()).or(general);
    let words = stage.words();
    match (person, within) {
        (Some(name), Some(time)) => Some(words.tell(
            "person-answers-within",
            &[("name", name.into()), ("time", time.as_str().into())],
        )),
        (Some(name), None) => Some(words.tell("person-answers", &[("name", name.into())])),
        (None, Some(time)) => {
            Some(words.tell("answered-within", &[("time", time.as_str().into())]))
        }
        (None, None) => None,
    }
}

/// The organisation's own form or mailbox.
fn intake(stage: &Stage) -> Option<&str> {
    let contribute = stage.hub.programme.contribute.as_ref()?;
    contribute.intake.as_ref().map(|address| address.href.as_str())
}

fn correct(stage: &Stage, title: &str, address: &str) -> Option<String> {
    let words = stage.words();
    let subject = words.tell("correct-subject", &[("title", clipped(title).as_str().into())]);
    let page = stage.full(address).unwrap_or_else(|| stage.link(address));
    let body = words.tell("correct-body", &[("page", page.as_str().into())]);
    let mailboxes = stage.hub.programme.contacts.iter().filter_map(|row| row.mailbox.as_ref());
    match intake(stage).or_else(|| mailboxes.map(|href| href.as_str()).next()) {
        Some(mail) if mail.starts_with("mailto:") => Some(mailto(mail, &subject, &body)),
        Some(form) => Some(form.to_owned()),
        None => repository(stage).map(|one| one.issue(&subject, &body)),
    }
}

/// Addresses of more than eight thousand characters are refused by some hosts,
/// and a letter becomes up to twelve of them.
const LONGEST_TITLE: usize = 120;

/// A title as far as it fits into an address.
fn clipped(title: &str) -> String {
    match title.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}

/// The mail of an intake, begun.
pub(super) fn mailto(mail: &str, subject: &str, body: &str) -> String {
    let address = mail.split('?').next().unwrap_or(mail);
    format!("{address}?subject={}&body={}", encoded(subject), encoded(body))
}

/// A repository that readers of this output can see.
pub(super) fn repository(stage: &Stage) -> Option<Repository> {
    let contribute = stage.hub.programme.contribute.as_ref()?;
    if !contribute.is_visible(stage.hub.is_internal()) {
        return None;
    }
    Repository::of(contribute)
}

/// Where files are kept, and the software that knows how to change them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repository {
    forge: Forge,
    url: String,
    branch: String,
    /// Where the hub lies in it: nothing, or a path with a `/` at its end.
    folder: String,
}

impl Repository {
    fn of(contribute: &Contribute) -> Option<Repository> {
        let url = contribute.repository.as_ref()?.href.as_str();
        let url = url.trim_end_matches('/').trim_end_matches(".git");
        Some(Repository {
            forge: contribute.software()?,
            url: url.to_owned(),
            branch: contribute.branch.clone().unwrap_or_else(|| "main".to_owned()),
            folder: contribute.folder_in_repository(),
        })
    }

    /// The page that changes a file.
    fn edit(&self, path: &str) -> String {
        let way = match self.forge {
            Forge::GitHub => "edit",
            Forge::GitLab => "-/edit",
            Forge::Forgejo => "_edit",
        };
        let path = format!("{}{path}", self.folder);
        format!("{}/{way}/{}/{}", self.url, in_path(&self.branch), in_path(&path))
    }

    /// The page that begins a file. GitLab takes its name and not its text.
    pub(super) fn begin(&self, folder: &str, name: &str, text: &str) -> String {
        let (url, branch, folder) =
            (&self.url, in_path(&self.branch), format!("{}{folder}/", self.folder));
        let file = encoded(&format!("{folder}{name}"));
        match self.forge {
            Forge::GitHub => {
                format!("{url}/new/{branch}?filename={file}&value={}", encoded(text))
            }
            Forge::GitLab => format!("{url}/-/new/{branch}?file_name={file}"),
            Forge::Forgejo => {
                let (folder, name) = (in_path(&folder), encoded(name));
                format!("{url}/_new/{branch}/{folder}?filename={name}&value={}", encoded(text))
            }
        }
    }

    /// The page that begins an issue.
    fn issue(&self, title: &str, body: &str) -> String {
        let (title, body) = (encoded(title), encoded(body));
        match self.forge {
            Forge::GitLab => format!(
                "{}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
                self.url
            ),
            _ => format!("{}/issues/new?title={title}&body={body}", self.url),
        }
    }

    /// The form for a story, as `openmic init --forge` writes it.
    pub(super) fn form(&self) -> String {
        match self.forge {
            Forge::GitHub => format!("{}/issues/new?template=story.yml", self.url),
            Forge::GitLab => format!("{}/-/issues/new?issuable_template=Story", self.url),
            Forge::Forgejo => {
                format!("{}/issues/new?template=.forgejo%2fissue_template%2fstory.yml", self.url)
            }
        }
    }
}

/// What stays as it is in a query.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const PATH: &AsciiSet = &QUERY.remove(b'/');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

fn in_path(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::source::fixture;

    fn repository(fields: &str) -> Option<Repository> {
        let text = format!(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n[contribute]\n{fields}"
        );
        let program = content::parse(&fixture::sources(&text)).value.program.unwrap();
        Repository::of(&program.contribute.unwrap())
    }

    #[test]
    fn each_forge_has_its_own_addresses() {
        let one = |fields: &str| repository(fields).unwrap();
        let hub = one("repository = \"https://github.com/s/voices.git\"\nfolder = \"hub\"\n");
        assert_eq!(
            hub.edit("content/posts/a b.md"),
            "https://github.com/s/voices/edit/main/hub/content/posts/a%20b.md"
        );
        assert_eq!(
            hub.begin("content/posts", "my-story.md", "a = 1\n"),
            "https://github.com/s/voices/new/main?filename=hub%2Fcontent%2Fposts%2Fmy-story.md&value=a%20%3D%201%0A"
        );
        let lab = one("repository = \"https://gitlab.example/s/voices/\"\nbranch = \"a/b\"\n");
        assert_eq!(lab.edit("x.md"), "https://gitlab.example/s/voices/-/edit/a/b/x.md");
        assert_eq!(
            lab.begin("content/posts", "my-story.md", "…"),
            "https://gitlab.example/s/voices/-/new/a/b?file_name=content%2Fposts%2Fmy-story.md"
        );
        assert_eq!(
            lab.issue("A&B", "c"),
            "https://gitlab.example/s/voices/-/issues/new?issue%5Btitle%5D=A%26B&issue%5Bdescription%5D=c"
        );
        let own = one("repository = \"https://git.example/s/voices\"\nforge = \"forgejo\"\n");
        assert_eq!(own.edit("x.md"), "https://git.example/s/voices/_edit/main/x.md");
        assert_eq!(
            own.begin("content/posts", "my-story.md", "a"),
            "https://git.example/s/voices/_new/main/content/posts/?filename=my-story.md&value=a"
        );
        assert_eq!(repository("repository = \"https://git.example/s/voices\"\n"), None);
    }

    #[test]
    fn an_address_stays_short_enough_to_be_followed() {
        let title = "𐍈".repeat(5000);
        let forges =
            ["https://github.com/s/v", "https://gitlab.com/s/v", "https://codeberg.org/s/v"];
        for url in forges {
            let hub = repository(&format!("repository = \"{url}\"\n")).unwrap();
            let link = hub.issue(&clipped(&title), "https://v.example/stories/a/");
            assert!(link.len() < 2000 && link.contains("%E2%80%A6"), "{}", link.len());
            let begun = hub.begin("content/posts", "my-story.md", crate::page::contribute::STORY);
            assert!(begun.len() < 2000, "{}", begun.len());
        }
        assert_eq!(clipped("Short"), "Short");
    }

    #[test]
    fn what_means_something_in_an_address_is_written_out() {
        let hub = repository(
            "repository = \"https://github.com/s/v\"\nbranch = \"fix/#1 50%?\"\nfolder = \"a b/&c\"\n",
        )
        .unwrap();
        assert_eq!(
            hub.edit("content/posts/ü+=.md"),
            "https://github.com/s/v/edit/fix/%231%2050%25%3F/a%20b/%26c/content/posts/%C3%BC%2B%3D.md"
        );
        assert!(
            hub.begin("p", "n.md", "a&b=c#d+e\r\n").ends_with("&value=a%26b%3Dc%23d%2Be%0D%0A")
        );
    }

    #[test]
    fn a_mail_is_begun_and_nothing_breaks_out_of_it() {
        let mail = mailto("mailto:v@s.example?cc=x", "A & B?", "one\ntwo");
        assert_eq!(mail, "mailto:v@s.example?subject=A%20%26%20B%3F&body=one%0Atwo");
    }
}
