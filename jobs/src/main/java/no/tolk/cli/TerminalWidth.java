package no.tolk.cli;

import java.util.OptionalInt;

/** How wide the terminal is. */
final class TerminalWidth {
    private static final int DEFAULT = 120;
    private static final int NARROWEST = 40;

    private TerminalWidth() {}

    /**
     * How wide a line may be that is written over again and again; nothing where it cannot be, since the output goes
     * elsewhere or the terminal is dumb. The launcher says so where it is the standard error that goes elsewhere: Java
     * cannot tell.
     */
    static OptionalInt ofProgress() {
        return System.console() == null || "dumb".equals(System.getenv("TERM"))
                ? OptionalInt.empty()
                : OptionalInt.of(characters());
    }

    /** As the launcher gives it. */
    static int characters() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}")
                ? Math.max(NARROWEST, Integer.parseInt(columns))
                : DEFAULT;
    }
}
