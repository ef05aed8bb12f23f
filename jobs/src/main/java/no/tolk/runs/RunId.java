package no.tolk.runs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a run, and with it the directories that it owns.
 *
 * @param date the day that the run is for, not the day on which it happens to run
 * @param name starts with a letter, so that no reader of partitioned tables takes it for a number
 */
public record RunId(LocalDate date, String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(" + NAME + ")");

    public RunId {
        checkName(name);
    }

    /**
     * The run that is written so.
     *
     * @throws IllegalArgumentException where it is no date and name, joined by {@code _}
     */
    public static RunId parse(String id) {
        Matcher parts = ID.matcher(id);
        try {
            if (parts.matches()) {
                return new RunId(LocalDate.parse(parts.group(1)), parts.group(2));
            }
        } catch (DateTimeParseException noDate) {
            // The message below says what there should be.
        }
        throw new IllegalArgumentException("a run is named by date and name, like 2024-05-17_main, not '" + id + "'");
    }

    /**
     * The run that a user means.
     *
     * @throws TolkException where it is no date and name, joined by {@code _}
     */
    public static RunId given(String id) {
        try {
            return parse(id);
        } catch (IllegalArgumentException e) {
            throw new TolkException(e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException where a run cannot have the name */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("run name must start with a letter and consist of letters, digits,"
                    + " '-', '_' and '.', not '" + name + "'");
        }
    }

    /** The run's leaf directory inside a table. */
    public String partition() {
        return "run_date=" + date + "/run=" + name;
    }

    @Override
    public String toString() {
        return date + "_" + name;
    }
}
