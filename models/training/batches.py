"""Tokenized pairs, and the batches that are drawn from them."""

import json, re
from pathlib import Path

import numpy as np
import torch

DRAWN_TOGETHER = 8
MULTIPLE = 4


class Pairs:
    """Pairs of token ids, written by prepare.py: `flat` holds source and target of each pair, one after the other."""

    def __init__(self, path):
        with np.load(path) as arrays:
            self.flat = arrays['flat']
            self.source_length = arrays['source_length'].astype(np.int64)
            self.target_length = arrays['target_length'].astype(np.int64)
            self.origin = arrays['origin']
            self.origins = [str(name) for name in arrays['origins']]
        self.start = np.concatenate([[0], np.cumsum(self.source_length + self.target_length)[:-1]])

    def __len__(self):
        return len(self.start)

    def width(self, length):
        """Columns of a batch whose longest side has `length` tokens: `</s>` is added, and padding to a multiple of four,
        because a CPU's libraries make kernels for every new shape, and keep them."""
        return -(-(length + 1) // MULTIPLE) * MULTIPLE

    def tensors(self, batch, pad):
        """(source, target) of a batch, [rows, width] int64 each: tokens, `</s>`, `<pad>`."""
        padded = lambda start, length: torch.from_numpy(self._padded(start, length, pad))
        start, length = self.start[batch], self.source_length[batch]
        return padded(start, length), padded(start + length, self.target_length[batch])

    def _padded(self, start, length, pad):
        column = np.arange(self.width(length.max()))
        inside = column < length[:, None]
        ids = np.where(column == length[:, None], 0, pad)
        ids[inside] = self.flat[(start[:, None] + column)[inside]]
        return ids


def read_mix(path):
    """How often a pair of each origin is drawn in a round: by its full name, else by what comes before a digit or hyphen,
    else by `*`."""
    rates = json.loads(Path(path).read_text(encoding='utf-8'))
    return lambda origin: rates.get(origin, rates.get(re.split(r'[-\d]', origin)[0], rates['*']))


def one_round(pairs, rates, tokens, random):
    """The batches of one round: each pair is drawn as often as its rate says, a fraction by chance.

    A batch is an array of pair numbers: sources of the same width, targets of about the same, as many rows as make
    `tokens` tokens of source. What does not fill a batch at the end of the round is left out.
    """
    drawn = np.repeat(np.arange(len(pairs)), np.floor(rates).astype(int) + (random.random(len(rates)) < rates % 1))
    random.shuffle(drawn)
    widths = pairs.width(pairs.source_length)
    waiting = {}
    for pair in drawn:
        width = widths[pair]
        bucket = waiting.setdefault(width, [])
        bucket.append(pair)
        if len(bucket) == DRAWN_TOGETHER * (tokens // width):
            yield from cut(pairs, bucket, tokens // width, random)
            bucket.clear()
    rest = [
        batch
        for width, bucket in waiting.items()
        if bucket
        for batch in cut(pairs, bucket, tokens // width, random)
        if len(batch) == tokens // width
    ]
    random.shuffle(rest)
    yield from rest


def every_one(pairs, tokens):
    """Batches that hold each pair once, in the order of their lengths."""
    widths = pairs.width(pairs.source_length)
    for width in np.unique(widths):
        yield from cut(pairs, np.flatnonzero(widths == width), tokens // width)


def cut(pairs, bucket, rows, random=None):
    """Batches of so many rows, the last perhaps fewer, of targets of about the same length; shuffled with `random`."""
    bucket = np.array(bucket)
    bucket = bucket[np.argsort(pairs.target_length[bucket], kind='stable')]
    batches = [bucket[start : start + rows] for start in range(0, len(bucket), rows)]
    if random is not None:
        random.shuffle(batches)
    return batches
