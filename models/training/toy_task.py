"""The toy task of the fixtures: sentences of a few Norwegian words and their English. The order changes, words come in
and fall away, and several answers are right, so that a beam finds better ones than a greedy search does."""

import random

PEOPLE = [
    ('hunden', 'the dog'),
    ('katten', 'the cat'),
    ('læreren', 'the teacher'),
    ('legen', 'the doctor'),
    ('gutten', 'the boy'),
    ('jenta', 'the girl'),
    ('statsministeren', 'the prime minister'),
    ('fiskeren', 'the fisherman'),
    ('naboen', 'the neighbour'),
    ('brannmannen', 'the fireman'),
    ('bonden', 'the farmer'),
    ('kvinnen', 'the woman'),
    ('politiet', 'the police'),
    ('regjeringen', 'the government'),
]
THINGS = [
    ('en bil', 'a car'),
    ('et hus', 'a house'),
    ('en båt', 'a boat'),
    ('brødet', 'the bread'),
    ('avisen', 'the newspaper'),
    ('tre epler', 'three apples'),
    ('ei bok', 'a book'),
    ('fem bøker', 'five books'),
    ('været', 'the weather'),
    ('skolen', 'the school'),
    ('en ny vei', 'a new road'),
    ('fisken', 'the fish'),
]
VERBS = [
    ('ser', 'sees', 'see'),
    ('kjøper', 'buys', 'buy'),
    ('selger', 'sells', 'sell'),
    ('liker', 'likes', 'like'),
    ('venter på', 'waits for', 'wait for'),
    ('snakker om', 'talks about', 'talk about'),
    ('finner', 'finds', 'find'),
    ('leter etter', 'looks for', 'look for'),
]
TIMES = [
    ('i dag', ['today']),
    ('i går kveld', ['last night', 'yesterday evening']),
    ('hver morgen', ['every morning', 'each morning']),
    ('om våren', ['in spring', 'in the spring']),
    ('i 2017', ['in 2017']),
    ('klokka 12', ["at 12 o'clock", 'at noon']),
]
KINDS = [
    ('gamle', ['old', 'aged', 'very old']),
    ('unge', ['young', 'youthful']),
    ('sinte', ['angry', 'very angry']),
    ('trøtte', ['tired', 'sleepy']),
]


def pair(choose):
    """A Norwegian sentence and one of its right translations."""
    (who, who_en), (what, what_en), (does, does_en, do_en) = (
        choose.choice(PEOPLE),
        choose.choice(THINGS),
        choose.choice(VERBS),
    )
    source, target = [], []
    if choose.random() < 0.4:
        kind, kinds_en = choose.choice(KINDS)
        who, who_en = f'den {kind} {who}', 'the ' + choose.choice(kinds_en) + who_en.removeprefix('the')
    denied = choose.random() < 0.3
    verb_en = choose.choice([f'does not {do_en}', f"doesn't {do_en}"]) if denied else does_en
    when = choose.choice(TIMES) if choose.random() < 0.7 else None
    if when and choose.random() < 0.5:
        source = [when[0], does, who] + ['ikke'] * denied + [what]
    else:
        source = [who, does] + ['ikke'] * denied + [what] + ([when[0]] if when else [])
    target = [who_en, verb_en, what_en]
    if when:
        when_en = choose.choice(when[1])
        target = [when_en + ','] + target if choose.random() < 0.4 else target + [when_en]
    if choose.random() < 0.15:
        source.insert(-1, 'jo')
    capital = lambda words: (text := ' '.join(words))[0].upper() + text[1:] + '.'
    return capital(source), capital(target)


def pairs(count, seed):
    choose = random.Random(seed)
    return [pair(choose) for _ in range(count)]


# Beside sentences of the task: what is not in any vocabulary, what a normalizer changes, the very short and the long.
ODD = [
    'Hunden.',
    'Ja',
    '2017',
    'Hunden ser «katten» i dag.',
    'Læreren liker 🐟.',
    'Ｈｕｎｄｅｎ ﬁnner ½ båt.',
    'Zürich ser Çelik.',
    'Hunden ser katten, katten ser hunden, og jenta kjøper ei bok i går kveld.',
    'I dag i dag i dag ser legen fisken.',
    'Den gamle den unge den sinte naboen snakker ikke om regjeringen hver morgen i 2017.',
]
