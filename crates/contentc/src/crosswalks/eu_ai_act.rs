//! The EU AI Act: `eu-ai-act.toml`, here and in each language.

use std::collections::BTreeMap;
use std::path::Path;

use crate::source::{Source, Table};
use crate::{Error, Errors, Framework};

/// Whom an article addresses.
const ROLES: [&str; 2] = ["provider", "deployer"];
/// How much a requirement supports an article.
const STRENGTHS: [&str; 3] = ["strong", "partial", "weak"];

/// What the pack says of a date that is not confirmed.
const UNCONFIRMED: &str = "unconfirmed";

/// Dates and articles, in the order of the file.
pub(super) struct EuAiAct {
    as_of: String,
    dates: Vec<ActDate>,
    articles: Vec<Article>,
}

/// A day from which something applies.
struct ActDate {
    id: String,
    date: String,
    /// Whether it comes from an amendment that was not seen in the Official Journal.
    unconfirmed: bool,
    source: String,
    /// The id of the later day of those that are given more time.
    then: Option<String>,
}

struct Article {
    number: u16,
    roles: Vec<String>,
    high_risk: bool,
    /// The id of the day from which it applies.
    date: String,
    /// Reference and strength, in the framework's order.
    support: Vec<(String, &'static str)>,
}

/// The text of dates and articles, in the order of [`EuAiAct`].
pub(super) struct EuAiActText {
    dates: Vec<String>,
    /// Title, what it asks, what it asks beyond the framework.
    articles: Vec<[String; 3]>,
}

impl EuAiAct {
    pub(super) fn read(folder: &Path, framework: &Framework) -> Result<Self, Errors> {
        let source = Source::read(&folder.join("eu-ai-act.toml"))?;
        let mut table = source.table()?;
        let mut errors = Errors::default();
        let mut about = table.subtable("source")?;
        let as_of = errors.keep(about.date("as_of")).unwrap_or_default();
        about.finish(&mut errors);
        let mut act = Self { as_of, dates: Vec::new(), articles: Vec::new() };
        for row in table.tables("date")? {
            let date = ActDate::read(row, &act.dates, &mut errors);
            act.dates.extend(errors.keep(date));
        }
        // That a day is not there is said only where the days themselves are sound.
        if errors.is_empty() {
            act.check_later_days(&table, &mut errors);
            for row in table.tables("article")? {
                let article = Article::read(row, &act, framework, &mut errors);
                act.articles.extend(errors.keep(article));
            }
        }
        if errors.is_empty() {
            act.check_completeness(&table, framework, &mut errors);
            table.finish(&mut errors);
        }
        errors.or(act)
    }

    fn date(&self, id: &str) -> Option<&ActDate> {
        self.dates.iter().find(|date| date.id == id)
    }

    fn check_later_days(&self, table: &Table<'_>, errors: &mut Errors) {
        for date in &self.dates {
            let Some(then) = &date.then else { continue };
            if self.date(then).is_none_or(|later| later.date <= date.date) {
                let id = &date.id;
                errors.push(table.error(format!("`{then}`, then of `{id}`, is not a later date")));
            }
        }
    }

    /// That every article which the outline names is here.
    fn check_completeness(&self, table: &Table<'_>, framework: &Framework, errors: &mut Errors) {
        let is_here = |number: &u16| self.articles.iter().any(|row| row.number == *number);
        let mut missing = BTreeMap::new();
        for row in &framework.requirements {
            for number in row.eu_ai_act.iter().filter(|number| !is_here(number)) {
                missing.entry(*number).or_insert(&row.reference);
            }
        }
        for (number, reference) in missing {
            let message =
                format!("article {number} is missing, which outline.json has at {reference}");
            errors.push(table.error(message));
        }
    }

    /// Adds the lines of the pack.
    pub(super) fn write(&self, text: &EuAiActText, lines: &mut Vec<String>) {
        lines.extend([self.as_of.clone(), self.dates.len().to_string()]);
        for (date, text) in self.dates.iter().zip(&text.dates) {
            lines.extend([date.id.clone(), date.date.clone(), flag(date.unconfirmed, UNCONFIRMED)]);
            lines.extend([date.source.clone(), text.clone()]);
        }
        lines.push(self.articles.len().to_string());
        for (article, text) in self.articles.iter().zip(&text.articles) {
            let applies = self.date(&article.date);
            let later = applies.and_then(|date| self.date(date.then.as_ref()?));
            let unconfirmed = [applies, later].into_iter().flatten().any(|date| date.unconfirmed);
            let day = |date: Option<&ActDate>| date.map(|date| date.date.clone());
            let support: Vec<String> = article
                .support
                .iter()
                .map(|(reference, strength)| format!("{reference} {strength}"))
                .collect();
            lines.extend([
                article.number.to_string(),
                article.roles.join("\t"),
                flag(article.high_risk, "high-risk"),
                flag(unconfirmed, UNCONFIRMED),
                day(applies).unwrap_or_default(),
                day(later).unwrap_or_default(),
                support.join("\t"),
            ]);
            lines.extend(text.iter().cloned());
        }
    }
}

/// The line of what is true or not: a word, or nothing.
fn flag(is: bool, word: &str) -> String {
    if is { word } else { "" }.to_owned()
}

impl ActDate {
    fn read(mut row: Table<'_>, before: &[Self], errors: &mut Errors) -> Result<Self, Error> {
        let read = Self {
            id: row.string("id", 40)?,
            date: row.date("date")?,
            unconfirmed: row.truth("unconfirmed")?,
            source: row.string("source", 120)?,
            then: row.optional("then", 40)?,
        };
        let named = read.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        if !named {
            return Err(row.error("`id` may have the letters a to z and _"));
        }
        if before.iter().any(|date| date.id == read.id) {
            return Err(row.error(format!("`{}` is here twice", read.id)));
        }
        if before.last().is_some_and(|date| date.date > read.date) {
            return Err(row.error("the dates are not in order"));
        }
        row.finish(errors);
        Ok(read)
    }
}

impl Article {
    fn read(
        mut row: Table<'_>,
        act: &EuAiAct,
        framework: &Framework,
        errors: &mut Errors,
    ) -> Result<Self, Error> {
        let number = row.number("number")?;
        if act.articles.last().is_some_and(|article| article.number >= number) {
            return Err(row.error("the articles are not in the order of their numbers"));
        }
        let roles = row.strings("roles", 1..=2, 20)?;
        if roles.iter().any(|role| !ROLES.contains(&&**role)) || roles.first() == roles.get(1) {
            return Err(row.error("`roles` must list provider, deployer or both"));
        }
        let high_risk = row.truth("high_risk")?;
        let date = row.string("date", 40)?;
        if act.date(&date).is_none() {
            return Err(row.error(format!("`{date}` is not the id of a date")));
        }
        let support = support(row.subtable("support")?, number, framework, errors);
        row.finish(errors);
        Ok(Self { number, roles, high_risk, date, support })
    }
}

/// The strengths: of exactly the requirements at which the outline names the article.
fn support(
    mut row: Table<'_>,
    number: u16,
    framework: &Framework,
    errors: &mut Errors,
) -> Vec<(String, &'static str)> {
    let supports = framework.requirements.iter().filter(|row| row.eu_ai_act.contains(&number));
    let mut support = Vec::new();
    for requirement in supports {
        let reference = &requirement.reference;
        let strength = errors.keep(row.word(reference, &STRENGTHS));
        support.extend(strength.map(|strength| (reference.clone(), strength)));
    }
    for (reference, _, at) in row.drain() {
        let message = format!("outline.json does not have article {number} at `{reference}`");
        errors.push(row.error_at(at, message));
    }
    support
}

impl EuAiActText {
    pub(super) fn read(folder: &Path, act: &EuAiAct) -> Result<Self, Errors> {
        let source = Source::read(&folder.join("eu-ai-act.toml"))?;
        let mut table = source.table()?;
        let mut errors = Errors::default();
        let mut text = Self { dates: Vec::new(), articles: Vec::new() };
        let mut articles = table.subtable("article")?;
        for article in &act.articles {
            let row = articles.subtable(&article.number.to_string());
            let read = row.and_then(|row| article_text(row, &mut errors));
            text.articles.extend(errors.keep(read));
        }
        articles.finish(&mut errors);
        let mut dates = table.subtable("date")?;
        for date in &act.dates {
            let row = dates.subtable(&date.id);
            let read = row.and_then(|row| date_text(row, &mut errors));
            text.dates.extend(errors.keep(read));
        }
        dates.finish(&mut errors);
        table.finish(&mut errors);
        errors.or(text)
    }
}

fn article_text(mut row: Table<'_>, errors: &mut Errors) -> Result<[String; 3], Error> {
    let text = [row.string("title", 90)?, row.string("asks", 320)?, row.string("beyond", 400)?];
    row.finish(errors);
    Ok(text)
}

fn date_text(mut row: Table<'_>, errors: &mut Errors) -> Result<String, Error> {
    let text = row.string("text", 220)?;
    row.finish(errors);
    Ok(text)
}
