//! Every tool version that is pinned outside `Cargo.toml` and `package.json`.

use crate::version::Version;

/// The compilation target of the product.
pub const WASM: &str = "wasm32-unknown-unknown";
/// The oldest Node that the npm packages run on.
pub const NODE: Version = Version(20, 0, 0);

/// A tool that `cargo install` builds.
#[derive(Debug, PartialEq, Eq)]
pub struct CargoTool {
    /// The package on crates.io.
    pub package: &'static str,
    /// The version that is used, and no other.
    pub version: Version,
    /// The program; others of the same package lie beside it.
    pub program: &'static str,
    /// Features it is built with.
    pub features: &'static [&'static str],
}

/// Writes the glue between wasm and JavaScript; its version must be that of
/// the crate `wasm-bindgen` in Cargo.lock. Brings `wasm-bindgen-test-runner`.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: Version(0, 2, 129),
    program: "wasm-bindgen",
    features: &[],
};

/// Splits the wasm into what is loaded first and what is loaded on demand.
pub const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    version: Version(0, 2, 4),
    program: "wasm-split-cli",
    features: &["build-binary"],
};

/// Checks licences, sources and advisories of what we depend on.
pub const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    version: Version(0, 20, 2),
    program: "cargo-deny",
    features: &[],
};

#[cfg(test)]
mod tests {
    use super::WASM_BINDGEN;

    #[test]
    fn wasm_bindgen_is_the_crate_of_the_same_version() {
        let lock = include_str!("../../Cargo.lock").replace("\r\n", "\n");
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(lock.contains(&entry), "Cargo.lock has another version than {entry}");
    }
}
