"""A bundle in the layout of Optimum's export, as other tools want it: weights by module, vocabulary as a SentencePiece model."""
import json
from pathlib import Path

import numpy as np
import onnx
import sentencepiece
from onnx import numpy_helper
from sentencepiece import sentencepiece_model_pb2 as sentencepiece_format

EOS, UNK, PAD = '</s>', '<unk>', '<pad>'

# What the constant inputs of a node are to the module that the node is named after.
PARAMETERS = {'MatMul': ['weight'], 'Gather': ['weight'], 'Add': ['bias'], 'LayerNormalization': ['weight', 'bias']}


def config(bundle):
    return json.loads(Path(bundle, 'config.json').read_text(encoding='utf-8'))


def pieces(bundle):
    """The vocabulary of tokenizer.json in the order of its ids: (piece, score)."""
    return json.loads(Path(bundle, 'tokenizer.json').read_text(encoding='utf-8'))['model']['vocab']


def sentence_piece(bundle):
    """SentencePiece with the bundle's pieces and scores, but for `<pad>`, the last, which is in no text. It normalises
    nothing: text must come as Tolk tokenises it."""
    Piece = sentencepiece_format.ModelProto.SentencePiece
    model = sentencepiece_format.ModelProto()
    for piece, score in pieces(bundle):
        if piece == PAD:
            continue
        if piece == UNK:
            kind = Piece.UNKNOWN
        elif piece == EOS:
            kind = Piece.CONTROL
        elif piece.startswith('<0x'):
            kind = Piece.BYTE
        else:
            kind = Piece.NORMAL
        model.pieces.add(piece=piece, score=score, type=kind)
    model.trainer_spec.model_type = sentencepiece_format.TrainerSpec.UNIGRAM
    model.trainer_spec.byte_fallback = True
    model.normalizer_spec.name = 'identity'
    return sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())


def weights(bundle, graph):
    """The parameters in a graph, in single precision, by name: `layers.0.fc1.weight`. Matrices are [in, out], as MatMul takes them."""
    parts = list(with_branches(onnx.load(Path(bundle, 'onnx', graph)).graph))
    constants = {tensor.name: numpy_helper.to_array(tensor) for part in parts for tensor in part.initializer}
    parameters = {}
    for node in (node for part in parts for node in part.node):
        given = [constants[name] for name in node.input if name in constants]
        if node.op_type == 'Cast' and given:
            constants[node.output[0]] = given[0]
        module = node.name.split('/')[1:-1]
        for parameter, value in zip(PARAMETERS.get(node.op_type, []), given):
            parameters['.'.join([*module, parameter])] = value.astype(np.float32)
    return parameters


def with_branches(graph):
    """A graph and the graphs in its nodes: a merged decoder has one for the first step and one for those with a cache."""
    yield graph
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.GRAPH:
                yield from with_branches(attribute.g)
