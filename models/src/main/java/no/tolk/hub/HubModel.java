package no.tolk.hub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model's name on a hub.
 *
 * @param id as ORG/NAME
 * @param revision a branch, a tag or a commit
 */
public record HubModel(String id, String revision) {

    private static final String MAIN = "main";
    private static final Pattern NAME = Pattern.compile("(?:hf:)?(\\w[\\w.-]*/\\w[\\w.-]*)(?:@(\\w[\\w./-]*))?");

    /**
     * Reads a name.
     *
     * @param name as ORG/NAME or ORG/NAME@REVISION, with or without {@code hf:} in front
     * @throws IllegalArgumentException where it is none
     */
    public static HubModel named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no model's name: give ORG/NAME, or ORG/NAME@REVISION");
        }
        return new HubModel(parts.group(1), parts.group(2) == null ? MAIN : parts.group(2));
    }

    /** The name without the organisation. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return id + "@" + revision;
    }
}
