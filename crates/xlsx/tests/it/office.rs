//! LibreOffice, where it is installed: it calculates everything anew and says
//! what is in every cell.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Always calculate, whatever the file says that its formulas give.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// Every sheet, into a file each, values as they are.
const FILTER: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

pub type Sheets = BTreeMap<String, Vec<Vec<String>>>;

/// The cells of every sheet of each workbook, by the workbook's name; none where
/// LibreOffice is missing.
pub fn recalculated(files: &[(String, Vec<u8>)]) -> Option<BTreeMap<String, Sheets>> {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("skipped: LibreOffice (soffice) is not installed");
        return None;
    }
    let folder = Folder::new();
    let profile = folder.0.join("profile");
    std::fs::create_dir_all(profile.join("user")).expect("a folder");
    std::fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).expect("a file");
    let mut command = Command::new("soffice");
    command
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--norestore", "--convert-to", FILTER, "--outdir"])
        .arg(&folder.0);
    for (name, bytes) in files {
        let path = folder.0.join(format!("{name}.xlsx"));
        std::fs::write(&path, bytes).expect("a file");
        command.arg(path);
    }
    let output = command.output().expect("soffice runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(files.iter().map(|(name, _)| (name.clone(), sheets(&folder.0, name))).collect())
}

fn sheets(folder: &Path, name: &str) -> Sheets {
    let begin = format!("{name}-");
    let of_file = |path: &PathBuf| {
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        Some((file.strip_prefix(&begin)?.strip_suffix(".csv")?.to_owned(), path.clone()))
    };
    std::fs::read_dir(folder)
        .expect("our folder")
        .filter_map(|entry| of_file(&entry.expect("an entry").path()))
        .map(|(sheet, path)| (sheet, cells(&std::fs::read_to_string(path).expect("text"))))
        .collect()
}

/// The cells of CSV.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => (),
            sign => cell.push(sign),
        }
    }
    rows
}

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("xlsx-{}-{:?}", std::process::id(), std::thread::current().id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
