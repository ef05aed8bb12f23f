package no.tolk.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected tokens are what sacreBLEU 2.6.0 makes of the same text. */
class Tokenizer13aTest {
    static Stream<Arguments> segments() {
        return Stream.of(
                Arguments.of("He said &quot;no&quot; &amp; left.", "He said \" no \" & left ."),
                Arguments.of("1,250.5 and 3-4, not A-4.", "1,250.5 and 3 - 4 , not A-4 ."),
                Arguments.of("«Ja» – sa hun…", "«Ja» – sa hun…"),
                Arguments.of("well-known <skipped>U.S. firms", "well-known U . S . firms"),
                Arguments.of("it's 50%/year @home [now] {x|y} ~z", "it's 50 % / year @ home [ now ] { x | y } ~ z"),
                Arguments.of("5.", "5 ."),
                Arguments.of("a.b,c", "a . b , c"),
                Arguments.of("x &lt;b&gt; y", "x < b > y"),
                Arguments.of("&amp;lt;", "<"),
                Arguments.of("line-\nbreak and\nnext", "linebreak and next"),
                Arguments.of("end,\u00a0\u2009 ", "end ,"));
    }

    @ParameterizedTest
    @MethodSource("segments")
    void splitsAsTheReferenceImplementationDoes(String segment, String tokens) {
        assertThat(String.join(" ", Tokenizer13a.tokenize(segment))).isEqualTo(tokens);
    }
}
