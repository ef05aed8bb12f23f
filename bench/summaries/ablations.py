"""Measures what each part of the choice of a summary is worth, on what Sentences.java prints.

The choice is that of ExtractiveSummarizer, written again so that its parts can be taken away or set otherwise. ROUGE is the
mean of ROUGE-1, 2 and L (F1, words in small letters, mean over the summaries by people) at 100 words.

usage: ablations.py sentences.jsonl LISTS     (LISTS: models/src/main/resources/no/tolk/summarize)
"""
import itertools
import json
import math
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

BUDGET = 100
CHOSEN = {'position': 0.65, 'half': 8, 'length': 8, 'speech': 0.8, 'centrality': 'vectors',
          'alone': True, 'leaning': True, 'same': 0.95, 'novelty': 0.0}
GRID = {'position': (0.35, 0.5, 0.65, 0.8), 'half': (4, 8, 16, 32), 'length': (8, 12), 'speech': (0.7, 0.8, 0.9, 1)}
ABLATIONS = [
    ('as chosen', {}),
    ('centrality by tf-idf', {'centrality': 'tfidf'}),
    ('no centrality', {'position': 1.0}),
    ('no position', {'position': 0.0}),
    ('no length', {'length': 1}),
    ('length up to 20 words', {'length': 20}),
    ('speech as prose', {'speech': 1.0}),
    ('novelty 0.3 (MMR)', {'novelty': 0.3}),
    ('repetition allowed', {'same': 2.0}),
    ('repetition above cosine 0.8 left out', {'same': 0.8}),
    ('leaning sentences free', {'leaning': False}),
    ('all sentences, headings too', {'alone': False, 'leaning': False}),
]


def words(text):
    return re.findall(r'\w+', text.lower())


def f1(matches, a, b):
    return 200 * matches / (a + b) if matches else 0.0


def ngrams(a, b, n):
    x, y = (Counter(zip(*(t[i:] for i in range(n)))) for t in (a, b))
    return f1(sum((x & y).values()), sum(x.values()), sum(y.values()))


def longest(a, b):
    row = [0] * (len(b) + 1)
    for word in a:
        before = row
        row = [0]
        for j, other in enumerate(b):
            row.append(before[j] + 1 if word == other else max(before[j + 1], row[-1]))
    return f1(row[-1], len(a), len(b))


def rouge(text, references):
    summary = words(text)
    return float(np.mean([(ngrams(summary, r, 1) + ngrams(summary, r, 2) + longest(summary, r)) / 3
                          for r in references]))


class Leaning:
    def __init__(self, lists):
        self.lists = {path.stem: {word for line in path.read_text('utf-8').splitlines() if not line.startswith('#')
                                  for word in line.split()} for path in Path(lists).glob('*.txt')}

    def __call__(self, text):
        found = re.findall(r'[^\W_]+', text)
        if not found:
            return False
        small = [word.lower() for word in found]
        second = small[1] if len(small) > 1 else ''
        if (small[0] in self.lists['connectives'] or small[0] == 'det' and second in self.lists['speech-verbs']
                or small[0] in ('de', 'dei', 'den') and second in self.lists['pronoun-verbs']):
            return True
        for i, word in enumerate(small):
            if word in self.lists['persons']:
                return True
            if i and found[i][0].isupper():
                return False
        return False


def half_quotes(texts):
    halves = {i for i, text in enumerate(texts) if text.count('"') % 2}
    for marks in ('«»', '“”'):
        opened = -1
        for i, text in enumerate(texts):
            left = text.count(marks[0]) - text.count(marks[1])
            if left:
                halves.add(i)
                if left < 0 <= opened and i - opened < 6:
                    halves.update(range(opened, i))
                opened = i if left > 0 else -1
    return halves


def cosines(rows):
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    unit = rows / np.where(norms == 0, 1, norms)
    return unit @ unit.T


def tf_idf(texts):
    counts = [Counter(word for word in words(text) if len(word) > 3) for text in texts]
    df = Counter(word for count in counts for word in count)
    index = {word: i for i, word in enumerate(df)}
    rows = np.zeros((len(texts), max(1, len(df))))
    for i, count in enumerate(counts):
        for word, times in count.items():
            rows[i, index[word]] = times * math.log(1 + len(texts) / df[word])
    return rows


def relative(cosine):
    pairs = cosine[~np.eye(len(cosine), dtype=bool)]
    spread = pairs.max() - pairs.min() if pairs.size else 0
    result = (cosine - pairs.min()) / spread if spread > 0 else np.zeros_like(cosine)
    np.fill_diagonal(result, 0)
    return result


class Article:
    def __init__(self, line, leaning):
        article = json.loads(line)
        self.texts = [sentence['nb'] for sentence in article['sentences']]
        self.words = [len([word for word in text.split() if re.search(r'\w', word)]) for text in self.texts]
        self.references = [words(text) for summary in article['summaries']
                           for text in (summary.values() if isinstance(summary, dict) else [summary])]
        self.cosine = cosines(np.array([sentence['vector'] for sentence in article['sentences']], float))
        self.similar = {'vectors': relative(self.cosine), 'tfidf': relative(cosines(tf_idf(self.texts)))}
        self.leaning = [leaning(text) for text in self.texts]
        halves = half_quotes(self.texts)
        self.alone = [i for i, text in enumerate(self.texts) if i not in halves and self.words[i] >= 5
                      and not re.search(r'[?!|][»”")]*$', text)]
        self.known = {}

    def chosen(self, position, half, length, speech, centrality, alone, leaning, same, novelty):
        n = len(self.texts)
        if sum(self.words) <= BUDGET:
            return range(n)
        eligible = set(self.alone if alone else range(n))
        similar = self.similar[centrality]
        central = similar.sum(1) / max(1, n - 1)
        worth = []
        place = 0
        for i in range(n):
            value = (1 - position) * central[i] + position * half / (half + place)
            value *= min(1, self.words[i] / length) * (speech if self.texts[i][0] in '-–—―' else 1)
            worth.append(value)
            place += i in eligible
        got, left = [], BUDGET
        while True:
            fitting = [i for i in sorted(eligible) if self.words[i] <= left
                       and (not leaning or i == 0 or i - 1 in got or not self.leaning[i])]
            if not fitting:
                return sorted(got)
            best = max(fitting, key=lambda i: (1 - novelty) * worth[i]
                       - novelty * max((similar[i, j] for j in got), default=0))
            got.append(best)
            left -= self.words[best]
            eligible = {i for i in eligible if i != best and self.cosine[i, best] < same}

    def score(self, **settings):
        return self.of(self.chosen(**settings))

    def of(self, indices):
        key = tuple(indices)
        if key not in self.known:
            self.known[key] = rouge(' '.join(self.texts[i] for i in key), self.references)
        return self.known[key]

    def lead(self, indices):
        got, left = [], BUDGET
        for i in indices:
            if self.words[i] <= left:
                got.append(i)
                left -= self.words[i]
        return self.of(got)


def cross_validated(scores):
    """The mean where each fifth is scored with what is best on the rest, over twenty ways to cut; and leaving one out."""
    n = scores.shape[1]
    fifths = []
    for seed in range(20):
        order = np.random.RandomState(seed).permutation(n)
        for k in range(5):
            test = order[k::5]
            best = np.argmax(np.delete(scores, test, axis=1).mean(axis=1))
            fifths.extend(scores[best, test])
    one = [scores[np.argmax(np.delete(scores, i, axis=1).mean(axis=1)), i] for i in range(n)]
    return np.mean(fifths), np.mean(one)


def main(sentences, lists):
    leaning = Leaning(lists)
    articles = [Article(line, leaning) for line in open(sentences, encoding='utf-8')]
    everything = np.array([article.lead(range(len(article.texts))) for article in articles])
    headless = np.array([article.lead([i for i, text in enumerate(article.texts) if not text.endswith('|')])
                         for article in articles])
    ours = np.array([article.score(**CHOSEN) for article in articles])
    print(f'Lead                                   {everything.mean():.2f}')
    print(f'Lead without headings                  {headless.mean():.2f}')
    for name, change in ABLATIONS:
        print(f'{name:38s} {np.mean([article.score(**{**CHOSEN, **change}) for article in articles]):.2f}')
    draws = np.random.RandomState(0).randint(len(articles), size=(10_000, len(articles)))
    for name, other in (('Lead', everything), ('Lead without headings', headless)):
        gains = (ours - other)[draws].mean(axis=1)
        low, high = np.percentile(gains, [2.5, 97.5])
        print(f'gain over {name}: {(ours - other).mean():.2f}, 95 % of bootstrap samples {low:.2f} to {high:.2f}; '
              f'better in {(ours > other).sum()}, worse in {(ours < other).sum()} of {len(articles)}')
    grid = [dict(zip(GRID, values)) for values in itertools.product(*GRID.values())]
    scores = np.array([[article.score(**{**CHOSEN, **point}) for article in articles] for point in grid])
    means = scores.mean(axis=1)
    fifths, one = cross_validated(scores)
    print(f'{len(grid)} settings: {means.min():.2f} to {means.max():.2f}, median {np.median(means):.2f}; '
          f'the best of the rest, five-fold {fifths:.2f}, leaving one out {one:.2f}')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
