"""Cross-entropy of the tied output layer, a few hundred rows at a time: the logits never exist as a whole."""

import torch

ROWS = 768


class TiedCrossEntropy(torch.autograd.Function):
    """apply(hidden [n, d] float, weight [v, d], bias [v], target [n] int64, smoothing) -> (mean, each).

    `mean` is what is minimised, with label smoothing; `each` [n] is every token's own loss without smoothing, in nats.
    Products are in bfloat16, the softmax in float. The gradients are made in the forward pass, where the probabilities are.
    """

    @staticmethod
    def forward(ctx, hidden, weight, bias, target, smoothing):
        n, v = len(target), len(weight)
        h, w = hidden.to(torch.bfloat16), weight.to(torch.bfloat16)
        d_hidden, d_weight, d_bias = torch.empty_like(h), torch.zeros_like(weight), torch.zeros_like(bias)
        each, mean = hidden.new_empty(n), hidden.new_zeros(())
        for start in range(0, n, ROWS):
            rows = slice(start, start + ROWS)
            answer = target[rows, None]
            p = ((h[rows] @ w.T).float() + bias).log_softmax(-1)
            each[rows] = -p.gather(1, answer)[:, 0]
            if smoothing:
                mean -= smoothing * p.mean(1).sum()
            p.exp_()
            if smoothing:
                p.sub_(smoothing / v)
            p.scatter_add_(1, answer, p.new_full(answer.shape, smoothing - 1))
            d_bias += p.sum(0)
            g = p.to(torch.bfloat16)
            d_hidden[rows] = g @ w
            d_weight += g.T @ h[rows]
        mean += (1 - smoothing) * each.sum()
        ctx.save_for_backward(d_hidden.float() / n, d_weight / n, d_bias / n)
        ctx.mark_non_differentiable(each)
        return mean / n, each

    @staticmethod
    def backward(ctx, d_mean, _):
        d_hidden, d_weight, d_bias = ctx.saved_tensors
        return d_hidden * d_mean, d_weight * d_mean, d_bias * d_mean, None, None
