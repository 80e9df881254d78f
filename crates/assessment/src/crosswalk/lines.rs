//! The lines of the pack, as values.

use std::str::{FromStr, Lines};

use crate::catalogue::texts;
use crate::{Framework, PackError, RequirementId};

pub(super) struct PackLines<'p> {
    pub(super) framework: &'static Framework,
    lines: Lines<'p>,
}

impl<'p> PackLines<'p> {
    pub(super) fn new(framework: &'static Framework, lines: Lines<'p>) -> Self {
        Self { framework, lines }
    }

    /// The next lines as they are.
    pub(super) fn texts<const N: usize>(&mut self) -> Result<[String; N], PackError> {
        texts(&mut self.lines)
    }

    pub(super) fn line(&mut self) -> Result<&'p str, PackError> {
        self.lines.next().ok_or(PackError::Short)
    }

    /// A line that is a value, such as a number or a date.
    pub(super) fn value<T: FromStr>(&mut self) -> Result<T, PackError> {
        self.line()?.parse().map_err(|_| PackError::Foreign)
    }

    /// The items of a line that lists them.
    pub(super) fn list<T>(
        &mut self,
        item: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, PackError> {
        let items = self.line()?.split('\t').filter(|text| !text.is_empty());
        items.map(|text| item(text).ok_or(PackError::Foreign)).collect()
    }

    /// The requirements that a line lists.
    pub(super) fn requirements(&mut self) -> Result<Vec<RequirementId>, PackError> {
        let framework = self.framework;
        self.list(|reference| framework.find(reference))
    }

    /// A line with a number, then so many of what `read` reads.
    pub(super) fn several<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<T, PackError>,
    ) -> Result<Vec<T>, PackError> {
        let count: usize = self.value()?;
        (0..count).map(|_| read(self)).collect()
    }
}
