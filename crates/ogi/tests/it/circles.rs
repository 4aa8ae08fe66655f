//! No module of a crate needs another that needs it: the modules of a crate can be read one after the other.
//!
//! What counts is a file or folder at the top of `src`, without its tests. A name that `lib.rs` re-exports counts as a use of
//! the module it comes from.

#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Crates with circles still, the modules in them, and why they stand. One that has none any more is to be taken off, and
/// one that has other circles is to be looked at.
const KNOWN: &[(&str, &[&str], &str)] = &[
    (
        "ogi-model",
        &[
            "amount",
            "cell",
            "covers",
            "credit_code",
            "date",
            "disclosure",
            "doubt",
            "extensions",
            "figure",
            "form",
            "identity",
            "language",
            "law",
            "narrative",
            "note",
            "number",
            "organ",
            "place",
            "places",
            "publication",
            "report",
            "requests",
            "reviews",
            "schema",
            "source",
            "taxonomy",
            "text",
            "wire",
        ],
        "the schema of a type shows a report as its example, a form is looked up through its report, and what refuses a value knows its type",
    ),
    ("ogi-serialize", &["decode", "json"], "what decodes bytes says so with the error of what reads them"),
];

/// The libraries, whose modules are looked at.
pub(crate) const LIBRARIES: &[&str] = &[
    "ogi-corpus",
    "ogi-document",
    "ogi-extract",
    "ogi-model",
    "ogi-narrative",
    "ogi-publish",
    "ogi-serialize",
    "ogi-validate",
];

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Every source file of a crate, with the module at the top of `src` that it belongs to.
fn sources(src: &Path) -> Vec<(String, PathBuf)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(src, &mut found);
    let top = |path: &Path| {
        let first = path.strip_prefix(src).unwrap().components().next().unwrap();
        first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
    };
    found.sort();
    found.into_iter().map(|path| (top(&path), path)).filter(|(top, _)| top != "lib" && top != "main").collect()
}

/// The code of a file without comments and without what is there for tests alone.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            code.extend([line, "\n"]);
            continue;
        }
        // The item behind it ends with its semicolon, or with the brace that closes it where it began.
        let indent = line.len() - line.trim_start().len();
        let closes = |line: &str| line.starts_with('}') || line.starts_with(']') || line.ends_with(';');
        let _ = lines.by_ref().find(|line| {
            let is_outer = line.len() - line.trim_start().len() == indent;
            is_outer && closes(line.trim()) && !line.trim().starts_with('#')
        });
    }
    code
}

/// The first names of the paths that begin with `crate::`, those of a group included.
fn roots(code: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let mut roots = Vec::new();
    for (at, prefix) in code.match_indices("crate::") {
        let rest = &code[at + prefix.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            roots.push(name(rest));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (end, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    roots.push(name(&group[start..end]));
                    start = end + 1;
                }
                _ => {}
            }
            if letter == '}' && depth == 0 && start == end + 1 {
                break;
            }
        }
    }
    roots.retain(|root| !root.is_empty());
    roots
}

/// Which module each name comes from that `lib.rs` re-exports.
fn reexports(lib: &str) -> BTreeMap<String, String> {
    let mut known = BTreeMap::new();
    for (at, prefix) in lib.match_indices("use ") {
        let Some((path, _)) = lib[at + prefix.len()..].split_once(';') else { continue };
        let path = path.trim().trim_start_matches("crate::").trim_start_matches("self::");
        let Some((module, names)) = path.split_once("::") else { continue };
        let words = names.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        known.extend(words.filter(|word| !word.is_empty()).map(|word| (word.to_owned(), module.trim().to_owned())));
    }
    known
}

/// Which module needs which, and the files that say so.
fn arrows(src: &Path) -> (Arrows, BTreeMap<(String, String), BTreeSet<String>>) {
    let sources = sources(src);
    let modules: BTreeSet<&String> = sources.iter().map(|(top, _)| top).collect();
    let reexports = reexports(&code(&std::fs::read_to_string(src.join("lib.rs")).unwrap()));
    let (mut arrows, mut files) = (Arrows::new(), BTreeMap::<_, BTreeSet<String>>::new());
    for (top, path) in &sources {
        let code = code(&std::fs::read_to_string(path).unwrap());
        // In a file at the top, `super` is the crate.
        let code = if path.parent() == Some(src) { code.replace("super::", "crate::") } else { code };
        for root in roots(&code) {
            let module = if modules.contains(&root) { Some(&root) } else { reexports.get(&root) };
            if let Some(module) = module.filter(|module| modules.contains(module) && *module != top) {
                arrows.entry(top.clone()).or_default().insert(module.clone());
                let file = path.strip_prefix(src).unwrap().display().to_string();
                files.entry((top.clone(), module.clone())).or_default().insert(file);
            }
        }
    }
    (arrows, files)
}

/// What can be reached from a module.
fn reached<'a>(arrows: &'a Arrows, from: &'a str) -> BTreeSet<&'a str> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(module) = open.pop() {
        for next in arrows.get(module).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    reached
}

/// The modules that are part of a circle.
fn in_circles(arrows: &Arrows) -> BTreeSet<&str> {
    arrows.keys().map(String::as_str).filter(|module| reached(arrows, module).contains(module)).collect()
}

#[test]
fn no_module_needs_one_that_needs_it() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let mut wrong = Vec::new();
    for name in LIBRARIES {
        let (arrows, files) = arrows(&crates.join(name).join("src"));
        assert!(!arrows.is_empty(), "{name}: its modules are not seen");
        let circles = in_circles(&arrows);
        let known = KNOWN.iter().find(|(known, ..)| known == name).map(|(_, modules, _)| *modules);
        match known {
            Some(_) if circles.is_empty() => wrong.push(format!("{name} has no circle any more: take it off the list")),
            Some(modules) if circles == modules.iter().copied().collect() => {}
            _ => {
                let inner = files.iter().filter(|((from, to), _)| {
                    circles.contains(from.as_str())
                        && circles.contains(to.as_str())
                        && reached(&arrows, to).contains(from.as_str())
                });
                wrong.extend(inner.map(|((from, to), files)| format!("{name}: {from} → {to} in {files:?}")));
            }
        }
    }
    assert!(wrong.is_empty(), "circles of modules:\n{}", wrong.join("\n"));
}

#[test]
fn uses_are_seen_and_tests_are_not() {
    let text = "use crate::a::B;\nuse crate::{c::{d, e}, f};\n// crate::comment\nfn x() { crate::g::h() }\n\
        #[cfg(test)]\nuse crate::testing::x;\n#[cfg(test)]\nmod tests {\n    use crate::i;\n    fn y() {\n    }\n}\nuse crate::j;\n";
    assert_eq!(roots(&code(text)), ["a", "c", "f", "g", "j"]);
    let known = reexports("pub use finding::{Args, decision::Decided};\npub use engine::check;\n");
    assert_eq!(known["Args"], "finding");
    assert_eq!(known["Decided"], "finding");
    assert_eq!(known["check"], "engine");
}
