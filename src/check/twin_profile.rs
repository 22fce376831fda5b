//! One person under two handles.

use std::collections::HashMap;

use super::{Check, Run};
use crate::content::profile::Profile;
use crate::content::slug::slugify;
use crate::content::{Entry, Kind};
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "twin-profile",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Two profiles have one name, or one account elsewhere, so they may be one person \
              with two pages, each with half of the stories; and who asks to be taken down goes \
              from one page only. If they are two people, keep this with `[[allow]]`, and tell \
              readers who is who.",
        wrong: "\
--- content/profiles/lovelace.md
+++
name = «\"Ada  LOVELACE\"»
known_for = \"Lists\"
+++
",
        right: "\
--- content/profiles/ada-lovelock.md
+++
name = \"Ada Lovelock\"
known_for = \"Lists\"
links = { web = \"https://lovelace.example/\" }
+++
",
    },
    run: Run::Hub(run),
};

/// Places that several people may share.
const SHARED: &[&str] = &["web", "website", "site", "blog", "home", "homepage", "www", "team"];

/// An account that more people name is a shared one.
const MOST: usize = 2;

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut names: HashMap<String, &Entry<Profile>> = HashMap::new();
    let mut owners: HashMap<String, Vec<&Entry<Profile>>> = HashMap::new();
    let profiles = || {
        // A translation is about the same person on purpose.
        let all = hub.content.profiles.iter().zip(0..);
        let is_one = |at: u32| !hub.twins.is_translation(hub.item_of(Kind::Profile, at));
        all.filter(move |(_, at)| is_one(*at)).map(|(entry, _)| entry)
    };
    for entry in profiles() {
        let mut accounts: Vec<String> = accounts(entry).map(|(account, _)| account).collect();
        accounts.sort_unstable();
        accounts.dedup();
        for account in accounts {
            owners.entry(account).or_default().push(entry);
        }
    }
    let mut found = Vec::new();
    for entry in profiles() {
        let name = slugify(&entry.data.name, true);
        if !name.is_empty()
            && let Some(other) = names.get(&name)
        {
            let message = format!("`{}` is called so too", other.slug);
            found.push(twin(entry, other, entry.place_of("name"), &message));
            continue;
        }
        names.insert(name, entry);
        for (account, range) in accounts(entry) {
            let owners = &owners[&account];
            if let Some(other) = owners.first().filter(|other| other.path != entry.path)
                && owners.len() <= MOST
            {
                let message = format!("`{}` has this account too", other.slug);
                found.push(twin(entry, other, entry.span(&range), &message));
            }
        }
    }
    found
}

fn twin(
    entry: &Entry<Profile>,
    other: &Entry<Profile>,
    span: crate::source::Span,
    message: &str,
) -> Diagnostic {
    let hint = format!(
        "if {} and {} are one person, put both into one file and leave the other handle as an older address: `aliases = [\"/voices/{}/\"]`",
        entry.path, other.path, entry.slug
    );
    Diagnostic::warning(CHECK.rule.id, span, message).hint(hint)
}

/// A person's own accounts: host and path, as networks tell them apart.
fn accounts(entry: &Entry<Profile>) -> impl Iterator<Item = (String, std::ops::Range<usize>)> {
    let own = entry
        .data
        .links
        .iter()
        .filter(|(network, _)| !SHARED.contains(&network.to_lowercase().as_str()));
    own.flat_map(|(_, addresses)| addresses).filter_map(|address| {
        let (_, rest) = address.href.as_str().split_once("://")?;
        let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_lowercase();
        rest.contains('/').then(|| (rest, address.range.clone()))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    fn profile(handle: &str, fields: &str) -> String {
        format!("--- content/profiles/{handle}.md\n+++\n{fields}\n+++\nHello.\n")
    }

    #[test]
    fn one_account_belongs_to_one_person() {
        let text = [
            profile(
                "a",
                "name = \"A\"\nlinks = { mastodon = \"https://social.example/@ada\", web = \"https://x.example/team\" }",
            ),
            profile(
                "b",
                "name = \"B\"\nlinks = { mastodon = \"http://www.social.example/@Ada/\", web = \"https://x.example/team\" }",
            ),
        ];
        assert_eq!(found(&text.concat()), ["warning twin-profile content/profiles/b.md:3:22"]);
    }

    #[test]
    fn an_account_of_many_is_a_shared_one() {
        let text = ["a", "b", "c"].map(|handle| {
            profile(
                handle,
                &format!("name = \"{handle}\"\nlinks = {{ x = \"https://social.example/us\" }}"),
            )
        });
        assert!(found(&text.concat()).is_empty());
        let translated =
            profile("d", "name = \"Ada Lovelace\"\nlang = \"de\"\ntranslation_of = \"ada\"");
        assert!(found(&translated).is_empty());
    }
}
