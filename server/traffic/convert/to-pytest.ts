import { stringifyLossless } from '../../json-text/lossless';
import type { TrafficStep } from '../../recordings/step';
import type { NamedRecording } from '../files/write-recording';

/** A recording as a file for pytest: a test for each step, in order, which needs only Python's standard library. */
export function pytestText({ name, elasticsearch = '', steps }: NamedRecording): string {
  return [
    `"""${safe(name)}: written by es-connector-mock record, from responses of Elasticsearch ${safe(elasticsearch)}."""`,
    HELPERS,
    ...steps.map(testOf),
    '',
  ].join('\n');
}

/** Text within a docstring. */
function safe(text: string): string {
  return text.replaceAll(/["\\\n]/g, ' ');
}

/** JSON strings are strings of Python, too, if characters beyond the first plane are not escaped as surrogates. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function testOf({ do: request, headers = {}, body, save = {}, skip, answer }: TrafficStep, at: number): string {
  const name = `test_${String(at + 1).padStart(4, '0')}_${request.replaceAll(/\W+/g, '_').slice(0, 60).toLowerCase()}`;
  const text = body === undefined ? 'None' : quoted(typeof body === 'string' ? body : stringifyLossless(body));
  if (skip !== undefined) return `\n\n@pytest.mark.skip(reason=${quoted(skip)})\ndef ${name}():\n    pass`;
  return [
    `\n\ndef ${name}():`,
    `    status, body = send(${quoted(request)}, json.loads(${quoted(JSON.stringify(headers))}), ${text})`,
    `    assert status == ${answer?.status}, body`,
    // Tables of _cat and other texts contain times and sizes: only the status is checked.
    ...(typeof answer?.body !== 'object'
      ? []
      : [`    assert_agrees(body, json.loads(${quoted(stringifyLossless(answer.body))}), "body")`]),
    ...Object.entries(save).map(([path, as]) => `    SAVED[${quoted(as)}] = at(body, ${quoted(path)})`),
  ].join('\n');
}

const HELPERS = `
import datetime
import json
import os
import re
import urllib.error
import urllib.request

import pytest

URL = os.environ.get("ELASTICSEARCH_URL", "http://127.0.0.1:9200")
SAVED = {}


def fill(text):
    """Later steps refer to ids that the server made up."""
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return re.sub(r"\\$\\{(\\w+)\\}", lambda found: str({**SAVED, "now": now}.get(found[1], found[0])), text)


def send(request, headers, body):
    method, target = fill(request).split(" ", 1)
    data = None if body is None else fill(body).encode()
    content_type = {} if body is None else {"content-type": "application/json"}
    call = urllib.request.Request(URL + target, data, {**content_type, **headers}, method=method)
    try:
        with urllib.request.urlopen(call) as response:
            status, text = response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read().decode()
    try:
        return status, json.loads(text)
    except ValueError:
        return status, text


def at(body, path):
    for part in re.split(r"(?<!\\\\)\\.", path):
        body = body[int(part)] if isinstance(body, list) else body[part.replace("\\\\.", ".")]
    return body


def assert_agrees(actual, expected, where):
    """Placeholders stand for values that change from run to run, and for secrets."""
    if isinstance(expected, str) and re.search(r"\\$\\{\\w+\\}|^\\[redacted", expected):
        return
    if isinstance(expected, dict):
        assert sorted(actual) == sorted(expected), where
        for key, value in expected.items():
            assert_agrees(actual[key], value, f"{where}.{key}")
    elif isinstance(expected, list):
        assert len(actual) == len(expected), where
        for index, value in enumerate(expected):
            assert_agrees(actual[index], value, f"{where}.{index}")
    else:
        assert actual == expected, where`;
