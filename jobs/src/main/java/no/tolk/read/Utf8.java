package no.tolk.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Strict decoding: what is not UTF-8 is found, not replaced. */
final class Utf8 {

    private Utf8() {}

    /** @throws InvalidRecordException where the bytes are not UTF-8, naming the first that is wrong */
    static String decode(byte[] bytes) throws InvalidRecordException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports what is malformed, unlike String's constructor.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new InvalidRecordException(String.format(
                    Locale.ROOT,
                    "byte %d (0x%02X) is not UTF-8: convert the text, or take it from where it was whole",
                    in.position(),
                    bytes[in.position()] & 0xFF));
        }
        return out.flip().toString();
    }
}
