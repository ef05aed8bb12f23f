package no.tolk.cli;

/** How wide the terminal is. */
final class TerminalWidth {
    private static final int DEFAULT = 120;
    private static final int NARROWEST = 40;

    private TerminalWidth() {}

    /** As the launcher gives it. */
    static int characters() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}")
                ? Math.max(NARROWEST, Integer.parseInt(columns))
                : DEFAULT;
    }
}
