"""Bitext as it comes, cleaned, and the pairs that are held out of it."""

import dataclasses, lzma, random, re
from collections import Counter
from pathlib import Path

HELD_OUT = 2000
BLOCK = 20
CAREFUL = ('news', 'own')


@dataclasses.dataclass(frozen=True)
class Pair:
    variety: str
    origin: str
    source: str
    target: str


def read(folder):
    """The pairs of every *.tsv.xz of a folder, `variety <tab> origin <tab> Norwegian <tab> English` a line. Words that
    europarl-fixes.tsv lists are replaced in Europarl's Norwegian."""
    folder = Path(folder)
    fixes = _fixes(folder / 'europarl-fixes.tsv')
    word = re.compile(r'[^\W\d_]+')
    for path in sorted(folder.glob('*.tsv.xz')):
        with lzma.open(path, 'rt', encoding='utf-8') as lines:
            for number, line in enumerate(lines, 1):
                columns = line.rstrip('\n').split('\t')
                if len(columns) != 4:
                    raise ValueError(f'{path}:{number}: expected 4 columns, found {len(columns)}')
                pair = Pair(*columns)
                if pair.origin.startswith('europarl'):
                    pair = dataclasses.replace(pair, source=word.sub(lambda m: _mended(m[0], fixes), pair.source))
                yield pair


def own(folder):
    """The project's own sentences: every *.tsv of a folder, `variety <tab> Norwegian <tab> English` a line. The origin is
    `own` and the file's name."""
    for path in sorted(Path(folder).glob('*.tsv')):
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            columns = line.split('\t')
            if len(columns) != 3:
                raise ValueError(f'{path}:{number}: expected 3 columns, found {len(columns)}')
            yield Pair(columns[0], f'own-{path.stem}', *columns[1:])


def _fixes(path):
    if not path.exists():
        return {}
    return dict(line.split('\t') for line in path.read_text(encoding='utf-8').splitlines() if line)


def _mended(word, fixes):
    fixed = fixes.get(word.lower())
    if fixed is None:
        return word
    return fixed[0].upper() + fixed[1:] if word[0].isupper() else fixed


def fault(pair):
    """Why a pair is left out, or None. News and our own are trusted: numbers may differ where one is written out."""
    if not pair.source or not pair.target:
        return 'empty'
    if len(pair.source.split()) > 4 and pair.source == pair.target:
        return 'not translated'
    if not pair.origin.startswith(CAREFUL) and _numbers(pair.source) != _numbers(pair.target):
        return 'numbers differ'
    return None


def _numbers(text):
    """The numbers of a text as a multiset, without what separates thousands, decimals, hours or dates."""
    return Counter(re.sub(r'\D', '', number) for number in re.findall(r'\d+(?:[., :  ]\d+)*', text))


def hold_out(pairs):
    """(kept, held out): about HELD_OUT pairs of news translated by people or for this project, in runs of BLOCK
    consecutive lines. No pair that shares a sentence with them, on either side and in either variety, is kept."""
    news = [i for i, pair in enumerate(pairs) if pair.origin.startswith('news') and 'apertium' not in pair.origin]
    if len(news) < HELD_OUT + BLOCK:
        raise SystemExit(f'{len(news)} pairs of an origin that begins with news: {HELD_OUT} are held out of these')
    starts = random.Random(1).sample(range(0, len(news) - BLOCK, BLOCK), HELD_OUT // BLOCK)
    held = {news[start + i] for start in starts for i in range(BLOCK)}
    sources = {_folded(pairs[i].source) for i in held}
    targets = {_folded(pairs[i].target) for i in held}
    kept = [p for p in pairs if _folded(p.source) not in sources and _folded(p.target) not in targets]
    return kept, [pairs[i] for i in sorted(held)]


def _folded(text):
    return re.sub(r'\W+', ' ', text).strip().casefold()
