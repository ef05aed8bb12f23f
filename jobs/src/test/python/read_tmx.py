"""Reads a translation memory with the Translate Toolkit, and prints its pairs as JSON."""

import json
import sys

from translate.storage.tmx import tmxfile

with open(sys.argv[1], "rb") as file:
    memory = tmxfile(file, sourcelanguage="nb", targetlanguage="en")
json.dump([[unit.source, unit.target] for unit in memory.getunits()], sys.stdout)
