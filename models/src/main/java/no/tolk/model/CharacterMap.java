package no.tolk.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.BitSet;
import java.util.Deque;

/**
 * The compiled character map of a SentencePiece normalizer: a double-array trie of UTF-8 bytes, whose leaves are offsets
 * into a block of texts that replace what led there.
 *
 * <p>The native tokenizer trusts it: an offset that leads outside, in the trie or in the block, aborts the JVM, at once or
 * at the first text that gets there. So every way through the trie is walked here before.
 */
final class CharacterMap {
    private static final int LABELS = 256;
    private static final int HAS_LEAF = 1 << 8;
    private static final int WIDE_OFFSET = 1 << 9;
    private static final int LABEL = 1 << 31 | 0xFF;
    private static final int VALUE = Integer.MAX_VALUE;

    private final int[] units;
    private final byte[] texts;

    private CharacterMap(int[] units, byte[] texts) {
        this.units = units;
        this.texts = texts;
    }

    /** Whether the map, in Base64, can be followed wherever a text may lead. */
    static boolean isSound(String base64) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return false;
        }
        // Java forgives missing padding, the native decoder does not.
        return Base64.getEncoder().encodeToString(decoded).equals(base64)
                && isSound(ByteBuffer.wrap(decoded).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The bytes are the size of the trie in bytes, the trie, and the block of texts. */
    private static boolean isSound(ByteBuffer bytes) {
        if (bytes.remaining() < Integer.BYTES) {
            return false;
        }
        int size = bytes.getInt();
        if (size < Integer.BYTES || size % Integer.BYTES != 0 || size > bytes.remaining()) {
            return false;
        }
        int[] units = new int[size / Integer.BYTES];
        bytes.asIntBuffer().get(units);
        byte[] texts = new byte[bytes.remaining() - size];
        bytes.get(bytes.position() + size, texts);
        return isUtf8(texts) && new CharacterMap(units, texts).staysInside();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private boolean staysInside() {
        BitSet seen = new BitSet(units.length);
        Deque<Integer> open = new ArrayDeque<>();
        open.add(offset(units[0]));
        while (!open.isEmpty()) {
            int base = open.remove();
            // Whatever byte comes next, the unit that it leads to is read.
            if ((base | LABELS - 1) >= units.length) {
                return false;
            }
            for (int label = 1; label < LABELS; label++) {
                int at = base ^ label;
                if ((units[at] & LABEL) != label) {
                    continue;
                }
                int next = at ^ offset(units[at]);
                if (next >= units.length || (units[at] & HAS_LEAF) != 0 && !isTextStart(units[next] & VALUE)) {
                    return false;
                }
                if (!seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return true;
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & WIDE_OFFSET) >> 6);
    }

    private boolean isTextStart(int offset) {
        return offset == texts.length || offset < texts.length && (texts[offset] & 0xC0) != 0x80;
    }
}
