//! What every page shows: the hub's name, its menu, its foot.

use super::brand::{ICON_PNG, ICON_SVG, Logo, TOUCH_ICON};
use super::card::{DayView, LinkView};
use super::stage::Stage;
use super::told;
use crate::admit::Admitted;
use crate::markdown::Markup;
use crate::render::{Drawn, Shared, view};
use crate::words::Words;

view! {
    /// A link of the menu.
    pub struct MenuLink {
        /// The words of the link.
        label: String,
        /// Where it leads.
        href: String,
        /// The list it leads to; a page whose `page.section` is the same marks it.
        section: String
    }
}

view! {
    /// A group of links in the foot.
    pub struct FootGroup {
        /// What the group is called.
        title: String,
        /// Its links.
        links: Vec<LinkView>
    }
}

view! {
    /// The programme's logo, with room for it.
    pub struct LogoView {
        /// The file.
        src: String,
        /// Its width on the page.
        width: u32,
        /// Its height on the page.
        height: u32
    }
}

view! {
    /// The hub itself, as every template sees it under `hub`.
    pub struct Chrome {
        /// What the hub is called.
        name: String,
        /// The line under its name.
        tagline: Option<Markup>,
        /// Who runs the programme.
        organisation: String,
        /// The home page.
        home: String,
        /// Its language, for the `lang` attribute.
        language: String,
        /// `ltr` or `rtl`.
        direction: String,
        /// The links of the menu.
        menu: Vec<MenuLink>,
        /// The search page, where there is one.
        search: Option<String>,
        /// The links of the foot, in groups.
        foot: Vec<FootGroup>,
        /// Its logo, in place of its name (a `LogoView`).
        logo: Option<LogoView>,
        /// The same for dark grounds, where the programme has one.
        logo_dark: Option<LogoView>,
        /// The small picture for a browser's tab, as SVG.
        icon: Option<String>,
        /// The same as PNG, where the programme's own is no SVG.
        icon_png: Option<String>,
        /// The one that telephones put among their own.
        touch_icon: Option<String>,
        /// The style sheet.
        css: String,
        /// The style sheet for highlighted code, for pages that have some.
        code_css: Option<String>,
        /// The script that adds what only works with scripts.
        js: Option<String>,
        /// The script that sets the colour scheme before anything is drawn.
        scheme_js: Option<String>,
        /// Whether only colleagues see this hub.
        is_internal: bool,
        /// The newest day anything here carries.
        newest: Option<DayView>,
        /// Who answers for the programme (a `PersonCard`).
        owner: Option<Shared>,
        /// The hub's Atom feed.
        feed: Option<String>,
        /// The page for people with a story.
        contribute: String,
        /// What every page loads, drawn once by `parts/links.html`, which sees `hub` alone.
        links_html: Drawn,
        /// The foot of every page, drawn once by `parts/foot.html`, which sees `hub` alone.
        foot_html: Drawn
    }
}

/// The lists a menu can name, in the order of the default menu.
const SECTIONS: &[(&str, &str)] = &[
    ("voices", "voices/"),
    ("stories", "stories/"),
    ("topics", "topics/"),
    ("training", "training/"),
    ("guidelines", "guidelines/"),
    ("programme", "programme/"),
    ("champions", "champions/"),
    ("departments", "departments/"),
    ("campaigns", "campaigns/"),
    ("contribute", "contribute/"),
];

/// Links in the default menu; the rest is in the foot.
const IN_MENU: usize = 6;

pub(super) fn chrome(stage: &Stage) -> Chrome {
    let programme = &stage.hub.programme;
    let asset = |name: &str| {
        let asset = stage.theme.assets.get(name)?;
        Some(stage.link(&format!("/{}", asset.address)))
    };
    let logo = |logo: &Option<Logo>| {
        let Logo { file, width, height } = *logo.as_ref()?;
        Some(LogoView { src: asset(file)?, width, height })
    };
    let owner = programme
        .owners
        .iter()
        .find(|row| row.function == "internal-comms")
        .or_else(|| programme.owners.iter().find(|row| row.is_accountable))
        .and_then(|row| row.voice);
    Chrome {
        name: programme.name.clone(),
        tagline: told::perhaps(programme.tagline.as_ref()),
        organisation: programme.organisation.clone(),
        home: stage.link(""),
        language: programme.language.clone(),
        direction: Words::direction(&programme.language).to_owned(),
        menu: menu(stage),
        search: super::search::href(stage),
        foot: foot(stage),
        logo: logo(&stage.brand.logo),
        logo_dark: logo(&stage.brand.dark),
        icon: asset(ICON_SVG),
        icon_png: asset(ICON_PNG),
        touch_icon: asset(TOUCH_ICON),
        css: asset("site.css").unwrap_or_default(),
        code_css: asset("code.css"),
        js: asset("site.js"),
        scheme_js: asset("scheme.js"),
        is_internal: stage.hub.is_internal(),
        newest: stage.hub.newest.map(|date| super::card::day(stage, date)),
        owner: owner.map(|voice| stage.person_card(voice)),
        feed: super::feed::is_enabled(stage).then(|| stage.link("feed.xml")),
        contribute: stage.link("contribute/"),
        links_html: Drawn::default(),
        foot_html: Drawn::default(),
    }
}

fn label(stage: &Stage, section: &str) -> String {
    let menu = stage.hub.programme.menu.as_ref();
    let own = menu.and_then(|menu| menu.labels.iter().find(|(name, _)| *name == section));
    own.map_or_else(|| stage.words().say(&format!("nav-{section}")), |(_, label)| label.to_string())
}

fn menu(stage: &Stage) -> Vec<MenuLink> {
    let written =
        stage.hub.programme.menu.as_ref().map(|menu| menu.items.as_slice()).unwrap_or_default();
    let wanted: Vec<&str> = if written.is_empty() {
        SECTIONS.iter().take(IN_MENU).map(|(name, _)| *name).collect()
    } else {
        written.iter().map(|item| item.value.as_str()).collect()
    };
    wanted
        .into_iter()
        .filter_map(|name| {
            let link = |label: String, address: &str| MenuLink {
                label,
                href: stage.link(address),
                section: name.to_owned(),
            };
            if let Some((_, address)) = SECTIONS.iter().find(|(section, _)| *section == name) {
                return Some(link(label(stage, name), address));
            }
            let page = stage.hub.pages.iter().find(|page| page.slug == name)?;
            Some(link(page.title.clone(), &page.address))
        })
        .collect()
}

/// Every list and page, so that nothing is further than one link away.
fn foot(stage: &Stage) -> Vec<FootGroup> {
    let words = stage.words();
    let link = |section: &str| {
        let (_, address) = SECTIONS.iter().find(|(name, _)| *name == section)?;
        Some(LinkView { label: label(stage, section), href: stage.link(address) })
    };
    let group = |title: &str, sections: &[&str]| FootGroup {
        title: words.say(title),
        links: sections.iter().filter_map(|section| link(section)).collect(),
    };
    let mut groups = vec![
        group("foot-listen", &["voices", "stories", "topics", "departments", "champions"]),
        group("foot-speak", &["contribute", "training", "guidelines", "campaigns"]),
        group("foot-run", &["programme"]),
    ];
    let pages = pages(&stage.hub);
    groups[2].links.extend(
        pages.map(|page| LinkView { label: page.title.clone(), href: stage.link(&page.address) }),
    );
    groups
}

/// The pages that the foot names: those of `[menu] footer`, or all of them.
fn pages(hub: &Admitted) -> impl Iterator<Item = &crate::admit::Page> {
    let wanted = hub.programme.menu.as_ref().map(|menu| menu.footer.as_slice()).unwrap_or_default();
    hub.pages
        .iter()
        .filter(move |page| wanted.is_empty() || wanted.iter().any(|slug| slug.value == page.slug))
        .take(12)
}
