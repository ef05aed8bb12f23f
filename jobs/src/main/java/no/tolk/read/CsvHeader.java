package no.tolk.read;

import com.google.gson.JsonObject;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** The first record of a CSV file: what the columns are called, and what stands between them. */
record CsvHeader(List<String> names, char delimiter) {

    /** What can stand between fields; of several that a header has as often, the first is taken. */
    static final String DELIMITERS = ",;\t|";

    /**
     * The header in a file's first record.
     *
     * @throws InvalidRecordException where it is malformed
     */
    static CsvHeader of(byte[] record) throws InvalidRecordException {
        try {
            String text = DecodedText.of(record).withoutByteOrderMark();
            char delimiter = delimiter(text);
            List<String> names =
                    fields(text, delimiter).stream().map(String::strip).toList();
            return new CsvHeader(names, delimiter);
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
