//! Settings and page of the forms, held against what their makers ask for.

use serde_json::Value;

use crate::admit::Viewer;
use crate::compose::compose;
use crate::report::Diagnostic;
use crate::source::fixture;

const HUB: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada\"\ndepartment = \"Engines\"\n+++\nHello.\n--- content/posts/2026-02-01-a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\ntopics = [\"numbers\"]\n+++\nText.\n--- content/posts/b/index.md\n---\ntitle: B\ndate: 2026-02-02\nauthors: ada\n---\nText.\n--- content/admin/index.js\nexport const init = () => {};\n--- content/admin/decap-cms.js\nx\n--- content/admin/chunks/a.js\nx\n--- content/admin/notes.txt\nx\n";
const GITHUB: &str =
    "repository = \"https://github.com/s/voices.git\"\nrepository_visibility = \"public\"\n";

/// The files below `admin/` of the public or the internal hub, as text, and
/// what there is to say.
fn built(contribute: &str, viewer: Viewer) -> (Vec<(String, String)>, Vec<Diagnostic>) {
    let text = format!(
        "{HUB}--- program.toml\n[program]\nname = \"V & W\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example/hub\"\n[contribute]\n{contribute}"
    );
    let composed = compose(&fixture::sources(&text), viewer);
    let site = composed.value;
    let here = site.pages.iter().zip(site.files()).filter(|(_, file)| file.starts_with("admin/"));
    let text = |(page, file): (&crate::page::Page, &String)| {
        assert!(!page.is_listed);
        (file.clone(), String::from_utf8(page.draw(&site.stage).unwrap().into_owned()).unwrap())
    };
    (here.map(text).collect(), composed.diagnostics)
}

fn config(contribute: &str) -> Value {
    let (files, found) = built(contribute, Viewer::PUBLIC);
    assert!(found.is_empty(), "{found:#?}");
    let (_, text) = files.iter().find(|(name, _)| name == "admin/config.yml").unwrap();
    serde_json::from_str(text).unwrap()
}

fn field(config: &Value, collection: &str, name: &str) -> Value {
    let mut collections = config["collections"].as_array().unwrap().iter();
    let fields = &collections.find(|one| one["name"] == collection).unwrap()["fields"];
    fields.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone()
}

/// The settings, with each field on a line of its own; its sentences are those
/// of the schema and stay out, so that mending one changes nothing here.
fn lines(config: &Value) -> String {
    let mut head = config.clone();
    let collections = head["collections"].take();
    let mut text = format!("{head:#}\n");
    for collection in collections.as_array().unwrap() {
        let mut head = collection.clone();
        let mut fields = head["fields"].take();
        without_hints(&mut fields);
        text.push_str(&format!("\n{head}\n"));
        fields.as_array().unwrap().iter().for_each(|one| text.push_str(&format!("  {one}\n")));
    }
    text
}

fn without_hints(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_hints),
        Value::Object(fields) => {
            fields.shift_remove("hint");
            fields.values_mut().for_each(without_hints);
        }
        _ => {}
    }
}

fn is_as_written(config: &Value, file: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas").join(file);
    let lines = lines(config);
    if std::env::var_os("OPENMIC_UPDATE").is_some() {
        std::fs::write(&path, &lines).unwrap();
    }
    let before = std::fs::read_to_string(&path).unwrap();
    let differs = before.lines().zip(lines.lines()).find(|(old, new)| old != new);
    let how = "`OPENMIC_UPDATE=1 cargo test --lib forms` writes it anew";
    assert!(before == lines, "{file} is out of date: {differs:?}; {how}");
}

/// What the makers of an editor have to say against settings.
fn against(mut schema: Value, config: &Value) -> Option<String> {
    if schema["definitions"]["StandardField"].is_object() {
        // Sveltia lets plugins bring fields of their own; these here are not.
        schema["definitions"]["Field"] =
            serde_json::json!({ "$ref": "#/definitions/StandardField" });
    }
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("editor:schema", schema).unwrap();
    let index = compiler.compile("editor:schema", &mut schemas).unwrap();
    schemas.validate(config, index).err().map(|error| format!("{error:#}"))
}

fn sveltia() -> Value {
    serde_json::from_str(include_str!("../../../tests/schemas/sveltia-cms.json")).unwrap()
}

fn decap() -> Value {
    serde_json::from_str(include_str!("../../../tests/schemas/decap-cms.json")).unwrap()
}

#[test]
fn forms_are_what_their_makers_ask_for() {
    let one = config(&format!("{GITHUB}editor = \"sveltia\"\n"));
    assert_eq!(against(sveltia(), &one), None);
    is_as_written(&one, "forms-sveltia.txt");
    let other = config(&format!("{GITHUB}editor = \"decap\"\nsign_in = \"https://in.example/\"\n"));
    assert_eq!(against(decap(), &other), None);
    assert_eq!(field(&one, "posts", "title")["hint"], "What the story is called.");
    is_as_written(&other, "forms-decap.txt");
    // The schemas do look.
    let mut broken = one;
    broken["collections"][0]["fields"][0]["widgett"] = "string".into();
    assert!(against(sveltia(), &broken).is_some());
    let mut broken = other;
    broken["collections"][0]["folder"].take();
    assert!(against(decap(), &broken).is_some());
}

#[test]
fn every_software_has_its_own_way_to_sign_in() {
    let backend = |rest: &str| {
        let config =
            config(&format!("editor = \"sveltia\"\nrepository_visibility = \"public\"\n{rest}"));
        assert_eq!(against(sveltia(), &config), None);
        (config["backend"].clone(), config.get("publish_mode").is_some())
    };
    let (github, waits) = backend("repository = \"https://github.com/s/voices\"\n");
    assert_eq!((&github["repo"], waits), (&"s/voices".into(), true));
    assert_eq!(github["auth_methods"], serde_json::json!(["token"]));
    assert_eq!(github["auth_scope"], "public_repo");
    let (own, _) = backend(
        "repository = \"https://github.s.example/s/v\"\nsign_in = \"https://in.s.example\"\n",
    );
    assert_eq!(own["api_root"], "https://github.s.example/api/v3");
    assert_eq!(own["base_url"], "https://in.s.example");
    assert_eq!(own.get("auth_methods"), None);
    let (lab, waits) =
        backend("repository = \"https://gitlab.s.example/a/b/c\"\nsign_in_id = \"id\"\n");
    assert_eq!((&lab["repo"], &lab["auth_type"], waits), (&"a/b/c".into(), &"pkce".into(), true));
    assert_eq!(
        (&lab["api_root"], &lab["app_id"]),
        (&"https://gitlab.s.example/api/v4".into(), &"id".into())
    );
    let (tea, waits) = backend("repository = \"https://codeberg.org/s/v\"\nfolder = \"hub\"\n");
    assert_eq!(
        (&tea["name"], &tea["base_url"], waits),
        (&"gitea".into(), &"https://codeberg.org".into(), false)
    );
}

#[test]
fn what_nobody_answered_stays_open() {
    for (editor, no) in [("sveltia", Value::from(false)), ("decap", Value::from("no"))] {
        let config =
            config(&format!("{GITHUB}editor = \"{editor}\"\nsign_in = \"https://in.example\"\n"));
        let pictures = field(&config, "posts", "pictures");
        let mut inner = pictures["fields"].as_array().unwrap().iter();
        let patients = inner.find(|one| one["name"] == "shows_patients").unwrap();
        assert_eq!(patients["widget"], "select");
        assert_eq!(patients["options"][0]["value"], no);
        assert_eq!(patients.get("default"), None);
        // A day that fills itself in would take an entry down today.
        assert_eq!(field(&config, "posts", "expires").get("default"), None);
    }
}

#[test]
fn the_page_is_alone_with_its_own_policy() {
    let (files, _) = built(&format!("{GITHUB}editor = \"sveltia\"\n"), Viewer::PUBLIC);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "admin/index.html",
            "admin/chunks/a.js",
            "admin/config.yml",
            "admin/decap-cms.js",
            "admin/index.js",
            "admin/start.js"
        ]
    );
    let page = &files[0].1;
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    assert!(page.contains("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{page}");
    assert!(
        page.contains("connect-src 'self' data: blob: https://api.github.com https://github.com;")
    );
    assert!(page.contains("<title>Tell your story · V &amp; W</title>"), "{page}");
    assert!(page.contains("href=\"/hub/contribute/\"") && !page.contains("<script>"), "{page}");
}

#[test]
fn who_may_not_see_the_repository_gets_no_forms() {
    let private = "repository = \"https://github.com/s/v\"\neditor = \"sveltia\"\n";
    assert!(built(private, Viewer::PUBLIC).0.is_empty());
    assert_eq!(built(private, Viewer::INTERNAL).0.len(), 6);
    assert!(built(GITHUB, Viewer::PUBLIC).0.is_empty());
    let (none, found) = built("editor = \"sveltia\"\n", Viewer::INTERNAL);
    assert!(none.is_empty());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, "editor-incomplete");
}
