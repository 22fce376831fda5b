//! `program.toml`: the programme itself. Who, why, when, its brand, its rules.

mod contribute;
mod deploy;
mod organisation;
mod plan;
mod promises;
mod site;

pub use contribute::{Contribute, Editor, Forge, Visibility};
pub use deploy::{Deploy, Host};
pub use organisation::{Contact, DepartmentRow, Owner, TopicRow, TopicScope};
pub use plan::{Cost, Expectations, Goal, Kpi, Phase, Resources};
pub use promises::{
    Channel, ConsentRules, Disclosure, Hashtag, Incentive, Leavers, Privacy, QuietPeriod, Voluntary,
};
pub use site::{Brand, CardStyle, Feeds, Fonts, Images, Menu, Quality, Search, Urls};

use super::field::{Record, record};
use super::plain::{Located, Named};
use super::reading::Reading;
use super::told::{self, Told, ToldName};
use super::toml;
use super::tongue::Tongues;
use super::value::{Node, Table};
use crate::asset::palette::Colour;
use crate::report::{Diagnostic, Reported};
use crate::source::{Source, Span};

record! {
    /// `[program]`: what the programme is.
    pub struct About {
        /// What the hub is called.
        name: ToldName = "\"Saltmarsh Voices\"",
        /// A line under the name.
        tagline: Option<Told<String>> = "\"Heard it from us first.\"",
        /// The organisation whose people speak here.
        organisation: ToldName = "\"Saltmarsh Health\"",
        /// Where the hub will stand, with `https://`.
        base_url: Option<Located<String>> = "\"https://voices.example.org\"",
        /// The language of the hub.
        language: Option<Located<String>> = "\"en\"",
        /// All languages of the hub.
        languages: Vec<Located<String>> = "[\"en\", \"de\"]",
        /// The time zone in which dates begin and end.
        timezone: Option<Located<String>> = "\"Europe/London\"",
        /// When the programme began.
        started: Option<crate::content::when::When> = "2025-03-01",
        /// Why it exists, in a sentence or two.
        why: Option<Told<String>> = "\"Because people trust people.\"",
        /// The field the organisation works in; `healthcare` adds rules about patients.
        sector: Option<String> = "\"healthcare\"",
        /// Whose laws apply, as country or region codes.
        jurisdictions: Vec<String> = "[\"uk\", \"eu\"]",
        /// Whether its shares are traded.
        listed_company: bool = "false",
        /// Whether this is work time: `allowed`, `limited` or `own-time`.
        work_time: Option<String> = "\"allowed\"",
    }
}

record! {
    /// Everything in `program.toml`.
    pub struct Program {
        /// What the programme is.
        program: About = "{ name = \"Saltmarsh Voices\", organisation = \"Saltmarsh Health\" }",
        /// Colours, logo and type.
        brand: Option<Brand> = "{ color = \"#0b5d5b\" }",
        /// Who answers for what.
        owner: Vec<Owner> = "[{ function = \"social\", person = \"ben-osei\" }]",
        /// The departments.
        department: Vec<DepartmentRow> = "[{ id = \"nursing\", name = \"Nursing\" }]",
        /// The topics.
        topic: Vec<TopicRow> = "[{ id = \"night-shift\", name = \"Night shift\" }]",
        /// The phases of the programme.
        phase: Vec<Phase> = "[{ name = \"Pilot\", start = 2025-03-01 }]",
        /// Hours and people it takes.
        resources: Option<Resources> = "{ fte_min = 0.5, fte_max = 1.0 }",
        /// What it costs.
        cost: Vec<Cost> = "[{ item = \"Training\", amount = 4000, currency = \"GBP\" }]",
        /// Upper limits, so that nobody feels driven.
        expectations: Option<Expectations> = "{ at_most_posts_per_month = 2 }",
        /// That nobody has to.
        voluntary: Option<Voluntary> = "{ statement = \"Nobody has to.\" }",
        /// What it is for.
        goal: Vec<Goal> = "[{ id = \"trust\", text = \"…\" }]",
        /// How anyone will know.
        kpi: Vec<Kpi> = "[{ id = \"replies\", definition = \"…\" }]",
        /// Whom to ask about what.
        contact: Vec<Contact> = "[{ concern = \"pictures\", person = \"ben-osei\" }]",
        /// Networks the programme writes for.
        channel: Vec<Channel> = "[{ id = \"linkedin\", name = \"LinkedIn\" }]",
        /// Hashtags, each with what it means.
        hashtag: Vec<Hashtag> = "[{ tag = \"WinterNights\" }]",
        /// How a post says that its writer works here.
        disclosure: Option<Disclosure> = "{ text = \"I work here; this is my own view.\" }",
        /// What can be gained by taking part.
        incentive: Vec<Incentive> = "[{ id = \"mug\", what = \"A mug\" }]",
        /// Times in which nothing is published about some matters.
        quiet_period: Vec<QuietPeriod> = "[{ name = \"Results\", start = 2026-01-10, end = 2026-01-24 }]",
        /// What has to be agreed to before somebody is shown.
        consent: Option<ConsentRules> = "{ required = true }",
        /// What figures may show.
        privacy: Option<Privacy> = "{ minimum_group = 10 }",
        /// What becomes of leavers' pages.
        leavers: Option<Leavers> = "{ policy = \"anonymise\" }",
        /// How people send something in.
        contribute: Option<Contribute> = "{ intake = \"mailto:voices@example.org\" }",
        /// Rules turned up, down or off.
        checks: Named<Located<String>> = "{ heading-jump = \"off\" }",
        /// How addresses are made.
        urls: Option<Urls> = "{ unicode = false }",
        /// The main menu.
        menu: Option<Menu> = "{ items = [\"voices\", \"stories\"] }",
        /// Search.
        search: Option<Search> = "{ enabled = true }",
        /// Feeds.
        feeds: Option<Feeds> = "{ items = 20 }",
        /// Pictures.
        images: Option<Images> = "{ quality = 78 }",
        /// Where the hub is put.
        deploy: Option<Deploy> = "{ host = \"netlify\" }",
        /// Exports from networks, mapped by the names of their columns.
        import: Vec<Import> = "[{ file = \"data/linkedin.csv\" }]",
    }
}

record! {
    /// An export from a network or an analytics tool.
    pub struct Import {
        /// The file, below `content/`.
        file: crate::content::reference::FileRef = "\"data/linkedin.csv\"",
        /// Which tool wrote it.
        from: Option<String> = "\"linkedin-page\"",
        /// Names of its columns, by the names openmic uses.
        columns: Named<String> = "{ clicks = \"Link clicks\" }",
    }
}

/// What `program.toml` says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    /// Nothing when it is missing or cannot be read.
    pub(crate) program: Option<Program>,
    /// Whether it is there and does not say clearly who may be shown.
    pub(crate) are_unclear: bool,
}

/// Reads `program.toml`.
pub(crate) fn read(source: Option<&Source>) -> Reported<Rules> {
    read_for(source, None)
}

/// The same for readers of one of the hub's languages.
pub(crate) fn read_for(source: Option<&Source>, language: Option<&str>) -> Reported<Rules> {
    let Some(source) = source else {
        let span = Span::whole(&"program.toml".into());
        let found = Diagnostic::error("no-programme", span, "this folder has no `program.toml`")
            .hint("run `openmic init` in a new folder, or change to the folder that holds it");
        return Reported { value: Rules::default(), diagnostics: vec![found] };
    };
    let table = match toml::parse(&source.text, 0) {
        Ok(table) => table,
        Err(broken) => {
            let span = Span::new(&source.path, broken.at..broken.at);
            let message = format!("program.toml cannot be read: {}", broken.message);
            let found = Diagnostic::error("unreadable-fields", span, message)
                .hint_if(broken.hint.map(str::to_owned));
            let value = Rules { program: None, are_unclear: true };
            return Reported { value, diagnostics: vec![found] };
        }
    };
    let tongues = tongues(source, &table);
    let tongue = language.and_then(|language| tongues.find(language)).unwrap_or(0);
    let mut reading = Reading::new(source, 0..0).in_tongue(tongues, tongue);
    let program = Program::read(&table, &mut reading);
    reading.unknown(&table, &[Program::KEYS]);
    reading.diagnostics.extend(told::untranslated(&reading, &source.text));
    if let Some(program) = &program {
        look_at(program, &table, &mut reading);
    }
    let are_unclear = program.is_none() || reading.unclear;
    Reported { value: Rules { program, are_unclear }, diagnostics: reading.diagnostics }
}

/// The languages of the hub, which stand in the same file as what is said in them,
/// whatever else there is wrong with it.
fn tongues(source: &Source, table: &Table) -> Tongues {
    let about = table.get("program").map(|written| &written.value.node);
    let Some(Node::Table(about)) = about else { return Tongues::default() };
    let mut reading = Reading::new(source, 0..0);
    let own: Option<Option<Located<String>>> = reading.field(about, "language", &[]);
    let all: Option<Vec<Located<String>>> = reading.field(about, "languages", &[]);
    Tongues::listed(own.flatten().as_ref(), &all.unwrap_or_default())
}

/// What one field cannot know: values that must fit the world or each other.
fn look_at(program: &Program, table: &Table, reading: &mut Reading) {
    let about = &program.program;
    let place = table.get("program").map_or(0..0, |written| written.key_range.clone());
    if about.why.is_none() {
        let span = reading.span(&place);
        let found = Diagnostic::warning("missing-why", span, "`why` is missing")
            .hint("add `why = \"…\"` to `[program]`: it is the first thing a colleague asks");
        reading.diagnostics.push(found);
    }
    match &about.base_url {
        None => {
            let span = reading.span(&place);
            let found = Diagnostic::warning("missing-base-url", span, "`base_url` is missing")
                .hint("add `base_url = \"https://…\"` to `[program]`: without it there is no sitemap, and feeds and cards have no full addresses");
            reading.diagnostics.push(found);
        }
        Some(url) if !is_base_url(&url.value) => {
            let span = reading.span(&url.range);
            let found = Diagnostic::error("wrong-value", span, "this is not a web address")
                .hint("write it with `https://` and without `?` or `#`");
            reading.diagnostics.push(found);
        }
        Some(_) => {}
    }
    let is_below = about.base_url.as_ref().is_some_and(|url| {
        let (_, place) = url.value.split_once("://").unwrap_or_default();
        place.trim_end_matches('/').contains('/')
    });
    let contact = program.deploy.as_ref().and_then(|deploy| deploy.security_contact.first());
    if let Some(contact) = contact.filter(|_| is_below) {
        let span = reading.span(&contact.range);
        let message = "no `security.txt` is written: the hub is not at the top of its host";
        let found = Diagnostic::warning("security-txt", span, message)
            .hint("ask whoever runs the host to name this address in theirs");
        reading.diagnostics.push(found);
    }
    if let Some(zone) = &about.timezone
        && jiff::tz::TimeZone::get(&zone.value).is_err()
    {
        let span = reading.span(&zone.range);
        let found = Diagnostic::error(
            "wrong-value",
            span,
            format!("no time zone is called `{}`", zone.value),
        )
        .hint("write a name such as `Europe/Warsaw` or `UTC`");
        reading.diagnostics.push(found);
    }
    if let Some(sector) = about.sector.as_deref().filter(|sector| *sector != HEALTHCARE)
        && is_about_health(sector)
    {
        let span = reading.span(&place);
        let message = format!("the sector `{sector}` has no rules for pictures of patients");
        let found = Diagnostic::error("unclear-privacy", span, message)
            .hint("write `sector = \"healthcare\"`, or another sector");
        reading.diagnostics.push(found);
        reading.unclear = true;
    }
    let colours = program
        .brand
        .iter()
        .flat_map(|brand| brand.color.iter().chain(&brand.accent).chain(&brand.colors));
    for colour in colours.filter(|colour| Colour::parse(&colour.value).is_none()) {
        let span = reading.span(&colour.range);
        let found =
            Diagnostic::error("wrong-value", span, format!("`{}` is not a colour", colour.value))
                .hint("write six hexadecimal digits, such as `#0b5d5b`");
        reading.diagnostics.push(found);
    }
    for cost in &program.cost {
        let sum: f64 = cost.shares.value.iter().map(|(_, share)| *share).sum();
        if !cost.shares.value.0.is_empty() && (sum - 100.0).abs() > 0.01 {
            let span = reading.span(&cost.shares.range);
            let found =
                Diagnostic::error("cost-shares", span, format!("the shares add up to {sum} %"))
                    .hint("make them add up to 100");
            reading.diagnostics.push(found);
        }
    }
}

/// The sector with rules of its own for pictures.
pub const HEALTHCARE: &str = "healthcare";

/// Whether somebody who writes this probably means [`HEALTHCARE`].
fn is_about_health(sector: &str) -> bool {
    let letters = sector.to_lowercase().replace(|c: char| !c.is_alphabetic(), "");
    let meant = ["health", "healthcare", "hospital", "hospitals", "medical"];
    crate::content::suggest::nearest(&letters, meant).is_some()
}

/// Whether `url` can stand before every address of the hub.
fn is_base_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/:[]%".contains(c);
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.contains("//")
            && rest.chars().all(plain)
            && !rest.split('/').any(|part| part == "..")
    })
}
