//! Steps counted in tests, which hold that their number grows no faster than the input. Time is never measured: it says as much
//! of the machine as of the code.

#[cfg(test)]
thread_local! {
    static DONE: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts so many steps; costs nothing outside of tests.
#[inline]
pub(crate) fn count(steps: usize) {
    #[cfg(test)]
    DONE.with(|done| done.set(done.get() + steps));
    let _ = steps;
}

/// How many steps something takes.
#[cfg(test)]
pub(crate) fn counted(does: impl FnOnce()) -> usize {
    let before = DONE.with(std::cell::Cell::get);
    does();
    DONE.with(std::cell::Cell::get) - before
}
