//! `aims-gap.json`: what a site owner sets for every page, and who may embed them.

use std::fmt;

use serde_json::Value;

use crate::hosts::Hosts;
use crate::options::{Options, Problem};

/// The largest file that is read, in bytes.
const LIMIT: usize = 128 * 1024;

/// What is in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    options: Options,
    hosts: Hosts,
}

/// Why the whole file was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigError {
    /// Larger than 128 KB.
    TooLarge,
    /// Not a JSON object.
    NotAnObject,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "aims-gap.json is larger than 128 KB and was left out",
            Self::NotAnObject => "aims-gap.json is not a JSON object and was left out",
        })
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads the file. A field that is not understood is left out and told; those
    /// that have no name of ours are passed over.
    ///
    /// # Errors
    /// When there is no JSON object to read.
    pub fn parse(json: &str) -> Result<(Self, Vec<Problem>), ConfigError> {
        if json.len() > LIMIT {
            return Err(ConfigError::TooLarge);
        }
        let Ok(Value::Object(mut fields)) = serde_json::from_str(json) else {
            return Err(ConfigError::NotAnObject);
        };
        let named = fields.remove("hosts");
        // What is no text is understood as little as a wrong one.
        let values = fields.into_iter().map(|(name, value)| match value {
            Value::String(value) => (name, value),
            other => (name, other.to_string()),
        });
        let (options, mut problems) = Options::collect(values);
        let (hosts, refused) = named.as_ref().map(Hosts::parse).unwrap_or_default();
        problems.extend(refused);
        Ok((Self { options, hosts }, problems))
    }
}

/// Everything that a site owner set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The options; those of one page win over those for all.
    pub options: Options,
    /// Who may embed the page. Only the file says so: an address is anybody's.
    pub hosts: Hosts,
}

impl Settings {
    /// Of the address's options and of the file.
    pub fn of(options: Options, config: Config) -> Self {
        Self { options: options.or(config.options), hosts: config.hosts }
    }
}
