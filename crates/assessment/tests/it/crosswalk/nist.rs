//! NIST AI RMF: four functions, nineteen categories.

use std::collections::BTreeSet;

use super::crosswalks;
use crate::support::reference;

#[test]
fn four_functions_of_nineteen_categories() {
    let told: Vec<(&str, usize)> = crosswalks()
        .nist
        .functions
        .iter()
        .map(|function| (&*function.id, function.categories.len()))
        .collect();
    assert_eq!(told, [("govern", 6), ("map", 5), ("measure", 4), ("manage", 4)]);
    for function in &crosswalks().nist.functions {
        for (n, category) in (1..).zip(&function.categories) {
            assert_eq!(category.id, format!("{}-{n}", function.id));
            assert!(!category.requirements().is_empty(), "{}", category.id);
        }
    }
}

#[test]
fn a_category_says_which_of_its_requirements_nist_has() {
    let [govern, ..] = &crosswalks().nist.functions[..] else { panic!("no function") };
    let first = &govern.categories[0];
    let told: Vec<_> = first
        .requirements()
        .into_iter()
        .map(|(id, published)| (reference(id), published))
        .collect();
    let expected = [
        ("4.1", true),
        ("6.2", true),
        ("A.2.2", true),
        ("A.2.4", true),
        ("A.4.2", false),
        ("A.6.1.2", true),
        ("A.9.3", true),
    ];
    assert_eq!(told, expected);
}

#[test]
fn no_requirement_is_twice_in_a_category() {
    for category in crosswalks().nist.functions.iter().flat_map(|function| &function.categories) {
        let rows = category.requirements();
        let ids: BTreeSet<_> = rows.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids.len(), rows.len(), "{}", category.id);
    }
}
