//! A result that comes with the address.

use assessment::Date;
use assessment::share::{Payload, ShareError, payload_in};
use leptos::prelude::*;

use super::{Guest, Session};
use browser::clock;

/// What came of the link in the address.
#[derive(Debug, Clone, PartialEq)]
pub enum Link {
    /// Its result is in hand.
    Open,
    /// It holds texts or is locked: its payload. What opens it is to be fetched.
    Unread(String),
    /// It cannot be opened.
    Refused(ShareError),
}

impl Session {
    /// Takes the result of a link in hand, if that needs nothing more.
    /// `justification` stands for words that are not in it.
    pub fn follow_link(self, fragment: &str, justification: &str) -> Link {
        let payload = payload_in(fragment).ok_or(ShareError::NoLink);
        match payload.and_then(|payload| Ok((payload, Payload::parse(payload)?))) {
            Ok((_, Payload::Plain(result))) => {
                self.open_shared(result.to_assessment(justification));
                Link::Open
            }
            Ok((payload, _)) => {
                self.close_shared();
                Link::Unread(payload.to_owned())
            }
            Err(error) => {
                self.close_shared();
                Link::Refused(error)
            }
        }
    }

    /// The day of which the result in hand is, tracked: the sender's day of a
    /// shared one, the day of a snapshot, and today of anything else.
    pub fn result_day(self) -> Date {
        let is_shared = self.shelf().guest == Guest::Shared;
        self.with(|assessment| match assessment.snapshot {
            _ if is_shared => assessment.updated.date(),
            Some(taken) => taken,
            None => clock::today(),
        })
    }

    /// What an earlier link brought is not shown under another one's address.
    fn close_shared(self) {
        if untrack(|| self.shelf().guest == Guest::Shared) {
            self.close_guest();
        }
    }
}
