"""Tokenises lines with SentencePiece and a bundle's pieces: the ids that Tolk must give too, `</s>` not among them.

usage: ids.py BUNDLE < text > ids
"""
import sys

import bundle


def main(folder):
    sentence_piece = bundle.sentence_piece(folder)
    sys.stdin.reconfigure(encoding='utf-8', newline='\n')
    for line in sys.stdin:
        print(*sentence_piece.encode(line.removesuffix('\n')))


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
