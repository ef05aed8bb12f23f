"""Asks the questions of docs/queries.md in both languages, in a folder that holds the output folder `out`.

Prints a JSON object a line for each question: its heading, and for both the names of columns and the rows.
"""

import json
import os
import re
import sys

import duckdb

os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")

page, folder = sys.argv[1:]
with open(page, encoding="utf-8") as file:
    sections = re.split(r"^## ", file.read(), flags=re.MULTILINE)


def block(section, language):
    (only,) = re.findall(rf"^```{language}\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)
    return only


os.chdir(folder)
python = {}
exec(block(sections[0], "python"), python)
python["spark"].conf.set("spark.sql.shuffle.partitions", 2)
database = duckdb.connect()
database.execute(block(sections[0], "sql"))

for section in sections[1:]:
    exec(block(section, "python"), python)
    answer = python.pop("answer")
    relation = database.sql(block(section, "sql"))
    print(
        json.dumps(
            {
                "question": section.splitlines()[0],
                "pyspark": {"columns": answer.columns, "rows": [list(row) for row in answer.collect()]},
                "duckdb": {"columns": relation.columns, "rows": [list(row) for row in relation.fetchall()]},
            }
        )
    )
python["spark"].stop()
