"""Scores a bundle with `tolk evaluate`, and prints the rows of the model card.

usage: evaluate.py BUNDLE SETS

SETS is a folder of development sets, NAME.nb or NAME.nn with NAME.en beside it. Each is translated greedily without repair,
with Tolk's defaults, and with a beam of 4.
"""

import json, subprocess, sys
from pathlib import Path

TOLK = Path(__file__).parents[2] / 'tolk'
SETTINGS = {'repair off': ['--repair-beam', '0'], 'default': [], 'beam 4': ['--beam', '4']}


def evaluate(bundle, source, flags):
    command = [TOLK, 'evaluate', '--json', '--model', bundle, *flags]
    answer = subprocess.run(
        [*command, '--source', source, '--reference', source.with_suffix('.en')],
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(answer.stdout)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    bundle, sets = sys.argv[1], Path(sys.argv[2])
    print('| set | search | BLEU | chrF | loops per 10,000 | lines without a flag for numbers | words/s |')
    print('|---|---|---|---|---|---|---|')
    for source in sorted([*sets.glob('*.nb'), *sets.glob('*.nn')]):
        for name, flags in SETTINGS.items():
            e = evaluate(bundle, source, flags)
            loops = e['flags'].get('loop', 0) / e['lines'] * 10_000
            numbers = 1 - e['flags'].get('numbers', 0) / e['lines']
            print(
                f'| {source.name} | {name} | {e["bleu"]:.2f} | {e["chrf"]:.2f} | {loops:.0f} | {numbers:.1%} '
                f'| {e["words_per_second"]:.0f} |',
                flush=True,
            )


if __name__ == '__main__':
    main()
