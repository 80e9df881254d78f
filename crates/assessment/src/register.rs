//! Numbered entries: the AI systems and the risks of an assessment.

/// The entries of a register, each with a number of its own that it keeps.
///
/// Numbers are given from 1 up and not given again while an entry has them, so
/// that a risk can name a system.
#[derive(Debug, Clone, PartialEq)]
pub struct Register<T> {
    entries: Vec<(EntryId, T)>,
}

/// The number of an entry in its register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(u32);

impl EntryId {
    /// The number, from 1.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The id of a number from 1.
    pub fn from_number(number: u64) -> Option<Self> {
        u32::try_from(number).ok().filter(|number| *number > 0).map(Self)
    }
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> Register<T> {
    /// The most entries of a register.
    pub const LIMIT: usize = 500;

    /// Adds an entry; none when the register is full.
    pub fn add(&mut self, entry: T) -> Option<EntryId> {
        let next = self.entries.iter().map(|(id, _)| id.0).max().unwrap_or(0).checked_add(1)?;
        let id = EntryId(next);
        (self.entries.len() < Self::LIMIT).then(|| self.entries.push((id, entry)))?;
        Some(id)
    }

    /// Adds an entry under a number that is not taken yet.
    pub(crate) fn insert(&mut self, id: EntryId, entry: T) -> bool {
        let free = self.get(id).is_none() && self.entries.len() < Self::LIMIT;
        if free {
            self.entries.push((id, entry));
        }
        free
    }

    /// The entry of that number.
    pub fn get(&self, id: EntryId) -> Option<&T> {
        self.iter().find(|(other, _)| *other == id).map(|(_, entry)| entry)
    }

    /// The entry of that number, to change it.
    pub fn get_mut(&mut self, id: EntryId) -> Option<&mut T> {
        self.entries.iter_mut().find(|(other, _)| *other == id).map(|(_, entry)| entry)
    }

    /// Removes an entry, if it is there.
    pub fn remove(&mut self, id: EntryId) -> Option<T> {
        let at = self.entries.iter().position(|(other, _)| *other == id)?;
        Some(self.entries.remove(at).1)
    }

    /// The entries, in the order in which they were added.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (EntryId, &T)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// The numbers, in the order in which they were added.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = EntryId> {
        self.entries.iter().map(|(id, _)| *id)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
