//! The settings of the forms, made from the same fields as the schema: what an
//! author reads in a new file stands here as the hint of a form.

use serde_json::{Value, json};

use super::backend;
use super::field::{Choices, fields};
use crate::content::Kind;
use crate::content::program::Editor;
use crate::content::sort::{self, Sort};
use crate::hub::{Folder, Forms};
use crate::page::stage::Stage;

/// Pictures are drawn anew before they leave the browser: not larger than a page
/// needs, in pixels, and without where they were taken.
const WIDTH: u32 = 2400;

/// All of it; nothing where it is not known where to write.
pub(super) fn config(stage: &Stage, forms: &Forms) -> Option<Value> {
    let programme = &stage.hub.programme;
    let contribute = programme.contribute.as_ref()?;
    let folder = contribute.folder_in_repository();
    let mut config = json!({
        "backend": backend::backend(contribute, forms.editor)?,
        "media_folder": format!("{folder}content/media"),
        "public_folder": "/media",
        "slug": { "encoding": "ascii", "clean_accents": true },
        "show_preview_links": false,
        "editor": { "preview": false },
    });
    if backend::can_wait(contribute) {
        config["publish_mode"] = "editorial_workflow".into();
    }
    if let Some(url) = stage.full("") {
        config["site_url"] = url.as_str().into();
        config["display_url"] = url.into();
    }
    if forms.editor == Editor::Sveltia {
        config["app_title"] = programme.name.as_str().into();
        config["slug"]["timezone"] = "local".into();
        config["output"] = json!({ "omit_empty_optional_fields": true });
        config["media_libraries"] = json!({ "default": { "config": {
            "slugify_filename": true,
            "transformations": { "raster_image": { "width": WIDTH, "height": WIDTH } },
        } } });
    } else {
        config["media_processing"] =
            json!({ "enabled": true, "width": WIDTH, "height": null, "strip_metadata": true });
    }
    config["collections"] = collections(stage, forms, &folder);
    Some(config)
}

/// A kind of entry that has a form.
struct Form {
    kind: Kind,
    name: &'static str,
    sort: &'static Sort,
    /// What several of them are called, and what one is.
    labels: (&'static str, &'static str),
    /// The name of a new file, as `openmic new` gives it.
    slug: &'static str,
}

const FORMS: &[Form] = &[
    Form {
        kind: Kind::Post,
        name: "posts",
        sort: sort::POST,
        labels: ("Stories", "Story"),
        slug: "{{year}}-{{month}}-{{day}}-{{slug}}",
    },
    Form {
        kind: Kind::Profile,
        name: "profiles",
        sort: sort::PROFILE,
        labels: ("People", "Person"),
        slug: "{{slug}}",
    },
    Form {
        kind: Kind::Campaign,
        name: "campaigns",
        sort: sort::CAMPAIGN,
        labels: ("Campaigns", "Campaign"),
        slug: "{{slug}}",
    },
    Form {
        kind: Kind::Page,
        name: "pages",
        sort: sort::PAGE,
        labels: ("Pages", "Page"),
        slug: "{{slug}}",
    },
    Form {
        kind: Kind::Topic,
        name: "topics",
        sort: sort::TOPIC,
        labels: ("Topics", "Topic"),
        slug: "{{slug}}",
    },
];

fn collections(stage: &Stage, forms: &Forms, root: &str) -> Value {
    let choices = Choices::of(stage, forms.editor);
    let mut collections = Vec::new();
    for form in FORMS {
        let Some(folder) = forms.folder(form.kind) else { continue };
        let one = collection(form, folder, root, &choices);
        if folder.has_own_folders {
            collections.push(in_own_folders(&one, form));
        }
        collections.insert(collections.len() - usize::from(folder.has_own_folders), one);
    }
    collections.into()
}

fn collection(form: &Form, folder: &Folder, root: &str, choices: &Choices) -> Value {
    let (label, one) = form.labels;
    json!({
        "name": form.name,
        "label": label,
        "label_singular": one,
        "description": form.sort.about[0],
        "folder": format!("{root}{}", folder.path),
        "create": true,
        // Taking down is a field, so that it leaves a trace for whoever looks after it.
        "delete": false,
        "extension": "md",
        "format": format(folder),
        "identifier_field": if form.kind == Kind::Profile { "name" } else { "title" },
        "slug": form.slug,
        "fields": fields(form.sort, choices),
    })
}

/// The same for entries that have a folder of their own, with their pictures.
fn in_own_folders(one: &Value, form: &Form) -> Value {
    let mut own = one.clone();
    own["name"] = format!("{}-with-files", form.name).into();
    own["label"] = format!("{} with files of their own", form.labels.0).into();
    own["path"] = "{{slug}}/index".into();
    own["media_folder"] = "".into();
    own["public_folder"] = "".into();
    own
}

/// The dialect that the project uses; both editors read either of them.
fn format(folder: &Folder) -> &'static str {
    match (folder.has_toml, folder.has_yaml) {
        (true, true) => "frontmatter",
        (true, false) => "toml-frontmatter",
        _ => "yaml-frontmatter",
    }
}
