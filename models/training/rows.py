"""Makes rows.onnx: `selected` = the given rows (first axis) of `data`, whatever its rank. It drops and reorders rows of
the decoder's cache natively.

usage: rows.py OUT.onnx
"""

import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper


def rows():
    """The rank is the caller's, so `data` and `selected` have no shape: ONNX's checker asks for one, ONNX Runtime does
    not."""
    data, selected = (helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in ('data', 'selected'))
    indices = helper.make_tensor_value_info('rows', TensorProto.INT64, ['count'])
    gather = helper.make_node('Gather', ['data', 'rows'], ['selected'], axis=0)
    return helper.make_model(
        helper.make_graph([gather], 'rows', [data, indices], [selected]),
        opset_imports=[helper.make_opsetid('', 17)],
        ir_version=8,
    )


def check(path):
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    for shape in ((5,), (5, 3), (5, 8, 7, 32), (5, 8, 0, 32)):
        data = np.random.default_rng(1).standard_normal(shape).astype(np.float32)
        for chosen in ([3, 0, 0], [4], []):
            if not np.array_equal(session.run(None, dict(data=data, rows=np.array(chosen, np.int64)))[0], data[chosen]):
                sys.exit(f'{path} does not select rows {chosen} of {shape}')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    onnx.save(rows(), sys.argv[1])
    check(sys.argv[1])
