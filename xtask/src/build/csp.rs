//! The Content-Security-Policy of the page: what the browser itself refuses.

/// What each kind of resource may come from. `default-src 'none'` refuses what
/// is not listed: media, objects.
/// `frame-ancestors` is not here because browsers ignore it in a meta element;
/// being embedded is wanted anyway.
const DIRECTIVES: [(&str, &str); 11] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data: blob:"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    // The builder of snippets shows the page itself.
    ("frame-src", "'self'"),
    ("manifest-src", "'self'"),
    ("font-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
];

/// The policy as one line.
pub fn policy() -> String {
    DIRECTIVES.map(|(name, sources)| format!("{name} {sources}")).join("; ")
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn begins_by_refusing_everything() {
        assert!(policy().starts_with("default-src 'none'; "));
    }

    #[test]
    fn allows_neither_inline_code_nor_other_hosts() {
        let policy = policy();
        for refused in ["unsafe-inline", "'unsafe-eval'", "http", "*", "//"] {
            assert!(!policy.contains(refused), "{refused} in {policy}");
        }
    }

    #[test]
    fn covers_what_default_src_does_not() {
        assert!(policy().contains("base-uri 'none'; form-action 'none'"));
    }
}
