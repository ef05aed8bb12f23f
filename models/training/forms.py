"""Writes a development set in the forms that news has and the set has not, for evaluate.py to score.

usage: forms.py NAME.nb FORMS [LINES]

NAME.en lies beside NAME.nb. FORMS gets the first LINES (300) as they are, without their final stops, each as a quotation
in guillemets, each as a quotation behind a dash, and in capitals.
"""

import sys
from pathlib import Path

FORMS = {
    'as-they-are': (str, str),
    'no-final-stop': (lambda s: s.removesuffix('.'), lambda s: s.removesuffix('.')),
    'guillemets': ('«{}»'.format, '"{}"'.format),
    'dash': ('– {}'.format, '– {}'.format),
    'capitals': (str.upper, str.upper),
}


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    lines = int(sys.argv[3]) if len(sys.argv) == 4 else 300
    folder.mkdir(parents=True, exist_ok=True)
    for name, changes in FORMS.items():
        for side, change in zip((source, source.with_suffix('.en')), changes):
            text = side.read_text(encoding='utf-8').splitlines()[:lines]
            changed = ''.join(f'{change(line)}\n' for line in text)
            (folder / f'{name}{side.suffix}').write_text(changed, encoding='utf-8')


if __name__ == '__main__':
    main()
