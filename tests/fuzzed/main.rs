//! The targets of the fuzzer as ordinary tests, bounded: over the corpora that are checked in,
//! and over what a fixed seed makes of them. `docs/fuzzing.md` tells how to look for longer.

mod targets;
mod tree;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Runs a target over its corpus, and over `cases` inputs made of pieces of it.
fn run(name: &str, target: fn(&[u8]), cases: u32) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let entries = fs::read_dir(&folder).unwrap();
    let mut corpus: Vec<Vec<u8>> =
        entries.map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    assert!(corpus.len() >= 3, "{name} has a corpus");
    corpus.sort();
    for input in &corpus {
        target(input);
    }
    let pieces: Vec<Vec<u8>> = corpus
        .iter()
        .flat_map(|input| input.split_inclusive(|byte| b" \n\"=:(/".contains(byte)))
        .map(<[u8]>::to_vec)
        .collect();
    let piece = prop_oneof![
        6 => prop::sample::select(pieces),
        1 => any::<char>().prop_map(|letter| letter.to_string().into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    let made_up = prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat());
    let changed = (prop::sample::select(corpus), any::<(u16, u16, u8)>());
    let changed = changed.prop_map(|(mut input, (at, end, byte))| {
        if !input.is_empty() {
            let at = usize::from(at) % input.len();
            input[at] = byte;
            input.truncate(at + 1 + usize::from(end) % input.len());
        }
        input
    });
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 256, ..Config::default() };
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let input = prop_oneof![made_up, changed];
    let ran = TestRunner::new_with_rng(config, seed).run(&input, |input| {
        target(&input);
        Ok(())
    });
    if let Err(failure) = ran {
        panic!("{name}: {failure}");
    }
}

#[test]
fn front_matter() {
    run("front_matter", targets::front_matter, 64);
}

#[test]
fn markdown() {
    run("markdown", targets::markdown, 64);
}

#[test]
fn program() {
    run("program", targets::program, 64);
}

#[test]
fn answers() {
    run("answers", targets::answers, 64);
}

#[test]
fn image() {
    run("image", targets::image, 1024);
}

#[test]
fn address() {
    run("address", targets::address, 4096);
}

#[test]
fn name() {
    run("name", targets::name, 4096);
}

/// What is shown to a browser in `tests/browser/hostile.rs`, in every place.
#[test]
fn known_attacks() {
    for attack in include_str!("../browser/hubs/attacks.txt").lines() {
        let attack = attack.replace("\\n", "\n");
        targets::markdown(attack.as_bytes());
        let said = serde_json::Value::from(&*attack);
        let fields = ["title", "summary", "quote", "canonical", "series"];
        let fields: String = fields.iter().map(|field| format!("{field} = {said}\n")).collect();
        targets::front_matter(format!("+++\n{fields}authors = [\"ada\"]\n+++\na\n").as_bytes());
        let program = format!("[program]\nname = {said}\norganisation = {said}\nwhy = {said}\n");
        targets::program(program.as_bytes());
        targets::answers(format!("a.json\n{{\"Title\": {said}, \"x\": {said}}}").as_bytes());
        targets::address(attack.as_bytes());
        targets::name(attack.as_bytes());
    }
}

/// What the targets call harmless is no empty word.
#[test]
fn harm_is_seen() {
    let own = ["assets/site.js".to_owned()];
    tree::assert_harmless("<a href='https://a.example'>a</a><img src=/a.png>", &own);
    tree::assert_harmless("<script src=/assets/site.js></script><a href='/a:b'>a</a>", &own);
    for harm in [
        "<script>alert(1)</script>",
        "<script src=/media/site.js></script>",
        "<script src=//evil.example/assets/site.js></script>",
        "<p><b onclick=alert(1)>a</b>",
        "<a href=' java&#9;script:alert(1)'>a</a>",
        "<a href=data:text/html,x>a</a>",
        "<a id=a><b id=a>",
        "<svg><a xlink:href=javascript:alert(1)>",
        "<svg><animate attributeName=href values=javascript:alert(1)>",
        "<table><tr><iframe></table>",
        "<noscript><style></noscript><img src=x onerror=alert(1)>",
        "<img src=//evil.example/x.gif>",
        "<img srcset='/a.png 1x, https://evil.example 2x'>",
        "<link rel=stylesheet href=https://evil.example>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<p style=color:red>",
        "<script type=application/ld+json>{\"url\":\"javascript:alert(1)\"}</script>",
        "<script type=application/ld+json>{</script>",
    ] {
        let looked = std::panic::catch_unwind(|| tree::assert_harmless(harm, &own));
        assert!(looked.is_err(), "{harm} passed");
    }
}

/// Whatever is run here for seconds, a fuzzer can run for hours.
#[test]
fn every_target_is_a_fuzzers_too() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let targets = fs::read_to_string(folder.join("../tests/fuzzed/targets.rs")).unwrap();
    let here = include_str!("main.rs");
    let names = targets.lines().filter_map(|line| line.strip_prefix("pub fn "));
    let names: Vec<&str> = names.filter_map(|line| line.strip_suffix("(bytes: &[u8]) {")).collect();
    assert_eq!(names.len(), 7);
    for name in names {
        let program = fs::read_to_string(folder.join(format!("fuzz_targets/{name}.rs"))).unwrap();
        assert!(program.contains(&format!("openmic_fuzz::targets::{name}(bytes)")), "{name}");
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
        assert!(here.contains(&format!("run(\"{name}\", targets::{name}, ")), "{name}");
    }
}
