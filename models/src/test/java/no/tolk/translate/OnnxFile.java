package no.tolk.translate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of small ONNX graphs without inputs, written as Protocol Buffers by the field numbers of onnx.proto. */
final class OnnxFile {
    private static final int FLOAT = 1;
    private static final int SIZE = 4;

    private OnnxFile() {}

    /** A graph that puts out four zeros. */
    static byte[] constant(String output) {
        return model(output, bytes(9, new byte[SIZE * Float.BYTES]));
    }

    /** A graph that puts out four numbers from another file. */
    static byte[] withExternalWeights(String output, String location) {
        byte[] entry = join(text(1, "location"), text(2, location));
        return model(output, join(bytes(13, entry), number(14, 1)));
    }

    private static byte[] model(String output, byte[] data) {
        byte[] weights = join(number(1, SIZE), number(2, FLOAT), text(8, "weights"), data);
        byte[] identity = join(text(1, "weights"), text(2, output), text(4, "Identity"));
        byte[] shape = bytes(1, number(1, SIZE));
        byte[] type = bytes(1, join(number(1, FLOAT), bytes(2, shape)));
        byte[] declared = join(text(1, output), bytes(2, type));
        byte[] graph = join(bytes(1, identity), text(2, "graph"), bytes(5, weights), bytes(12, declared));
        return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 17)));
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(variable(field << 3 | 2), variable(value.length), value);
    }

    private static byte[] number(int field, int value) {
        return join(variable(field << 3), variable(value));
    }

    private static byte[] variable(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int left = value;
        while (left >= 0x80) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
