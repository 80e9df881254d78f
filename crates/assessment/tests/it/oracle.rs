//! The rules of the method, told a second time and differently: by references
//! as text and codes as digits, so that a slip in one telling is seen in the other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use assessment::ISO_42001_2023;

use crate::strategy::{BLANK, Code, EXCLUDED, UNANSWERED, UNKNOWN};
use crate::support::outline;

/// Every requirement's reference with what was said about it.
pub struct Oracle(Vec<(&'static str, Code)>);

/// Numerator and denominator, none where there is nothing to divide by.
pub type Fraction = Option<(u32, u32)>;

impl Oracle {
    pub fn of(codes: &[Code]) -> Self {
        let references = ISO_42001_2023.requirements.iter().map(|row| row.reference);
        Self(references.zip(codes.iter().copied()).collect())
    }

    /// Coverage, readiness, readiness at most, conformity and maturity.
    pub fn figures(&self, scope: &str) -> [Fraction; 5] {
        self.figures_where(|reference| is_in(reference, scope))
    }

    /// The same five of the requirements that are chosen.
    pub fn figures_where(&self, chosen: impl Fn(&str) -> bool) -> [Fraction; 5] {
        let codes: Vec<Code> = self.0.iter().filter(|row| chosen(row.0)).map(|row| row.1).collect();
        let count = |wanted: &[Code]| -> u32 {
            codes.iter().map(|code| u32::from(wanted.contains(code))).sum()
        };
        let [zero, one, two, three, four] = [0, 1, 2, 3, 4].map(|level| count(&[level]));
        let open = count(&[UNANSWERED, UNKNOWN]);
        let rated = zero + one + two + three + four;
        let points = one + 2 * two + 3 * three + 3 * four;
        let of = |numerator, denominator| (denominator > 0).then_some((numerator, denominator));
        [
            of(codes.len() as u32 - open, codes.len() as u32),
            of(points, 3 * (rated + open)),
            of(points + 3 * open, 3 * (rated + open)),
            of(three + four, rated + open),
            of(points + four, rated),
        ]
    }

    /// Findings as [`crate::support::told`] tells them.
    pub fn findings(&self) -> BTreeSet<String> {
        let mut told = BTreeSet::new();
        for (reference, code) in &self.0 {
            let clause = !reference.starts_with('A');
            match code {
                0 | 1 if clause => told.insert(format!("major {reference}")),
                0..=2 => told.insert(format!("minor {reference}")),
                3 | &EXCLUDED => false,
                4 => told.insert(format!("strength {reference}")),
                &UNANSWERED | &UNKNOWN => told.insert(format!("not-assessed {reference}")),
                _ => told.insert(format!("minor {reference} against 6.1.3")),
            };
        }
        told.extend(self.systemic().map(|area| format!("major {area}")));
        told
    }

    /// The areas with two weak controls or more, and not outnumbered by the
    /// area's other applicable controls.
    pub fn systemic(&self) -> impl Iterator<Item = &'static str> {
        let mut weak_and_other: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for (reference, code) in self.0.iter().filter(|row| row.0.starts_with('A')) {
            let (weak, other) = weak_and_other.entry(area_of(reference)).or_default();
            match code {
                0 | 1 => *weak += 1,
                2..=4 | &UNANSWERED | &UNKNOWN => *other += 1,
                _ => {}
            }
        }
        let systemic =
            weak_and_other.into_iter().filter(|(_, (weak, other))| *weak > 1 && weak >= other);
        systemic.map(|(area, _)| area)
    }

    pub fn blockers(&self) -> Vec<&'static str> {
        let blocks = |reference: &str, code: Code| {
            code >= BLANK || code <= 1 && stage_1().contains(reference)
        };
        let blocking = self.0.iter().filter(|(reference, code)| blocks(reference, *code));
        blocking.map(|(reference, _)| *reference).collect()
    }

    pub fn verdict(&self) -> &'static str {
        let says =
            |wrong: &dyn Fn(&str, Code) -> bool| self.0.iter().any(|row| wrong(row.0, row.1));
        if says(&|_, code| code == UNANSWERED || code == UNKNOWN) {
            "incomplete"
        } else if !self.blockers().is_empty() {
            "not-ready"
        } else if says(&|reference, code| !reference.starts_with('A') && code < 3)
            || self.systemic().next().is_some()
        {
            "stage-1"
        } else {
            "stage-2"
        }
    }
}

/// `6` for `6.1.2`, `A.7` for `A.7.4`.
pub fn area_of(reference: &str) -> &str {
    let dot = reference.match_indices('.').nth(usize::from(reference.starts_with('A')));
    dot.map_or(reference, |(at, _)| &reference[..at])
}

fn is_in(reference: &str, scope: &str) -> bool {
    match scope {
        "overall" => true,
        "clauses" => !reference.starts_with('A'),
        "controls" => reference.starts_with('A'),
        area => area_of(reference) == area,
    }
}

/// What Stage 1 reviews, from the outline itself.
pub fn stage_1() -> &'static BTreeSet<String> {
    static STAGE_1: OnceLock<BTreeSet<String>> = OnceLock::new();
    STAGE_1.get_or_init(|| {
        let outline = outline();
        let rows = outline["requirements"].as_array().into_iter().flatten();
        let rows = rows.filter(|row| row["stage_1"] == true);
        rows.filter_map(|row| row["ref"].as_str().map(str::to_owned)).collect()
    })
}
