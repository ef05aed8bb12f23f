"""Turns careful Bokmål pairs into Nynorsk ones by Apertium, as a file more for the corpus.

usage: nynorsk.py CORPUS OUT.tsv.xz

Takes the pairs of news that have no such copy yet, and the project's own sentences. Needs Debian's apertium and
apertium-nno-nob; 50 sentences a second on one core.
"""

import dataclasses, lzma, os, re, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import corpus

MADE = '-nn-apertium'
LETTERS = str.maketrans('0123456789', 'bcdfghkmpt')
NUMBERED = re.compile(r'(?ms)^(zq[b-tx]+qz)\t(.*?)\n(?=zq[b-tx]+qz\t|\Z)')


def nynorsk(lines):
    """Apertium's Nynorsk, of the "e-infinitive" standard that newspapers use, of each line, or an empty line.

    They are numbered on their way, because Apertium breaks some in two; in letters, because it takes digits for a part of
    the sentence; with an x between them, because of three letters alike it keeps two."""
    parts = [list(enumerate(lines))[core :: os.cpu_count()] for core in range(os.cpu_count())]
    with ThreadPoolExecutor() as cores:
        answers = ''.join(cores.map(_apertium, parts))
    numbered = NUMBERED.findall(answers)
    found = dict(numbered)
    if found.keys() - {_number(i) for i in range(len(lines))} or len(found) < len(numbered):
        sys.exit('Apertium has changed the numbers of lines: its answers cannot be told apart')
    return [' '.join(found.get(_number(i), '').split()) for i in range(len(lines))]


def _number(i):
    return 'zq' + 'x'.join(str(i).translate(LETTERS)) + 'qz'


def _apertium(numbered):
    command = ['apertium', '-u', '-f', 'line', 'nob-nno_e']
    text = ''.join(f'{_number(i)}\t{line}\n' for i, line in numbered)
    return subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.PIPE).stdout


def converted(pair, text):
    # Apertium adds a full stop to every line that it reads, and takes it away again, or the line's own.
    if pair.source.endswith('.') and not text.endswith('.'):
        text += '.'
    return dataclasses.replace(pair, variety='nn', origin=pair.origin.split('-')[0] + MADE, source=text)


def main(folder, out):
    if Path(out).exists():
        sys.exit(f'{out} is there already, and is a part of the corpus: name another file, for the pairs that are new')
    part = Path(out).with_suffix('.part')
    pairs = [pair for pair in corpus.read(folder) if pair.origin.startswith(corpus.CAREFUL)]
    there = {pair.target for pair in pairs if pair.origin.endswith(MADE)}
    pairs += corpus.own(Path(__file__).with_name('sentences'))
    pairs = [pair for pair in pairs if pair.variety == 'nb' and pair.target not in there]
    with lzma.open(part, 'wt', encoding='utf-8') as lines:
        for pair, text in zip(pairs, nynorsk([pair.source for pair in pairs])):
            if text and text != pair.source:
                lines.write('\t'.join(dataclasses.astuple(converted(pair, text))) + '\n')
    part.rename(out)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
