//! The command line.

use std::ffi::OsString;

use lexopt::prelude::*;

use crate::error::Error;
use crate::serve::Options as Serve;
use crate::size::Options as Size;
use crate::test::{Options as Test, Step};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask setup                  install what the other commands need
cargo xtask build                  make dist/, which any web server can serve
cargo xtask serve                  build, then serve on http://127.0.0.1:8080/
    --port N                       on another port; 0 takes a free one
    --base /PATH/                  below another path
    --no-build                     what dist/ holds now
cargo xtask size                   weigh the first load against its budget
    --json                         for programs
cargo xtask bench                  time and memory of each format by length
cargo xtask test                   everything that CI runs
    --only STEP                    one step of it; may be repeated
";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// `help`
    Help,
    /// `setup`
    Setup,
    /// `build`
    Build,
    /// `serve`
    Serve(Serve),
    /// `size`
    Size(Size),
    /// `bench`
    Bench,
    /// `test`
    Test(Test),
}

/// Reads the arguments after `cargo xtask`.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Error> {
    read(arguments).map_err(|error| Error::Usage(error.to_string()))
}

fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut command = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "help" => Command::Help,
            "setup" => Command::Setup,
            "build" => Command::Build,
            "serve" => Command::Serve(Serve::default()),
            "size" => Command::Size(Size::default()),
            "bench" => Command::Bench,
            "test" => Command::Test(Test::default()),
            other => return Err(format!("there is no command `{other}`").into()),
        },
        Some(other) => return Err(other.unexpected()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut command, argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (Command::Serve(serve), Long("port")) => serve.port = parser.value()?.parse()?,
            (Command::Serve(serve), Long("base")) => serve.base = parser.value()?.parse()?,
            (Command::Serve(serve), Long("no-build")) => serve.build = false,
            (Command::Size(size), Long("json")) => size.json = true,
            (Command::Test(test), Long("only")) => {
                test.only.push(parser.value()?.parse_with(Step::by_name)?);
            }
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(Into::into)).map_err(|error| error.to_string())
    }

    #[test]
    fn commands_and_their_options() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert_eq!(parsed("build"), Ok(Command::Build));
        let Ok(Command::Serve(serve)) = parsed("serve --port 9000 --base /a/b --no-build") else {
            panic!("not understood");
        };
        assert_eq!((serve.port, serve.base.as_str(), serve.build), (9000, "/a/b/", false));
        let Ok(Command::Test(test)) = parsed("test --only fmt --only=unit") else {
            panic!("not understood");
        };
        assert_eq!(test.only, [Step::Format, Step::Unit]);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(parsed("deploy").unwrap_err().contains("`deploy`"));
        assert!(parsed("build --port 1").unwrap_err().contains("--port"));
        assert!(parsed("serve --port many").unwrap_err().contains("many"));
        assert!(parsed("test --only everything").unwrap_err().contains("everything"));
    }
}
