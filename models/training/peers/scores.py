"""Scores translations with sacreBLEU.

usage: scores.py REFERENCE TRANSLATION... > one line for each translation: BLEU, chrF2 and their signatures
"""
import sys
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF


def lines(path):
    return Path(path).read_bytes().decode('utf-8').removesuffix('\n').split('\n')


def main(reference, translations):
    references = [lines(reference)]
    for translation in translations:
        hypotheses = lines(translation)
        scores = [(metric.corpus_score(hypotheses, references).score, metric.get_signature().format())
                  for metric in (BLEU(), CHRF())]
        print(*(score for score, _ in scores), *(signature for _, signature in scores))


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
