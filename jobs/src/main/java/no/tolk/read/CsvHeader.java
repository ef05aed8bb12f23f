package no.tolk.read;

import com.google.gson.JsonObject;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first record of a CSV file: what the columns are called, and what stands between them.
 *
 * @param bytes of the record, and of the line with the delimiter in front of it, if there is one
 */
record CsvHeader(byte[] bytes, List<String> names, char delimiter) {

    /** What can stand between fields; of several that a header has as often, the first is taken. */
    static final String DELIMITERS = ",;\t|";

    /** Each record is given the header to be read alone, so a large one would be there a million times. */
    static final int MAX_BYTES = 64 << 10;

    /** What Excel reads the delimiter from, and writes where it is asked to: {@code sep=;}. */
    private static final Pattern DELIMITER_LINE = Pattern.compile("(?i)\"?sep=([" + DELIMITERS + "])\"?");

    /**
     * Reads the header of a file, over blank lines in front of it.
     *
     * @throws InvalidRecordException where there is none, or it is malformed or too large
     */
    static CsvHeader read(CsvSplitter splitter) throws IOException, InvalidRecordException {
        byte[] first = nextLine(splitter);
        Matcher delimiterLine = DELIMITER_LINE.matcher(text(first));
        if (!delimiterLine.matches()) {
            return of(first, text(first), delimiter(text(first)));
        }
        byte[] record = nextLine(splitter);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.write('\n');
        both.writeBytes(record);
        return of(both.toByteArray(), text(record), delimiterLine.group(1).charAt(0));
    }

    private static byte[] nextLine(CsvSplitter splitter) throws IOException, InvalidRecordException {
        byte[] line = splitter.next(DELIMITERS);
        while (line != null && line.length == 0) {
            line = splitter.next(DELIMITERS);
        }
        if (line == null) {
            throw new InvalidRecordException("there is no header: CSV begins with the names of its columns");
        }
        if (line.length > MAX_BYTES) {
            throw new InvalidRecordException("the header is too large: the names of columns may have " + MAX_BYTES
                    + " bytes. Is a quotation mark in the first line not closed, or the header missing?");
        }
        return line;
    }

    private static CsvHeader of(byte[] bytes, String header, char delimiter) throws InvalidRecordException {
        List<String> names =
                fields(header, delimiter).stream().map(String::strip).toList();
        return new CsvHeader(bytes, names, delimiter);
    }

    private static String text(byte[] line) throws InvalidRecordException {
        try {
            return DecodedText.of(line).withoutByteOrderMark();
        } catch (MalformedTextException e) {
            throw e.at("byte " + e.position() + " of the header");
        }
    }

    /**
     * A record's values by their columns' names; of columns with one name the first.
     *
     * @throws InvalidRecordException where the record is malformed, or has more or fewer fields than the header
     */
    JsonObject values(String record) throws InvalidRecordException {
        List<String> fields = fields(record, delimiter);
        if (fields.size() != names.size()) {
            throw new InvalidRecordException("fields in the record: " + fields.size() + "; in the header: "
                    + names.size() + ". Fields that hold the delimiter or a line break must stand in quotes");
        }
        JsonObject values = new JsonObject();
        for (int i = fields.size() - 1; i >= 0; i--) {
            values.addProperty(names.get(i), fields.get(i));
        }
        return values;
    }

    private static List<String> fields(String record, char delimiter) throws InvalidRecordException {
        try {
            return CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(record)
                    .getFields();
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new InvalidRecordException(
                    "the record is not CSV: " + reason.replaceFirst(" \\(record starting .*", ""));
        }
    }

    private static char delimiter(String header) {
        char best = DELIMITERS.charAt(0);
        long most = 0;
        // What stands in quotes is a name, whatever it holds.
        String unquoted = header.replaceAll("\"[^\"]*\"", "");
        for (char candidate : DELIMITERS.toCharArray()) {
            long count = unquoted.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
