//! What a hostile input may cost: small inputs, each of one kind, and ceilings of the memory they take and of the bytes that are
//! asked for in all, which is a measure of work that is the same on every machine.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

#[cfg(all(feature = "docx", feature = "workbook"))]
mod office;
#[cfg(feature = "pdf")]
mod pdf;
mod text;

use std::sync::{Mutex, MutexGuard, PoisonError};

use cap::Cap;
use ogi_document::{Limits, OpenError, Opened};
use peak_alloc::PeakAlloc;

/// Counts what is held at a time within, and what is asked for in all around it.
#[global_allocator]
static MEMORY: Cap<PeakAlloc> = Cap::new(PeakAlloc, usize::MAX);

/// Bytes of a megabyte.
const MB: usize = 1 << 20;

/// What opening an input cost.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// The most bytes held at a time, above those held before.
    peak: usize,
    /// All bytes that were asked for.
    total: usize,
}

static TURN: Mutex<()> = Mutex::new(());

thread_local! {
    /// The turn of the test that runs on this thread, which it keeps to its end: the memory is that of the process, and what
    /// another test lets go of in the meantime would be taken off.
    static MY_TURN: MutexGuard<'static, ()> = TURN.lock().unwrap_or_else(PoisonError::into_inner);
}

/// Makes an input and opens it, in the turn of this test.
fn open(make: impl FnOnce() -> Vec<u8>, limits: &Limits) -> (Cost, Result<Opened, OpenError>) {
    MY_TURN.with(|_| ());
    let input = make();
    PeakAlloc.reset_peak_usage();
    let (held, total) = (PeakAlloc.current_usage(), MEMORY.total_allocated());
    let opened = ogi_document::open(&input, limits);
    let cost = Cost { peak: PeakAlloc.peak_usage() - held, total: MEMORY.total_allocated() - total };
    (cost, opened)
}

/// Twice the input may cost this much more, in tenths.
const TWICE: usize = 23;

/// Asserts that twice as much of something costs no more than twice as much.
fn assert_is_linear(make: impl Fn(usize) -> Vec<u8>, count: usize) {
    let costs = [count, 2 * count].map(|count| open(|| make(count), &Limits::default()).0);
    assert!(costs[1].total * 10 <= costs[0].total * TWICE, "{costs:?}");
    assert!(costs[1].peak * 10 <= costs[0].peak * TWICE, "{costs:?}");
}
