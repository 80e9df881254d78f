//! How the results of each framework are coded in links, for ever.

use crate::{Framework, ISO_42001_2023};

/// The coding of one version of one framework's results.
#[derive(Debug)]
pub struct Coding {
    /// Which it is, in the link. A framework whose requirements, their kinds or
    /// their order change gets another one, beside the old one.
    pub code: char,
    /// The framework.
    pub framework: &'static Framework,
    /// How many digits hold every result.
    pub digits: usize,
}

/// Every coding there has ever been, the newest of a framework first.
static CODINGS: [Coding; 1] = [Coding { code: 'a', framework: &ISO_42001_2023, digits: 42 }];

impl Coding {
    /// The coding that is written for a framework.
    pub fn of(framework: &Framework) -> Option<&'static Self> {
        CODINGS.iter().find(|coding| coding.framework.id == framework.id)
    }

    /// The coding of that code.
    pub fn by_code(code: char) -> Option<&'static Self> {
        CODINGS.iter().find(|coding| coding.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::{CODINGS, Coding};
    use crate::Framework;

    /// Should this fail, the references have changed: old links would open as
    /// something else. Keep the old requirements under the old code, and give
    /// the new ones a new code.
    #[test]
    fn codings_stay_what_they_were() {
        let codings = CODINGS.each_ref();
        let told = codings.map(|Coding { code, framework, digits }| {
            (*code, framework.id, framework.fingerprint, *digits)
        });
        assert_eq!(told, [('a', "iso-42001-2023", "6870e727ee17c956", 42)]);
    }

    #[test]
    fn every_framework_has_one() {
        assert!(Framework::ALL.into_iter().all(|framework| Coding::of(framework).is_some()));
    }
}
