package no.tolk.read;

import java.util.Locale;

/** Bytes that are no text. */
final class MalformedTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final byte value;

    /** @param position of the first byte that is wrong, from 0 */
    MalformedTextException(int position, byte value) {
        super("malformed UTF-8 at byte " + position);
        this.position = position;
        this.value = value;
    }

    int position() {
        return position;
    }

    /** The fault of the record, for people. */
    InvalidRecordException at(String place) {
        return new InvalidRecordException(String.format(
                Locale.ROOT,
                "%s (0x%02X) is not UTF-8: convert the text, or take it from where it was whole",
                place,
                value & 0xFF));
    }
}
