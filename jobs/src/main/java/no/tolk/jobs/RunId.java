package no.tolk.jobs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a run, and with it the directories that it owns.
 *
 * @param date the day that the run is for, not the day on which it happens to run
 * @param name starts with a letter, so that no reader of partitioned tables takes it for a number
 */
record RunId(LocalDate date, String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(" + NAME + ")");

    RunId {
        checkName(name);
    }

    /** @throws IllegalArgumentException where a run cannot have the name */
    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("run name must start with a letter and consist of letters, digits,"
                    + " '-', '_' and '.', not '" + name + "'");
        }
    }

    /** The run of that id, {@code <run_date>_<run name>}; empty where the text is none. */
    static Optional<RunId> parse(String text) {
        Matcher id = ID.matcher(text);
        if (!id.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunId(LocalDate.parse(id.group(1)), id.group(2)));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** @throws TolkException where the text that a user gave is no run's id */
    static RunId of(String text) {
        return parse(text)
                .orElseThrow(() -> new TolkException("'" + text + "' is not the id of a run: ids are like"
                        + " 2024-05-17_main, a date and a name, and \"tolk runs list\" shows them"));
    }

    /** The run's leaf directory inside a table. */
    String partition() {
        return "run_date=" + date + "/run=" + name;
    }

    @Override
    public String toString() {
        return date + "_" + name;
    }
}
