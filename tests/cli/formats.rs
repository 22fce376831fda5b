//! Findings in the forms that other programs read, held to their schemas.

use std::path::Path;

use serde_json::Value;

use crate::check::mistaken;
use crate::support::{PROGRAM, Project, run_with};

fn json(project: &Project, format: &str) -> Value {
    let run = project.run(&["check", "--format", format]);
    assert_eq!(run.code, 1, "{}", run.said);
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out))
}

/// What the schema has to say against a value.
fn against(schema: &str, value: &Value) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas").join(schema);
    let text = std::fs::read_to_string(path).unwrap();
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("openmic:schema", serde_json::from_str(&text).unwrap()).unwrap();
    let index = compiler.compile("openmic:schema", &mut schemas).unwrap();
    schemas.validate(value, index).err().map(|error| error.to_string())
}

/// Every rule's wrong example, as a project of its own.
fn examples() -> impl Iterator<Item = Project> {
    openmic::check::rules().map(|rule| {
        let mut text = openmic::report::without_marks(rule.wrong);
        if !text.contains("--- program.toml") && rule.id != "no-programme" {
            text.push_str(&format!("--- program.toml\n{PROGRAM}"));
        }
        Project::new(&text)
    })
}

#[test]
fn json_says_where_in_characters_and_in_bytes() {
    let value = json(&mistaken(), "json");
    assert_eq!(against("findings.json", &value), None);
    let of = |rule: &str| {
        let all = value["findings"].as_array().unwrap();
        all.iter().find(|one| one["rule"] == rule).unwrap().clone()
    };
    let link = of("link-text");
    assert_eq!(link["path"], "content/posts/2026-02-01-a.md");
    assert_eq!(link["start"], serde_json::json!({ "line": 5, "column": 8, "byte": 52 }));
    assert_eq!(link["end"], serde_json::json!({ "line": 5, "column": 34, "byte": 78 }));
    let person = of("unknown-person");
    assert_eq!(person["severity"], "error");
    assert_eq!(person["hints"][0], "did you mean `ada`?");
    assert_eq!(person["fix"]["safe"], false);
    assert_eq!(person["fix"]["edits"][0]["text"], "\"ada\"");
}

#[test]
fn a_wrong_shape_is_not_accepted() {
    let mut value = json(&mistaken(), "json");
    value["findings"][0]["start"]["line"] = 0.into();
    assert!(against("findings.json", &value).is_some());
    let mut value = json(&mistaken(), "sarif");
    value["runs"][0]["results"][0]["level"] = "bad".into();
    assert!(against("sarif-2.1.0.json", &value).is_some());
    let mut value = json(&mistaken(), "gitlab");
    value[0]["severity"] = "bad".into();
    assert!(against("gitlab-code-quality.json", &value).is_some());
}

#[test]
fn every_rule_fits_every_form() {
    for project in examples() {
        for (format, schema) in [
            ("json", "findings.json"),
            ("sarif", "sarif-2.1.0.json"),
            ("gitlab", "gitlab-code-quality.json"),
        ] {
            let run = project.run(&[
                "check",
                "--format",
                format,
                "--verbose",
                "--root",
                ".",
                "--today",
                "2026-03-01",
            ]);
            let value = serde_json::from_str(&run.out).expect("this is JSON");
            assert_eq!(against(schema, &value), None, "{}", run.out);
        }
    }
}

#[test]
fn sarif_names_its_rules_and_what_is_kept() {
    let project = mistaken();
    project.write("content/posts/c d.md", "+++\ntitle = \"C\"\ndate = 2026-02-02\nauthors = [\"ada\"]\nsumary = \"s\"\n[[allow]]\nrule = \"link-text\"\nreason = \"a quotation\"\n+++\n[here](../profiles/ada.md)\n");
    let value = json(&project, "sarif");
    let run = &value["runs"][0];
    let results = run["results"].as_array().unwrap();
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let kept: Vec<&Value> =
        results.iter().filter(|one| one.get("suppressions").is_some()).collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["suppressions"][0]["justification"], "a quotation");
    let place = &kept[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/posts/c%20d.md");
    assert_eq!(place["region"]["startLine"], 10);
    let typo = results.iter().find(|one| one["ruleId"] == "unknown-field").unwrap();
    let change = &typo["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "summary");
}

#[test]
fn gitlab_tells_two_findings_apart() {
    let value = json(&mistaken(), "gitlab");
    let issues = value.as_array().unwrap();
    assert_eq!(issues.len(), 2, "notes are for the curious: {value}");
    assert_eq!(issues[0]["check_name"], "link-text");
    assert_eq!(issues[0]["severity"], "minor");
    assert_eq!(issues[1]["severity"], "major");
    assert_eq!(issues[1]["location"]["lines"]["begin"], 4);
    assert_ne!(issues[0]["fingerprint"], issues[1]["fingerprint"]);
}

#[test]
fn github_gets_commands_and_a_summary() {
    let project = mistaken();
    let summary = project.root().join("summary.md");
    let set = [("GITHUB_STEP_SUMMARY", summary.to_str().unwrap())];
    let run = run_with(&project.root(), &["check", "--format", "github"], &set);
    assert_eq!(run.code, 1, "{}", run.said);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(
        lines,
        [
            "::error file=content/posts/2026-02-02-b.md,line=4,endLine=4,col=12,endColumn=18,title=unknown-person::`adda` is not a person of this hub%0Adid you mean `ada`?",
            "::warning file=content/posts/2026-02-01-a.md,line=5,endLine=5,col=8,endColumn=34,title=link-text::the link `here` does not say where it leads%0Amake the words that name the other page the link",
        ]
    );
    let summary = std::fs::read_to_string(&summary).unwrap();
    assert!(summary.starts_with("### openmic: 1 error, 1 warning, 1 note\n"), "{summary}");
    assert_eq!(summary.matches("\n| content/posts/").count(), 2, "{summary}");
    let run = run_with(&project.root(), &["check", "--format", "github", "--limit", "1"], &set);
    assert_eq!(run.out.lines().count(), 1, "{}", run.out);
}

#[test]
fn markdown_is_a_table() {
    let run = mistaken().run(&["check", "--format", "markdown"]);
    assert!(
        run.out.contains("| content/posts/2026-02-02-b.md:4:12 | error **unknown-person**: "),
        "{}",
        run.out
    );
    let run = mistaken().run(&["check", "content/profiles", "--format", "markdown"]);
    assert_eq!(run.out, "Nothing to fix.\n");
}
