//! Files of older versions, brought up to date one version at a time.

use serde_json::{Map, Value};

use super::{FileError, Problem};

/// What turns version 1 into 2, 2 into 3 and so on. Version 1 is the first
/// that was ever written, so there is nothing to turn yet; whoever raises
/// [`super::VERSION`] adds a step here, and a file of the old version to
/// `tests/fixtures`.
pub(super) const STEPS: &[Step] = &[];

/// Turns an object of one version into one of the next.
pub(super) type Step = fn(&mut Map<String, Value>);

/// Brings `file`, which says it is of `version`, to the version after the last step.
pub(super) fn migrate(
    file: &mut Map<String, Value>,
    version: u64,
    steps: &[Step],
) -> Result<(), FileError> {
    let done = version.checked_sub(1).ok_or_else(|| FileError::whole(Problem::Foreign))?;
    let remaining = usize::try_from(done)
        .ok()
        .and_then(|done| steps.get(done..))
        .ok_or_else(|| FileError::whole(Problem::Newer(version)))?;
    for step in remaining {
        step(file);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{Step, migrate};
    use crate::file::{FileError, Problem};

    const NEXT: &[Step] = &[
        |file| drop(file.insert("second".into(), json!(true))),
        |file| drop(file.insert("third".into(), json!(true))),
    ];

    fn keys(version: u64) -> Result<Vec<String>, FileError> {
        let mut file = Map::<String, Value>::new();
        migrate(&mut file, version, NEXT)?;
        Ok(file.keys().cloned().collect())
    }

    #[test]
    fn takes_every_step_from_the_file_s_version_on() {
        assert_eq!(keys(1), Ok(vec!["second".into(), "third".into()]));
        assert_eq!(keys(2), Ok(vec!["third".into()]));
        assert_eq!(keys(3), Ok(vec![]));
    }

    #[test]
    fn refuses_what_is_newer_or_never_was() {
        assert_eq!(keys(4), Err(FileError::whole(Problem::Newer(4))));
        assert_eq!(keys(0), Err(FileError::whole(Problem::Foreign)));
    }
}
