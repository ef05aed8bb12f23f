"""Translates lines with CTranslate2 and the weights of a bundle, in single precision by greedy search: what Tolk must give too.

usage: translate.py BUNDLE < nb.txt > en.txt

One sentence a line, normalised as Tolk normalises it, and not longer than Tolk translates in one piece.
"""
import sys
import tempfile

import ctranslate2
import numpy as np
from ctranslate2.specs import TransformerSpec

import bundle

# Where Tolk stops a translation that does not end: this many times the source's tokens, and some more.
SOURCE_MULTIPLE, SLACK = 2, 20


def set_linear(spec, weights, *modules):
    """One layer, or several of the same input side by side."""
    spec.weight = np.concatenate([weights[f'{module}.weight'].T for module in modules])
    spec.bias = np.concatenate([weights[f'{module}.bias'] for module in modules])


def set_norm(spec, weights, module):
    spec.gamma, spec.beta = weights[f'{module}.weight'], weights[f'{module}.bias']


def set_self_attention(spec, weights, module):
    set_linear(spec.linear[0], weights, f'{module}.q_proj', f'{module}.k_proj', f'{module}.v_proj')
    set_linear(spec.linear[1], weights, f'{module}.out_proj')
    set_norm(spec.layer_norm, weights, f'{module}_layer_norm')


def set_cross_attention(spec, weights, module):
    set_linear(spec.linear[0], weights, f'{module}.q_proj')
    set_linear(spec.linear[1], weights, f'{module}.k_proj', f'{module}.v_proj')
    set_linear(spec.linear[2], weights, f'{module}.out_proj')
    set_norm(spec.layer_norm, weights, f'{module}_layer_norm')


def set_feed_forward(spec, weights, layer):
    set_linear(spec.linear_0, weights, f'{layer}.fc1')
    set_linear(spec.linear_1, weights, f'{layer}.fc2')
    set_norm(spec.layer_norm, weights, f'{layer}.final_layer_norm')


def specification(folder):
    """The bundle's model in CTranslate2's terms."""
    config = bundle.config(folder)
    vocabulary = [piece for piece, _ in bundle.pieces(folder)]
    encoder, decoder = bundle.weights(folder, 'encoder_model.onnx'), bundle.weights(folder, 'decoder_model_merged.onnx')

    spec = TransformerSpec.from_config((config['encoder_layers'], config['decoder_layers']), config['encoder_attention_heads'], pre_norm=True)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = bundle.PAD

    spec.encoder.embeddings[0].weight = encoder['embed_tokens.weight']
    spec.encoder.position_encodings.encodings = encoder['embed_positions.weight']
    set_norm(spec.encoder.layer_norm, encoder, 'layer_norm')
    for i, layer in enumerate(spec.encoder.layer):
        set_self_attention(layer.self_attention, encoder, f'layers.{i}.self_attn')
        set_feed_forward(layer.ffn, encoder, f'layers.{i}')

    prefix = 'model.decoder'
    spec.decoder.embeddings.weight = decoder[f'{prefix}.shared.weight']
    spec.decoder.position_encodings.encodings = decoder[f'{prefix}.embed_positions.weight']
    set_norm(spec.decoder.layer_norm, decoder, f'{prefix}.layer_norm')
    for i, layer in enumerate(spec.decoder.layer):
        set_self_attention(layer.self_attention, decoder, f'{prefix}.layers.{i}.self_attn')
        set_cross_attention(layer.attention, decoder, f'{prefix}.layers.{i}.encoder_attn')
        set_feed_forward(layer.ffn, decoder, f'{prefix}.layers.{i}')
    spec.decoder.projection.weight = decoder[f'{prefix}.shared.weight']
    spec.decoder.projection.bias = decoder['bias'].squeeze()

    spec.validate()
    return spec


def translator(folder):
    with tempfile.TemporaryDirectory() as converted:
        specification(folder).save(converted)
        return ctranslate2.Translator(converted, compute_type='float32', intra_threads=1, inter_threads=2)


def main(folder):
    sentence_piece = bundle.sentence_piece(folder)
    sys.stdin.reconfigure(encoding='utf-8', newline='\n')
    sys.stdout.reconfigure(encoding='utf-8')
    sources = [sentence_piece.encode(line.removesuffix('\n'), out_type=str) for line in sys.stdin]
    longest = bundle.config(folder)['max_position_embeddings'] - 1
    results = translator(folder).translate_batch(
        sources, beam_size=1, max_batch_size=32, max_input_length=0, max_decoding_length=longest, suppress_sequences=[[bundle.PAD]])
    for source, result in zip(sources, results):
        limit = SOURCE_MULTIPLE * (len(source) + 1) + SLACK
        print(sentence_piece.decode(result.hypotheses[0][:limit]).strip())


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
