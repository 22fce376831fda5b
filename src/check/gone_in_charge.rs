//! Somebody who left, and whom readers are still told to ask.

use super::{Check, Run};
use crate::content::profile::{Answer, Status};
use crate::content::reference::{Person, Ref};
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "gone-in-charge",
        severity: Severity::Warning,
        is_fixed: false,
        why: "The programme file still names somebody who left or who does not take part any \
              more. Their name is not shown, so colleagues find nobody to ask. Name who does it \
              now.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[contact]]
concern = \"pictures\"
person = «\"bob-byron\"»
--- content/profiles/bob-byron.md
+++
name = \"Bob Byron\"
status = \"left\"
known_for = \"Lists\"
+++
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[contact]]
concern = \"pictures\"
person = \"bob-byron\"
--- content/profiles/bob-byron.md
+++
name = \"Bob Byron\"
status = \"paused\"
known_for = \"Lists\"
+++
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let Some(program) = &hub.content.program else { return Vec::new() };
    let owners = program.owner.iter().map(|row| ("answers for", &row.function, &row.person));
    let contacts = program.contact.iter().map(|row| ("is asked about", &*row.concern, &row.person));
    let ambassadors = program
        .department
        .iter()
        .map(|row| ("helps in", row.name.as_deref().unwrap_or(&row.id.value), &row.ambassador));
    owners
        .chain(contacts)
        .chain(ambassadors)
        .filter_map(|(does, what, person)| gone(hub, does, what, person.as_ref()?))
        .collect()
}

fn gone(hub: &Hub, does: &str, what: &str, name: &Ref<Person>) -> Option<Diagnostic> {
    let profile = &hub.content.profiles[*hub.people.get(&name.slug)? as usize].data;
    let consent = profile.consent.as_ref().and_then(|consent| consent.profile);
    let how = match (profile.status, consent) {
        (Some(Status::Withdrawn), _) | (_, Some(Answer::Withdrawn)) => {
            "does not take part any more"
        }
        (Some(Status::Left), _) => "left",
        _ => return None,
    };
    let message = format!("`{}` {does} {what} here, and {how}", name.written);
    let span = Span::new(&"program.toml".into(), name.range.clone());
    Some(Diagnostic::warning(CHECK.rule.id, span, message).hint("name who does it now"))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn owners_and_ambassadors_are_looked_at_too() {
        let found = found(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[[owner]]\nfunction = \"hr\"\nperson = \"bob\"\n[[department]]\nid = \"x\"\nambassador = \"cleo\"\n[[contact]]\nconcern = \"y\"\nperson = \"ada\"\n\
             --- content/profiles/bob.md\n+++\nname = \"Bob\"\nstatus = \"withdrawn\"\n+++\nB\n\
             --- content/profiles/cleo.md\n+++\nname = \"Cleo\"\nconsent = { profile = \"withdrawn\" }\n+++\nC\n",
        );
        assert_eq!(
            found,
            [
                "warning gone-in-charge program.toml:8:10",
                "warning gone-in-charge program.toml:11:14"
            ]
        );
    }
}
