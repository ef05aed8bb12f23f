"""The built-in model in PyTorch: a pre-norm encoder-decoder Transformer in the conventions of transformers' Pegasus.

Sinusoidal positions (sines in the first half, cosines in the second), embeddings tied three ways and scaled by sqrt(width),
ReLU, an output bias; `</s>` is 0, `<unk>` 1 and `<pad>` the last id. Decoding starts from `<pad>`, whose embedding is zero.

A target's padding needs no mask: it comes after what is scored, where causal attention cannot see it.
"""

import dataclasses, json, math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

LONGEST = 512
HIDDEN = -1e9


@dataclasses.dataclass(frozen=True)
class Shape:
    """What a checkpoint needs beside its weights; `pieces` leaves out `<pad>`."""

    pieces: int = 8000
    width: int = 512
    heads: int = 8
    feed_forward: int = 2048
    encoder_layers: int = 6
    decoder_layers: int = 2

    def config(self):
        """transformers' configuration."""
        side = lambda name, layers: {
            f'{name}_layers': layers,
            f'{name}_attention_heads': self.heads,
            f'{name}_ffn_dim': self.feed_forward,
        }
        return {
            'architectures': ['PegasusForConditionalGeneration'],
            'model_type': 'pegasus',
            'vocab_size': self.pieces + 1,
            'd_model': self.width,
            'max_position_embeddings': LONGEST,
            **side('encoder', self.encoder_layers),
            **side('decoder', self.decoder_layers),
            'activation_function': 'relu',
            'scale_embedding': True,
            'static_position_embeddings': True,
            'dropout': 0.0,
            'attention_dropout': 0.0,
            'activation_dropout': 0.0,
            'tie_word_embeddings': True,
            'pad_token_id': self.pieces,
            'eos_token_id': 0,
            'bos_token_id': None,
            'unk_token_id': 1,
            'decoder_start_token_id': self.pieces,
            'forced_eos_token_id': None,
            'use_cache': True,
        }

    @staticmethod
    def read(path):
        """The shape in a config.json."""
        with open(path, encoding='utf-8') as file:
            c = json.load(file)
        return Shape(
            c['vocab_size'] - 1,
            c['d_model'],
            c['encoder_attention_heads'],
            c['encoder_ffn_dim'],
            c['encoder_layers'],
            c['decoder_layers'],
        )

    def write(self, path):
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(self.config(), file, indent=2)
            file.write('\n')


def linear(inputs, outputs, scale=1.0):
    layer = nn.Linear(inputs, outputs)
    nn.init.normal_(layer.weight, std=scale * inputs**-0.5)
    nn.init.zeros_(layer.bias)
    return layer


class Attention(nn.Module):
    def __init__(self, shape, scale):
        super().__init__()
        self.heads, width = shape.heads, shape.width
        self.q_proj, self.k_proj, self.v_proj = (linear(width, width) for _ in range(3))
        self.out_proj = linear(width, width, scale)

    def forward(self, x, memory, mask):
        split = lambda y: y.view(*y.shape[:2], self.heads, -1).transpose(1, 2)
        q, k, v = split(self.q_proj(x)), split(self.k_proj(memory)), split(self.v_proj(memory))
        # Not scaled_dot_product_attention: on a CPU its backward pass takes four times as long as these products.
        scores = (q @ k.transpose(-1, -2)).float() * q.shape[-1] ** -0.5 + mask
        y = scores.softmax(-1).to(v.dtype) @ v
        return self.out_proj(y.transpose(1, 2).reshape(x.shape))


class Layer(nn.Module):
    """A layer of the encoder, or with `cross` of the decoder."""

    def __init__(self, shape, scale, cross):
        super().__init__()
        self.self_attn = Attention(shape, scale)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)
        if cross:
            self.encoder_attn = Attention(shape, scale)
            self.encoder_attn_layer_norm = nn.LayerNorm(shape.width)
        self.fc1 = linear(shape.width, shape.feed_forward)
        self.fc2 = linear(shape.feed_forward, shape.width, scale)
        self.final_layer_norm = nn.LayerNorm(shape.width)

    def forward(self, x, drop, mask, memory=None, memory_mask=None):
        y = self.self_attn_layer_norm(x)
        x = x + drop(self.self_attn(y, y, mask))
        if memory is not None:
            x = x + drop(self.encoder_attn(self.encoder_attn_layer_norm(x), memory, memory_mask))
        return x + drop(self.fc2(drop(F.relu(self.fc1(self.final_layer_norm(x))))))


class Stack(nn.Module):
    """Layers and the norm after the last."""

    def __init__(self, shape, layers, cross):
        super().__init__()
        blocks = 3 if cross else 2
        self.layers = nn.ModuleList(Layer(shape, (blocks * layers) ** -0.5, cross) for _ in range(layers))
        self.layer_norm = nn.LayerNorm(shape.width)

    def forward(self, x, drop, mask, memory=None, memory_mask=None):
        for layer in self.layers:
            x = layer(x, drop, mask, memory, memory_mask)
        return self.layer_norm(x)


def sinusoids(length, width):
    angle = torch.arange(length)[:, None] / 10000 ** (2 * torch.arange(width // 2) / width)
    return torch.cat([angle.sin(), angle.cos()], 1)


class Transformer(nn.Module):
    def __init__(self, shape, dropout=0.0):
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.shared = nn.Embedding(shape.pieces + 1, shape.width)
        nn.init.normal_(self.shared.weight, std=shape.width**-0.5)
        self.shared.weight.data[shape.pieces] = 0
        self.encoder = Stack(shape, shape.encoder_layers, cross=False)
        self.decoder = Stack(shape, shape.decoder_layers, cross=True)
        self.bias = nn.Parameter(torch.zeros(shape.pieces + 1))
        self.register_buffer('positions', sinusoids(LONGEST, shape.width), persistent=False)
        self.register_buffer('causal', torch.full((LONGEST, LONGEST), HIDDEN).triu(1), persistent=False)

    def start_from(self, embeddings):
        """Starts from embeddings [pieces, width], and with cross-attention that passes on what it looks at: the value and
        output matrices get an identity added, so that what is attended to is proposed for output."""
        self.shared.weight.data[: self.shape.pieces] = embeddings
        for layer in self.decoder.layers:
            identity = torch.eye(self.shape.width)
            layer.encoder_attn.v_proj.weight.data += identity
            layer.encoder_attn.out_proj.weight.data += 0.5 * identity

    def embed(self, ids):
        # Not padding_idx of the layer itself: it would make a new zero row where a checkpoint's is loaded.
        scaled = F.embedding(ids, self.shared.weight, self.shape.pieces) * math.sqrt(self.shape.width)
        return self.drop(scaled + self.positions[: ids.shape[1]])

    def drop(self, x):
        return F.dropout(x, self.dropout) if self.training and self.dropout else x

    def forward(self, source, target):
        """Decoder states [rows, target length, width] that predict target [rows, length] from source [rows, length]."""
        padding = torch.zeros(source.shape, device=source.device).masked_fill(source == self.shape.pieces, HIDDEN)
        padding = padding[:, None, None, :]
        memory = self.encoder(self.embed(source), self.drop, padding)
        shifted = F.pad(target[:, :-1], (1, 0), value=self.shape.pieces)
        length = target.shape[1]
        return self.decoder(self.embed(shifted), self.drop, self.causal[:length, :length], memory, padding)


def pegasus_name(name):
    """The name that transformers gives a parameter."""
    return 'final_logits_bias' if name == 'bias' else 'model.' + name


def save(state, path):
    """Saves a state dictionary as half-precision arrays under transformers' names."""
    half = lambda tensor: tensor.detach().float().cpu().numpy().astype(np.float16)
    np.savez(path, **{pegasus_name(name): half(t[None] if name == 'bias' else t) for name, t in state.items()})


def load(path, model):
    """The state dictionary that `save` wrote."""
    with np.load(path) as arrays:
        return {
            name: torch.from_numpy(arrays[pegasus_name(name)].astype(np.float32)).reshape(t.shape)
            for name, t in model.state_dict().items()
        }
