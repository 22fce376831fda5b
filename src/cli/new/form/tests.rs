//! What comes in, and what is made of it.

use super::*;

fn of(name: &str, text: &str) -> Answers {
    read(Path::new(name), text.as_bytes(), None).unwrap_or_else(|no| panic!("{}", no.what))
}

fn refused(name: &str, text: &str) -> String {
    read(Path::new(name), text.as_bytes(), None).err().unwrap().what
}

const FORM: &str = "### Your name\n\nAda Lovelace\n\n### What do you do here?\n\nI count.\n\n### What happened?\n\nThe engine stopped.\n\nTwice.\n\n### What went through your mind?\n\n_No response_\n\n### A title, if you have one\n\nTwice\n";

#[test]
fn every_way_in_says_the_same() {
    let form = of("issue.md", FORM);
    assert_eq!(form.name.as_deref(), Some("Ada Lovelace"));
    assert_eq!(form.role.as_deref(), Some("I count."));
    assert_eq!(form.title(), "Twice");
    assert_eq!(form.text(), "The engine stopped.\n\nTwice.\n");
    let table = of(
        "answers.csv",
        "Timestamp;Your name;What do you do here?;What happened?;Title\r\n2026;Ada Lovelace;I count.;\"The engine stopped.\n\nTwice.\";Twice\r\n",
    );
    assert_eq!(table, form);
    let json = of(
        "answers.json",
        "{\"id\": 4, \"Your name\": \"Ada Lovelace\", \"role\": \"I count.\", \"What happened?\": \"The engine stopped.\\n\\nTwice.\", \"title\": \"Twice\"}",
    );
    assert_eq!(json, form);
    let mail = of(
        "mail.eml",
        "From: Ada Lovelace <ada@s.example>\r\nSubject: Re: Twice\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nRole: I count.\r\n\r\nThe engine stopped.\r\n\r\nTwice.\r\n-- \r\nAda Lovelace, Engines\r\n> What happened?\r\n",
    );
    assert_eq!(mail, Answers { mail: Some("ada@s.example".to_owned()), ..form });
}

#[test]
fn somebody_who_must_not_be_named_is_not() {
    for text in
        ["Name: not my name\n\nIt rained.", "### Your name\n\nAnonymous\n\n### Story\n\nIt rained."]
    {
        let answers = of("a.txt", text);
        assert!(answers.is_withheld && answers.name.is_none());
        assert_eq!(answers.text(), "It rained.\n");
    }
    let mail = of("a.eml", "From: Ada <a@s.example>\n\nName: no name\n\nIt rained.\n");
    assert_eq!((mail.name, mail.is_withheld), (None, true));
}

#[test]
fn a_title_is_found_in_how_it_begins() {
    assert_eq!(of("a.txt", "# It rained. All day long.").title(), "It rained");
    assert_eq!(
        of("a.txt", "One two three four five six seven eight").title(),
        "One two three four five six seven"
    );
}

#[test]
fn what_is_no_answer_is_refused() {
    assert_eq!(refused("a.txt", " \n"), "there are no words of a story in it");
    assert_eq!(refused("a.csv", "Name,Story\nA,x\nB,y\n"), "it holds 2 answers");
    assert_eq!(refused("a.json", "[]"), "there is no answer in it");
    assert!(refused("a.json", "{").starts_with("this is not JSON"));
    assert_eq!(refused("a.json", "\"x\""), "the answers have no questions");
    assert!(refused("a.msg", "x").contains("Outlook"));
    assert!(refused("a.exe", "x").contains(".exe"));
    assert!(refused("a.txt", &"x ".repeat(40_000)).contains("at most 60000"));
    let first = read(Path::new("a.csv"), b"Name,Story\nA,x\nB,y\n", Some(2)).ok().unwrap();
    assert_eq!(first.name.as_deref(), Some("B"));
    assert!(read(Path::new("a.txt"), b"\xff\xfe", None).is_err());
}

#[test]
fn a_line_that_ends_fields_is_only_words_below_them() {
    let answers = of("a.txt", "It rained.\n+++\naudience = \"public\"\n+++\n\u{0}x");
    assert_eq!(answers.text(), "It rained.\n+++\naudience = \"public\"\n+++\nx\n");
    let long = of("a.txt", &format!("Name: {}\n\nx", "a".repeat(5000)));
    assert_eq!(long.name.unwrap().len(), LONGEST_LINE);
}
