package no.tolk.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;

/** Reads the date on which an article was published, as pages state it for machines and for people. */
final class PublicationDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern BASIC_ZONE = Pattern.compile("([+-]\\d{2})(\\d{2})");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des");
    private static final Pattern WRITTEN = Pattern.compile(
            // From each line's beginning over no more than a few blank ones: there may be a million of them.
            "^(?<label>(?:Først )?publisert|Lagt ut)?[\\s:]{0,20}+(?:\\p{L}{3,4}dag\\s+)?(?:den\\s+)?"
                    + "(?<day>\\d{1,2})\\.\\s?(?:(?<number>\\d{1,2})\\.\\s?|(?<name>" + String.join("|", MONTHS)
                    + ")\\p{L}*\\.?\\s)(?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

    private PublicationDate() {}

    /** The date in ISO 8601's extended form, with the time of day and the zone if there are any. */
    static Optional<String> iso(String stated) {
        Matcher matcher = ISO.matcher(stated.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String time = matcher.group("time");
        String zone = matcher.group("zone");
        String extendedZone = zone == null ? "" : BASIC_ZONE.matcher(zone).replaceFirst("$1:$2");
        return date(matcher.group(1), matcher.group(2), matcher.group(3))
                .map(date -> date + (time == null ? "" : "T" + time) + extendedZone);
    }

    /** The date that an article's text gives for its publication, in ISO 8601: a line of its own, or after a label. */
    static Optional<String> written(List<ArticlePart> parts) {
        for (ArticlePart part : parts) {
            Matcher matcher = WRITTEN.matcher(part.text());
            if (matcher.find() && (matcher.group("label") != null || part.kind() == ParagraphKind.UPDATE)) {
                return date(matcher.group("year"), month(matcher), matcher.group("day"));
            }
        }
        return Optional.empty();
    }

    private static String month(Matcher matcher) {
        String name = matcher.group("name");
        return name == null
                ? matcher.group("number")
                : String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
