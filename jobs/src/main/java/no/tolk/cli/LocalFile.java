package no.tolk.cli;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that flags name and that no Hadoop file system is asked for. */
final class LocalFile {
    /** One letter in front of a colon is a drive. */
    private static final Pattern WITH_SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:)/.*");

    private LocalFile() {}

    /**
     * The file's path.
     *
     * @throws IllegalArgumentException where the value is a URI, which may hold a password and is not repeated
     */
    static Path of(String flag, String value) {
        Matcher uri = WITH_SCHEME.matcher(value);
        if (uri.matches()) {
            throw new IllegalArgumentException(flag + " takes the path of a file on this machine, not a URI ("
                    + uri.group(1) + "//...): copy it here first, or leave out what is before its path");
        }
        return Path.of(value);
    }
}
