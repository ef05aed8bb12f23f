"""Trains the built-in model, on a CPU or a CUDA GPU. It can be stopped at any time; the same command goes on from there.

usage: train.py WORK [--minutes M] [--decay SHARE] [--from CHECKPOINT --to FOLDER] ...

WORK is what prepare.py wrote. The learning rate warms up and stays constant until SIGTERM or --minutes; the average of
the weights is the model. --decay SHARE brings the rate to zero over the last share of --minutes: do that in a branch,
with --from WORK/last.pt --to another folder, and go on later from WORK/last.pt, whose rate never sank.

In WORK, or the folder of --to: last.pt to go on from, average.npz (half precision, transformers' names) with config.json
for export.py, both every five minutes and at the end, and log.jsonl for curve.py. Where the folder has a last.pt, that
is gone on from, and --from was only the start: the minutes count from there, over all the times it ran.
"""

import argparse, json, math, os, signal, sys, time
from pathlib import Path

# Read by PyTorch's CPU library when it starts: every shape of a batch has its own kernels, and 1,024 is too few.
os.environ.setdefault('ONEDNN_PRIMITIVE_CACHE_CAPACITY', '50000')

import numpy as np
import sentencepiece
import torch

import precision
import transformer
from batches import Pairs, Splits, ahead, every_one, one_round, read_mix
from corpus import CAREFUL
from loss import TiedCrossEntropy
from muon import Muon
from transformer import Shape, Transformer

LOG_SECONDS = 30
SAVE_SECONDS = 300
MEASURING = 0.05  # the most of the time that goes into the held-out pairs
AVERAGE_EVERY = 5


def options():
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('work', type=Path)
    o.add_argument('--from', dest='start', type=Path, help='a last.pt, or an average.npz with config.json beside it')
    o.add_argument('--to', type=Path, help='where checkpoints and the log go (WORK)')
    o.add_argument('--minutes', type=float, help='stop after so long, stops not counted (at SIGTERM)')
    o.add_argument('--decay', type=float, default=0.0, help='the last share of --minutes in which the rate falls to 0')
    o.add_argument('--rate', type=float, default=0.005, help='learning rate of the matrices; half of it for the rest')
    o.add_argument('--warm-up', type=int, default=150, help='steps in which the rate rises to that')
    o.add_argument('--weight-decay', type=float, default=0.05, help='of the matrices, times the rate')
    o.add_argument('--tokens', type=int, default=8192, help='most tokens a side in a batch')
    o.add_argument('--smoothing', type=float, default=0.1, help='label smoothing')
    o.add_argument('--dropout', type=float, default=0.1)
    o.add_argument('--agreement', type=float, default=0.0, help='weight of the agreement of two passes with dropout')
    o.add_argument('--split', type=float, default=0.1, help='share of the source pieces that are split in two')
    o.add_argument('--drop-worst', type=float, default=0.04, help='share of each origin but careful ones not drawn again, by loss')
    o.add_argument('--average', type=float, default=0.999, help='what each step keeps of the averaged weights')
    o.add_argument('--mix', type=Path, default=Path(__file__).with_name('mix.json'))
    shape = o.add_argument_group('a new model', 'as wide as the starting embeddings; a checkpoint has its own shape')
    shape.add_argument('--heads', type=int, default=8)
    shape.add_argument('--feed-forward', type=int, default=2048)
    shape.add_argument('--encoder-layers', type=int, default=6)
    shape.add_argument('--decoder-layers', type=int, default=2)
    o.add_argument('--threads', type=int, default=torch.get_num_threads(), help='of a CPU')
    o.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    given = o.parse_args()
    if not (given.work / 'train.npz').exists():
        o.error(f'{given.work} has no train.npz: prepare.py makes it')
    if given.decay and not given.minutes:
        o.error('--decay is a share of --minutes: say how many')
    if given.start:
        theirs, ours = given.start.with_name('spm.model'), given.work / 'spm.model'
        if theirs.exists() and ours.exists() and theirs.read_bytes() != ours.read_bytes():
            o.error(f'{given.start} is of another vocabulary: prepare with --vocabulary {theirs}')
    return given


class Run:
    """The state of a training run: weights, their average, optimizers, and how far it is."""

    def __init__(self, given):
        self.given, self.folder = given, given.to or given.work
        self.folder.mkdir(parents=True, exist_ok=True)
        self.pairs = Pairs(given.work / 'train.npz')
        self.held_out = Pairs(given.work / 'held-out.npz')
        stopped = self.folder / 'last.pt'
        start = stopped if stopped.exists() else given.start
        embeddings = torch.from_numpy(np.load(given.work / 'embeddings.npy'))
        shape = Shape(*embeddings.shape, given.heads, given.feed_forward, given.encoder_layers, given.decoder_layers)
        if start:
            shape = Shape.read(start.with_name('config.json'))
            if shape.pieces != len(embeddings):
                sys.exit(f'{start} has {shape.pieces} pieces and {given.work} {len(embeddings)}: prepare with --vocabulary')
        self.model = Transformer(shape, given.dropout)
        if not start:
            self.model.start_from(embeddings)
        self.model.to(given.device)
        self.pad = shape.pieces
        # On a CPU compiled layers are slower: what takes the time there are products.
        self.fast_model = torch.compile(self.model, dynamic=True) if given.device == 'cuda' else self.model
        matrices = [p for name, p in self.model.named_parameters() if p.dim() == 2 and name != 'shared.weight']
        self.matrices = Muon(matrices, given.rate, given.weight_decay)
        others = [p for p in self.model.parameters() if not any(p is matrix for matrix in matrices)]
        self.others = torch.optim.Adam(others, given.rate / 2, betas=(0.9, 0.98), eps=1e-9)
        self.step = self.seen = 0
        self.usual_loss = math.nan
        # What each pair last lost a token, beyond what was usual then.
        self.pair_loss = np.full(len(self.pairs), np.nan, np.float16)
        self.unread = []
        self.began = time.time()
        if start and start.suffix == '.pt':
            self._resume(start, start == stopped)
        elif start:
            self.model.load_state_dict(transformer.load(start, self.model))
        if not start or start.suffix != '.pt':
            self.average = {name: value.clone() for name, value in self.model.state_dict().items()}
        shape.write(self.folder / 'config.json')

    def _resume(self, path, same_run):
        state = torch.load(path, map_location=self.given.device, weights_only=False)
        self.model.load_state_dict(state['model'])
        self.matrices.load_state_dict(state['matrices'])
        self.matrices.param_groups[0]['weight_decay'] = self.given.weight_decay
        self.others.load_state_dict(state['others'])
        self.average, self.step, self.seen = state['average'], state['step'], state['seen']
        self.usual_loss = state['usual_loss']
        if same_run:
            self.began -= state.get('seconds', 0)
        for name, of_it in self._by_origin():
            known = state['pair_loss'].get(name, ())
            if len(known) == of_it.sum():
                self.pair_loss[of_it] = known

    def _by_origin(self):
        return ((name, self.pairs.origin == origin) for origin, name in enumerate(self.pairs.origins))

    def save(self):
        self.read_losses()
        state = {
            'model': self.model.state_dict(),
            'matrices': self.matrices.state_dict(),
            'others': self.others.state_dict(),
            'average': self.average,
            'step': self.step,
            'seen': self.seen,
            'seconds': time.time() - self.began,
            'usual_loss': self.usual_loss,
            'pair_loss': {name: self.pair_loss[of_it] for name, of_it in self._by_origin()},
        }
        torch.save(state, self.folder / 'last.tmp')
        os.replace(self.folder / 'last.tmp', self.folder / 'last.pt')
        transformer.save(self.average, self.folder / 'average.tmp.npz')
        os.replace(self.folder / 'average.tmp.npz', self.folder / 'average.npz')

    def losses(self, batch, smoothing=0.0, agreement=0.0):
        """What is minimised, and the loss of each token without smoothing."""
        passes = 2 if agreement else 1
        products = precision.of_products(self.given.device)
        with torch.autocast(self.given.device, products, enabled=products != torch.float32):
            model = self.fast_model if self.model.training else self.model
            states = model(batch.source.repeat(passes, 1), batch.target.repeat(passes, 1))
        states = states.view(passes, -1, states.shape[-1])[:, batch.real].float()
        weight, bias = self.model.shared.weight[: self.pad], self.model.bias[: self.pad]
        return TiedCrossEntropy.apply(states, weight, bias, batch.target.flatten()[batch.real], smoothing, agreement)

    def take_step(self, batch, rate):
        """One step on a batch, at a share of the rate."""
        minimised, each = self.losses(batch, self.given.smoothing, self.given.agreement)
        minimised.backward()
        others = self.others.param_groups[0]
        torch.nn.utils.clip_grad_norm_(others['params'], 1.0)
        self.matrices.param_groups[0]['lr'] = self.given.rate * rate
        others['lr'] = self.given.rate / 2 * rate
        self.matrices.step()
        self.others.step()
        self.model.zero_grad(set_to_none=True)
        self.step += 1
        self.seen += len(batch.real)
        if self.step % AVERAGE_EVERY == 0:
            self._move_average()
        by_pair = torch.zeros(len(batch.pairs), device=each.device).index_add_(0, batch.row, each)
        self.unread.append((batch.pairs, by_pair))

    def read_losses(self):
        """Mean loss per token since the last call. Reading waits for a GPU, so it is not done at every step."""
        total = tokens = 0
        for pairs, by_pair in self.unread:
            lengths = self.pairs.target_length[pairs] + 1
            by_pair = by_pair.cpu().numpy()
            loss = by_pair.sum() / lengths.sum()
            self.usual_loss = loss if math.isnan(self.usual_loss) else self.usual_loss + 0.01 * (loss - self.usual_loss)
            self.pair_loss[pairs] = by_pair / lengths - self.usual_loss
            total, tokens = total + by_pair.sum(), tokens + lengths.sum()
        self.unread.clear()
        return float(total / tokens) if tokens else math.nan

    @torch.no_grad()
    def _move_average(self):
        # A young average forgets faster, or it would remember the start.
        keep = min(self.given.average, (self.step + 1) / (self.step + 10)) ** AVERAGE_EVERY
        for name, value in self.model.state_dict().items():
            self.average[name].lerp_(value, 1 - keep)

    @torch.no_grad()
    def held_out_loss(self):
        """Loss per token of the averaged weights on the held-out pairs, for each part of news: {origin: nats}."""
        live = {name: value.clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(self.average)
        self.model.eval()
        total = np.zeros((len(self.held_out.origins) + 1, 2))
        for pairs in every_one(self.held_out, self.given.tokens):
            batch = self.held_out.batch(pairs, self.pad)
            each = self.losses(batch.to(self.given.device))[1].cpu().numpy()
            origin = self.held_out.origin[pairs][batch.row.numpy()]
            np.add.at(total[:, 0], origin, each)
            np.add.at(total[:, 1], origin, 1)
        self.model.load_state_dict(live)
        self.model.train()
        total[-1] = total[:-1].sum(0)
        return {name: round(a / n, 4) for name, (a, n) in zip([*self.held_out.origins, 'all'], total)}

    def rates(self):
        """How often each pair is drawn in the next round. Pairs that the model finds far less likely than others of their
        origin are mostly wrong; news, which is short and careful, keeps them."""
        rate = read_mix(self.given.mix)
        rates = np.array([rate(origin) for origin in self.pairs.origins])[self.pairs.origin]
        if self.given.drop_worst:
            for name, of_it in self._by_origin():
                of_it &= ~np.isnan(self.pair_loss)
                if of_it.any() and not name.startswith(CAREFUL):
                    worst = np.quantile(self.pair_loss[of_it].astype(np.float32), 1 - self.given.drop_worst)
                    rates[of_it & (self.pair_loss > worst)] = 0
        return rates

    def batches(self):
        """Batches without end."""
        random = np.random.default_rng(self.step)
        splits = None
        if self.given.split:
            pieces = sentencepiece.SentencePieceProcessor(model_file=str(self.given.work / 'spm.model'))
            splits = Splits(pieces, self.given.split, np.random.default_rng(self.step))

        def drawn():
            while True:
                for pairs in one_round(self.pairs, self.rates(), self.given.tokens, random):
                    yield self.pairs.batch(pairs, self.pad, splits).to(self.given.device)

        return ahead(drawn())

    def log(self, **what):
        line = {
            'time': time.strftime('%Y-%m-%dT%H:%M:%S'),
            'step': self.step,
            'target_tokens': self.seen,
            'seconds': round(time.time() - self.began),
            **what,
        }
        with (self.folder / 'log.jsonl').open('a', encoding='utf-8') as out:
            out.write(json.dumps(line) + '\n')
        print(json.dumps(line), flush=True)


def main():
    given = options()
    torch.set_num_threads(given.threads)
    run = Run(given)
    stop = []
    for signalled in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signalled, lambda *_: stop.append(1))
    run.log(options={k: str(v) for k, v in vars(given).items()}, threads=torch.get_num_threads())
    saved = logged = measured = time.time()
    measuring = 0.0
    tokens = run.seen
    for batch in run.batches():
        now = time.time()
        share = (now - run.began) / (given.minutes * 60) if given.minutes else 0.0
        if share > 1 or stop:
            break
        rate = min(1, (run.step + 1) / given.warm_up)
        if given.decay:
            rate *= min(1, (1 - share) / given.decay)
        run.take_step(batch, rate)
        if now - logged > LOG_SECONDS:
            loss = run.read_losses()
            speed = (run.seen - tokens) / (time.time() - logged)
            run.log(loss=round(loss, 4), rate=round(rate, 3), tokens_a_second=round(speed))
            tokens, logged = run.seen, time.time()
        if now - saved > SAVE_SECONDS:
            run.save()
            saved = now
        if now - measured > max(SAVE_SECONDS, measuring / MEASURING):
            run.log(held_out=run.held_out_loss())
            measured, measuring = now, time.time() - now
    run.save()
    run.log(held_out=run.held_out_loss(), end=True)


if __name__ == '__main__':
    main()
