"""Writes tokenizer.json for an exported Marian or M2M100 model: their tokenizers in transformers have none, and Tolk
reads no other.

usage: tokenizer_json.py FOLDER    (with config.json and the tokenizer's own files, as optimum-cli export leaves them)
"""

import json, sys
from pathlib import Path

from sentencepiece import sentencepiece_model_pb2
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import M2M100Tokenizer
from transformers.convert_slow_tokenizer import SentencePieceExtractor

OTHER_LANGUAGE = -100.0


def read_proto(path):
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(Path(path).read_bytes())
    return proto


def normalizer(proto):
    """SentencePiece's own character map, then single spaces."""
    charsmap = proto.normalizer_spec.precompiled_charsmap
    return normalizers.Sequence(
        ([normalizers.Precompiled(charsmap)] if charsmap else [])
        + [normalizers.Replace(Regex(' {2,}'), ' '), normalizers.Strip()]
    )


def special(*tokens):
    return [AddedToken(token, special=True, normalized=False) for token in tokens]


def marian(source_spm, vocabulary):
    """The source side: pieces in the order of vocab.json with the scores of source.spm; those of the target language
    alone are all but impossible."""
    proto = read_proto(source_spm)
    scores = {piece.piece: piece.score for piece in proto.pieces if piece.type == piece.NORMAL}
    named = ['</s>', '<unk>', '<pad>'] + [
        token for token in vocabulary if token.startswith('>>') and token.endswith('<<')
    ]
    pieces = [
        (token, 0.0 if token in named else scores.get(token, OTHER_LANGUAGE))
        for token in sorted(vocabulary, key=vocabulary.get)
    ]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=vocabulary['<unk>']))
    tokenizer.normalizer = normalizer(proto)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace('▁', 'always')]
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single='$A </s>', pair='$A </s> $B </s>', special_tokens=[('</s>', vocabulary['</s>'])]
    )
    tokenizer.decoder = decoders.Metaspace('▁', 'always')
    tokenizer.add_special_tokens(special(*named))
    return tokenizer


def m2m100(spm, vocabulary, languages):
    """Byte pairs of sentencepiece.bpe.model numbered by vocab.json, then the languages in order. The template names
    English as source, as NLLB's does; whoever translates puts the real source language in its place."""
    proto = read_proto(spm)
    _, merges = SentencePieceExtractor(str(spm)).extract([(piece.piece, piece.score) for piece in proto.pieces])
    tokenizer = Tokenizer(models.BPE(vocabulary, merges, unk_token='<unk>', fuse_unk=True))
    tokenizer.normalizer = normalizer(proto)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace('▁', 'always')
    tokenizer.decoder = decoders.Metaspace('▁', 'always')
    tokenizer.add_special_tokens(special('<s>', '<pad>', '</s>', '<unk>', *languages))
    tokenizer.post_processor = processors.TemplateProcessing(
        single='__en__ $A </s>',
        pair='__en__ $A $B </s>',
        special_tokens=[('__en__', tokenizer.token_to_id('__en__')), ('</s>', tokenizer.token_to_id('</s>'))],
    )
    return tokenizer


def main(folder):
    model_type = json.loads((folder / 'config.json').read_text(encoding='utf-8'))['model_type']
    vocabulary = json.loads((folder / 'vocab.json').read_text(encoding='utf-8'))
    if model_type == 'marian':
        tokenizer = marian(folder / 'source.spm', vocabulary)
    elif model_type == 'm2m_100':
        languages = M2M100Tokenizer.from_pretrained(folder).lang_token_to_id
        tokenizer = m2m100(folder / 'sentencepiece.bpe.model', vocabulary, sorted(languages, key=languages.get))
        if any(tokenizer.token_to_id(language) != number for language, number in languages.items()):
            sys.exit('the languages would be numbered otherwise than in M2M100Tokenizer')
    else:
        sys.exit(f'{folder} is of the type {model_type}: only marian and m2m_100 need this')
    tokenizer.save(str(folder / 'tokenizer.json'))


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
