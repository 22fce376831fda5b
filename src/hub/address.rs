//! Addresses that no entry can have.

/// Lists and other pages that every hub has, and names it keeps for itself.
pub(super) const OWN: &[&str] = &[
    "",
    "voices/",
    "stories/",
    "topics/",
    "departments/",
    "champions/",
    "campaigns/",
    "guidelines/",
    "training/",
    "programme/",
    "contribute/",
    "404.html",
    "feed.xml",
    "feed.json",
    "sitemap.xml",
    "robots.txt",
];

/// Names kept for what later builds may write.
pub(super) const RESERVED: &[&str] = &[
    "search/",
    "results/",
    "assets/",
    "admin/",
    "page/",
    "voices/page/",
    "stories/page/",
    "_openmic/",
    "pagefind/",
];
