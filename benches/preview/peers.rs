//! The same stories as minimal sites of other generators: a page for each, lists of twenty, and
//! one taxonomy. They draw less than openmic does: no people, feeds, related stories or sitemap.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use crate::post::Post;

const HUGO: &[(&str, &str)] = &[
    (
        "hugo.toml",
        "baseURL = \"http://127.0.0.1/\"\ntitle = \"Voices\"\n\
         disableKinds = [\"RSS\", \"sitemap\", \"robotsTXT\", \"404\"]\n\
         [taxonomies]\ntopic = \"topics\"\n[pagination]\npagerSize = 20\n\
         [markup.highlight]\ncodeFences = false\n",
    ),
    (
        "layouts/_default/single.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head>\n\
         <body><h1>{{ .Title }}</h1>\n{{ .Content }}</body></html>\n",
    ),
    (
        "layouts/_default/list.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head>\n\
         <body><ul>{{ range (.Paginate .Pages).Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n",
    ),
    (
        "layouts/index.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head>\n\
         <body><ul>{{ range first 12 site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n",
    ),
];

const ZOLA: &[(&str, &str)] = &[
    (
        "config.toml",
        "base_url = \"http://127.0.0.1\"\ntitle = \"Voices\"\n\
         taxonomies = [{ name = \"topics\", paginate_by = 20 }]\n",
    ),
    ("content/_index.md", "+++\n+++\n"),
    ("content/posts/_index.md", "+++\nsort_by = \"date\"\npaginate_by = 20\n+++\n"),
    (
        "templates/page.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ page.title }}</title></head>\n\
         <body><h1>{{ page.title }}</h1>\n{{ page.content | safe }}</body></html>\n",
    ),
    (
        "templates/section.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Stories</title></head>\n\
         <body><ul>{% for page in paginator.pages %}<li><a href=\"{{ page.permalink }}\">{{ page.title }}</a></li>{% endfor %}</ul></body></html>\n",
    ),
    (
        "templates/index.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Voices</title></head>\n\
         <body>{% set posts = get_section(path=\"posts/_index.md\") %}<ul>{% for page in posts.pages | slice(end=12) %}<li><a href=\"{{ page.permalink }}\">{{ page.title }}</a></li>{% endfor %}</ul></body></html>\n",
    ),
    (
        "templates/taxonomy_list.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Topics</title></head>\n\
         <body><ul>{% for term in terms %}<li><a href=\"{{ term.permalink }}\">{{ term.name }}</a></li>{% endfor %}</ul></body></html>\n",
    ),
    (
        "templates/taxonomy_single.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ term.name }}</title></head>\n\
         <body><ul>{% for page in paginator.pages %}<li><a href=\"{{ page.permalink }}\">{{ page.title }}</a></li>{% endfor %}</ul></body></html>\n",
    ),
];

/// Writes a site for Hugo; gives back its stories.
pub(crate) fn hugo(folder: &Path, posts: &[Post]) -> io::Result<Vec<Post>> {
    site(folder, HUGO, posts, "topics = ")
}

/// Writes a site for Zola; gives back its stories.
pub(crate) fn zola(folder: &Path, posts: &[Post]) -> io::Result<Vec<Post>> {
    site(folder, ZOLA, posts, "[taxonomies]\ntopics = ")
}

fn site(
    folder: &Path,
    files: &[(&str, &str)],
    posts: &[Post],
    topics: &str,
) -> io::Result<Vec<Post>> {
    for (path, text) in files {
        write(&folder.join(path), text)?;
    }
    let mut written = Vec::new();
    for post in posts {
        let Some(name) = post.address.trim_end_matches('/').rsplit('/').next() else { continue };
        let path = Path::new("content/posts").join(format!("{name}.md"));
        let text = converted(post, topics);
        write(&folder.join(&path), &text)?;
        written.push(Post { path, text, address: format!("/posts/{name}/") });
    }
    Ok(written)
}

/// The story in the front matter that both peers read.
fn converted(post: &Post, topics: &str) -> String {
    let value = |name: &str| {
        let line = post.field(name)?;
        Some(line[name.len()..].trim_start_matches([' ', '=', ':']).trim())
    };
    let mut text = String::from("+++\n");
    for name in ["title", "date"] {
        let _ = value(name).map(|value| writeln!(text, "{name} = {value}"));
    }
    let _ = match value("topics") {
        None => Ok(()),
        Some("") => writeln!(text, "{topics}[{}]", items(post.parts().0).join(", ")),
        Some(list) => writeln!(text, "{topics}{list}"),
    };
    // To both peers, doubled braces are code.
    let body = post.parts().1.replace("{{", "{ {").replace("{%", "{ %");
    text + "+++\n" + &body
}

/// The items below `topics:`, one a line.
fn items(front: &str) -> Vec<&str> {
    let below = front.lines().skip_while(|line| !line.starts_with("topics:")).skip(1);
    below.map_while(|line| line.trim_start().strip_prefix("- ")).collect()
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peers_read_the_same_story() {
        let post = |text: &str| Post {
            path: "content/posts/2024-03-05-one.md".into(),
            text: text.to_owned(),
            address: "/stories/one/".to_owned(),
        };
        let toml = post(
            "+++\ntitle = \"One\"\ndate = 2024-03-05\nauthors = [\"ada\"]\ntopics = [\"a\", \"b\"]\n+++\n\nWords {{.\n",
        );
        let yaml = post(
            "---\ntitle: \"One\"\ndate: 2024-03-05\nauthors:\n  - \"ada\"\ntopics:\n  - \"a\"\n  - \"b\"\n---\n\nWords {{.\n",
        );
        for story in [toml, yaml] {
            assert_eq!(
                converted(&story, "topics = "),
                "+++\ntitle = \"One\"\ndate = 2024-03-05\ntopics = [\"a\", \"b\"]\n+++\n\nWords { {.\n"
            );
        }
    }
}
