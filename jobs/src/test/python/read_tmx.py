"""Reads a translation memory with the Translate Toolkit, and prints its pairs as JSON."""

import json
import sys

from translate.storage.tmx import tmxfile

# A unit is in Bokmål or Nynorsk; its first variant is the source, in either.
with open(sys.argv[1], "rb") as file:
    units = tmxfile(file, targetlanguage="en").getunits()
json.dump([[unit.getNodeText(unit.getlanguageNode(index=0)), unit.target] for unit in units], sys.stdout)
