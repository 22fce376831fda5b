//! Where the forms write, and whom they may talk to for that.

use serde_json::{Value, json};

use crate::content::program::{Contribute, Editor, Forge};

/// Whom the forms talk to, and from whom they show pictures.
#[derive(Default)]
pub(super) struct Hosts {
    pub(super) talks: Vec<String>,
    pub(super) shows: Vec<String>,
}

/// Whom the forms may talk to: the repository, and where people sign in.
pub(super) fn hosts(contribute: &Contribute) -> Hosts {
    let Some((host, _)) = contribute.host_and_path() else { return Hosts::default() };
    let own = format!("https://{host}");
    match contribute.software() {
        Some(Forge::GitHub) if host == "github.com" => Hosts {
            talks: vec!["https://api.github.com".to_owned(), own],
            shows: vec!["https://avatars.githubusercontent.com".to_owned()],
        },
        _ => Hosts { talks: vec![own.clone()], shows: vec![own] },
    }
}

/// The `backend` of the settings.
pub(super) fn backend(contribute: &Contribute, editor: Editor) -> Option<Value> {
    let (host, repo) = contribute.host_and_path()?;
    let branch = contribute.branch.as_deref().unwrap_or("main");
    let own = format!("https://{host}");
    let id = contribute.sign_in_id.as_deref();
    let mut backend = match contribute.software()? {
        Forge::GitHub => {
            let mut backend = json!({ "name": "github", "repo": repo, "branch": branch });
            if host != "github.com" {
                backend["api_root"] = format!("{own}/api/v3").into();
            }
            if contribute.is_visible(false) {
                // Whoever may not write here proposes from a copy of their own, and is
                // asked for no more than that.
                backend["open_authoring"] = true.into();
                backend["auth_scope"] = "public_repo".into();
            }
            backend
        }
        Forge::GitLab => {
            let mut backend = json!({ "name": "gitlab", "repo": repo, "branch": branch });
            backend["auth_type"] = "pkce".into();
            if host != "gitlab.com" {
                backend["base_url"] = own.clone().into();
                backend["api_root"] = format!("{own}/api/v4").into();
            }
            backend
        }
        Forge::Forgejo => json!({
            "name": "gitea", "repo": repo, "branch": branch,
            "base_url": own, "api_root": format!("{own}/api/v1"),
        }),
    };
    if let Some(address) = &contribute.sign_in {
        backend["base_url"] = address.href.as_str().trim_end_matches('/').into();
    }
    if let Some(id) = id {
        backend["app_id"] = id.into();
    }
    let can_sign_in = contribute.sign_in.is_some() || id.is_some();
    if editor == Editor::Sveltia && !can_sign_in {
        // Otherwise it would send people to a service of somebody else's.
        backend["auth_methods"] = json!(["token"]);
    }
    Some(backend)
}

/// Whether a change can wait for somebody to look at it.
pub(super) fn can_wait(contribute: &Contribute) -> bool {
    contribute.software().is_some_and(|forge| forge != Forge::Forgejo)
}
