#!/usr/bin/env python3
"""Builds the set that language identification is measured on: lines of language, tab, paragraph.

    build_set.py DEVELOPMENT_SETS OWN_PARAGRAPHS OUT

DEVELOPMENT_SETS is a folder with flores-dev.{nb,en} and ntrex-dev.{nb,nn,en}, a sentence a line, and norsumm_dev.jsonl
(FLORES-200, NTREX-128 and NorSumm). One, two or three consecutive sentences in turn make a paragraph. OWN_PARAGRAPHS is
a file of finished lines. OUT/tune.tsv and OUT/report.tsv each get every second paragraph of a language and source;
OUT/sentences.tsv has the sentences of FLORES and NTREX one by one.
"""

import itertools
import json
import pathlib
import sys

SENTENCES = {
    "flores-dev.nb": "nb",
    "flores-dev.en": "en",
    "ntrex-dev.nb": "nb",
    "ntrex-dev.nn": "nn",
    "ntrex-dev.en": "en",
}


def sentences(development, name):
    return (development / name).read_text("utf-8").splitlines()


def grouped(lines):
    lines = iter(lines)
    for size in itertools.cycle((1, 2, 3)):
        group = list(itertools.islice(lines, size))
        if not group:
            return
        yield " ".join(group)


def summaries(path):
    for line in path.read_text("utf-8").splitlines():
        article = json.loads(line)
        for language in ("nb", "nn"):
            for summary in article["summaries_" + language]:
                for text in summary.values():
                    yield language, " ".join(text.split())


def sources(development, own):
    """For each source and language the paragraphs in order."""
    for name, language in SENTENCES.items():
        yield [(language, paragraph) for paragraph in grouped(sentences(development, name))]
    rows = list(summaries(development / "norsumm_dev.jsonl"))
    rows += [tuple(line.split("\t")) for line in own.read_text("utf-8").splitlines()]
    for language in sorted({language for language, _ in rows}):
        yield [row for row in rows if row[0] == language]


def write(path, rows):
    path.write_text("".join(f"{language}\t{text}\n" for language, text in rows), "utf-8")


def main(development, own, out):
    development, own, out = pathlib.Path(development), pathlib.Path(own), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    rows = list(sources(development, own))
    for half, name in enumerate(("tune.tsv", "report.tsv")):
        write(out / name, [row for of_source in rows for row in of_source[half::2]])
    write(
        out / "sentences.tsv",
        [(language, line) for name, language in SENTENCES.items() for line in sentences(development, name)],
    )


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
