"""Lists the words of the project's own Norwegian sentences that are mostly not written in small letters: names and
acronyms, as Tolk writes them when it reads a headline in capitals.

usage: truecase.py OUT.txt
"""

import re, sys
from collections import Counter, defaultdict
from pathlib import Path

import corpus

WORD = re.compile(r'[^\W\d_]{2,}')
FEWEST = 2
HEADER = '# Names and acronyms, for headlines in capitals; made by models/training/truecase.py.\n'


def main(out):
    forms = defaultdict(Counter)
    for pair in corpus.own(Path(__file__).with_name('sentences')):
        if pair.source != pair.source.upper():
            # The first word has a capital, whatever it is.
            for word in list(WORD.finditer(pair.source))[1:]:
                forms[word[0].lower()][word[0]] += 1
    common = (counts.most_common(1)[0] for counts in forms.values())
    lines = sorted(form for form, count in common if form != form.lower() and count >= FEWEST)
    Path(out).write_text(HEADER + ''.join(line + '\n' for line in lines), encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
