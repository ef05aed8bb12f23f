package no.tolk.jobs;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The identity of a run, and with it the directories that it owns.
 *
 * @param date the day that the run is for, not the day on which it happens to run
 * @param name starts with a letter, so that no reader of partitioned tables takes it for a number
 */
record RunId(LocalDate date, String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

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

    /** The run's leaf directory inside a table. */
    String partition() {
        return "run_date=" + date + "/run=" + name;
    }

    @Override
    public String toString() {
        return date + "_" + name;
    }
}
