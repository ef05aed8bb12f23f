package no.tolk.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages state for machines. */
final class PublicationDate {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?");

    private PublicationDate() {}

    /** The date in ISO 8601's extended form, with the time of day and the zone if there are any. */
    static Optional<String> iso(String stated) {
        Matcher matcher = DATE.matcher(stated.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String date = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        try {
            LocalDate.parse(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        String time = matcher.group("time");
        String zone = matcher.group("zone");
        return Optional.of(date + (time == null ? "" : "T" + time) + (zone == null ? "" : zone));
    }
}
