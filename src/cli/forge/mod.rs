//! What the software that keeps the repository needs: the workflow that looks at
//! proposals and publishes, who is asked about what, and forms in plain words.

mod owners;

use std::collections::BTreeMap;

use crate::content::Content;
use crate::content::program::Forge;
use owners::Owners;

/// The branch the hub is built from, where the programme does not say.
const BRANCH: &str = "main";

/// The files for a forge, by their path in the repository.
pub(super) fn files(forge: Forge, content: &Content) -> BTreeMap<&'static str, String> {
    let owners = Owners::of(forge, content);
    let program = content.program.as_ref();
    let branch = program
        .and_then(|program| program.contribute.as_ref())
        .and_then(|contribute| contribute.branch.as_deref())
        .unwrap_or(BRANCH);
    let reply = program
        .and_then(|program| program.expectations.as_ref())
        .and_then(|expectations| expectations.reply_within.as_ref())
        .map_or_else(String::new, |reply| format!(" within {}", **reply));
    let fill = |text: &str| {
        text.replace("{editor}", &owners.name(&owners.editor, content))
            .replace("{legal}", &owners.legal.join(", "))
            // It stands in quotation marks there.
            .replace("{branch}", &branch.replace('\\', "\\\\").replace('"', "\\\""))
            .replace("{reply}", &reply)
    };
    let written: &[(&str, &str)] = match forge {
        Forge::GitHub => &[
            (".github/workflows/check.yml", include_str!("github/check.yml")),
            (".github/workflows/publish.yml", include_str!("github/publish.yml")),
            (".github/pull_request_template.md", include_str!("proposal.md")),
            (".github/ISSUE_TEMPLATE/story.yml", include_str!("story.yml")),
        ],
        Forge::GitLab => &[
            (".gitlab-ci.yml", include_str!("gitlab/gitlab-ci.yml")),
            (".gitlab/merge_request_templates/Default.md", include_str!("proposal.md")),
            (".gitlab/issue_templates/Story.md", include_str!("story.md")),
        ],
        Forge::Forgejo => &[
            (".forgejo/workflows/check.yml", include_str!("forgejo/check.yml")),
            (".forgejo/workflows/publish.yml", include_str!("forgejo/publish.yml")),
            (".forgejo/pull_request_template.md", include_str!("proposal.md")),
            (".forgejo/issue_template/story.yml", include_str!("story.yml")),
        ],
    };
    let mut files: BTreeMap<&str, String> =
        written.iter().map(|(path, text)| (*path, fill(text))).collect();
    let path = match forge {
        Forge::GitHub => ".github/CODEOWNERS",
        Forge::GitLab => ".gitlab/CODEOWNERS",
        Forge::Forgejo => "CODEOWNERS",
    };
    files.insert(path, owners.text(forge, content));
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::source::fixture;

    const HUB: &str = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n[expectations]\nreply_within = \"a day\"\n[contribute]\nbranch = \"trunk\"\n[[owner]]\nfunction = \"internal-comms\"\nperson = \"nell\"\naccountable = true\n[[owner]]\nfunction = \"editorial\"\nperson = \"mila\"\n[[owner]]\nfunction = \"legal\"\nperson = \"ruth\"\n--- content/profiles/nell.md\n+++\nname = \"Nell\"\n+++\n--- content/profiles/mila.md\n+++\nname = \"Mila Costa\"\nlinks = { github = \"https://github.com/mila-c\" }\n+++\n--- content/profiles/ruth.md\n+++\nname = \"Ruth\"\n+++\n";

    fn of(forge: Forge) -> BTreeMap<&'static str, String> {
        files(forge, &content::parse(&fixture::sources(HUB)).value)
    }

    /// The people asked about a path: the last line that matches counts.
    fn asked(owners: &str, path: &str) -> String {
        let lines = owners.lines().filter(|line| !line.starts_with('#'));
        let mut rules = lines.filter_map(|line| line.split_once(' '));
        let fits = |pattern: &str| {
            pattern == "*"
                || format!("/{path}").starts_with(pattern)
                || pattern == format!("/{path}")
        };
        let found = rules.rfind(|(pattern, _)| fits(pattern));
        found.map_or_else(String::new, |(_, people)| people.trim().to_owned())
    }

    #[test]
    fn a_branch_stays_within_its_quotation_marks() {
        let hub = HUB.replace("\"trunk\"", "'a\"b'");
        let files = files(Forge::GitHub, &content::parse(&fixture::sources(&hub)).value);
        assert!(files[".github/workflows/publish.yml"].contains("branches: [\"a\\\"b\"]"));
    }

    #[test]
    fn one_editor_reads_stories_and_everyone_owns_their_profile() {
        let files = of(Forge::GitHub);
        let owners = &files[".github/CODEOWNERS"];
        assert_eq!(asked(owners, "content/posts/a.md"), "@mila-c");
        assert_eq!(asked(owners, "content/profiles/ruth.md"), "@ruth");
        assert_eq!(asked(owners, "content/profiles/mila.md"), "@mila-c");
        assert_eq!(asked(owners, "content/guidelines/a.md"), "@nell @ruth");
        assert_eq!(asked(owners, "program.toml"), "@nell @ruth");
        assert_eq!(asked(owners, "templates/story.html"), "@nell");
        let owners = &of(Forge::Forgejo)["CODEOWNERS"];
        assert!(owners.contains("\ncontent/posts/.* @mila\n"), "{owners}");
        assert!(owners.contains("\ncontent/profiles/ruth\\.md @ruth\n"), "{owners}");
        assert!(!owners.contains("\n.* "), "there every line that fits asks: {owners}");
    }

    #[test]
    fn proposals_see_no_secrets_and_run_nothing_unpinned() {
        for forge in [Forge::GitHub, Forge::GitLab, Forge::Forgejo] {
            for (path, text) in of(forge) {
                assert!(!text.contains("pull_request_target"), "{path}");
                assert!(!text.contains("secrets."), "{path}");
                for used in text.lines().filter_map(|line| line.split_once("uses: ")) {
                    let digest = used.1.split(['@', ' ']).nth(1).unwrap();
                    assert!(digest.len() == 40 && digest.bytes().all(|b| b.is_ascii_hexdigit()));
                }
                let is_left = ["{editor}", "{legal}", "{branch}", "{reply}"]
                    .iter()
                    .any(|blank| text.contains(blank));
                assert!(!is_left, "{path}");
            }
        }
        let check = &of(Forge::GitHub)[".github/workflows/check.yml"];
        assert!(check.contains("permissions:\n  contents: read\n"));
        assert_eq!(check.matches("permissions:").count(), 1);
        assert!(check.contains("persist-credentials: false"));
        // Words of a proposal never become words of a command.
        for (_, text) in of(Forge::GitHub) {
            for line in text.lines().filter(|line| line.contains("${{ github.")) {
                assert!(line.trim_start().starts_with(|c: char| c.is_ascii_alphabetic()), "{line}");
                assert!(!line.contains("run:"), "{line}");
            }
        }
    }

    #[test]
    fn forms_name_a_person_and_a_time() {
        let files = of(Forge::GitHub);
        let form = &files[".github/ISSUE_TEMPLATE/story.yml"];
        assert!(form.contains("Mila Costa reads this and answers within a day."), "{form}");
        assert!(files[".github/workflows/publish.yml"].contains("branches: [\"trunk\"]"));
    }
}
