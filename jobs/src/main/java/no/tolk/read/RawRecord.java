package no.tolk.read;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * A record as bytes that can be read on their own, before anything is known of their content.
 *
 * @param format of the bytes: {@link InputFormat#CSV} is a header and one record below it, and what comes from Parquet is
 *     one JSON object
 * @param uri the file that it was found in
 * @param record its place there
 * @param id of an article that has none in its content
 * @param line number of its first line in the file, from 1, which may take time to count, or {@link #UNCOUNTED}; null where
 *     only the record itself is known
 */
public record RawRecord(InputFormat format, byte[] bytes, String uri, long record, String id, LongSupplier line) {

    /** Larger records are not read, so that memory is bounded whatever the input. */
    static final int MAX_BYTES = 16 << 20;

    /** In place of a line's number that is not to be had. */
    static final long UNCOUNTED = -1;

    /** A record that was taken out of its file. */
    public RawRecord(InputFormat format, byte[] bytes, String uri, long record, String id) {
        this(format, bytes, uri, record, id, null);
    }

    static InvalidRecordException tooLarge() {
        return tooLarge(MAX_BYTES);
    }

    static InvalidRecordException tooLarge(int most) {
        return new InvalidRecordException("the record is too large: " + most + " bytes are the most that is read");
    }

    /**
     * The text of all bytes from the given one on.
     *
     * @param from where the record begins that {@code record} and {@code line} are the place of
     * @throws InvalidRecordException where they are no text, naming the line and the byte
     */
    DecodedText decode(int from) throws InvalidRecordException {
        try {
            return DecodedText.of(from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length));
        } catch (MalformedTextException e) {
            throw e.at(place(from, e.position()));
        }
    }

    private String place(int from, int position) {
        if (line == null) {
            return "byte " + (from + position) + " of the record";
        }
        String place = "byte " + (record + position);
        long first = line.getAsLong();
        if (first == UNCOUNTED) {
            return place;
        }
        long lines = 0;
        for (int i = from; i < from + position; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return "line " + (first + lines) + ", " + place;
    }
}
