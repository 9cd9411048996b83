"""JSON that says it is ours and is not, and JSON of others."""

import json

from tools.hostile_rosters.people import PERSON
from tools.hostile_rosters.xml_tricks import DEEP
from tools.hostile_rosters.zip_writer import Files


def json_of_ours() -> Files:
    """Files that say they are ours and are not."""
    people: list[object] = [{"id": "p1", "name": PERSON}]
    wrong: dict[str, dict[str, object]] = {
        "people_is_a_number": {"version": 1, "people": 7},
        "people_is_null": {"version": 1, "people": None},
        "people_is_text": {"version": 1, "people": PERSON},
        "people_is_empty": {"version": 1, "people": []},
        "people_are_lists": {"version": 1, "people": [[[]], [{}], 7, None]},
        "people_are_missing": {"version": 1},
        "ids_are_lists": {"version": 1, "people": [{"id": ["p1"], "name": [PERSON]}]},
        "names_are_numbers": {"version": 1, "people": [{"id": "p1", "name": 7}, {"id": "p2", "name": None}]},
        "name_is_half_a_letter": {"version": 1, "people": [{"id": "p1", "name": "\ud800"}]},
        "name_of_a_million_letters": {"version": 1, "people": [{"id": "p1", "name": "a" * 1_000_000}]},
        "version_99": {"version": 99, "people": people},
        "version_is_text": {"version": "1; DROP TABLE person", "people": people},
        "version_is_true": {"version": [True], "people": people},
        "version_is_infinite": {"version": float("inf"), "people": people},
        "version_is_negative": {"version": -1, "people": people},
        "too_many_people": {"version": 1, "people": [{"id": f"p{at}", "name": PERSON} for at in range(25_000)]},
    }
    return {f"{name}.json": json.dumps({"format": "narvaro", **each}).encode() for name, each in wrong.items()}


def json_of_others() -> Files:
    files = {
        "deep_lists": b"[" * DEEP + b"]" * DEEP,
        "deep_objects": b'{"people":' * DEEP + b"1" + b"}" * DEEP,
        "deep_and_never_closed": b"[" * DEEP,
        "huge_number": b"[" + b"9" * 1_000_000 + b"]",
        "beyond_infinity": b'{"format": "narvaro", "version": 1e999, "people": []}',
        "many_exponents": b"[1e999999999999, -1e999999999999, NaN, Infinity]",
        "not_utf_8": b'{"format": "narvaro", "version": 1, "people": [{"name": "\xff\xfe\xc0\x80"}]}',
        "a_million_nulls": b"[" + b"null," * 999_999 + b"null]",
        "only_null": b"null",
        "only_a_word": b'"Anna"',
        "never_closed": b'{"format": "narvaro", "version": 1, "people": [{"name": "An',
        "two_in_one": b'{"format": "narvaro"}{"format": "narvaro"}',
        "fifty_thousand_equal_keys": b"{" + b'"people": 1,' * 50_000 + b'"people": 2}',
        "settings_of_another_program": b'{"name": "left-pad", "version": "1.3.0", "dependencies": {}}',
        "javascript": b"alert('Namn');",
    }
    return {f"{name}.json": content for name, content in files.items()}
