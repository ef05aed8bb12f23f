"""Cleans and tokenizes a corpus once, and makes what training starts from.

usage: prepare.py CORPUS WORK [--pieces N | --vocabulary SPM.model] [--width D] [--mix MIX.json]

CORPUS holds *.tsv.xz of four columns: variety, origin, Norwegian, English; the project's own sentences are added. WORK
gets spm.model, train.npz and held-out.npz (token ids), held-out.tsv (text), and embeddings.npy. Nothing of it belongs
into a repository.
"""

import argparse, random, shutil
from collections import Counter
from functools import partial
from pathlib import Path

import numpy as np
import sentencepiece

import augment, corpus
from batches import Pairs, read_mix
from embeddings import starting_embeddings

LONGEST = 120
EMBEDDED_PAIRS = 600_000


def made(pairs):
    """Pairs made of careful pairs: each change is tried on a share of them."""
    rng = random.Random(2)
    changes = (
        (augment.numbers, 0.5),
        (augment.decimals, 1.0),
        (partial(augment.names, pool=augment.shared_names(pairs)), 0.25),
        (augment.capitals, 0.15),
        (augment.open_ended, 0.1),
    )
    for pair in (pair for pair in pairs if pair.origin.startswith(corpus.CAREFUL)):
        for change, share in changes:
            if rng.random() < share:
                new = change(pair, rng)
                if new is not None and new.source != pair.source:
                    yield new


def vocabulary(pairs, size, rate, work):
    """Trains a unigram model on what the mix draws: byte fallback, single digits, text left as it is."""
    rng = random.Random(3)
    text = work / 'pieces.txt'
    with text.open('w', encoding='utf-8') as out:
        for pair in pairs:
            formal = pair.origin.startswith(('europarl', 'ms'))
            if rng.random() < min(1, rate(pair.origin) * (0.2 if formal else 1)):
                out.write(f'{pair.source}\n{pair.target}\n')
    sentencepiece.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(work / 'spm'),
        vocab_size=size,
        model_type='unigram',
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name='identity',
        character_coverage=0.9995,
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
        num_threads=2,
        input_sentence_size=400_000,
        max_sentence_length=8192,
    )
    text.unlink()


def tokenize(pairs, pieces, path):
    """Writes the token ids of the pairs that are neither too long nor too unlike in length."""
    origins, flat, lengths, origin = {}, [], [], []
    for start in range(0, len(pairs), 50_000):
        part = pairs[start : start + 50_000]
        sources = pieces.encode([pair.source for pair in part], num_threads=2)
        targets = pieces.encode([pair.target for pair in part], num_threads=2)
        for pair, source, target in zip(part, sources, targets):
            short, long = sorted((len(source), len(target)))
            if 0 < short and long < LONGEST and long < 2.5 * short + 8:
                flat += [np.array(source, np.uint16), np.array(target, np.uint16)]
                lengths.append((len(source), len(target)))
                origin.append(origins.setdefault(pair.origin, len(origins)))
    lengths = np.array(lengths, np.uint8)
    np.savez(
        path,
        flat=np.concatenate(flat),
        source_length=lengths[:, 0],
        target_length=lengths[:, 1],
        origin=np.array(origin, np.uint8),
        origins=np.array(list(origins)),
    )


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('corpus', type=Path)
    arguments.add_argument('work', type=Path)
    arguments.add_argument('--pieces', type=int, default=8000, help='size of a new vocabulary')
    arguments.add_argument('--vocabulary', type=Path, help='a SentencePiece model to use instead of a new one')
    arguments.add_argument('--width', type=int, default=512, help='of the starting embeddings')
    arguments.add_argument('--mix', type=Path, default=Path(__file__).with_name('mix.json'))
    given = arguments.parse_args()
    work, rate = given.work, read_mix(given.mix)
    work.mkdir(parents=True, exist_ok=True)

    pairs, faults = [], Counter()
    for pair in corpus.read(given.corpus):
        fault = corpus.fault(pair)
        if fault:
            faults[fault] += 1
        else:
            pairs.append(pair)
    print(f'{len(pairs) + faults.total()} pairs read; left out: {dict(faults)}', flush=True)
    pairs, held_out = corpus.hold_out(pairs)
    pairs += corpus.own(Path(__file__).with_name('sentences'))
    (work / 'held-out.tsv').write_text(
        ''.join(f'{p.variety}\t{p.origin}\t{p.source}\t{p.target}\n' for p in held_out), encoding='utf-8'
    )
    pairs += list(made(pairs))
    print(f'{len(held_out)} pairs held out, {len(pairs)} to train on', flush=True)

    if given.vocabulary:
        shutil.copy(given.vocabulary, work / 'spm.model')
    else:
        vocabulary(pairs, given.pieces, rate, work)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / 'spm.model'))
    tokenize(held_out, pieces, work / 'held-out.npz')
    tokenize(pairs, pieces, work / 'train.npz')

    tokens = Pairs(work / 'train.npz')
    rates = np.array([rate(origin) for origin in tokens.origins])[tokens.origin]
    drawn = np.random.default_rng(4).choice(len(tokens), min(EMBEDDED_PAIRS, len(tokens)), p=rates / rates.sum())
    np.save(work / 'embeddings.npy', starting_embeddings(tokens, drawn, pieces.get_piece_size(), given.width))
    a_round = (rates * (tokens.target_length + 1)).sum()
    print(f'{tokens.target_length.sum() / 1e6:.1f} M target tokens, {a_round / 1e6:.1f} M a round of the mix')


if __name__ == '__main__':
    main()
