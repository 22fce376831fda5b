//! `program.toml`: the programme with its departments and topics, and little else.

use super::front_matter::quoted;
use super::hub::Hub;
use super::slug::slug;

pub(super) fn file(hub: &Hub) -> (String, String) {
    let mut text = PROGRAM.to_owned();
    if hub.size.departments > 0 {
        text += &format!("department = \"{}\"\n", slug(&hub.department(0)));
    }
    if hub.size.people > 0 {
        text += &format!("person = \"{}\"\n", hub.person(0).handle);
    }
    for index in 0..hub.size.departments {
        text += &listed("department", &hub.department(index));
    }
    for index in 0..hub.size.topics {
        text += &listed("topic", &hub.topic(index));
        text += if index % 2 == 0 { "scope = \"work\"\n" } else { "scope = \"life\"\n" };
    }
    ("program.toml".to_owned(), text)
}

fn listed(table: &str, name: &str) -> String {
    format!("\n[[{table}]]\nid = \"{}\"\nname = {}\n", slug(name), quoted(name))
}

/// All that does not depend on the size. The owner comes last, since lines of its own may follow.
const PROGRAM: &str = r#"[program]
name = "Northmere Voices"
tagline = "Everybody here has a story, and nobody has to tell it"
organisation = "Northmere Works"
base_url = "https://voices.example.org/"
language = "en"
timezone = "Europe/London"
why = "So that the people who do the work are heard in their own words."

[[goal]]
id = "be-heard"
text = "Every department is heard in its own words"

[[owner]]
function = "internal-comms"
"#;
