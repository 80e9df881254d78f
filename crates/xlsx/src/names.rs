//! The names that formulas use: they read like sentences, and a row that is
//! inserted moves them along.

/// Of the requirements, a column each.
pub(crate) const AREA: &str = "ReqArea";
pub(crate) const CONTROL: &str = "ReqControl";
pub(crate) const LEVEL: &str = "ReqLevel";
pub(crate) const APPLICABLE: &str = "ReqApplicable";
pub(crate) const COVERED: &str = "ReqCovered";
pub(crate) const POINTS: &str = "ReqPoints";
pub(crate) const FINDING: &str = "ReqFinding";
pub(crate) const BLOCKS: &str = "ReqBlocks";

/// Of the key: what can be answered, and words that formulas compare with or show.
pub(crate) const ANSWERS_OF_CLAUSES: &str = "AnswersOfClauses";
pub(crate) const ANSWERS_OF_CONTROLS: &str = "AnswersOfControls";
pub(crate) const LEVEL_NAMES: &str = "LevelNames";
pub(crate) const UNKNOWN: &str = "AnswerUnknown";
pub(crate) const EXCLUDED: &str = "AnswerNotApplicable";
pub(crate) const UNANSWERED: &str = "AnswerNone";
pub(crate) const VERDICTS: &str = "VerdictNames";
pub(crate) const VERDICT_RULES: &str = "VerdictRules";

/// Of the summary: the kinds of finding, and the areas' own findings.
pub(crate) const MAJOR: &str = "FindingMajor";
pub(crate) const SYSTEMIC: &str = "FindingSystemic";
pub(crate) const MINOR: &str = "FindingMinor";
pub(crate) const AGAINST: &str = "FindingAgainst";
pub(crate) const NOT_ASSESSED: &str = "FindingNotAssessed";
pub(crate) const STRENGTH: &str = "FindingStrength";
pub(crate) const SYSTEMIC_AREAS: &str = "SystemicAreas";
