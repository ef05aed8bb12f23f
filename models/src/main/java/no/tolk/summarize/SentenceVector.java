package no.tolk.summarize;

/**
 * The direction of a sentence in the encoder's space, stored as one signed byte per dimension. Only the direction is
 * kept: the largest component becomes 127 or -127, and comparison is by angle. All arithmetic on stored vectors is exact
 * up to one division, so equal bytes give equal similarities on every machine.
 */
public final class SentenceVector {
    private SentenceVector() {}

    /**
     * The direction of a vector in bytes. A vector of zeros stays one.
     *
     * @param vector any number of dimensions, all finite
     * @return as many bytes, each in -127..127
     * @throws IllegalArgumentException if a component is infinite or not a number
     */
    public static byte[] quantise(float[] vector) {
        double largest = 0;
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new IllegalArgumentException("component %d of a sentence vector is %s".formatted(i, vector[i]));
            }
            largest = Math.max(largest, Math.abs((double) vector[i]));
        }
        byte[] direction = new byte[vector.length];
        if (largest == 0) {
            return direction;
        }
        for (int i = 0; i < vector.length; i++) {
            direction[i] = (byte) Math.rint(vector[i] / largest * Byte.MAX_VALUE);
        }
        return direction;
    }

    /**
     * The cosine of the angle between two stored vectors, in -1..1; 0 if either is a vector of zeros.
     *
     * @throws IllegalArgumentException if the vectors differ in their number of dimensions
     */
    public static double cosine(byte[] a, byte[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("sentence vectors of %d and %d dimensions do not come from one model"
                    .formatted(a.length, b.length));
        }
        long dot = 0;
        long squaresA = 0;
        long squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        if (squaresA == 0 || squaresB == 0) {
            return 0;
        }
        // One root of the product and not two roots: a vector's cosine with itself is then exactly 1.
        return dot / Math.sqrt((double) squaresA * squaresB);
    }
}
