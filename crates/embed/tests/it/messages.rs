//! Who is listened to, and what is said.

use embed::{
    Channel, Config, Consent, Figures, FromHost, Hosts, Options, Settings, StorageMode, ToHost,
};
use proptest::prelude::*;

const WELCOME: &str = r#"{"aimsGap":1,"type":"welcome","storage":"own","stored":{}}"#;
const HOST: &str = "https://host.example";

fn hosts(json: &str) -> Hosts {
    Settings::of(Options::default(), Config::parse(json).unwrap().0).hosts
}

#[test]
fn the_first_welcome_of_an_allowed_origin_fixes_it() {
    let mut channel = Channel::default();
    let start = r#"{"aimsGap":1,"type":"start","request":7}"#;
    let all = Hosts::default();
    assert_eq!(channel.receive(HOST, &all, start), None, "nobody has said welcome");
    assert_eq!(channel.receive("null", &all, WELCOME), None, "a sandbox is nobody");
    assert!(channel.receive(HOST, &all, WELCOME).is_some());
    assert_eq!(channel.origin(), Some(HOST));
    assert_eq!(channel.receive(HOST, &all, WELCOME), None, "once is enough");
    assert_eq!(channel.receive("https://evil.example", &all, start), None);
    assert_eq!(channel.receive(HOST, &all, start), Some(FromHost::Start { request: 7 }));
}

#[test]
fn a_site_that_is_not_on_the_list_is_not_spoken_with() {
    let some = hosts(r#"{"hosts":["https://a.example","https://*.b.example","nonsense"]}"#);
    for (origin, allowed) in [
        ("https://a.example", true),
        ("https://x.a.example", false),
        ("http://a.example", false),
        ("https://x.b.example", true),
        ("https://x.y.b.example", true),
        ("https://b.example", false),
        ("https://evilb.example", false),
        ("https://.b.example", false),
    ] {
        assert_eq!(some.allows(origin), allowed, "{origin}");
        let heard = Channel::default().receive(origin, &some, WELCOME).is_some();
        assert_eq!(heard, allowed, "{origin}");
    }
    assert!(!hosts(r#"{"hosts":["nonsense"]}"#).allows(HOST), "a list of nonsense allows nobody");
    assert!(!hosts(r#"{"hosts":"https://a.example"}"#).allows("https://a.example"));
    assert!(hosts(r#"{"hosts":[]}"#).allows(HOST));
}

#[test]
fn messages_are_strict() {
    let stored = r#"{"aimsGap":1,"type":"welcome","storage":"host","stored":{"aims-gap:a":"b"}}"#;
    let FromHost::Welcome { storage, stored } = FromHost::parse(stored).unwrap() else { panic!() };
    assert_eq!((storage, stored["aims-gap:a"].as_str()), (StorageMode::Host, "b"));
    let view = r#"{"aimsGap":1,"type":"view","top":12.6,"height":800}"#;
    assert_eq!(FromHost::parse(view), Some(FromHost::View { top: 12, height: 800 }));
    for wrong in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"type":"start","request":1}"#,
        r#"{"aimsGap":2,"type":"start","request":1}"#,
        r#"{"aimsGap":"1","type":"start","request":1}"#,
        r#"{"aimsGap":1,"type":"start"}"#,
        r#"{"aimsGap":1,"type":"start","request":-1}"#,
        r#"{"aimsGap":1,"type":"start","request":4294967296}"#,
        r#"{"aimsGap":1,"type":"erase","request":1}"#,
        r#"{"aimsGap":1,"type":"view","top":-1,"height":1}"#,
        r#"{"aimsGap":1,"type":"view","top":1e300,"height":1}"#,
        r#"{"aimsGap":1,"type":"welcome","storage":"own","stored":{"a":1}}"#,
        r#"{"aimsGap":1,"type":"welcome","storage":"elsewhere","stored":{}}"#,
    ] {
        assert_eq!(FromHost::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn what_is_said_is_exactly_this() {
    for (message, json) in [
        (ToHost::hello(), r#"{"aimsGap":1,"type":"hello"}"#),
        (ToHost::resize(900), r#"{"aimsGap":1,"type":"resize","height":900}"#),
        (ToHost::progress(3, 70), r#"{"aimsGap":1,"type":"progress","answered":3,"total":70}"#),
        (
            ToHost::done(5, false),
            r#"{"aimsGap":1,"type":"reply","request":5,"ok":true,"value":false}"#,
        ),
        (
            ToHost::store(&Consent::given_by_visitor(), "aims-gap:place", None),
            r#"{"aimsGap":1,"type":"store","key":"aims-gap:place","value":null}"#,
        ),
        (
            ToHost::result(
                Consent::given_by_visitor(),
                "1r…",
                None,
                Figures { coverage: Some(100.0), ..Figures::default() },
                "stage-1",
            ),
            r#"{"aimsGap":1,"type":"result","payload":"1r…","url":null,"figures":{"coverage":100.0,"readiness":null,"conformity":null,"maturity":null},"verdict":"stage-1"}"#,
        ),
    ] {
        assert_eq!(message.to_json(), json);
    }
}

proptest! {
    #[test]
    fn garbage_is_passed_over(garbage in ".{0,200}", origin in ".{0,60}") {
        prop_assert_eq!(FromHost::parse(&garbage), None);
        prop_assert_eq!(Channel::default().receive(&origin, &Hosts::default(), &garbage), None);
    }
}
