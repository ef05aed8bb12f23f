package no.tolk.text;

/** Cuts pieces out of a text by code points, in one pass from its beginning to its end. */
public final class CodePointCursor {

    private final String text;
    private int index;
    private int codePoint;

    public CodePointCursor(String text) {
        this.text = text;
    }

    /**
     * The piece between two offsets in code points.
     *
     * @param from not before the end of the piece that was cut last
     */
    public String cut(int from, int to) {
        int start = text.offsetByCodePoints(index, from - codePoint);
        index = text.offsetByCodePoints(start, to - from);
        codePoint = to;
        return text.substring(start, index);
    }
}
