"""Lists the words of the project's own sentences by how they are written where no sentence begins: names and acronyms,
mostly with capitals, for headlines in capitals (translate/names-nb.txt), and ordinary words, mostly without, by which the
check of names tells the two apart at the beginning of a sentence (check/ordinary-nb.txt, check/ordinary-en.txt).

usage: wordlists.py RESOURCES_FOLDER
"""

import re, sys
from collections import Counter, defaultdict
from pathlib import Path

import corpus

WORD = re.compile(r'[^\W\d_]{2,}')
NAMES = 'Names and acronyms, for headlines in capitals'
ORDINARY = 'Words that are no names, to tell which first words of sentences are'


def main(folder):
    pairs = list(corpus.own(Path(__file__).with_name('sentences')))
    norwegian = common_forms((pair.source for pair in pairs), fewest=2)
    english = common_forms((pair.target for pair in pairs), fewest=1)
    write(folder / 'translate/names-nb.txt', NAMES, (form for form in norwegian if form != form.lower()))
    write(folder / 'check/ordinary-nb.txt', ORDINARY, (form for form in norwegian if form == form.lower()))
    write(folder / 'check/ordinary-en.txt', ORDINARY, (form for form in english if form == form.lower()))


def common_forms(sentences, fewest):
    """How each word is mostly written, of those that are written so at least so many times."""
    forms = defaultdict(Counter)
    for sentence in sentences:
        if sentence != sentence.upper():
            # The first word has a capital, whatever it is.
            for word in list(WORD.finditer(sentence))[1:]:
                forms[word[0].lower()][word[0]] += 1
    common = (counts.most_common(1)[0] for counts in forms.values())
    return sorted(form for form, count in common if count >= fewest)


def write(path, what, words):
    header = f'# {what}; made by models/training/wordlists.py.\n'
    path.write_text(header + ''.join(word + '\n' for word in words), encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
