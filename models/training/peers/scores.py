"""Scores translations with sacreBLEU.

usage: scores.py REFERENCE TRANSLATION... > one line for each translation: BLEU and chrF2
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
        print(BLEU().corpus_score(hypotheses, references).score, CHRF().corpus_score(hypotheses, references).score)


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
