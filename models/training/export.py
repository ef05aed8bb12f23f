"""Makes a model bundle from a checkpoint: the ONNX graphs, the tokenizer and the configuration, in the layout that
Hugging Face Optimum exports.

usage: export.py CHECKPOINT.npz CONFIG.json SPM.model LINES.txt OUT

LINES.txt is any text, one sentence a line, on which tokenizer.json must give SentencePiece's ids and the graphs
transformers' logits. Nothing of it is kept. Any difference beyond TOLERANCE stops the export with an error.

The graphs are Optimum's own export of transformers' PegasusForConditionalGeneration, changed in three ways that do not
change what they compute:
- weights are stored in half precision, which is what the checkpoint holds, and cast to single precision, which ONNX
  Runtime does once, at load;
- the output layer is the transposed embedding, stored once;
- beside `logits` the decoder gives `top_log_probs` and `top_ids`, [batch, TOP]: the best next tokens after the last
  position, best first, ties by the lower id. They are what transformers' beam search sees: log-softmax over the whole
  vocabulary, then <pad> made impossible.
"""

import hashlib, json, os, sys, tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import sentencepiece
import torch
from onnx import TensorProto, helper, numpy_helper
from optimum.exporters.onnx import main_export
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors
from transformers import PegasusConfig, PegasusForConditionalGeneration

TOP = 8
TOLERANCE = 5e-5
EOS, UNK, PAD = '</s>', '<unk>', '<pad>'


def transformer(checkpoint, config):
    """The checkpoint in transformers' own class."""
    model = PegasusForConditionalGeneration(PegasusConfig(**config)).eval()
    with np.load(checkpoint) as arrays:
        state = {name: torch.from_numpy(arrays[name].astype(np.float32)) for name in arrays.files}
    missing, unexpected = model.load_state_dict(state, strict=False)
    derived = ('embed_tokens.weight', 'embed_positions.weight', 'lm_head.weight')
    untold = [name for name in missing if not name.endswith(derived)]
    if untold or unexpected:
        sys.exit(f'{checkpoint} and the configuration disagree: missing {untold}, unexpected {unexpected}')
    model.tie_weights()
    model.generation_config.forced_eos_token_id = None
    return model


def fast_tokenizer(pieces, pad_id):
    """SentencePiece's unigram model as a tokenizer.json. Folding and trimming spaces is left to the caller: nothing is
    normalised."""
    size = pieces.get_piece_size()
    vocabulary = [(pieces.id_to_piece(i), pieces.get_score(i)) for i in range(size)] + [(PAD, 0.0)]
    if vocabulary[0][0] != EOS or vocabulary[1][0] != UNK or pad_id != size:
        sys.exit(f'ids must be {EOS} 0, {UNK} 1, {PAD} last: found {vocabulary[:2]} and {PAD} {pad_id} of {size}')
    if any('<' in piece for piece, _ in vocabulary[2:-1] if not piece.startswith('<0x')):
        sys.exit(
            'a piece contains "<": the tokenizer cannot keep a literal "<0x41>" apart from the byte piece of that name'
        )
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=1, byte_fallback=True))
    # No piece contains '<', so splitting there changes nothing but a literal "<0x41>",
    # which SentencePiece does not take for a byte.
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Metaspace(replacement='▁', prepend_scheme='always', split=True),
            pre_tokenizers.Split('<', 'isolated'),
        ]
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f'$A {EOS}', pair=f'$A $B {EOS}', special_tokens=[(EOS, 0)]
    )
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace('▁', ' '), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(' ', 1, 0)]
    )
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in (EOS, UNK, PAD)])
    return tokenizer


def graphs(model, folder):
    """Optimum's export: encoder_model.onnx and decoder_model_merged.onnx."""
    with tempfile.TemporaryDirectory() as saved:
        model.save_pretrained(saved)
        main_export(saved, folder, task='text2text-generation-with-past', do_validation=False)


def store_once(graph, embedding):
    """Replaces the output layer's matrix by the transposed embedding."""
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    shared = [name for name, tensor in tensors.items() if list(tensor.dims) == list(embedding.shape)]
    output = [name for name, tensor in tensors.items() if list(tensor.dims) == list(embedding.shape[::-1])]
    if (
        len(shared) != 1
        or len(output) != 1
        or not np.array_equal(numpy_helper.to_array(tensors[output[0]]), embedding.T)
    ):
        sys.exit(f'expected one embedding and one output layer of the same weights, found {shared} and {output}')
    graph.initializer.remove(tensors[output[0]])
    graph.node.insert(0, helper.make_node('Transpose', shared, output, perm=[1, 0]))


def store_in_half(graph):
    """Stores what half precision holds exactly in half precision, and casts it back; positions stay as they are."""
    casts = []
    for tensor in [t for t in graph.initializer if t.data_type == TensorProto.FLOAT and np.prod(t.dims) >= 256]:
        single = numpy_helper.to_array(tensor)
        half = single.astype(np.float16)
        if not np.array_equal(half.astype(np.float32), single):
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(half, name + '.half'))
        casts.append(helper.make_node('Cast', [name + '.half'], [name], to=TensorProto.FLOAT))
    for cast in reversed(casts):
        graph.node.insert(0, cast)


def add_top(graph, size, pad_id):
    """Adds `top_log_probs` and `top_ids` to a decoder."""
    only_words = np.zeros(size, np.float32)
    only_words[pad_id] = -np.inf
    graph.initializer.extend(
        [
            numpy_helper.from_array(only_words, 'top.only_words'),
            numpy_helper.from_array(np.array([TOP]), 'top.count'),
            numpy_helper.from_array(np.array(-1), 'top.last'),
        ]
    )
    graph.node.extend(
        [
            helper.make_node('LogSoftmax', ['logits'], ['top.log_softmax'], axis=-1),
            helper.make_node('Add', ['top.log_softmax', 'top.only_words'], ['top.log_probs']),
            helper.make_node(
                'TopK', ['top.log_probs', 'top.count'], ['top.values', 'top.indices'], axis=-1, largest=1, sorted=1
            ),
            helper.make_node('Gather', ['top.values', 'top.last'], ['top_log_probs'], axis=1),
            helper.make_node('Gather', ['top.indices', 'top.last'], ['top_ids'], axis=1),
        ]
    )
    graph.output.extend(
        [
            helper.make_tensor_value_info('top_log_probs', TensorProto.FLOAT, ['batch_size', TOP]),
            helper.make_tensor_value_info('top_ids', TensorProto.INT64, ['batch_size', TOP]),
        ]
    )


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=['CPUExecutionProvider'])


def run(network, **inputs):
    return dict(zip([o.name for o in network.get_outputs()], network.run(None, inputs)))


def no_past(decoder, batch):
    return {
        i.name: np.zeros([batch, i.shape[1], 0, i.shape[3]], np.float32)
        for i in decoder.get_inputs()
        if i.name.startswith('past_key_values')
    }


def check_tokenizer(tokenizer, pieces, lines):
    """Equal ids on every line. Where two orders of the same pieces are equally probable ("er erer", "erer er"),
    SentencePiece's choice hangs on the rounding of its single-precision sum over the sentence so far; such a line is
    counted, not refused."""
    ties = 0
    for line in lines:
        want, got = pieces.encode(line) + [0], tokenizer.encode(line).ids
        ties += got != want
        if sorted(got) != sorted(want):
            sys.exit(f'tokenizer.json differs from SentencePiece on {line!r}:\n{got}\n{want}')
        if tokenizer.decode(got, skip_special_tokens=True) != pieces.decode(want[:-1]):
            sys.exit(f'tokenizer.json decodes otherwise than SentencePiece: {tokenizer.decode(got)!r} for {line!r}')
    print(f'tokenizer.json gives the ids of SentencePiece on {len(lines)} lines, but for {ties} ties broken otherwise')


def difference(got, wanted):
    """The largest difference, as a share of the largest value: single precision rounds in proportion."""
    return np.abs(got - wanted).max() / np.abs(wanted).max()


def check_graphs(model, onnx_folder, ids, steps=24):
    """Follows transformers' greedy path with both, without and with the cache."""
    encoder, decoder = session(onnx_folder / 'encoder_model.onnx'), session(onnx_folder / 'decoder_model_merged.onnx')
    pad, worst = model.config.pad_token_id, 0.0
    mask = (ids != pad).astype(np.int64)
    states = run(encoder, input_ids=ids, attention_mask=mask)['last_hidden_state']
    with torch.no_grad():
        wanted_states = model.get_encoder()(torch.from_numpy(ids), torch.from_numpy(mask)).last_hidden_state
        worst = max(worst, difference(states[mask == 1], wanted_states.numpy()[mask == 1]))
        target, past, cross = np.full((len(ids), 1), pad), no_past(decoder, len(ids)), None
        for step in range(steps):
            wanted = model(
                encoder_outputs=(wanted_states,),
                attention_mask=torch.from_numpy(mask),
                decoder_input_ids=torch.from_numpy(target),
            ).logits[:, -1]
            got = run(
                decoder,
                input_ids=target[:, -1:],
                encoder_attention_mask=mask,
                encoder_hidden_states=states,
                use_cache_branch=np.array([step > 0]),
                **past,
            )
            worst = max(worst, difference(got['logits'][:, -1], wanted.numpy()))
            log_probs = torch.log_softmax(wanted, -1)
            log_probs[:, pad] = -np.inf
            values, _ = log_probs.topk(TOP)
            worst = max(
                worst,
                difference(got['top_log_probs'], values.numpy()),
                difference(got['top_log_probs'], log_probs.numpy()[np.arange(len(ids))[:, None], got['top_ids']]),
            )
            cross = cross or {name: value for name, value in got.items() if '.encoder.' in name}
            past = {
                name.replace('present', 'past_key_values'): value
                for name, value in (got | cross).items()
                if name.startswith('present')
            }
            target = np.concatenate([target, got['top_ids'][:, :1]], 1)
    if not worst <= TOLERANCE:
        sys.exit(f'the graphs differ from transformers by {worst:.1e} of the largest value')
    print(f'the graphs give what transformers gives to {worst:.1e} of the largest value ({len(ids)} lines, {steps} steps)')


def check_half(plain, stored, feeds):
    """The stored graph computes the bits of Optimum's, and none of its casts and transpositions of weights is left at
    run time."""
    for a, b in zip(session(plain).run(None, feeds), session(stored).run(None, feeds)):
        if not np.array_equal(a, b):
            sys.exit(f'{stored} does not compute the same bits as before its weights were stored in half precision')
    with tempfile.TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.optimized_model_filepath = folder + '/optimised.onnx'
        onnxruntime.InferenceSession(stored, options, providers=['CPUExecutionProvider'])
        loaded = onnx.load(options.optimized_model_filepath).graph
    halves = [t.name for t in loaded.initializer if t.data_type == TensorProto.FLOAT16]
    if halves:
        sys.exit(f'{stored}: ONNX Runtime left {halves} in half precision at load')


def batches(tokenizer, lines, pad):
    """Some lines, padded, as one batch."""
    rows = sorted((tokenizer.encode(line).ids for line in lines), key=len)[-64::4]
    width = max(map(len, rows))
    return np.array([row + [pad] * (width - len(row)) for row in rows], np.int64)


def write(path, value):
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + '\n', encoding='utf-8')


def main(checkpoint, config_file, spm, text, out):
    torch.set_num_threads(1)
    out = Path(out)
    config = json.loads(Path(config_file).read_text(encoding='utf-8'))
    pad, size = config['pad_token_id'], config['vocab_size']
    lines = Path(text).read_text(encoding='utf-8').rstrip('\n').split('\n')
    (out / 'onnx').mkdir(parents=True, exist_ok=True)

    pieces = sentencepiece.SentencePieceProcessor(model_file=spm)
    tokenizer = fast_tokenizer(pieces, pad)
    check_tokenizer(tokenizer, pieces, lines)
    tokenizer.save(str(out / 'tokenizer.json'))
    write(
        out / 'tokenizer_config.json',
        dict(
            tokenizer_class='PreTrainedTokenizerFast',
            eos_token=EOS,
            unk_token=UNK,
            pad_token=PAD,
            model_max_length=config['max_position_embeddings'],
            clean_up_tokenization_spaces=False,
        ),
    )
    write(out / 'config.json', config)
    write(
        out / 'generation_config.json',
        dict(
            decoder_start_token_id=config['decoder_start_token_id'],
            eos_token_id=config['eos_token_id'],
            pad_token_id=pad,
            bad_words_ids=[[pad]],
            forced_eos_token_id=None,
            num_beams=1,
            max_length=config['max_position_embeddings'],
        ),
    )

    model = transformer(checkpoint, config)
    ids = batches(tokenizer, lines, pad)
    with tempfile.TemporaryDirectory() as plain:
        graphs(model, plain)
        for name in ('encoder_model.onnx', 'decoder_model_merged.onnx'):
            exported = onnx.load(f'{plain}/{name}')
            if name.startswith('decoder'):
                add_top(exported.graph, size, pad)
                onnx.save(exported, f'{plain}/{name}')
                store_once(exported.graph, model.model.shared.weight.detach().numpy())
            store_in_half(exported.graph)
            onnx.checker.check_model(exported, full_check=True)
            onnx.save(exported, out / 'onnx' / name)
        feeds = dict(input_ids=ids, attention_mask=(ids != pad).astype(np.int64))
        check_half(f'{plain}/encoder_model.onnx', str(out / 'onnx/encoder_model.onnx'), feeds)
        states = session(f'{plain}/encoder_model.onnx').run(None, feeds)[0]
        decoder = session(f'{plain}/decoder_model_merged.onnx')
        check_half(
            f'{plain}/decoder_model_merged.onnx',
            str(out / 'onnx/decoder_model_merged.onnx'),
            dict(
                input_ids=ids[:, :5],
                encoder_attention_mask=feeds['attention_mask'],
                encoder_hidden_states=states,
                use_cache_branch=np.array([False]),
                **no_past(decoder, len(ids)),
            ),
        )
    check_graphs(model, out / 'onnx', ids)

    files = sorted(path for pattern in ('*.json', '*.md', 'onnx/*.onnx') for path in out.glob(pattern))
    (out / 'SHA256SUMS').write_text(
        ''.join(f'{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(out)}\n' for path in files)
    )


if __name__ == '__main__':
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    if os.environ.get('PYTHONHASHSEED') != '0':  # Optimum names merged weights in the order of a set
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {'PYTHONHASHSEED': '0'})
    main(*sys.argv[1:])
