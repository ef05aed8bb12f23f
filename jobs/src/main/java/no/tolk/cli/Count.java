package no.tolk.cli;

import java.util.Locale;

/** A number with its noun: <i>1 article</i>, <i>1,250 articles</i>. */
final class Count {
    private Count() {}

    /** @param noun in the singular, whose plural takes an <i>s</i> */
    static String of(long count, String noun) {
        return String.format(Locale.ROOT, count == 1 ? "%,d %s" : "%,d %ss", count, noun);
    }
}
