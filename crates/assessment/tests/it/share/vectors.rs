//! Links that were made once and open for ever: `tests/fixtures/share-vectors.json`.
