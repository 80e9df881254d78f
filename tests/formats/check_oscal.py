#!/usr/bin/env python3
"""Holds OSCAL files against NIST's JSON schema and compliance-trestle's models.

    check_oscal.py [--schema oscal_complete_schema_1.2.1.json] FILE...

The schema, which is not part of this repository, may also be named by the
variable OSCAL_SCHEMA; without it that half is skipped. Without the package
compliance-trestle the other half is. With --strict a skipped half is a fault.

Packages: jsonschema 4.18 or newer, regex, compliance-trestle 5.2.

Exit code: 0 all valid, 1 a fault was found, 2 nothing could be checked.
"""

import argparse
import json
import os
import sys
from pathlib import Path


def schema_check(path):
    """What finds the faults of a document by the schema, or None without one."""
    if not path or not Path(path).is_file():
        return None
    import jsonschema
    import regex

    def pattern(validator, wanted, instance, _schema):
        # The patterns are ECMA's, with \p{L}: Python's own `re` has none.
        if isinstance(instance, str) and not regex.search(wanted, instance):
            yield jsonschema.ValidationError(f"{instance!r} does not match {wanted!r}")

    schema = json.loads(Path(path).read_text(encoding="utf-8"))
    base = jsonschema.validators.validator_for(schema)
    checker = jsonschema.validators.extend(base, {"pattern": pattern})(schema)

    def check(file):
        document = json.loads(file.read_text(encoding="utf-8"))
        for error in checker.iter_errors(document):
            # The schema is one choice between all kinds of document: what was
            # meant is the deepest of its faults.
            deepest = error
            while deepest.context:
                deepest = max(deepest.context, key=lambda each: len(each.absolute_path))
            yield f"{deepest.json_path}: {deepest.message}"

    return check


def trestle_check():
    """What finds the faults of a document by trestle's models, or None without trestle."""
    try:
        from trestle.oscal import assessment_results, catalog
    except ImportError:
        return None
    kinds = {
        "catalog": catalog.Catalog,
        "assessment-results": assessment_results.AssessmentResults,
    }

    def check(file):
        document = json.loads(file.read_text(encoding="utf-8"))
        kind = next(iter(document), None)
        if kind not in kinds:
            yield f"{kind!r} is not a document that is written here"
            return
        try:
            kinds[kind].oscal_read(file)
        except Exception as error:  # pydantic's, or trestle's own
            yield str(error)

    return check


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schema", default=os.environ.get("OSCAL_SCHEMA"))
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("files", nargs="+", type=Path)
    arguments = parser.parse_args()
    checks = {"NIST schema": schema_check(arguments.schema), "trestle": trestle_check()}
    skipped = [name for name, check in checks.items() if check is None]
    for name in skipped:
        print(f"skipped: {name} is not there")
    if len(skipped) == len(checks) or skipped and arguments.strict:
        return 2
    faults = 0
    for file in arguments.files:
        for name, check in checks.items():
            if check is None:
                continue
            found = list(check(file))
            faults += len(found)
            print(f"{file}: {name}: {'valid' if not found else f'{len(found)} faults'}")
            for fault in found:
                print(f"  {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
