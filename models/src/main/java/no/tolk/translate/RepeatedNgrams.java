package no.tolk.translate;

import java.util.Arrays;

/** Finds the tokens that would repeat an n-gram, for breaking loops (Paulus et al. 2018). */
final class RepeatedNgrams {
    private RepeatedNgrams() {}

    /** The tokens after which the last {@code n} tokens would have occurred in {@code tokens} before. */
    static int[] banned(int[] tokens, int n) {
        int[] banned = new int[tokens.length];
        int count = 0;
        int tail = tokens.length - (n - 1);
        for (int start = 0; start < tail; start++) {
            if (Arrays.equals(tokens, start, start + n - 1, tokens, tail, tokens.length)) {
                banned[count++] = tokens[start + n - 1];
            }
        }
        return Arrays.copyOf(banned, count);
    }
}
