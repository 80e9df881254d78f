//! Renders an assessment file as the HTML report.
//!
//! `cargo run -p report --example report -- FILE DATE OUT [ROOT]`; ROOT is the
//! repository whose content is used, by default this one.

use std::error::Error;
use std::path::{Path, PathBuf};

use assessment::{Evaluation, Guidance, Questions};
use locale::Text;
use report::Report;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(date), Some(out)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("FILE, DATE and OUT, please".into());
    };
    let repository = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let root = arguments.next().map_or_else(repository, PathBuf::from);
    let assessment = assessment::file::read(&std::fs::read_to_string(file)?)?;
    let content = contentc::compile(&root)?;
    let files = content.languages.first().map(|language| &language.files).ok_or("no language")?;
    let pack = |begin: &str| {
        let found = files.iter().find(|(name, _)| name.starts_with(begin));
        found.map(|(_, pack)| pack.as_str()).ok_or("a pack is missing")
    };
    let questions = Questions::parse(assessment.framework(), pack("questions.")?)?;
    let guidance = Guidance::parse(assessment.framework(), pack("guidance.")?)?;
    let text = Text::parse(pack("text.")?)?;
    let evaluation = Evaluation::of(&assessment);
    let report = Report::new(&assessment, &evaluation, &questions, &guidance, &text, date.parse()?);
    std::fs::write(out, report::html::render(&report, &text))?;
    Ok(())
}
