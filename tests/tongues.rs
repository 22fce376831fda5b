//! A hub in three languages: where everything stands, who sees what, and that no
//! language tells what another one keeps.

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use support::Project;

const HUB: &str = "\
--- program.toml
[program]
name.en = \"Voices\"
name.de = \"Stimmen\"
name.ar = \"أصوات\"
tagline = { en = \"Told by us\", de = \"Von uns erzählt\" }
organisation = \"Saltmarsh\"
why.en = \"Because people trust people.\"
why.de = \"Weil Menschen <Menschen> vertrauen.\"
base_url = \"https://voices.example/hub\"
language = \"en\"
languages = [\"en\", \"de\", \"ar\"]
[[topic]]
id = \"night-shift\"
name = \"Night shift\"
[[topic]]
id = \"food\"
name = { en = \"Food\", de = \"Essen\", ar = \"طعام\" }
[[department]]
id = \"nursing\"
name = { en = \"Nursing\", de = \"Pflege\" }
areas.en = [\"wards\", \"clinics\"]
areas.de = [\"Stationen\"]
[voluntary]
statement.en = \"Nobody has to.\"
statement.de = \"Niemand muss.\"
how_to_leave = \"Tell Nell.\"
[disclosure]
text = { en = \"I work here.\", de = \"Ich arbeite hier.\" }
[[contact]]
concern = { en = \"pictures\", de = \"Bilder\" }
mailbox = \"mailto:pictures@saltmarsh.example\"
responds_within = { en = \"a day\", de = \"einem Tag\" }
[[kpi]]
id = \"replies\"
definition = { en = \"Replies\", de = \"KennzahlCanary\" }
[menu]
items = [\"voices\", \"stories\", \"programme\"]
labels = { voices = { en = \"People\", de = \"Leute\" } }
--- content/index.md
+++
title = \"How to join\"
+++
Come in.
--- content/topics/night-shift.de.md
+++
title = \"Nachtschicht\"
+++
Wenn alle schlafen.
--- content/profiles/ada.md
+++
name = \"Ada Brook\"
role = \"Nurse\"
department = \"nursing\"
topics = [\"night-shift\"]
known_for = \"Listening.\"
links = { web = \"https://ada.example/\" }
+++
I work at night.
--- content/profiles/ada.de.md
+++
name = \"Ada Brook\"
role = \"Pflegerin\"
known_for = \"Zuhören.\"
+++
Ich arbeite nachts.
--- content/profiles/huda.ar.md
+++
name = \"هدى سالم\"
role = \"ممرضة\"
department = \"nursing\"
+++
أعمل هنا منذ عشر سنوات.
--- content/posts/2026-02-01-night.md
+++
title = \"A night\"
authors = [\"ada\"]
topics = [\"night-shift\"]
quote = \"It is never dark.\"
+++
See [the rules](../guidelines/rules.md) and @ada, and [all stories](/stories/).
--- content/posts/2026-02-01-night.de.md
+++
title = \"Eine Nacht\"
authors = [\"ada\"]
topics = [\"night-shift\"]
quote = \"Ganz dunkel wird es nie.\"
+++
Siehe [die Regeln](../guidelines/rules.md), @ada und [alle Geschichten](/stories/).
--- content/posts/2026-02-03-sabah.md
+++
title = \"صباح جديد\"
lang = \"ar\"
authors = [\"huda\"]
topics = [\"night-shift\"]
+++
كان الصباح هادئًا.
--- content/posts/2026-02-05-english-only.md
+++
title = \"English only\"
authors = [\"ada\"]
+++
Words.
--- content/guidelines/rules.md
+++
title = \"Rules\"
version = \"1\"
contacts = [\"pictures\"]
+++
Be kind.
--- content/training/start/index.md
+++
title = \"Start\"
+++
--- content/training/start/one.md
+++
title = \"One\"
minutes = 2
+++
One.
--- content/training/start/index.de.md
+++
title = \"Anfang\"
+++
--- content/training/start/one.de.md
+++
title = \"Eins\"
minutes = 2
+++
Eins.
--- content/training/start/two.md
+++
title = \"Two\"
minutes = 3
+++
Two.
";

fn built(more: &str) -> Project {
    let project = Project::new(&format!("{HUB}{more}"));
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    project
}

#[test]
fn every_language_has_its_own_home_and_lists() {
    let project = built("");
    for (prefix, language, direction, stories) in [
        ("", "en", "ltr", "Stories"),
        ("de/", "de", "ltr", "Geschichten"),
        ("ar/", "ar", "rtl", "القصص"),
    ] {
        for list in [
            "",
            "voices/",
            "stories/",
            "topics/",
            "topics/night-shift/",
            "departments/nursing/",
            "champions/",
            "campaigns/",
            "guidelines/",
            "training/",
            "programme/",
            "contribute/",
        ] {
            let page = project.page(&format!("{prefix}{list}index.html"));
            let html = format!("<html lang=\"{language}\" dir=\"{direction}\">");
            assert!(page.contains(&html), "{prefix}{list}");
            assert!(page.contains(&format!("href=\"/hub/{prefix}stories/\"")), "{prefix}{list}");
            assert!(page.contains("href=\"/hub/assets/"), "{prefix}{list}");
        }
        assert!(project.page(&format!("{prefix}stories/index.html")).contains(stories));
        assert!(
            project
                .page(&format!("{prefix}feed.xml"))
                .contains(&format!("xml:lang=\"{language}\""))
        );
        assert!(
            project.page(&format!("{prefix}404.html")).contains(&format!("lang=\"{language}\""))
        );
    }
}

#[test]
fn what_the_programme_says_is_there_in_every_language_it_is_said_in() {
    let project = built("");
    let [english, german, arabic] = ["", "de/", "ar/"].map(|prefix| {
        ["index.html", "programme/index.html", "feed.xml", "stories/index.html"]
            .map(|page| project.page(&format!("{prefix}{page}")))
            .concat()
    });
    for words in ["Stimmen", "Von uns erzählt", "Niemand muss.", "Bilder", ">Leute<"] {
        assert!(german.contains(words), "{words}");
        assert!(!english.contains(words) && !arabic.contains(words), "{words}");
    }
    assert!(german.contains("Weil Menschen &lt;Menschen&gt; vertrauen."));
    for words in ["Told by us", "Because people", "Nobody has to.", ">pictures<", ">People<"] {
        assert!(!german.contains(words), "{words}");
        assert!(english.contains(words) && arabic.contains(words), "{words}");
    }
    assert!(arabic.contains("<title>أصوات</title>") && !arabic.contains("<title>Voices"));
    // What is not translated says so, to readers and to their machines.
    let foreign = |words: &str| format!("<span lang=\"en\" dir=\"auto\">{words}</span>");
    assert!(german.contains(&foreign("Tell Nell.")) && !english.contains("<span lang"));
    assert!(arabic.contains(&foreign("Nobody has to.")));
    assert!(german.contains("Ein Teil dieser Seite ist noch nicht übersetzt"));
    assert!(!english.contains("Some of this page"));
    // Names are names.
    let departments = project.page("de/departments/index.html");
    assert!(departments.contains("Pflege") && departments.contains("Stationen"));
    let departments = project.page("ar/departments/index.html");
    assert!(departments.contains("<p lang=\"en\" dir=\"auto\">wards, clinics</p>"));
    let story = project.page("de/stories/night/index.html");
    assert!(story.contains("Ich arbeite hier.") && !story.contains("I work here."));
    // A guideline names whom to ask in the words of its own language.
    assert!(project.page("guidelines/rules/index.html").contains("pictures@saltmarsh.example"));
    for (name, bytes) in project.site() {
        assert!(!String::from_utf8_lossy(&bytes).contains("KennzahlCanary"), "{name}");
    }
    let internal = project.run(&["build", "--today", "2026-03-01", "--audience", "internal"]);
    assert_eq!(internal.code, 0, "{}", internal.said);
    assert!(project.page("de/programme/index.html").contains("KennzahlCanary"));
}

#[test]
fn topics_stand_in_the_order_of_what_they_are_called() {
    let project = built("");
    for (prefix, order) in [("", ["Food", "Night shift"]), ("de/", ["Essen", "Nachtschicht"])] {
        let page = project.page(&format!("{prefix}topics/index.html"));
        let places = order.map(|name| page.find(&format!(">{name}<")).expect(name));
        assert!(places.is_sorted(), "{prefix}");
    }
    assert!(project.page("ar/topics/food/index.html").contains("<h1>طعام</h1>"));
}

#[test]
fn what_is_not_translated_is_said_once_for_each_language() {
    let run = built("").run(&["check", "--today", "2026-03-01", "--format", "github"]);
    let found: Vec<&str> =
        run.out.lines().filter(|line| line.contains("title=untranslated")).collect();
    assert_eq!(found.len(), 2, "{}", run.out);
}

#[test]
fn an_entry_stands_in_its_language_and_nowhere_else() {
    let site = built("").site();
    let pages: BTreeSet<&str> = site
        .keys()
        .filter_map(|name| name.strip_suffix("/index.html"))
        .filter(|name| {
            name.contains("stories/") || name.contains("voices/") || name.contains("start")
        })
        .collect();
    let expected = [
        "ar/stories/sabah",
        "ar/voices/huda",
        "de/stories/night",
        "de/training/start",
        "de/training/start/one",
        "de/voices/ada",
        "stories/english-only",
        "stories/night",
        "training/start",
        "training/start/one",
        "training/start/two",
        "voices/ada",
    ];
    assert_eq!(pages, expected.into());
}

#[test]
fn what_is_not_translated_is_listed_with_a_note_and_leads_to_the_original() {
    let project = built("");
    let german = project.page("de/stories/index.html");
    assert!(german.contains("Eine Nacht") && !german.contains("A night"));
    assert!(
        german.contains("<h3 lang=\"en\" dir=\"auto\"><a href=\"/hub/stories/english-only/\">")
    );
    assert!(german.contains("<p class=\"tag\">Auf Englisch</p>"));
    assert!(german.contains("<h3 lang=\"ar\" dir=\"auto\"><a href=\"/hub/ar/stories/sabah/\">"));
    let english = project.page("stories/index.html");
    assert!(english.contains("href=\"/hub/ar/stories/sabah/\"") && english.contains("In Arabic"));
    assert!(!english.contains("Eine Nacht"));
    let rules = project.page("de/guidelines/index.html");
    assert!(rules.contains("href=\"/hub/guidelines/rules/\"") && rules.contains("Auf Englisch"));
    let path = project.page("de/training/start/index.html");
    assert!(path.contains("href=\"/hub/de/training/start/one/\""), "{path}");
    assert!(path.contains("href=\"/hub/training/start/two/\""), "{path}");
}

#[test]
fn a_person_is_one_voice_in_all_languages() {
    let project = built("");
    for (page, role) in [("voices/ada/", "Nurse"), ("de/voices/ada/", "Pflegerin")] {
        let page = project.page(&format!("{page}index.html"));
        assert!(page.contains(role) && page.contains("https://ada.example/"));
        assert!(page.contains("English only"));
    }
    let voices = project.page("de/voices/index.html");
    assert_eq!(voices.matches("<bdi>Ada Brook</bdi>").count(), 1, "{voices}");
    assert!(voices.contains("href=\"/hub/de/voices/ada/\""));
    assert!(voices.contains("href=\"/hub/ar/voices/huda/\""));
    let arabic = project.page("ar/voices/index.html");
    let place = |words: &str| arabic.find(words).unwrap_or_else(|| panic!("{words}: {arabic}"));
    assert!(place("هدى سالم</bdi>") < place("Ada Brook</bdi>"), "names are in the order of Arabic");
}

#[test]
fn links_stay_in_the_language_where_they_can() {
    let project = built("--- content/guidelines/rules.de.md\n+++\ntitle = \"Regeln\"\n+++\nGut.\n");
    let german = project.page("de/stories/night/index.html");
    assert!(german.contains("href=\"/hub/de/guidelines/rules/\""));
    assert!(german.contains("href=\"/hub/de/voices/ada/\""));
    assert!(german.contains("<a href=\"/hub/de/stories/\">alle Geschichten</a>"));
    assert!(german.contains("<a href=\"/hub/de/topics/night-shift/\">Nachtschicht</a>"));
    let english = project.page("stories/night/index.html");
    assert!(english.contains("href=\"/hub/guidelines/rules/\""));
    assert!(english.contains("<a href=\"/hub/topics/night-shift/\">Night shift</a>"));
    assert!(english.contains("rel=\"prev\" href=\"/hub/stories/english-only/\""), "{english}");
    assert!(!english.contains("rel=\"prev\" href=\"/hub/ar/"), "{english}");
}

#[test]
fn readers_can_switch_and_search_engines_know_of_translations_alone() {
    let project = built("");
    let alternates = |page: &str| -> Vec<String> {
        let page = project.page(page);
        let links =
            page.lines().filter(|line| line.starts_with("<link rel=\"alternate\" hreflang="));
        links.map(|line| line.replace("<link rel=\"alternate\" ", "")).collect()
    };
    let both = [
        "hreflang=\"en\" href=\"https://voices.example/hub/stories/night/\">",
        "hreflang=\"de\" href=\"https://voices.example/hub/de/stories/night/\">",
        "hreflang=\"x-default\" href=\"https://voices.example/hub/stories/night/\">",
    ];
    assert_eq!(alternates("stories/night/index.html"), both);
    assert_eq!(alternates("de/stories/night/index.html"), both);
    assert!(alternates("stories/english-only/index.html").is_empty());
    assert_eq!(alternates("ar/voices/index.html").len(), 4);
    assert_eq!(alternates("de/topics/night-shift/index.html").len(), 4);

    let page = project.page("stories/night/index.html");
    assert!(
        page.contains("<a href=\"/hub/de/stories/night/\" lang=\"de\" hreflang=\"de\">Deutsch</a>")
    );
    assert!(page.contains(
        "<a href=\"/hub/ar/\" lang=\"ar\" hreflang=\"ar\" class=\"elsewhere\" aria-label=\"العربية, home page\">العربية</a>"
    ));
    assert!(page.contains(
        "<a href=\"/hub/stories/night/\" lang=\"en\" hreflang=\"en\" aria-current=\"true\">"
    ));

    let sitemap = project.page("sitemap.xml");
    assert!(sitemap.contains("<loc>https://voices.example/hub/de/stories/night/</loc><lastmod>2026-02-01</lastmod><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://voices.example/hub/stories/night/\"/>"));
    assert!(sitemap.contains("<loc>https://voices.example/hub/stories/english-only/</loc><lastmod>2026-02-05</lastmod></url>"));
}

#[test]
fn feeds_are_read_in_one_language() {
    let project = built("");
    let titles = |feed: &str| -> Vec<String> {
        let feed = project.page(feed);
        let all = feed.split("<title>").skip(2);
        all.filter_map(|rest| Some(rest.split_once('<')?.0.to_owned())).collect()
    };
    assert_eq!(titles("feed.xml"), ["English only", "A night"]);
    assert_eq!(titles("de/feed.xml"), ["Eine Nacht"]);
    assert_eq!(titles("ar/feed.xml"), ["صباح جديد"]);
    assert_eq!(titles("ar/topics/night-shift/feed.xml"), ["صباح جديد"]);
    assert_eq!(titles("de/voices/ada/feed.xml"), ["English only", "Eine Nacht"]);
}

#[test]
fn every_language_is_searched_by_itself() {
    let project = built("");
    for (prefix, language) in [("", "en"), ("de/", "de"), ("ar/", "ar")] {
        let page = project.page(&format!("{prefix}search/index.html"));
        assert!(page.contains(&format!("/hub/{prefix}search/engine/0/pagefind.js")), "{page}");
        assert!(page.contains("src=\"/hub/assets/search."), "{page}");
        let entry = project.page(&format!("{prefix}search/engine/0/pagefind-entry.json"));
        assert!(entry.contains(&format!("\"{language}\":")), "{entry}");
    }
    let names = project.page("de/voices/names.json");
    assert!(names.contains("[\"هدى سالم\",\"../../ar/voices/huda\""), "{names}");
    assert!(names.contains("[\"Ada Brook\",\"ada\",\"Pflegerin\""), "{names}");
    // What was indexed once is not indexed again, in any language.
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert!(run.said.contains("(0 written"), "{}", run.said);
}

#[test]
fn what_is_held_back_in_one_language_is_held_back_in_all() {
    let hidden = |path: &str, from: &str, to: &str, trace: &str| {
        let project = built("");
        let text = std::fs::read_to_string(project.root().join(path)).unwrap();
        assert!(text.contains(from));
        project.write(path, &text.replacen(from, to, 1));
        let run = project.run(&["build", "--today", "2026-03-01", "--keep-going"]);
        for (name, bytes) in project.site() {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(trace), "{trace} in {name}\n{}", run.said);
        }
    };
    let night = "content/posts/2026-02-01-night.md";
    hidden(night, "title", "audience = \"internal\"\ntitle", "Eine Nacht");
    hidden(night, "title", "draft = true\ntitle", "Eine Nacht");
    let ada = "content/profiles/ada.md";
    hidden(ada, "role", "status = \"withdrawn\"\nrole", "Pflegerin");
    hidden(ada, "role", "consent = { profile = \"withdrawn\" }\nrole", "Pflegerin");
    hidden("content/profiles/ada.de.md", "role", "status = \"withdrawn\"\nrole", "Ada Brook");
}

#[test]
fn a_hub_of_one_language_says_nothing_of_others() {
    let text = HUB.replace("languages = [\"en\", \"de\", \"ar\"]\n", "");
    let only: String = text
        .split("--- ")
        .skip(1)
        .filter(|part| {
            !part.contains(".de.md") && !part.contains(".ar.md") && !part.contains("sabah")
        })
        .map(|part| format!("--- {part}"))
        .collect();
    let project = Project::new(&only);
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    for (name, bytes) in project.site() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("hreflang") && !text.contains("class=\"tongues\""), "{name}");
        assert!(!name.starts_with("de/"), "{name}");
    }
}
