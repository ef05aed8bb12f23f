"""Makes a checkpoint of a bundle, to train on from: what export.py does, the other way round.

usage: unpack.py BUNDLE OUT

OUT gets average.npz and config.json for `train.py --from OUT/average.npz`, and spm.model for `prepare.py --vocabulary`.
The bundle must be one that export.py made. Its weights are averages whose rate had sunk to zero, and the optimizers begin
anew: where there is a last.pt, go on from that.
"""

import sys
from pathlib import Path

import torch

import transformer
from peers import bundle
from transformer import Shape, Transformer


def parameters(folder):
    """The weights by the names that `Transformer` gives them, and in its shapes."""
    found = {f'encoder.{name}': value for name, value in bundle.weights(folder, 'encoder_model.onnx').items()}
    decoder = bundle.weights(folder, 'decoder_model_merged.onnx')
    found |= {name.removeprefix('model.'): value for name, value in decoder.items()}
    found |= {'shared.weight': found['decoder.shared.weight'], 'bias': found['bias'].reshape(-1)}
    # An export takes linear layers for products, whose matrices are [in, out].
    for name, value in found.items():
        if name.endswith(('_proj.weight', 'fc1.weight', 'fc2.weight')):
            found[name] = value.T
    return found


def main(folder, out):
    out.mkdir(parents=True, exist_ok=True)
    shape = Shape.read(Path(folder, 'config.json'))
    found, state = parameters(folder), {}
    for name, wanted in Transformer(shape).state_dict().items():
        value = found.get(name)
        if value is None or value.shape != wanted.shape:
            sys.exit(f'{folder} was not made by export.py: it has no {name} of shape {tuple(wanted.shape)}')
        state[name] = torch.from_numpy(value)
    transformer.save(state, out / 'average.npz')
    shape.write(out / 'config.json')
    (out / 'spm.model').write_bytes(bundle.sentence_piece(folder).serialized_model_proto())


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
