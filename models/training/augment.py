"""Pairs made from pairs, for what news has and bitext has too little of: numbers in both conventions, unknown names,
capitals, and lines without a final stop.

Every function takes a Pair and a random.Random and gives a changed Pair, or None where it does not apply. The origin tells
what was done, so that the mix can weigh it.
"""

import dataclasses, re

NUMBER = re.compile(r'(?<![\w.,:/-])\d{1,4}(?![\w:/-]|[.,]\d| \d)')
YEAR = re.compile(r'1[5-9]\d\d|20\d\d')
DECIMAL = re.compile(r'(?<![\w.,:/-])(\d{1,3})([.,])(\d{1,2})(?![\w:/-]|[.,]\d| \d)')
NAME = re.compile(r'(?<=[^\W\d_] )[A-ZÆØÅ][a-zæøåéöäü]{3,}(?![\w-])')


def numbers(pair, random):
    """Other whole numbers: years stay years, days stay days, others may grow to millions, with each language's separators."""
    ours, theirs = NUMBER.findall(pair.source), NUMBER.findall(pair.target)
    shared = [n for n in ours if ours.count(n) == theirs.count(n) == 1 and (len(n) < 4 or YEAR.fullmatch(n))]
    if not shared:
        return None
    ordinal = re.search(r'\d\.', pair.source) or re.search(r'\d(?:st|nd|rd|th)\b', pair.target)
    source, target = {}, {}
    for number in shared:
        if YEAR.fullmatch(number):
            source[number] = target[number] = str(random.randint(1500, 2099))
        elif ordinal or (int(number) <= 31 and random.random() < 0.6):
            source[number] = target[number] = str(random.randint(2, 31))
        else:
            other = random.randint(32, 10 ** random.randint(2, 7))
            separators = (' ', '.') if other >= 10_000 else ('', '', ' ', '.')
            target[number] = f'{other:,}'
            source[number] = target[number].replace(',', random.choice(separators))
    swap = lambda text, table: NUMBER.sub(lambda m: table.get(m[0], m[0]), text)
    return dataclasses.replace(
        pair, origin='made.numbers', source=swap(pair.source, source), target=swap(pair.target, target)
    )


def decimals(pair, random):
    """Other decimal numbers: a comma in Norwegian, a point in English."""
    ours, theirs = DECIMAL.findall(pair.source), DECIMAL.findall(pair.target)
    if len(ours) != 1 or len(theirs) != 1 or ours[0][1] != ',' or theirs[0][1] != '.':
        return None
    if ours[0][::2] != theirs[0][::2]:
        return None
    whole, part = random.randint(0, 10 ** random.randint(1, 3)), f'{random.randint(1, 99)}'
    return dataclasses.replace(
        pair,
        origin='made.numbers',
        source=DECIMAL.sub(f'{whole},{part}', pair.source),
        target=DECIMAL.sub(f'{whole}.{part}', pair.target),
    )


def names(pair, random, pool):
    """Other names for those that stand the same on both sides, drawn from `pool`."""
    shared = _shared_names(pair)
    if not shared:
        return None
    table = {name: random.choice(pool) for name in shared}
    pattern = re.compile(r'\b(' + '|'.join(shared) + r")(s|'s|’s|'|’)?\b(?!-)")
    swap = lambda text: pattern.sub(lambda m: table[m[1]] + (m[2] or ''), text)
    return dataclasses.replace(pair, origin='made.names', source=swap(pair.source), target=swap(pair.target))


def shared_names(pairs):
    """The names that stand the same on both sides of some pair, each once."""
    return sorted({name for pair in pairs for name in _shared_names(pair)})


def _shared_names(pair):
    return [name for name in dict.fromkeys(NAME.findall(pair.source)) if re.search(rf'\b{name}\b', pair.target)]


def capitals(pair, random):
    """A headline in capitals on both sides."""
    if not 2 <= len(pair.source.split()) <= 14:
        return None
    return dataclasses.replace(pair, origin='made.capitals', source=pair.source.upper(), target=pair.target.upper())


def open_ended(pair, random):
    """A line that does not end in a full stop."""
    if not (pair.source.endswith('.') and pair.target.endswith('.') and not pair.source.endswith('..')):
        return None
    return dataclasses.replace(pair, origin='made.open', source=pair.source[:-1], target=pair.target[:-1])
