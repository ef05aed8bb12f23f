"""Tokenized pairs, and the batches that are drawn from them."""

import dataclasses, json, re
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch

DRAWN_TOGETHER = 8
MULTIPLE = 4
AHEAD = 16


@dataclasses.dataclass(frozen=True)
class Batch:
    """Pairs as tensors: `source` and `target` [rows, width] int64 hold tokens, `</s>` and `<pad>`; `real` [tokens] says
    where in the flattened target the tokens are, and `row` [tokens] which row each belongs to."""

    pairs: np.ndarray
    source: torch.Tensor
    target: torch.Tensor
    real: torch.Tensor
    row: torch.Tensor

    def to(self, device):
        if device == 'cpu':
            return self
        moved = (t.pin_memory().to(device, non_blocking=True) for t in (self.source, self.target, self.real, self.row))
        return Batch(self.pairs, *moved)


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

    def batch(self, pairs, pad, splits=None):
        """The Batch of an array of pair numbers; `splits` may split pieces of its sources."""
        start, length = self.start[pairs], self.source_length[pairs]
        source = self._padded(*(splits.of(*self._flat(start, length)) if splits else self._flat(start, length)), pad)
        target = self._padded(*self._flat(start + length, self.target_length[pairs]), pad)
        real = np.flatnonzero(target != pad)
        tensors = (torch.from_numpy(array) for array in (source, target, real, real // target.shape[1]))
        return Batch(pairs, *tensors)

    def _flat(self, start, length):
        """The tokens of some rows, one row after the other, and the rows' lengths."""
        column = np.arange(length.max())
        inside = column < length[:, None]
        return self.flat[(start[:, None] + column)[inside]], length

    def _padded(self, flat, length, pad):
        column = np.arange(self.width(length.max()))
        ids = np.where(column == length[:, None], 0, pad)
        ids[column < length[:, None]] = flat
        return ids


class Splits:
    """Splits pieces in two at random, where both halves are pieces: a sentence that is seen again is not the same again,
    and rare words are learnt from their parts (Kudo 2018, arXiv 1804.10959; Provilkov et al. 2020, arXiv 1910.13267)."""

    def __init__(self, pieces, share, random):
        """`pieces` is a SentencePieceProcessor; each piece that can be is split with probability `share`."""
        number = {pieces.id_to_piece(i): i for i in range(pieces.get_piece_size()) if not pieces.is_byte(i)}
        halves = [
            [(number[p[:at]], number[p[at:]]) for at in range(1, len(p)) if p[:at] in number and p[at:] in number]
            for p in map(pieces.id_to_piece, range(pieces.get_piece_size()))
        ]
        self.ways = np.array([len(ways) for ways in halves])
        self.first = np.cumsum(self.ways) - self.ways
        self.halves = np.array([pair for ways in halves for pair in ways])
        self.share, self.random = share, random

    def of(self, flat, length):
        """Tokens, one row after the other, and the rows' lengths, after splitting."""
        split = (self.random.random(len(flat)) < self.share) & (self.ways[flat] > 0)
        way = self.first[flat[split]] + (self.random.random(split.sum()) * self.ways[flat[split]]).astype(int)
        row = np.repeat(np.arange(len(length)), length)
        ids = np.repeat(flat, 1 + split).astype(np.int64)
        left = (np.cumsum(1 + split) - 2)[split]
        ids[left], ids[left + 1] = self.halves[way].T
        return ids, length + np.bincount(row[split], minlength=len(length))


def ahead(endless):
    """The items of an endless iterator, made by a thread that is a little ahead."""
    worker = ThreadPoolExecutor(1)
    waiting = deque(worker.submit(next, endless) for _ in range(AHEAD))
    while True:
        waiting.append(worker.submit(next, endless))
        yield waiting.popleft().result()


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
