package no.tolk;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tries a property on many made cases. The same cases come in every build, so that one that fails today is not gone
 * tomorrow; the failure says which it was and what it looked like.
 *
 * <p>Plain JUnit, because the libraries do not fit: Jazzer fuzzes one test in a JVM only, and jqwik, from 1.10 on, writes
 * messages of its own into the log of every build.
 */
public final class Fuzz {
    private static final int CASES = 10_000;
    private static final int LONGEST_SHOWN = 2_000;

    private Fuzz() {}

    /**
     * Tries {@code property} on 10,000 cases.
     *
     * @param seed of all cases; another one gives others
     * @param maker makes a case
     * @throws AssertionError with the case, where the property fails or throws anything
     */
    public static <T> void check(long seed, Function<Random, T> maker, Consumer<T> property) {
        for (int i = 0; i < CASES; i++) {
            T made = maker.apply(new Random(seed * CASES + i));
            try {
                property.accept(made);
            } catch (Throwable e) {
                throw new AssertionError("Case %d of seed %d, %s: %s".formatted(i, seed, escaped(made), e), e);
            }
        }
    }

    /** The case as it may be pasted between quotation marks in Java. */
    private static String escaped(Object made) {
        String text = made.toString();
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST_SHOWN); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                escaped.append(c);
            } else {
                escaped.append("\\u%04X".formatted((int) c));
            }
        }
        String more = text.length() > LONGEST_SHOWN ? " and %,d more".formatted(text.length() - LONGEST_SHOWN) : "";
        return '"' + escaped.toString() + '"' + more;
    }
}
