//! What was made before, for whoever makes a hub again after an edit.
//!
//! A stage that looks at things one by one leaves what it made of each in a [`Made`]. When it
//! comes by again, what it made of the same thing on the same ground is there already. The
//! ground is everything else it looked at, and is compared as a whole: where it differs, all is
//! made anew. So nobody keeps a list of what depends on what.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::source::{Blob, Source};

/// Where a thing lies in memory. Things that are kept are never changed in place, so that a
/// thing in the same place is the same thing.
pub type Place = (usize, usize);

/// A thing that can be told from all others that are kept.
pub trait Same: Clone + Sync {
    fn place(&self) -> Place;
}

impl Same for Source {
    fn place(&self) -> Place {
        (self.path.as_ptr().addr(), self.text.as_ptr().addr())
    }
}

impl Same for Blob {
    fn place(&self) -> Place {
        (self.path.as_ptr().addr(), self.bytes.as_ptr().addr())
    }
}

impl<T: Send + Sync> Same for Arc<T> {
    fn place(&self) -> Place {
        (Arc::as_ptr(self).addr(), 0)
    }
}

/// The one thing that a stage made.
#[derive(Debug)]
pub struct One<G, T>(Option<(G, T)>);

impl<G, T> Default for One<G, T> {
    fn default() -> Self {
        One(None)
    }
}

impl<G: PartialEq, T> One<G, Arc<T>> {
    /// The same as [`One::make`], but what is made anew and is equal to what was there before is
    /// the very same: what stands on it stands firm.
    pub fn make_firm(&mut self, ground: G, make: impl FnOnce() -> T) -> Arc<T>
    where
        T: PartialEq,
    {
        if let Some((before, made)) = &self.0
            && *before == ground
        {
            return Arc::clone(made);
        }
        let made = make();
        let made = match &self.0 {
            Some((_, before)) if **before == made => Arc::clone(before),
            _ => Arc::new(made),
        };
        self.0 = Some((ground, Arc::clone(&made)));
        made
    }
}

impl<G: PartialEq, T: Clone> One<G, T> {
    /// What `make` makes, which must look at nothing but what `ground` holds.
    pub fn make(&mut self, ground: G, make: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some((before, made)) if *before == ground => made.clone(),
            _ => {
                let made = make();
                self.0 = Some((ground, made.clone()));
                made
            }
        }
    }
}

/// Things as part of a ground: equal where they are the same ones.
#[derive(Clone, Debug, Default)]
pub struct All<I>(pub Vec<I>);

impl<I: Same> PartialEq for All<I> {
    fn eq(&self, other: &All<I>) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|(a, b)| a.place() == b.place())
    }
}

/// What a stage made of each thing, and what it looked at besides.
#[derive(Debug)]
pub struct Made<G, I, T> {
    ground: Option<G>,
    things: Arc<Vec<I>>,
    made: Vec<T>,
}

impl<G, I, T> Default for Made<G, I, T> {
    fn default() -> Self {
        Made { ground: None, things: Arc::default(), made: Vec::new() }
    }
}

impl<G: PartialEq, I: Same, T: Clone + Send + Sync> Made<G, I, T> {
    /// What `make` makes of each of the things, which is told its place in the list. It must look
    /// at nothing but the thing and what `ground` holds.
    pub fn make(
        &mut self,
        ground: G,
        things: Arc<Vec<I>>,
        make: impl Fn(usize, &I) -> T + Sync,
    ) -> Vec<T> {
        self.make_all(ground, things, |things, missing| {
            missing.into_par_iter().with_max_len(256).map(|at| make(at, &things[at])).collect()
        })
    }

    /// The same for a stage that makes all that is missing by itself: it is told the things and
    /// which places of the list are wanted, and gives what it made of them in that order.
    pub fn make_all(
        &mut self,
        ground: G,
        things: Arc<Vec<I>>,
        make: impl FnOnce(&[I], Vec<usize>) -> Vec<T>,
    ) -> Vec<T> {
        let is_same_ground = self.ground.as_ref() == Some(&ground);
        let old = if is_same_ground { std::mem::take(&mut self.made) } else { Vec::new() };
        let old_things: &[I] = if is_same_ground { &self.things } else { &[] };
        let (head, tail, between) = align(old_things, &things);
        let is_missing = |at: &usize| between[at - head].is_none();
        let missing: Vec<usize> = (head..things.len() - tail).filter(is_missing).collect();
        let mut made = make(&things, missing).into_iter();
        // What stays is moved, and what lies at both ends is not even that. Of a thing that is
        // there twice, the second is made anew.
        let mut list = old;
        let tail = list.split_off(list.len() - tail);
        let mut stays: Vec<Option<T>> = list.drain(head..).map(Some).collect();
        list.reserve(things.len() - head);
        list.extend(between.into_iter().filter_map(|at| match at {
            Some(at) => stays[at - head].take(),
            None => made.next(),
        }));
        list.extend(tail);
        *self = Made { ground: Some(ground), things, made: list.clone() };
        list
    }
}

/// How the new things stand to the old ones. After an edit both lists begin and end alike: how many
/// they share there, and for each of the new things between, its place among the old ones. A place
/// is given once.
fn align<I: Same>(old: &[I], new: &[I]) -> (usize, usize, Vec<Option<usize>>) {
    let is_same = |(a, b): &(&I, &I)| a.place() == b.place();
    let head = old.iter().zip(new).take_while(is_same).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(is_same).count();
    let mut places: HashMap<Place, usize> = old_rest[..old_rest.len() - tail]
        .iter()
        .zip(head..)
        .map(|(thing, at)| (thing.place(), at))
        .collect();
    let between = new_rest[..new_rest.len() - tail].iter();
    (head, tail, between.map(|thing| places.remove(&thing.place())).collect())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use proptest::prelude::*;

    use super::*;

    /// What is made, and of how many it was made anew.
    fn make(
        kept: &mut Made<u8, Arc<u32>, u32>,
        ground: u8,
        things: &[Arc<u32>],
    ) -> (Vec<u32>, usize) {
        let count = AtomicUsize::new(0);
        let made = kept.make(ground, Arc::new(things.to_vec()), |_, thing| {
            count.fetch_add(1, Ordering::Relaxed);
            **thing + u32::from(ground)
        });
        (made, count.into_inner())
    }

    #[test]
    fn only_what_is_new_is_made() {
        let mut kept = Made::default();
        let mut things: Vec<Arc<u32>> = (0..5).map(Arc::new).collect();
        assert_eq!(make(&mut kept, 1, &things), (vec![1, 2, 3, 4, 5], 5));
        assert_eq!(make(&mut kept, 1, &things), (vec![1, 2, 3, 4, 5], 0));
        things[2] = Arc::new(7);
        assert_eq!(make(&mut kept, 1, &things), (vec![1, 2, 8, 4, 5], 1));
        things.remove(0);
        things.insert(1, Arc::new(9));
        assert_eq!(make(&mut kept, 1, &things), (vec![2, 10, 8, 4, 5], 1));
        things.swap(0, 4);
        assert_eq!(make(&mut kept, 1, &things), (vec![5, 10, 8, 4, 2], 0));
    }

    #[test]
    fn what_is_made_anew_and_is_equal_is_the_very_same() {
        let mut one = One::default();
        let first = one.make_firm(1, || "a".to_owned());
        assert!(Arc::ptr_eq(&first, &one.make_firm(1, || "b".to_owned())));
        assert!(Arc::ptr_eq(&first, &one.make_firm(2, || "a".to_owned())));
        assert_eq!(*one.make_firm(3, || "b".to_owned()), "b");
    }

    #[test]
    fn on_other_ground_everything_is_made() {
        let mut kept = Made::default();
        let things: Vec<Arc<u32>> = (0..3).map(Arc::new).collect();
        make(&mut kept, 1, &things);
        assert_eq!(make(&mut kept, 2, &things), (vec![2, 3, 4], 3));
    }

    proptest! {
        #[test]
        fn what_is_kept_is_what_would_be_made(
            lists in proptest::collection::vec(proptest::collection::vec(0_usize..12, 0..12), 1..6),
        ) {
            let pool: Vec<Arc<u32>> = (0..12).map(Arc::new).collect();
            let mut kept = Made::default();
            for list in lists {
                let things: Vec<Arc<u32>> = list.iter().map(|at| Arc::clone(&pool[*at])).collect();
                let (made, _) = make(&mut kept, 3, &things);
                let anew: Vec<u32> = things.iter().map(|thing| **thing + 3).collect();
                prop_assert_eq!(made, anew);
            }
        }
    }
}
