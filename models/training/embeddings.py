"""Bilingual starting embeddings: pieces that occur near each other, on the same side or at the proportional place of the
other side of a pair, start close to each other."""

import numpy as np
import torch

NEIGHBOURS = 4
REACH = 6
SPREAD = 2.0
SHIFT = 0.5


def starting_embeddings(pairs, chosen, pieces, width):
    """[pieces, width] float32 of unit rows: the strongest eigenvectors of the shifted positive pointwise mutual
    information (Levy and Goldberg 2014) of the pieces of the chosen pairs, randomly turned."""
    information = torch.from_numpy(_information(_counts(pairs, chosen, pieces)))
    torch.manual_seed(0)
    basis = torch.randn(pieces, width + 40)
    for _ in range(6):
        basis, _ = torch.linalg.qr(information @ basis)
    values, vectors = torch.linalg.eigh(basis.T @ (information @ basis))
    strongest = values.abs().argsort(descending=True)[:width]
    rows = (basis @ vectors[:, strongest]) * values[strongest].abs().sqrt()
    rows -= rows.mean(0)
    rows /= rows.norm(dim=1, keepdim=True) + 1e-6
    turn, _ = torch.linalg.qr(torch.randn(width, width))
    return (rows @ turn).numpy()


def _counts(pairs, chosen, pieces):
    """Weighted co-occurrences [pieces, pieces] of the chosen pairs."""
    counts = np.zeros(pieces * pieces, np.float32)
    for part in np.array_split(chosen, max(1, len(chosen) // 100_000)):
        left, right, weight = [], [], []
        for a, b, w in _near(pairs, part):
            left.append(a)
            right.append(b)
            weight.append(w)
        cell = np.concatenate(left).astype(np.int64) * pieces + np.concatenate(right)
        counts += np.bincount(cell, np.concatenate(weight), pieces * pieces).astype(np.float32)
    counts = counts.reshape(pieces, pieces)
    return counts + counts.T


def _near(pairs, part):
    """Pieces near each other, each two once: (ids, ids, weights)."""
    source_start, source_length = pairs.start[part], pairs.source_length[part]
    target_start, target_length = source_start + source_length, pairs.target_length[part]
    for start, length in ((source_start, source_length), (target_start, target_length)):
        place, end, _ = _places(start, length)
        for distance in range(1, NEIGHBOURS + 1):
            inside = place + distance < end
            a = place[inside]
            yield pairs.flat[a], pairs.flat[a + distance], np.full(len(a), 0.5 / distance, np.float32)
    place, _, row = _places(source_start, source_length)
    expected = (place - source_start[row] + 0.5) * target_length[row] / source_length[row] - 0.5
    for distance in range(-REACH, REACH + 1):
        other = np.round(expected).astype(np.int64) + distance
        inside = (other >= 0) & (other < target_length[row])
        weight = 2 * np.exp(-(((other - expected) / SPREAD) ** 2) / 2)
        yield (
            pairs.flat[place[inside]],
            pairs.flat[target_start[row][inside] + other[inside]],
            weight[inside].astype(np.float32),
        )


def _places(start, length):
    """The places in `flat` of all tokens of some rows, where their row ends, and its number."""
    row = np.repeat(np.arange(len(start)), length)
    place = np.arange(len(row)) - np.repeat(np.cumsum(length) - length, length) + start[row]
    return place, (start + length)[row], row


def _information(counts):
    total = counts.sum(1)
    context = total**0.75
    context /= context.sum()
    expected = np.maximum(total[:, None], 1e-9) * np.maximum(context[None, :], 1e-12)
    information = np.log(np.maximum(counts / expected, 1e-9))
    information[counts < 0.5] = 0
    information = np.maximum(information - SHIFT, 0)
    return ((information + information.T) / 2).astype(np.float32)
