"""What matrices are multiplied in."""

import torch


def of_products(device):
    """The dtype for products on a device, 'cpu' or 'cuda': bfloat16 where it is fast. A CPU that has to emulate it was
    two hundred times slower in it than in single precision."""
    fast = device == 'cuda' or torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.bfloat16 if fast else torch.float32
