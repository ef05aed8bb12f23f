package no.tolk.check;

import no.tolk.check.NumberLexicon.Kind;

/**
 * A length, an area, a volume or a mass.
 *
 * @param kind which of them
 * @param size in metres, square metres, litres or kilograms
 */
record Measurement(Kind kind, double size) {
    /** Converted sizes are rounded: 25 centimetres become ten inches. */
    private static final double ROUNDING = 0.1;

    /** Whether the two may be one size that was converted from one system of units to another. */
    boolean isNearly(Measurement other) {
        return kind == other.kind && Math.abs(size - other.size) <= ROUNDING * Math.max(size, other.size);
    }
}
