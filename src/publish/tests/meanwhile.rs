//! What happens at the same time, and what an earlier or a broken run left.

use super::*;

#[test]
fn two_at_once_do_not_mix() {
    let place = Place::new();
    place.publish(&[("a", "old")]).unwrap();
    let second = std::sync::Mutex::new(None);
    let sources = [];
    let site = place.site();
    let meanwhile = |moment| {
        if moment == Moment::Sealed {
            *second.lock().unwrap() = Some(place.publish(&[("a", "second")]));
        }
    };
    let options = Options {
        folder: &site,
        project: place.0.path(),
        sources: &sources,
        since: None,
        force: false,
        progress: Some(&meanwhile),
    };
    publish(&Pages::new([("a", "first")]), &options).unwrap();
    let said = second.into_inner().unwrap().unwrap().unwrap_err().to_string();
    assert!(said.contains("another openmic is publishing into `"), "{said}");
    assert_eq!(place.files(), files([("a", "first")]));
    assert!(place.litter().is_empty());
}

#[test]
fn whoever_published_since_the_sources_were_read_is_not_undone() {
    let place = Place::new();
    let (site, project) = (place.site(), place.0.path());
    let nothing = Manifest::default();
    let publish_since = |since: &Manifest, page: &str| {
        let options = Options {
            folder: &site,
            project,
            sources: &[],
            since: Some(since),
            force: false,
            progress: None,
        };
        publish(&Pages::new([("a", page)]), &options)
    };
    let first = publish_since(&nothing, "named").unwrap().manifest;
    // One reads while the page still names somebody, another takes the name down.
    let second = publish_since(&first, "taken down").unwrap().manifest;
    for since in [&first, &nothing] {
        let said = publish_since(since, "named").unwrap_err().to_string();
        assert!(said.contains("another openmic published into `"), "{said}");
        assert_eq!(place.files(), files([("a", "taken down")]));
        assert!(place.litter().is_empty());
    }
    publish_since(&second, "later").unwrap();
    assert_eq!(place.files(), files([("a", "later")]));
}

#[test]
fn what_is_laid_into_the_folder_meanwhile_is_not_lost() {
    let place = Place::new();
    place.publish(&[("a", "old"), ("b/c", "old")]).unwrap();
    place.lay("notes", "draft");
    let site = place.site();
    let meanwhile = |moment| {
        if moment == Moment::Sealed {
            place.lay("late/deep/file", "late");
            place.lay("b/late", "late");
            fs::remove_file(site.join("notes")).unwrap();
            place.lay("notes", "saved over");
        }
    };
    let options = Options {
        folder: &site,
        project: place.0.path(),
        sources: &[],
        since: None,
        force: false,
        progress: Some(&meanwhile),
    };
    publish(&Pages::new([("a", "new")]), &options).unwrap();
    let expected =
        [("a", "new"), ("notes", "saved over"), ("late/deep/file", "late"), ("b/late", "late")];
    assert_eq!(place.files(), files(expected));
    assert!(place.litter().is_empty());
}

#[test]
fn leftovers_of_the_killed_are_removed_and_nothing_else() {
    let place = Place::new();
    place.publish(&[("a", "a")]).unwrap();
    for name in [".site.openmic-stage-7/deep", ".site.openmic-old-8", ".site.openmic-stage-mine"] {
        fs::create_dir_all(place.path(name)).unwrap();
    }
    fs::create_dir(place.path(".site2.openmic-stage-7")).unwrap();
    fs::write(place.path(".site.openmic-lock"), "").unwrap();
    place.publish(&[("a", "a")]).unwrap();
    let mut litter = place.litter();
    litter.sort_unstable();
    assert_eq!(litter, [".site.openmic-stage-mine", ".site2.openmic-stage-7"]);
}

#[test]
fn an_old_folder_set_aside_by_the_killed_is_put_back() {
    let place = Place::new();
    place.publish(&[("a", "a"), ("b", "b")]).unwrap();
    place.lay("CNAME", "mine");
    fs::rename(place.site(), place.path(".site.openmic-old-9")).unwrap();
    fs::create_dir(place.path(".site.openmic-stage-9")).unwrap();
    let published = place.publish(&[("a", "a")]).unwrap();
    assert_eq!((published.unchanged, published.removed), (1, vec![String::from("b")]));
    assert_eq!(place.files(), files([("CNAME", "mine"), ("a", "a")]));
    assert!(place.litter().is_empty());
}

#[test]
fn a_new_folder_that_the_killed_could_not_set_in_place_is_set_in_place() {
    let place = Place::new();
    place.publish(&[("a", "new"), ("b", "b")]).unwrap();
    fs::rename(place.site(), place.path(".site.openmic-new-9")).unwrap();
    place.publish(&[("a", "old"), ("c", "c"), ("d/e", "e")]).unwrap();
    assert_eq!(place.files(), files([("a", "old"), ("c", "c"), ("d/e", "e")]));

    // Killed while the old folder was being taken apart, and a file of someone else came in.
    fs::rename(place.site(), place.path("old")).unwrap();
    place.publish(&[("a", "new"), ("b", "b")]).unwrap();
    fs::rename(place.site(), place.path(".site.openmic-new-9")).unwrap();
    fs::rename(place.path("old"), place.site()).unwrap();
    fs::remove_file(place.site().join("a")).unwrap();
    place.lay("d/mine", "mine");
    let published = place.publish(&[("a", "new"), ("b", "b")]).unwrap();
    assert_eq!((published.unchanged, published.exchanged), (2, false));
    assert_eq!(place.files(), files([("a", "new"), ("b", "b"), ("d/mine", "mine")]));
    assert!(place.litter().is_empty());
}

#[test]
fn missing_parents_are_made_and_taken_back_after_a_failure() {
    let place = Place::new();
    let deep = place.path("out/public/site");
    let long = "x".repeat(300);
    let said = place.publish_to(&deep, &Pages::new([(&*long, "")]), false).unwrap_err().to_string();
    assert!(said.contains("shorter slug"), "{said}");
    assert!(!place.path("out").exists());
    place.publish_to(&deep, &Pages::new([("a", "a")]), false).unwrap();
    assert!(deep.join("a").is_file());
}

#[test]
fn a_panic_while_drawing_leaves_the_old_site_and_no_litter() {
    struct Broken;
    impl Output for Broken {
        fn len(&self) -> usize {
            64
        }
        fn address(&self, index: usize) -> &str {
            &"................................................................a"[64 - index..]
        }
        fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn> {
            assert_ne!(index, 40, "broken on purpose");
            Ok(Cow::Borrowed(b"x"))
        }
    }
    let place = Place::new();
    place.publish(&[("a", "old")]).unwrap();
    let site = place.site();
    let options = Options {
        folder: &site,
        project: place.0.path(),
        sources: &[],
        since: None,
        force: false,
        progress: None,
    };
    let broken = std::panic::AssertUnwindSafe(|| publish(&Broken, &options));
    std::panic::catch_unwind(broken).unwrap_err();
    assert_eq!(place.files(), files([("a", "old")]));
    assert!(place.litter().is_empty());
}
