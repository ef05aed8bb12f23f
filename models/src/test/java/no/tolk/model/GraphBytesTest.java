package no.tolk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GraphBytesTest {
    private static final String LONG = "ø".repeat(100);

    /** Names as Protocol Buffers have them, the long one with a length of two bytes. */
    private static final byte[] GRAPH = ("..\n\blocation\u0012\u0003a.b..DynamicQuantizeMatMul..\n\blocation\u0012"
                    + "\u00C8\u0001" + new String(LONG.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void findsWhatMattersWhereverTheBytesAreCut() {
        for (int cut = 0; cut <= GRAPH.length; cut++) {
            GraphBytes bytes = new GraphBytes(Path.of("model.onnx"));
            bytes.write(GRAPH, 0, cut);
            bytes.write(GRAPH, cut, GRAPH.length - cut);
            assertThat(bytes.quantisesDynamically()).isTrue();
            assertThat(bytes.locations()).containsExactly("a.b", LONG);
        }
    }

    @Test
    void findsNothingInOtherGraphs() {
        GraphBytes bytes = new GraphBytes(Path.of("model.onnx"));
        for (byte value : "QuantizeLinear, location\n\blocation\u0012".getBytes(StandardCharsets.ISO_8859_1)) {
            bytes.write(value);
        }
        assertThat(bytes.quantisesDynamically()).isFalse();
        assertThat(bytes.locations()).isEmpty();
    }
}
