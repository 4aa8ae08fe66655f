//! Several threads that work on one row of items, whose results come in the order of the items.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many items a thread may be ahead of what was taken: what is finished and waits is in memory.
const AHEAD: usize = 4;

/// As many threads as the machine has cores.
pub(crate) fn as_many_as_cores() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// Works on every item, and takes the results one by one in the order of the items, whatever the number of threads. The
/// items are asked for one at a time and no further ahead than a few for each thread. The first error of `take` ends it.
pub(crate) fn in_order<I, R: Send>(
    threads: NonZero<usize>,
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> R + Sync,
    take: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    if threads.get() == 1 { items.map(work).try_for_each(take) } else { in_order_apart(threads, items, work, take) }
}

/// The same, and never on the thread that takes. Where something small is kept of every result, it would otherwise lie in memory between
/// the large things that it takes to make the results, and what is free between it would be too small for the next.
pub(crate) fn in_order_apart<I, R: Send>(
    threads: NonZero<usize>,
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> R + Sync,
    mut take: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let row = Row {
        items: Mutex::new(items.enumerate()),
        state: Mutex::new(State { done: BTreeMap::new(), taken: 0, working: threads.get(), is_over: false }),
        changed: Condvar::new(),
        ahead: threads.get() * AHEAD,
    };
    thread::scope(|scope| {
        for _ in 0..threads.get() {
            scope.spawn(|| row.work(&work));
        }
        let over = Over(&row);
        while let Some(result) = over.0.next_result() {
            take(result)?;
        }
        Ok(())
    })
}

struct Row<T, R> {
    /// One thread at a time asks for the next item, which may take long.
    items: Mutex<T>,
    state: Mutex<State<R>>,
    changed: Condvar,
    ahead: usize,
}

struct State<R> {
    /// What is finished and not yet taken, by its place in the row.
    done: BTreeMap<usize, R>,
    taken: usize,
    /// How many threads there still are.
    working: usize,
    /// Nobody takes results any more.
    is_over: bool,
}

/// Sends the threads home, however the taking ends.
struct Over<'a, T, R>(&'a Row<T, R>);

impl<T, R> Drop for Over<'_, T, R> {
    fn drop(&mut self) {
        locked(&self.0.state).is_over = true;
        self.0.changed.notify_all();
    }
}

/// Takes note of a thread that ends, also where it does so in a panic.
struct Leaves<'a, T, R>(&'a Row<T, R>);

impl<T, R> Drop for Leaves<'_, T, R> {
    fn drop(&mut self) {
        let mut state = locked(&self.0.state);
        state.working -= 1;
        // The result that the others wait for may never come.
        state.is_over |= thread::panicking();
        self.0.changed.notify_all();
    }
}

/// A lock whose holder panicked is still good for ending: the panic itself is passed on when the threads are joined.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<I, T: Iterator<Item = (usize, I)>, R> Row<T, R> {
    fn work(&self, work: impl Fn(I) -> R) {
        let leaves = Leaves(self);
        while let Some((at, item)) = self.next_item() {
            let result = work(item);
            locked(&self.state).done.insert(at, result);
            leaves.0.changed.notify_all();
        }
    }

    /// The next item, once not too many are finished and wait.
    fn next_item(&self) -> Option<(usize, I)> {
        let mut items = locked(&self.items);
        let state = locked(&self.state);
        let waits = |state: &mut State<R>| !state.is_over && state.done.len() >= self.ahead;
        let state = self.changed.wait_while(state, waits).unwrap_or_else(PoisonError::into_inner);
        if state.is_over {
            return None;
        }
        drop(state);
        items.next()
    }

    /// The next result in order; nothing where there are no more.
    fn next_result(&self) -> Option<R> {
        let state = locked(&self.state);
        let waits = |state: &mut State<R>| state.working > 0 && !state.done.contains_key(&state.taken);
        let mut state = self.changed.wait_while(state, waits).unwrap_or_else(PoisonError::into_inner);
        let at = state.taken;
        let result = state.done.remove(&at)?;
        state.taken += 1;
        self.changed.notify_all();
        Some(result)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn threads(count: usize) -> NonZero<usize> {
        NonZero::new(count).unwrap()
    }

    #[test]
    fn results_come_in_the_order_of_the_items_whatever_the_threads() {
        for count in [1, 2, 3, 8] {
            let mut taken = Vec::new();
            let work = |item: u64| {
                // The first take longest.
                thread::sleep(std::time::Duration::from_micros(300 / (item + 1)));
                item * item
            };
            in_order_apart(threads(count), 0..500_u64, work, |result| {
                taken.push(result);
                Ok(())
            })
            .unwrap();
            assert_eq!(taken, (0..500).map(|item| item * item).collect::<Vec<u64>>(), "{count} threads");
        }
    }

    #[test]
    fn items_are_asked_for_no_further_ahead_than_they_are_taken() {
        let asked = AtomicUsize::new(0);
        let mut taken = 0;
        let items = (0..1_000).inspect(|_| {
            asked.fetch_add(1, Ordering::SeqCst);
        });
        in_order(
            threads(3),
            items,
            |item: usize| item,
            |_| {
                taken += 1;
                let ahead = asked.load(Ordering::SeqCst) - taken;
                assert!(ahead <= 3 * AHEAD + 3, "{ahead}");
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(taken, 1_000);
    }

    #[test]
    fn an_error_in_taking_ends_it() {
        for count in [1, 4] {
            let worked = AtomicUsize::new(0);
            let work = |item: usize| {
                worked.fetch_add(1, Ordering::SeqCst);
                item
            };
            let full = |item| if item == 5 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) };
            let error = in_order(threads(count), 0..100_000, work, full).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::StorageFull);
            assert!(worked.load(Ordering::SeqCst) < 1_000, "{count} threads");
        }
    }

    #[test]
    fn a_panic_in_a_thread_is_passed_on_and_hangs_nobody() {
        let run = || in_order(threads(2), 0..50, |item| assert!(item != 7), |()| Ok(()));
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
