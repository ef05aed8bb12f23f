"""Cross-entropy of the tied output layer, some rows at a time: the logits never exist as a whole."""

import torch

import precision

ROWS = {'cpu': 768, 'cuda': 16_384}


class TiedCrossEntropy(torch.autograd.Function):
    """apply(hidden [passes, n, d] float, weight [v, d], bias [v], target [n] int64, smoothing, agreement) -> (mean, each).

    `mean` is what is minimised, with label smoothing; `each` [n] is every token's own loss without smoothing, in nats.
    With two passes, which dropout made different, `agreement` weighs the divergence between what they predict (R-Drop,
    Liang et al. 2021, arXiv 2106.14448). Products are in `precision.of_products`, the softmax in float. The gradients are
    made in the forward pass, where the probabilities are.
    """

    @staticmethod
    def forward(ctx, hidden, weight, bias, target, smoothing, agreement):
        passes, n, v = len(hidden), len(target), len(weight)
        products = precision.of_products(hidden.device.type)
        h, w = hidden.to(products), weight.to(products)
        d_hidden, d_weight, d_bias = torch.empty_like(h), torch.zeros_like(weight), torch.zeros_like(bias)
        each, total = hidden.new_empty(n), hidden.new_zeros(())
        together = ROWS[hidden.device.type]
        for start in range(0, n, together):
            rows = slice(start, start + together)
            answer = target[rows, None].expand(passes, -1, 1)
            p = ((h[:, rows] @ w.T).float() + bias).log_softmax(-1)
            each[rows] = -p.gather(-1, answer).mean(0)[:, 0]
            if smoothing:
                total -= smoothing * p.mean(-1).sum()
            unlike = p - p.flip(0) if agreement else None
            p.exp_()
            if agreement:
                divergence = (p * unlike).sum(-1, keepdim=True)
                total += agreement / 2 * divergence.sum()
                pull = p * (unlike - divergence) + p - p.flip(0)
            if smoothing:
                p.sub_(smoothing / v)
            p.scatter_add_(-1, answer, p.new_full(answer.shape, smoothing - 1))
            if agreement:
                p.add_(pull, alpha=agreement / 2)
            d_bias += p.sum((0, 1))
            g = p.to(products)
            d_hidden[:, rows] = g @ w
            d_weight += g.flatten(0, 1).T @ h[:, rows].flatten(0, 1)
        total += passes * (1 - smoothing) * each.sum()
        n *= passes
        ctx.save_for_backward(d_hidden.float() / n, d_weight / n, d_bias / n)
        ctx.mark_non_differentiable(each)
        return total / n, each

    @staticmethod
    def backward(ctx, d_mean, _):
        d_hidden, d_weight, d_bias = ctx.saved_tensors
        return d_hidden * d_mean, d_weight * d_mean, d_bias * d_mean, None, None, None
