//! Whom the frame listens to.

use crate::hosts::Hosts;
use crate::message::FromHost;

/// Begins open to the first page that says `welcome` and may; from then on it
/// belongs to that page's origin alone.
#[derive(Debug, Default)]
pub struct Channel {
    origin: Option<String>,
}

impl Channel {
    /// The origin it belongs to, once somebody has said `welcome`.
    pub fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    /// What is to be done about a message of a page of that origin, if anything.
    pub fn receive(&mut self, origin: &str, hosts: &Hosts, json: &str) -> Option<FromHost> {
        match &self.origin {
            Some(known) if known != origin => None,
            Some(_) => {
                FromHost::parse(json).filter(|message| !matches!(message, FromHost::Welcome { .. }))
            }
            None if hosts.allows(origin) => {
                let welcome = FromHost::parse(json);
                let welcome =
                    welcome.filter(|message| matches!(message, FromHost::Welcome { .. }))?;
                self.origin = Some(origin.to_owned());
                Some(welcome)
            }
            None => None,
        }
    }
}
