"""Draws the curve of a training run from log.jsonl: held-out loss per token against target tokens seen.

usage: curve.py OUT.svg NAME=LOG.jsonl ...
"""

import json, sys

import matplotlib

matplotlib.use('svg')
matplotlib.rcParams['svg.hashsalt'] = 'tolk'

import matplotlib.pyplot as plt


def points(path):
    with open(path, encoding='utf-8') as lines:
        for line in map(json.loads, lines):
            if 'held_out' in line:
                yield line['target_tokens'] / 1e6, line['held_out']['all']


def main():
    if len(sys.argv) < 3 or not all('=' in argument for argument in sys.argv[2:]):
        sys.exit(__doc__)
    figure, axes = plt.subplots(figsize=(8, 4.5), layout='constrained')
    for argument in sys.argv[2:]:
        name, path = argument.split('=', 1)
        axes.plot(*zip(*points(path)), label=name, linewidth=1.5)
    axes.set_title('Averaged weights on held-out news')
    axes.set_xlabel('target tokens seen (millions)')
    axes.set_ylabel('loss per token (nats)')
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(sys.argv[1], metadata={'Date': None})


if __name__ == '__main__':
    main()
