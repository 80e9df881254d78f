//! Text to render with: the real interface text and a catalogue in which every
//! text names its place, so that a test sees what landed where.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assessment::{
    Assessment, Guidance, ISO_42001_2023, ImpactText, Level, Questions, Rating, RequirementId,
    RiskText,
};
use locale::{Text, WorkText};
use report::model::Texts;
use report::{Choices, Report};

pub struct Content {
    pub questions: Questions,
    pub guidance: Guidance,
    pub text: Text,
    pub work: WorkText,
    pub impact: ImpactText,
    pub risks: RiskText,
}

impl Content {
    pub fn texts(&self) -> Texts<'_> {
        let Self { questions, guidance, text, work, impact, risks } = self;
        Texts { questions, guidance, text, work, impact, risks }
    }
}

/// The content, made once.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!(
            "{}-{}",
            env!("CARGO_CRATE_NAME"),
            std::process::id()
        ));
        write_catalogue(&root);
        let compiled = contentc::compile(&root);
        fs::remove_dir_all(&root).expect("the folder is ours");
        let mut languages = compiled.expect("the content is complete").languages;
        let files = languages.remove(0).files;
        let file = |begin: &str| {
            let found = files.iter().find(|(name, _)| name.starts_with(begin));
            found.map(|(_, pack)| pack.as_str()).expect("the pack is shipped")
        };
        Content {
            questions: Questions::parse(&ISO_42001_2023, file("questions.")).expect("questions"),
            guidance: Guidance::parse(&ISO_42001_2023, file("guidance.")).expect("guidance"),
            text: Text::parse(file("text.")).expect("interface text"),
            work: WorkText::parse(file("work.")).expect("the working file's text"),
            impact: ImpactText::parse(&ISO_42001_2023, file("impact.")).expect("scales"),
            risks: RiskText::parse(&ISO_42001_2023, file("risks.")).expect("kinds of risk"),
        }
    })
}

fn write_catalogue(root: &Path) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    copy(&repository.join("locales/en"), &root.join("locales/en"));
    let framework = Path::new("catalogue").join(ISO_42001_2023.id);
    copy(&repository.join(&framework), &root.join(&framework));
    // The areas' own text gives way to text that says where it belongs.
    let texts = root.join(&framework).join("en");
    let outline = fs::read_to_string(root.join(&framework).join("outline.json")).expect("outline");
    let outline: serde_json::Value = serde_json::from_str(&outline).expect("outline is JSON");
    let rows = |key: &str| outline[key].as_array().expect("a list").clone();
    let string = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    for area in rows("areas") {
        let (reference, title) = (string(&area["ref"]), string(&area["title"]));
        let mut file = format!("[area]\ntitle = {title:?}\nsummary = \"Summary of {reference}\"\n");
        for row in rows("requirements").iter().filter(|row| row["area"] == area["ref"]) {
            let (name, title) = (string(&row["ref"]), string(&row["title"]));
            let levels: Vec<_> = (0..5).map(|level| format!("Level {level} of {name}")).collect();
            let _ = write!(
                file,
                "[{name:?}]\ntitle = {title:?}\nquestion = \"Question of {name}?\"\n\
                 levels = {levels:?}\nwhy = \"Why {name}\"\nevidence = [\"a\", \"b\", \"c\"]\n\
                 owner = \"Owner of {name}\"\ndocument = \"Document of {name}\"\n\
                 for_user = \"To users of {name}\"\n"
            );
            if row["kind"] == "control" {
                let _ = writeln!(file, "exclusion = \"Exclusion of {name}\"");
            }
        }
        fs::write(texts.join(format!("{reference}.toml")), file).expect("an area is written");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder of the repository") {
        let entry = entry.expect("an entry");
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(path, target).expect("a copy");
        }
    }
}

/// An assessment in which nothing is answered.
pub fn empty() -> Assessment {
    Assessment::new(&ISO_42001_2023, "2026-11-24T10:00:00Z".parse().expect("a moment"))
}

pub fn id(reference: &str) -> RequirementId {
    ISO_42001_2023.find(reference).expect("a requirement of the standard")
}

pub fn excluded(justification: &str) -> Rating {
    Rating::Excluded { justification: justification.to_owned() }
}

/// Every requirement at one level.
pub fn all_at(level: Level) -> Assessment {
    let mut assessment = empty();
    for id in ISO_42001_2023.requirement_ids() {
        assessment.rate(id, Rating::Level(level)).expect("a level is always allowed");
    }
    assessment
}

pub fn report(assessment: &Assessment) -> Report {
    Report::new(assessment, content().texts(), "2026-11-24".parse().expect("a date"))
}

pub fn html(assessment: &Assessment) -> String {
    let content = content();
    report::html::render(&report(assessment), &content.text, &content.work, &Choices::default())
}

/// A start tag of a document: its name and attributes, unescaped.
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(name, _)| name == attribute);
        found.map(|(_, value)| value.as_str())
    }
}

/// The start tags of a document that our own code made (every attribute in double quotes).
pub fn tags(html: &str) -> Vec<Tag> {
    html.split('<').skip(1).filter_map(tag).collect()
}

fn tag(rest: &str) -> Option<Tag> {
    let inside = rest.split_once('>').map(|(inside, _)| inside)?;
    if !inside.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        return None;
    }
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').expect("the attribute is closed");
        attributes.push((key.trim().to_owned(), unescape(value)));
        rest = after;
    }
    Some(Tag { name: name.to_owned(), attributes })
}

pub fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
