//! LibreOffice, where it is installed, opens the document and reads it.

use std::path::Path;
use std::process::Command;

use crate::sample::document;

#[test]
fn libreoffice_reads_what_was_set() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("skipped: LibreOffice (soffice) is not installed");
        return;
    }
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("docx-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("sample.docx");
    std::fs::write(&file, docx::render(&document()).expect("a document")).expect("a file");
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.display()))
        .args(["--headless", "--norestore", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(&folder)
        .arg(&file)
        .output()
        .expect("soffice runs");
    let text = std::fs::read_to_string(folder.join("sample.txt"));
    let _ = std::fs::remove_dir_all(&folder);
    let text = text.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let expected = [
        "ISO/IEC 42001:2023 gap assessment",
        "Harbour <& Co>",
        "Not ready <yet>",
        "Contents",
        "Section all",
        "Potential minor",
        "<script>&amp;\"'</script>",
        "=1+1\tTab ]]> 🙂 漢字",
        "2 Documented. Text",
        "Policy",
        "What there is",
        "שלום, עולם (ISO 42001)",
        "What the marks mean",
        "Section empty",
    ];
    for part in expected {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}
