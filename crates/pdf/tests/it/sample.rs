//! A document with every kind of block, and with words that try to break it.

use report::document::{
    Align, Axis, Block, Column, Cover, Day, Document, Fact, Figure, Heading, Heatmap, HeatmapRow,
    Item, Label, Logo, Mark, Paper, Radar, Row, Said, Section, Table, Timeline, TimelinePhase,
    Tone,
};

/// What visitors may write: each is in the document, and must be in its text.
pub const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "=HYPERLINK(\"https://example.com\";\"x\")",
    "Rocket 🚀 done ✅, careful ⚠️, team 👩🏽\u{200d}💻 and flag 🇩🇪",
    "מדיניות הבינה המלאכותית אושרה בשנת 2025",
    "سياسة الذكاء الاصطناعي معتمدة منذ عام 2025",
    "The policy (מדיניות) applies, see A.2",
    "人工知能の方針は承認済みです",
    "cafe\u{301} and na\u{308}ive, Ελληνικά, Кириллица, ğüşiöç",
    "zero\u{200b}width\u{feff}and\u{202e}override\u{202c}end",
    "→ ≥ 80 % ☐ todo ✓ done ■",
    "tab\there",
    "ไทย देवनागरी \u{e000}\u{10ffff}",
];

/// A note as long as a note may be.
pub fn long_note() -> String {
    let sentence = "The register of AI systems is kept by the owner of each system and is reviewed every quarter. ";
    sentence.repeat(43).chars().take(4_000).collect()
}

fn said(text: &str) -> Vec<Said> {
    vec![Said::ours(text)]
}

fn heading(depth: u8, reference: Option<&str>, text: &str, anchor: Option<&str>) -> Block {
    Block::Heading(Heading {
        depth,
        reference: reference.map(str::to_owned),
        text: Said::ours(text),
        anchor: anchor.map(str::to_owned),
        target: None,
        label: None,
    })
}

fn column(title: &str, share: u8, align: Align) -> Column {
    Column { title: title.to_owned(), share, align }
}

pub fn sample() -> Document {
    Document {
        language: String::from("en"),
        title: String::from("ISO/IEC 42001:2023 gap assessment"),
        organisation: Some(String::from("Nordlicht Analytics GmbH")),
        date: Day { iso: String::from("2026-11-25"), shown: String::from("25 November 2026") },
        paper: Paper::A4,
        marking: Some(String::from("Confidential")),
        logo: Some(logo()),
        link: None,
        cover: cover(),
        contents: String::from("Contents"),
        footer: String::from("A self-assessment. It is neither an audit nor a certificate."),
        page: String::from("Page {n} of {all}"),
        sections: vec![summary(), areas(), answers(), statement(), roadmap(), hostile()],
    }
}

fn logo() -> Logo {
    Logo {
        alt: String::from("Nordlicht Analytics GmbH"),
        width: 4,
        height: 2,
        png: String::from(
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGPgjoqDIwZkDgBMugYZtSHbGgAAAABJRU5ErkJggg==",
        ),
    }
}

fn cover() -> Cover {
    let figure = |name: &str, value: &str, meaning: &str| Figure {
        name: name.to_owned(),
        value: value.to_owned(),
        meaning: meaning.to_owned(),
    };
    Cover {
        eyebrow: String::from("Gap report"),
        facts: vec![
            Fact::ours("Date", "25 November 2026"),
            Fact::ours("Framework", "ISO/IEC 42001:2023, clauses 4 to 10 and Annex A"),
            Fact::ours("Profile", "Company of 120 people; develops and uses AI systems"),
        ],
        verdict_title: String::from("Where you stand"),
        verdict: String::from("Not yet ready for stage 1: four requirements stand in the way."),
        verdict_kind: String::from("not-ready"),
        meaning: vec![
            String::from(
                "A certification body would find nonconformities that keep a certificate from being given. They are listed in this report, the gravest first.",
            ),
            String::from(
                "What is not answered yet may make the result better or worse; the range beside a figure says by how much.",
            ),
        ],
        figures: vec![
            figure("Readiness", "59 %", "of what the standard asks for is in place"),
            figure("Coverage", "86 %", "of the requirements have been answered"),
            figure("Maturity", "2.4", "on a scale from 0 to 4, on average"),
            figure("Evidence", "41–63 %", "of what is in place can be shown"),
        ],
        reminder: String::from(
            "This is a self-assessment. It says what your organisation believes of itself, and is neither an audit nor a certificate.",
        ),
    }
}

fn summary() -> Section {
    let axis = |name: &str, now, at_most| Axis { name: name.to_owned(), now, at_most };
    Section {
        id: String::from("summary"),
        title: String::from("Summary"),
        blocks: vec![
            Block::Lead(String::from("Most of the management system stands on paper. What is missing is what shows that it works: records, reviews and the assessment of impacts on people.")),
            Block::Paragraph(Said::ours("Three of the findings concern clause 6. They belong together: without criteria for risks, neither the assessment nor its treatment can be repeated by someone else with the same result.")),
            heading(1, None, "Readiness by area", Some("by-area")),
            Block::Radar(Radar {
                alt: String::from("Radar of readiness by area, from 22 to 91 per cent."),
                now: String::from("Readiness now"),
                at_most: Some(String::from("What it could still become")),
                axes: vec![
                    axis("4", 7_500, 7_500), axis("5", 9_100, 9_100), axis("6", 4_200, 6_000),
                    axis("7", 6_600, 7_000), axis("8", 2_200, 5_500), axis("9", 3_000, 3_000),
                    axis("10", 5_000, 8_000), axis("A.2", 8_000, 9_000), axis("A.3", 6_000, 6_000),
                    axis("A.4", 4_000, 6_500), axis("A.5", 2_500, 2_500), axis("A.6", 5_500, 6_100),
                    axis("A.7", 6_100, 7_000), axis("A.8", 7_000, 7_500), axis("A.9", 4_400, 5_000),
                    axis("A.10", 8_800, 9_900),
                ],
            }),
            heading(1, None, "Levels", Some("levels")),
            Block::Weighted { name: String::from("0 Absent"), text: String::from("Nothing is in place.") },
            Block::Weighted { name: String::from("2 Documented"), text: String::from("It is written down and approved, but there are no records yet that it is done.") },
            Block::List { ordered: false, items: vec![
                Item { reference: Some((String::from("A.7.4"), Some(String::from("r-A-7-4")))), title: Some(String::from("Quality of data")), text: String::new(), here: None },
                Item { reference: None, title: Some(String::from("Documented")), text: String::from("Criteria are written down and approved."), here: Some(String::from("You are here")) },
                Item { reference: None, title: Some(String::from("Operating")), text: String::from("Records show that they are applied."), here: None },
            ] },
            Block::List { ordered: true, items: (1..=3).map(|number| Item { reference: None, title: None, text: format!("Step {number} of what to do next, in the order in which it is best done, and with enough words to need a second line of text."), here: None }).collect() },
        ],
    }
}

fn areas() -> Section {
    let marks = [
        Mark::Level(0),
        Mark::Level(1),
        Mark::Level(2),
        Mark::Level(3),
        Mark::Level(4),
        Mark::Unanswered,
        Mark::Unknown,
        Mark::Excluded,
        Mark::ExcludedBlank,
    ];
    let row = |reference: &str, title: &str, count: usize| HeatmapRow {
        reference: reference.to_owned(),
        title: title.to_owned(),
        figure: format!("{} %", 20 + count * 7),
        cells: (0..count)
            .map(|index| ((index + 1).to_string(), marks[(index * 2 + count) % 9]))
            .collect(),
    };
    let key = [
        "Absent",
        "Ad hoc",
        "Documented",
        "Operating",
        "Improving",
        "Not answered",
        "Don’t know yet",
        "Not applicable",
        "Not applicable, without a justification",
    ];
    Section {
        id: String::from("areas"),
        title: String::from("Every requirement at a glance"),
        blocks: vec![
            Block::Heatmap(Heatmap {
                alt: String::from("Every requirement with its level; the table says the same."),
                key_title: String::from("Marks"),
                key: marks.into_iter().zip(key.map(str::to_owned)).collect(),
                rows: vec![
                    row("4", "Context of the organisation", 4),
                    row("5", "Leadership", 3),
                    row("6", "Planning", 7),
                    row("7", "Support", 6),
                    row("8", "Operation", 4),
                    row("9", "Performance evaluation", 6),
                    row("10", "Improvement", 2),
                    row("A.2", "Policies related to AI", 3),
                    row("A.3", "Internal organisation", 2),
                    row("A.4", "Resources for AI systems", 5),
                    row("A.5", "Assessing impacts of AI systems", 4),
                    row("A.6", "AI system life cycle", 9),
                    row("A.7", "Data for AI systems", 5),
                    row("A.8", "Information for interested parties of AI systems", 4),
                    row("A.9", "Use of AI systems", 3),
                    row("A.10", "Third-party and customer relationships", 3),
                ],
            }),
            Block::Table(Table {
                caption: String::from("Figures by area"),
                columns: vec![
                    column("Area", 40, Align::Start),
                    column("Readiness", 15, Align::End),
                    column("Coverage", 15, Align::End),
                    column("Maturity", 15, Align::End),
                ],
                rows: (0..40)
                    .map(|index| Row {
                        tone: (index % 7 == 0).then_some(
                            [Tone::Grave, Tone::Minor, Tone::Neutral, Tone::Good][index / 7 % 4],
                        ),
                        ..Row::of([
                            said(&format!("A.{index} Area with a name")),
                            said(&format!("{index}.0 %")),
                            said("100 %"),
                            said("–"),
                        ])
                    })
                    .collect(),
                wide: false,
            }),
        ],
    }
}

fn answers() -> Section {
    let mut blocks = vec![Block::Lead(String::from(
        "Each requirement with its answer, its owner and its notes.",
    ))];
    for (index, words) in HOSTILE.iter().enumerate() {
        let reference = format!("A.7.{index}");
        blocks.push(Block::Heading(Heading {
            depth: 1,
            reference: Some(reference.clone()),
            text: Said::ours("Quality of data for AI systems"),
            anchor: Some(format!("r-A-7-{index}")),
            target: None,
            label: (index % 3 == 0).then(|| Label {
                text: String::from("Potential minor against 6.1.3"),
                tone: [Tone::Minor, Tone::Grave, Tone::Good, Tone::Neutral][index / 3],
            }),
        }));
        let link = Said {
            text: String::from("Policy in the wiki"),
            written: false,
            link: Some(String::from("https://example.com/policy")),
        };
        blocks.push(Block::Facts(vec![
            Fact::ours("Level", "2 Documented"),
            Fact::written("Owner", words),
            Fact {
                name: String::from("Evidence that exists today"),
                values: vec![Said::written(words), link],
            },
            Fact::written("Notes", &format!("First line\n{words}\n\nLast line")),
        ]));
    }
    Section { id: String::from("answers"), title: String::from("Answers"), blocks }
}

fn statement() -> Section {
    let titles =
        ["Control", "Title", "Applicable", "Justification", "Level", "Owner", "Due", "Notes"];
    let shares = [8, 20, 10, 24, 8, 12, 10, 30];
    let columns = titles
        .iter()
        .zip(shares)
        .map(|(title, share)| column(title, share, Align::Start))
        .collect();
    let row = |index: usize| Row {
        anchor: None,
        target: Some(format!("r-A-7-{index}")),
        tone: None,
        cells: vec![
            said(&format!("A.7.{index}")),
            said("Quality of data for AI systems"),
            said("Yes"),
            vec![Said::written(HOSTILE[index % 12])],
            said("2"),
            said("Data lead"),
            said("2027-03-31"),
            vec![Said::ours("Two texts"), Said::written(HOSTILE[(index + 5) % 12])],
        ],
    };
    Section {
        id: String::from("statement"),
        title: String::from("Statement of Applicability"),
        blocks: vec![
            Block::Lead(String::from("Which controls of Annex A apply, and why.")),
            Block::Table(Table {
                caption: String::from("Controls"),
                columns,
                rows: (0..24).map(row).collect(),
                wide: true,
            }),
            Block::Paragraph(Said::ours("What comes after a wide table stands upright again.")),
        ],
    }
}

fn roadmap() -> Section {
    let phase = |name: &str, earliest, latest| TimelinePhase {
        name: name.to_owned(),
        effort: String::from("24–60 days"),
        earliest,
        latest,
    };
    Section {
        id: String::from("roadmap"),
        title: String::from("Roadmap"),
        blocks: vec![
            Block::Timeline(Timeline {
                alt: String::from("Four phases, 6 to 14 months in all; the table says the same."),
                unit: String::from("Months of work"),
                earliest: String::from("At low effort"),
                latest: String::from("At high effort"),
                ticks: vec![(0, 0), (3, 2_143), (6, 4_286), (9, 6_429), (12, 8_571)],
                phases: vec![
                    phase("Foundations: scope, policy, roles", Some((0, 1_500)), Some((0, 3_000))),
                    phase("Risks and impacts", Some((1_500, 2_600)), Some((3_000, 6_000))),
                    phase("Operation", Some((2_600, 4_300)), Some((6_000, 10_000))),
                    phase("Audit and review", None, None),
                ],
            }),
            Block::Table(Table {
                caption: String::from("A note of four thousand characters"),
                columns: vec![
                    column("Phase", 20, Align::Start),
                    column("What there is to do", 60, Align::Start),
                    column("Days", 10, Align::End),
                ],
                rows: vec![
                    Row::of([said("Foundations"), vec![Said::written(&long_note())], said("24")]),
                    Row::of([
                        said("Risks"),
                        vec![Said::written(&long_note().replace(' ', ""))],
                        said("12"),
                    ]),
                    Row::of([said("Nothing"), vec![], said("")]),
                    Row::of([
                        said("Long"),
                        (0..3).map(|_| Said::written(&long_note())).collect(),
                        said("8"),
                    ]),
                ],
                wide: false,
            }),
        ],
    }
}

fn hostile() -> Section {
    let mut blocks: Vec<Block> = vec![heading(3, None, "Deeper than it should be", None)];
    blocks.extend(HOSTILE.iter().map(|words| Block::Paragraph(Said::written(words))));
    blocks.push(Block::Paragraph(Said::written(&format!(
        "{}\n{}",
        long_note(),
        "x".repeat(1_000)
    ))));
    Section { id: String::from("hostile"), title: String::from("What people write"), blocks }
}
