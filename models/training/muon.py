"""Muon (Jordan 2024, https://kellerjordan.github.io/posts/muon/): momentum, made orthogonal, as the step of a matrix."""

import math

import torch

import precision

MOMENTUM = 0.95
ITERATIONS = 4
TOGETHER = {'cpu': 8, 'cuda': 64}


class Muon(torch.optim.Optimizer):
    """For matrices only. Updates are scaled to the size of Adam's (Liu et al. 2025, arXiv 2502.16982), so that one
    learning rate serves both."""

    def __init__(self, parameters, lr, weight_decay=0.0):
        super().__init__(parameters, {'lr': lr, 'weight_decay': weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            alike = {}
            for p in group['params']:
                momentum = self.state[p].setdefault('momentum', torch.zeros_like(p))
                momentum.mul_(MOMENTUM).add_(p.grad)
                wide = p.shape[0] <= p.shape[1]
                nesterov = p.grad + MOMENTUM * momentum
                alike.setdefault(tuple(sorted(p.shape)), []).append((p, wide, nesterov if wide else nesterov.T))
            for shape, members in alike.items():
                size = group['lr'] * 0.2 * math.sqrt(shape[1])
                together = TOGETHER[members[0][0].device.type]
                for start in range(0, len(members), together):
                    part = members[start : start + together]
                    for (p, wide, _), step in zip(part, orthogonal(torch.stack([m[2] for m in part]))):
                        p.mul_(1 - group['lr'] * group['weight_decay'])
                        p.add_(step if wide else step.T, alpha=-size)


def orthogonal(x):
    """The nearest orthogonal matrices, roughly, of [n, rows <= columns], by Newton and Schulz's quintic iteration."""
    x = (x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)).to(precision.of_products(x.device.type))
    for _ in range(ITERATIONS):
        square = x @ x.mT
        x = 3.4445 * x + (-4.7750 * square + 2.0315 * square @ square) @ x
    return x.float()
