//! Every claim of a proof against the engine: random small projects, each held against brute force.
//!
//! `MDD_PROJECTS` says how many (by default a thousand), `MDD_FIRST_SEED` from which seed. A failure prints the seed
//! and both versions; `MDD_PROJECTS=1 MDD_FIRST_SEED=n` tries it alone.
//!
//! On the program as it was when this was written (commit 1a812c2) it found, among the first 3,000 seeds:
//! "the same" after only `display.decimals` changed: 419, 1357, 1968; "complete" or "never applies" for figures that are
//! rounded in more than one way: 1343, 2150, 2276 and 365, 377, 2718; "the same" while the benchmark is the mean of
//! another figure: 3, 16, 26. These are tried first, whatever else is.

mod chance;
mod claims;
mod conditions;
mod country;
mod points;
mod project;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use claims::{Held, World, hold};

/// As many as one has patience for while working; CI asks for more.
const PROJECTS: u64 = 1_000;

/// Those that were wrong once.
const WRONG_ONCE: [u64; 14] = [3, 16, 26, 365, 377, 419, 1343, 1357, 1968, 2150, 2276, 2718, 120_560, 139_916];
/// More is no longer read.
const TOLD: usize = 20;

#[expect(clippy::disallowed_methods, reason = "how many are wanted is said from outside")]
fn wanted(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[expect(clippy::print_stderr, reason = "what a run of a million has looked at")]
fn tell(what: &str) {
    eprintln!("{what}");
}

#[test]
fn what_was_claimed_wrongly_once_is_not_claimed_again() {
    let world = World::new();
    for seed in WRONG_ONCE {
        if let Err(wrong) = hold(&world, seed, false, false) {
            panic!("seed {seed}: {}", wrong.claim);
        }
    }
}

#[test]
fn no_claim_is_refuted_by_the_engine() {
    let (first, projects) = (wanted("MDD_FIRST_SEED", 1), wanted("MDD_PROJECTS", PROJECTS));
    let world = World::new();
    let next = AtomicU64::new(first);
    let outcome = Mutex::new((Held::default(), Vec::new()));
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + projects {
                        return;
                    }
                    let found = hold(&world, seed, seed.is_multiple_of(2), seed.is_multiple_of(3));
                    let mut outcome = outcome.lock().unwrap();
                    match found {
                        Ok(held) => outcome.0.add(held),
                        Err(wrong) => outcome.1.push((seed, wrong)),
                    }
                }
            });
        }
    });
    let (held, mut wrong) = outcome.into_inner().unwrap();
    wrong.sort_by_key(|(seed, _)| *seed);
    tell(&format!("{projects} projects from seed {first}: {held:?}"));
    for (seed, wrong) in wrong.iter().take(TOLD) {
        tell(&format!("seed {seed}: {}", wrong.claim));
    }
    if let Some((seed, wrong)) = wrong.first() {
        panic!("seed {seed}: {}\n--- 1.0\n{}\n--- 1.1\n{}", wrong.claim, wrong.old, wrong.new);
    }
}
