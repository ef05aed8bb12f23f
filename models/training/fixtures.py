"""Makes the translation fixtures of the tests: for each model family a tiny model in the layout of Optimum's export,
and what transformers answers.

usage: fixtures.py OUT [FAMILY]...

Every model learns the same toy task, and the tokenizers are trained on its sentences. `expected.json` holds sentences
with the ids of their tokens and what `generate` makes of them; sentences whose answer hangs on the last digits are left
out.
"""

import copy, json, shutil, sys, tempfile, unicodedata
from pathlib import Path

import onnxruntime
import sentencepiece
import torch
import transformers
from optimum.exporters.onnx import main_export
from optimum.onnxruntime import ORTModelForSeq2SeqLM
from transformers import (
    GenerationConfig,
    M2M100Config,
    M2M100ForConditionalGeneration,
    M2M100Tokenizer,
    MarianConfig,
    MarianMTModel,
    MarianTokenizer,
    NllbTokenizerFast,
    PegasusConfig,
    PegasusForConditionalGeneration,
    PreTrainedTokenizerFast,
)
from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES

import tokenizer_json
from export import fast_tokenizer
from toy_task import ODD, pairs

SENTENCES = 40
MAX_LENGTH = 48
RUNS = {
    'greedy': dict(num_beams=1, max_length=MAX_LENGTH),
    'beam4': dict(num_beams=4, length_penalty=1.0, early_stopping=False, max_length=MAX_LENGTH),
    'beam4_length_penalty_0.6': dict(num_beams=4, length_penalty=0.6, early_stopping=False, max_length=MAX_LENGTH),
    'beam4_length_penalty_2.0': dict(num_beams=4, length_penalty=2.0, early_stopping=False, max_length=MAX_LENGTH),
    'beam4_max_length_12': dict(num_beams=4, length_penalty=1.0, early_stopping=False, max_length=12),
}

# --- tokenizers


def compatible():
    """A character map like OPUS-MT's and NLLB's, but of some 100 characters: theirs is 240 kB."""
    changed = [chr(c) for c in [0xA0, 0xBD, 0x2026, 0x3000, *range(0xFB00, 0xFB05), *range(0xFF01, 0xFF5F)]]
    spell = lambda text: ' '.join(f'{ord(c):X}' for c in text)
    return ''.join(f'{spell(c)}\t{spell(unicodedata.normalize("NFKC", c))}\n' for c in changed)


def pieces(path, lines, size, model_type, **options):
    with (
        tempfile.NamedTemporaryFile('w', encoding='utf-8', suffix='.txt') as text,
        tempfile.NamedTemporaryFile('w', encoding='utf-8', suffix='.tsv') as rules,
    ):
        text.write('\n'.join(lines) + '\n')
        text.flush()
        rules.write(compatible())
        rules.flush()
        if 'normalization_rule_name' not in options:
            options['normalization_rule_tsv'] = rules.name
        sentencepiece.SentencePieceTrainer.train(
            input=text.name,
            model_prefix=str(path) + '.tmp',
            vocab_size=size,
            model_type=model_type,
            num_threads=1,
            minloglevel=2,
            **options,
        )
    Path(str(path) + '.tmp.model').rename(path)
    Path(str(path) + '.tmp.vocab').unlink()
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def words(processor):
    return [
        processor.id_to_piece(i)
        for i in range(processor.get_piece_size())
        if not processor.is_control(i) and not processor.is_unknown(i)
    ]


def write(path, value):
    Path(path).write_text(json.dumps(value, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')


def pegasus_tokenizer(folder, data):
    processor = pieces(
        f'{folder}/spm.model',
        [line for pair in data for line in pair],
        420,
        'unigram',
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name='identity',
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
    )
    tokenizer = fast_tokenizer(processor, processor.get_piece_size())
    Path(f'{folder}/spm.model').unlink()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token='</s>', unk_token='<unk>', pad_token='<pad>', model_max_length=64
    )


def marian_tokenizer(folder, data, separate):
    source = pieces(f'{folder}/source.spm', [line for line, _ in data], 110, 'unigram')
    target = pieces(f'{folder}/target.spm', [line for _, line in data], 110, 'unigram')
    numbered = lambda *of: {
        token: i
        for i, token in enumerate(
            dict.fromkeys(['</s>', '<unk>', *(p for processor in of for p in words(processor)), '<pad>'])
        )
    }
    vocabulary = numbered(source) if separate else numbered(source, target)
    write(f'{folder}/vocab.json', vocabulary)
    if separate:
        write(f'{folder}/target_vocab.json', numbered(target))
    tokenizer = MarianTokenizer(
        f'{folder}/source.spm',
        f'{folder}/target.spm',
        f'{folder}/vocab.json',
        f'{folder}/target_vocab.json' if separate else None,
        source_lang='nb',
        target_lang='en',
        separate_vocabs=separate,
    )
    return tokenizer, tokenizer_json.marian(f'{folder}/source.spm', vocabulary)


def m2m100_tokenizer(folder, data):
    path = f'{folder}/sentencepiece.bpe.model'
    processor = pieces(path, [line for pair in data for line in pair], 260, 'bpe')
    vocabulary = {token: i for i, token in enumerate(['<s>', '<pad>', '</s>', '<unk>', *words(processor)])}
    write(f'{folder}/vocab.json', vocabulary)
    languages = [f'__{language}__' for language in FAIRSEQ_LANGUAGE_CODES['m2m100']]
    slow = M2M100Tokenizer(
        f'{folder}/vocab.json', path, src_lang='no', tgt_lang='en', additional_special_tokens=languages
    )
    return slow, tokenizer_json.m2m100(path, vocabulary, languages)


def nllb_tokenizer(folder, data):
    path = f'{folder}/sentencepiece.bpe.model'
    pieces(path, [line for pair in data for line in pair], 260, 'bpe')
    return NllbTokenizerFast(vocab_file=path, src_lang='nob_Latn', tgt_lang='eng_Latn')


# --- families

SIZE = dict(
    d_model=32,
    encoder_layers=2,
    decoder_layers=2,
    encoder_attention_heads=4,
    decoder_attention_heads=4,
    encoder_ffn_dim=64,
    decoder_ffn_dim=64,
    dropout=0.0,
    attention_dropout=0.0,
    activation_dropout=0.0,
    encoder_layerdrop=0.0,
    decoder_layerdrop=0.0,
    max_position_embeddings=64,
)


def pegasus(folder, data):
    tokenizer = pegasus_tokenizer(folder, data)
    pad = tokenizer.pad_token_id
    model = PegasusForConditionalGeneration(
        PegasusConfig(
            vocab_size=pad + 1,
            activation_function='relu',
            scale_embedding=True,
            static_position_embeddings=True,
            pad_token_id=pad,
            eos_token_id=0,
            bos_token_id=None,
            unk_token_id=1,
            decoder_start_token_id=pad,
            forced_eos_token_id=None,
            **SIZE,
        )
    )
    generation = dict(bad_words_ids=[[pad]], decoder_start_token_id=pad, eos_token_id=0, pad_token_id=pad)
    return model, tokenizer, tokenizer._tokenizer, generation, {}


def marian(folder, data, separate=False):
    tokenizer, fast = marian_tokenizer(folder, data, separate)
    pad = tokenizer.pad_token_id
    model = MarianMTModel(
        MarianConfig(
            vocab_size=pad + 1,
            decoder_vocab_size=pad + 1,
            share_encoder_decoder_embeddings=not separate,
            activation_function='swish',
            scale_embedding=True,
            static_position_embeddings=True,
            pad_token_id=pad,
            eos_token_id=0,
            bos_token_id=0,
            decoder_start_token_id=pad,
            forced_eos_token_id=0,
            **SIZE,
        )
    )
    # As OPUS-MT's: scores are normalised anew once <pad> is impossible.
    generation = dict(
        bad_words_ids=[[pad]],
        bos_token_id=0,
        decoder_start_token_id=pad,
        eos_token_id=0,
        forced_eos_token_id=0,
        pad_token_id=pad,
        renormalize_logits=True,
    )
    return model, tokenizer, fast, generation, {}


def m2m100_model(size):
    return M2M100ForConditionalGeneration(
        M2M100Config(
            vocab_size=size,
            activation_function='relu',
            scale_embedding=True,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
            decoder_start_token_id=2,
            **SIZE,
        )
    )


M2M100_GENERATION = dict(bos_token_id=0, decoder_start_token_id=2, eos_token_id=2, pad_token_id=1)


def m2m100(folder, data):
    tokenizer, fast = m2m100_tokenizer(folder, data)
    size = tokenizer.encoder_size + len(tokenizer.lang_token_to_id) + tokenizer.num_madeup_words
    return (
        m2m100_model(size),
        tokenizer,
        fast,
        M2M100_GENERATION,
        dict(source_language='__no__', target_language='__en__'),
    )


def nllb(folder, data):
    tokenizer = nllb_tokenizer(folder, data)
    return (
        m2m100_model(len(tokenizer)),
        tokenizer,
        tokenizer._tokenizer,
        M2M100_GENERATION,
        dict(source_language='nob_Latn', target_language='eng_Latn'),
    )


FAMILIES = {  # how it is made, whether its decoder is merged, the folder of its graphs, training steps
    'pegasus': (pegasus, True, '', 1500),
    'marian': (marian, True, 'onnx', 1500),
    'marian-two-vocabularies': (lambda folder, data: marian(folder, data, separate=True), False, '', 1500),
    'm2m100': (m2m100, False, 'onnx', 1500),
    'nllb': (nllb, True, '', 1500),
}


# --- training, answering


def padded(rows, value):
    width = max(map(len, rows))
    return torch.tensor([row + [value] * (width - len(row)) for row in rows])


def train(model, tokenizer, data, steps):
    sources = tokenizer([source for source, _ in data]).input_ids
    targets = tokenizer(text_target=[target for _, target in data]).input_ids
    pad, batch = tokenizer.pad_token_id, 64
    optimiser = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=4e-3)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / 100, 1 - step / steps + 0.02))
    model.train()
    for step in range(steps):
        chosen = [(step * batch + i) % len(data) for i in range(batch)]
        ids = padded([sources[i] for i in chosen], pad)
        loss = model(
            input_ids=ids, attention_mask=(ids != pad).long(), labels=padded([targets[i] for i in chosen], -100)
        ).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        rate.step()
    print(f'loss {loss.item():.3f}')
    return model.eval()


def answer(model, ids, settings):
    """The generated ids up to the end, and the score as beam search counts it: the sum of log-probabilities, divided by
    length^penalty under a beam."""
    got = model.generate(
        input_ids=torch.tensor([ids]),
        attention_mask=torch.ones(1, len(ids), dtype=torch.long),
        return_dict_in_generate=True,
        output_scores=True,
        output_logits=True,
        **settings,
    )
    row = got.sequences[0].tolist()[1:]
    eos, pad = model.generation_config.eos_token_id, model.generation_config.pad_token_id
    row = row[: row.index(eos) + 1] if eos in row else row
    if settings['num_beams'] > 1:
        return row, got.sequences_scores[0].item()
    score = 0.0
    for step, token in enumerate(row):
        log_probs = torch.log_softmax(got.logits[step][0], -1)
        if model.generation_config.renormalize_logits:
            log_probs[pad] = -torch.inf
            log_probs = torch.log_softmax(log_probs, -1)
        forced_bos = step == 0 and 'forced_bos_token_id' in settings
        forced_eos = step == settings['max_length'] - 2 and model.generation_config.forced_eos_token_id is not None
        score += 0.0 if forced_bos or forced_eos else log_probs[token].item()
    return row, score


def shaken(model, seed):
    """The model with weights off by about 1e-5: what changes with them is no test of another engine."""
    other, noise = copy.deepcopy(model), torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for weight in other.parameters():
            weight.mul_(1 + 1e-5 * torch.randn(weight.shape, generator=noise))
    return other


def answers(model, others, tokenizer, fast, languages, candidates):
    forced = (
        dict(forced_bos_token_id=tokenizer.convert_tokens_to_ids(languages['target_language'])) if languages else {}
    )
    prefix = [tokenizer.convert_tokens_to_ids(languages['source_language'])] if languages else []
    kept, dropped = [], 0
    for source in candidates:
        ids = tokenizer(source).input_ids
        if prefix + fast.encode(source, add_special_tokens=False).ids + [tokenizer.eos_token_id] != ids:
            sys.exit(
                f'tokenizer.json and {type(tokenizer).__name__} differ on {source!r}: {fast.encode(source).tokens}'
            )
        runs = {}
        for name, run in RUNS.items():
            settings = run | forced
            row, score = answer(model, ids, settings)
            if any(answer(other, ids, settings)[0] != row for other in others):
                break
            runs[name] = dict(ids=row, text=tokenizer.decode(row, skip_special_tokens=True), score=score)
        else:
            kept.append(dict(source=source, input_ids=ids, **runs))
            continue
        dropped += 1
    return kept, dropped


def choose(kept):
    """Odd ones first, then, half and half as far as there are any, those on which greedy and beam search differ and
    those on which they agree."""
    odd = [case for case in kept if case['source'] in ODD]
    rest = [case for case in kept if case['source'] not in ODD]
    differ = [case for case in rest if case['beam4']['ids'] != case['greedy']['ids']]
    same = [case for case in rest if case not in differ]
    half = (SENTENCES - len(odd)) // 2
    return odd + differ[:half] + same[: SENTENCES - len(odd) - min(half, len(differ))]


def describe(name, cases, dropped):
    differ = {
        run: sum(case[run]['ids'] != case['greedy']['ids'] for case in cases)
        for run in RUNS
        if run != 'greedy' and 'max' not in run
    }
    lengths = [len(case['beam4']['ids']) for case in cases]
    uncut = [run for run in RUNS if RUNS[run]['max_length'] == MAX_LENGTH]
    ended = sum(len(case[run]['ids']) < MAX_LENGTH - 1 for case in cases for run in uncut)
    print(
        f'{name}: {len(cases)} sentences ({dropped} undecided ones left out), unlike greedy {differ}, '
        f'lengths {min(lengths)} to {max(lengths)}, '
        f'{ended} of {len(cases) * len(uncut)} answers end in </s> by themselves'
    )


def one_thread():
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return options


def make(name, out):
    family, merged, graphs, steps = FAMILIES[name]
    torch.manual_seed(1)
    data = pairs(6000, 1)
    shutil.rmtree(out, ignore_errors=True)
    with (
        tempfile.TemporaryDirectory() as made,
        tempfile.TemporaryDirectory() as saved,
        tempfile.TemporaryDirectory() as exported,
    ):
        model, tokenizer, fast, generation, languages = family(made, data)
        train(model, tokenizer, data, steps)
        model.generation_config = GenerationConfig(max_length=MAX_LENGTH, **generation)
        model.save_pretrained(saved)
        tokenizer.save_pretrained(saved)
        main_export(
            saved, exported, task='text2text-generation-with-past', no_post_process=not merged, do_validation=False
        )
        if not isinstance(tokenizer, NllbTokenizerFast):
            fast.save(f'{exported}/tokenizer.json')
        elif languages:  # published tokenizers are saved with English as source
            tokenizer.src_lang = 'eng_Latn'
            tokenizer.save_pretrained(exported)
            tokenizer.src_lang = languages['source_language']

        engine = ORTModelForSeq2SeqLM.from_pretrained(exported, use_merged=merged, session_options=one_thread())
        engine.generation_config = model.generation_config
        candidates = ODD + [source for source, _ in pairs(80, 2)]
        kept, dropped = answers(
            model, [engine, shaken(model, 1), shaken(model, 2)], tokenizer, fast, languages, candidates
        )
        cases = choose(kept)
        describe(name, cases, dropped)

        wanted = ['encoder_model.onnx'] + (
            ['decoder_model_merged.onnx'] if merged else ['decoder_model.onnx', 'decoder_with_past_model.onnx']
        )
        (out / graphs).mkdir(parents=True)
        for path in Path(exported).iterdir():
            if path.suffix != '.onnx':
                shutil.copyfile(path, out / path.name)
            elif path.name in wanted:
                shutil.copyfile(path, out / graphs / path.name)
        forced = (
            dict(forced_bos_token_id=tokenizer.convert_tokens_to_ids(languages['target_language'])) if languages else {}
        )
        write(
            out / 'expected.json',
            dict(
                made_with=f'transformers {transformers.__version__}, generate, one sentence a call',
                **languages,
                generation_config=generation | forced,
                runs=RUNS,
                about='ids: what follows decoder_start_token_id, up to and with eos_token_id. '
                'score: the sum of log-probabilities (a forced token counts 0); under a beam divided by '
                '(number of ids)^length_penalty.',
                sentences=cases,
            ),
        )


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    for family in sys.argv[2:] or FAMILIES:
        make(family, Path(sys.argv[1]) / family)
