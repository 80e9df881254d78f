//! What site owners set, and what others would like to.

use embed::{Config, ConfigError, Options, Settings, Snippet, Start, StorageMode, Theme};
use proptest::prelude::*;

fn parse(query: &str) -> Options {
    Options::parse(query).0
}

#[test]
fn everything_can_be_set() {
    let query = "?embed=1&framework=iso-42001-2023&theme=dark&accent=%23f60&radius=8px\
        &font=Inter,+%22Open+Sans%22,sans-serif&start=questions&share-base=https%3A%2F%2Fa.example%2Fgap\
        &storage=host&name=A+%26+B&logo=brand%2Flogo.svg&link=https://a.example/&cta=Talk+to+us\
        &cta-url=https://a.example/call%3Fx=1";
    let (options, problems) = Options::parse(query);
    assert_eq!(problems, []);
    assert_eq!(options.theme, Some(Theme::Dark));
    assert_eq!(options.accent.unwrap().to_string(), "#ff6600");
    assert_eq!(options.radius.unwrap().to_css(), "8px");
    assert_eq!(options.font.unwrap().to_css(), "\"Inter\", \"Open Sans\", sans-serif");
    assert_eq!(options.start, Some(Start::Questions));
    assert_eq!(options.share_base.unwrap().to_string(), "https://a.example/gap");
    assert_eq!(options.storage, Some(StorageMode::Host));
    assert_eq!(options.name.unwrap().as_str(), "A & B");
    assert_eq!(options.logo.unwrap().to_string(), "brand/logo.svg");
    assert_eq!(options.cta_url.unwrap().to_string(), "https://a.example/call?x=1");
}

#[test]
fn the_first_counts_and_what_is_wrong_is_told() {
    let (options, problems) = Options::parse("theme=dark&theme=light&radius=25&start=&x=y");
    assert_eq!(options.theme, Some(Theme::Dark));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].name, "radius");
}

#[test]
fn nothing_becomes_script_or_style() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https:evil",
        "https://",
        "https://a@evil.example",
        "https://a.example/\"onload=x",
        "https://a.example/<script>",
        "https://a.example\\@evil",
        "vbscript:x",
        "blob:https://a.example/1",
        "https://a b.example",
        "ftp://a.example",
    ] {
        let query =
            format!("link={}", url.replace('%', "%25").replace('&', "%26").replace('\t', "%09"));
        assert_eq!(parse(&query).link, None, "{url}");
        assert_eq!(parse(&query.replace("link", "cta-url")).cta_url, None, "{url}");
        assert_eq!(parse(&query.replace("link", "share-base")).share_base, None, "{url}");
    }
    for font in
        ["x;}body{display:none", "a\"b", "url(https://evil)", "a\\", "", "a,,b", "1,2,3,4,5,6"]
    {
        assert_eq!(parse(&format!("font={}", font.replace('+', "%2B"))).font, None, "{font}");
    }
    for accent in ["red", "#12345", "rgb(1,2,3)", "#fff;x", "url(x)", "#ggg"] {
        assert_eq!(
            parse(&format!("accent={}", accent.replace('#', "%23"))).accent,
            None,
            "{accent}"
        );
    }
    for logo in [
        "https://evil.example/x.svg",
        "//evil/x.png",
        "/x.png",
        "../x.png",
        "a/../../x",
        "javascript:x",
        "data:text/html;base64,AAAA",
        "data:image/svg+xml,<svg>",
        "data:image/png;base64,\"",
        "a b.png",
    ] {
        assert_eq!(parse(&format!("logo={}", logo.replace('+', "%2B"))).logo, None, "{logo}");
    }
    assert_eq!(parse("name=%E2%80%AEevil%0A").name.unwrap().as_str(), "evil");
    assert_eq!(parse("name=%20%09").name, None);
}

#[test]
fn a_page_wins_over_the_file() {
    let (config, problems) =
        Config::parse(r#"{"theme":"light","accent":"0b5a5e","radius":4,"other":{}}"#).unwrap();
    assert_eq!(problems, [], "a number is a text, and other fields are passed over");
    let settings = Settings::of(parse("theme=dark"), config);
    assert_eq!(settings.options.theme, Some(Theme::Dark));
    assert_eq!(settings.options.radius.unwrap().to_css(), "4px");
    assert_eq!(Config::parse("[]"), Err(ConfigError::NotAnObject));
    assert_eq!(Config::parse(&format!("\"{}\"", "x".repeat(200_000))), Err(ConfigError::TooLarge));
}

#[test]
fn a_snippet_says_what_was_set_and_nothing_else() {
    let values = [
        ("accent", "#0b5a5e".to_owned()),
        ("name", "A \"B\" <c> & d".to_owned()),
        ("theme", String::new()),
        ("onload", "alert(1)".to_owned()),
    ];
    let snippet = Snippet::new("https://a.example/gap/", "Gap \"assessment\"", &values);
    assert_eq!(
        snippet.element(),
        "<script src=\"https://a.example/gap/embed.js\" defer></script>\n\
         <aims-gap accent=\"#0b5a5e\" name=\"A &quot;B&quot; &lt;c&gt; &amp; d\"></aims-gap>"
    );
    assert_eq!(
        snippet.address(),
        "https://a.example/gap/?embed=1&accent=%230b5a5e&name=A%20%22B%22%20%3Cc%3E%20%26%20d"
    );
    assert!(
        snippet
            .frame()
            .contains("src=\"https://a.example/gap/?embed=1&amp;accent=%230b5a5e&amp;name=")
    );
    let (options, problems) = Options::parse(snippet.address().split_once('?').unwrap().1);
    assert_eq!(options.name.unwrap().as_str(), "A \"B\" <c> & d");
    assert_eq!(problems, []);
}

proptest! {
    #[test]
    fn whatever_is_set_stays_one_value(query in "\\PC{0,200}", value in "\\PC{0,40}") {
        let _ = Options::parse(&query);
        let value: String = value.chars().filter(|c| !"&#%+".contains(*c)).collect();
        let options = parse(&format!("font={value}&link={value}&logo={value}&cta-url=https://{value}"));
        if let Some(font) = options.font {
            let css = font.to_css();
            prop_assert!(!css.contains([';', '{', '}', '(', '\\', '<']), "{}", css);
        }
        for url in [options.link, options.cta_url].into_iter().flatten() {
            prop_assert!(url.to_string().starts_with("http"));
            prop_assert!(!url.to_string().contains(['"', '<', '>', ' ']));
        }
        let _ = Config::parse(&value);
    }
}
