//! What makes a register contradict itself.

use std::collections::HashMap;

use ogi_model::Message;
use ogi_model::text::normalize;

use super::csv::Line;
use super::error::RegisterFault;
use super::{RegisteredOrgan, Years};

/// Everything that is wrong, organ by organ.
pub(super) fn faults(organs: &[RegisteredOrgan], lines: &[Line]) -> Vec<RegisterFault> {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    for (at, organ) in organs.iter().enumerate() {
        ids.entry(&organ.id).or_insert(at);
    }
    let mut verify = Verify { organs, lines, ids, faults: Vec::new() };
    for at in 0..organs.len() {
        verify.identity(at);
        verify.relations(at);
        verify.years(at);
    }
    verify.names();
    verify.circles();
    let mut faults = verify.faults;
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults
}

struct Verify<'a> {
    organs: &'a [RegisteredOrgan],
    lines: &'a [Line],
    /// The first organ with each id.
    ids: HashMap<&'a str, usize>,
    faults: Vec<RegisterFault>,
}

impl Verify<'_> {
    fn fault(&mut self, at: usize, key: &'static str, zh: impl Into<String>, en: impl Into<String>) {
        let place = self.lines.get(at).map(|line| line.place(key));
        let id = &self.organs[at].id;
        self.faults.push(RegisterFault {
            line: place.map(|(line, _)| line),
            column: place.and_then(|(_, column)| column),
            organ: (!id.is_empty()).then(|| id.clone()),
            key: Some(key),
            message: Message { zh: zh.into(), en: en.into() },
        });
    }

    /// An organ as it is called in messages: by its line, or its id.
    fn called(&self, at: usize) -> (String, String) {
        let name = &self.organs[at].name;
        match self.lines.get(at) {
            Some(line) => {
                let (line, _) = line.place("id");
                (format!("第 {line} 行（{name}）"), format!("line {line} ({name})"))
            }
            None => {
                (format!("机关 {}（{name}）", self.organs[at].id), format!("organ {} ({name})", self.organs[at].id))
            }
        }
    }

    fn identity(&mut self, at: usize) {
        let organ = &self.organs[at];
        if organ.id.trim().is_empty() {
            self.fault(at, "id", "没有编号。", "the organ has no id");
        } else if let Some(first) = self.ids.get(&*organ.id).copied().filter(|first| *first != at) {
            let (zh, en) = self.called(first);
            self.fault(
                at,
                "id",
                format!("编号 {} 与{zh}重复。", organ.id),
                format!("the id {} is that of {en}, too", organ.id),
            );
        }
        if organ.name.trim().is_empty() {
            self.fault(at, "name", "没有名称。", "the organ has no name");
        }
        let Some(code) = &organ.credit_code else { return };
        if !code.check_holds() {
            self.fault(
                at,
                "credit_code",
                format!("统一社会信用代码 {} 的校验码不符，请核对是否抄错。", code.as_str()),
                format!(
                    "the check character of the credit code {} is not right; see whether it was copied wrongly",
                    code.as_str()
                ),
            );
        }
        let same =
            |other: &&RegisteredOrgan| other.credit_code.as_ref() == Some(code) && other.years().overlap(organ.years());
        if let Some(first) = self.organs[..at].iter().position(|other| same(&other)) {
            let (zh, en) = self.called(first);
            self.fault(
                at,
                "credit_code",
                format!("统一社会信用代码与{zh}相同。"),
                format!("the credit code is that of {en}, too"),
            );
        }
    }

    fn relations(&mut self, at: usize) {
        let organ = &self.organs[at];
        let one = organ.parent.iter().map(|id| ("parent", id));
        let before = organ.predecessors.iter().map(|other| ("predecessors", &other.id));
        let behind = organ.successors.iter().map(|other| ("successors", &other.id));
        for (key, id) in one.chain(before).chain(behind) {
            if !self.ids.contains_key(&**id) {
                self.fault(
                    at,
                    key,
                    format!("名册中没有编号为 {id} 的机关。"),
                    format!("the register has no organ with the id {id}"),
                );
            }
        }
    }

    fn years(&mut self, at: usize) {
        let organ = &self.organs[at];
        if organ.years().are_none() {
            self.fault(at, "until", "止早于起。", "it ends before it begins");
        }
        for other in organ.other_names.iter().filter(|other| other.years().are_none()) {
            let name = &other.name;
            self.fault(
                at,
                "other_names",
                format!("“{name}”的止早于起。"),
                format!("the years of {name} end before they begin"),
            );
        }
    }

    /// Two organs of one name in the same year could not be told apart.
    fn names(&mut self) {
        let mut known: HashMap<String, Vec<(usize, Years)>> = HashMap::new();
        for (at, organ) in self.organs.iter().enumerate() {
            let mut key = "name";
            for (name, years) in organ.names() {
                let normal = normalize(name).into_owned();
                let others = known.entry(normal).or_default();
                let first =
                    others.iter().find(|(other, known)| *other != at && known.overlap(years)).map(|(other, _)| *other);
                others.push((at, years));
                if let Some(first) = first.filter(|_| !name.trim().is_empty()) {
                    let (zh, en) = self.called(first);
                    self.fault(
                        at,
                        key,
                        format!("名称“{name}”在同一年度也是{zh}的名称。"),
                        format!("{name} is a name of {en}, too, in the same years"),
                    );
                }
                key = "other_names";
            }
        }
    }

    fn circles(&mut self) {
        for at in 0..self.organs.len() {
            let mut passed = vec![at];
            let mut next = at;
            while let Some(above) = self.organs[next].parent.as_deref().and_then(|id| self.ids.get(id)).copied() {
                if above == at {
                    let ids: Vec<&str> = passed.iter().chain([&at]).map(|at| &*self.organs[*at].id).collect();
                    let circle = ids.join(" → ");
                    self.fault(
                        at,
                        "parent",
                        format!("上级关系成了一个圈：{circle}。"),
                        format!("the organs above it form a circle: {circle}"),
                    );
                    break;
                }
                if passed.contains(&above) {
                    break; // the circle is further up, and told there
                }
                passed.push(above);
                next = above;
            }
        }
    }
}
