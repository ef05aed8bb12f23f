package no.tolk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each map that is refused here aborts the JVM in the native tokenizer, at once or at the first text with an "A". */
class CharacterMapTest {
    private static final int UNITS = 512;
    private static final int HAS_LEAF = 1 << 8;

    @Test
    void aMapWhoseEveryWayEndsInATextIsSound() {
        assertThat(CharacterMap.isSound(map('A' ^ 256, 0, "a\0å\0"))).isTrue();
        assertThat(CharacterMap.isSound(map('A' ^ 256, 2, "a\0å\0"))).isTrue();
    }

    @Test
    void anOffsetOutsideOfTheTrieIsNot() {
        assertThat(CharacterMap.isSound(map(UNITS, 0, "a\0"))).isFalse();
        assertThat(CharacterMap.isSound(map(1 << 20, 0, "a\0"))).isFalse();
    }

    @Test
    void anOffsetOutsideOfTheTextsOrInsideOfACharacterIsNot() {
        assertThat(CharacterMap.isSound(map('A' ^ 256, 5, "a\0å\0"))).isTrue();
        assertThat(CharacterMap.isSound(map('A' ^ 256, 6, "a\0å\0"))).isFalse();
        assertThat(CharacterMap.isSound(map('A' ^ 256, 3, "a\0å\0"))).isFalse();
    }

    @Test
    void textsThatAreNotUtf8AreNot() {
        ByteBuffer map = ByteBuffer.wrap(Base64.getDecoder().decode(map('A' ^ 256, 0, "a\0")));
        map.put(map.limit() - 1, (byte) 0xE5);
        assertThat(CharacterMap.isSound(Base64.getEncoder().encodeToString(map.array())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "AAAA", "AAQA", "/////w==", "AAAAAA", "AAAAAA==", "BAAAAA=="})
    void whatIsNoMapIsNot(String base64) {
        assertThat(CharacterMap.isSound(base64)).isFalse();
    }

    /**
     * A map that replaces "A".
     *
     * @param offset of the unit for "A", which has a leaf
     * @param text where the replacement begins
     */
    private static String map(int offset, int text, String texts) {
        byte[] block = texts.getBytes(StandardCharsets.UTF_8);
        ByteBuffer map =
                ByteBuffer.allocate(Integer.BYTES * (1 + UNITS) + block.length).order(ByteOrder.LITTLE_ENDIAN);
        map.putInt(Integer.BYTES * UNITS);
        int[] units = new int[UNITS];
        units['A'] = offset << 10 | HAS_LEAF | 'A';
        int leaf = 'A' ^ offset;
        if (leaf < UNITS) {
            units[leaf] = 1 << 31 | text;
        }
        for (int unit : units) {
            map.putInt(unit);
        }
        map.put(block);
        return Base64.getEncoder().encodeToString(map.array());
    }
}
