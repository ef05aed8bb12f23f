package no.tolk.repair;

/** The form in which a sentence is hashed and tokenised. */
public final class SourceText {
    private SourceText() {}

    /**
     * The sentence in Unicode normal form C, without white space at its ends and with one space for every run of white
     * space inside: line breaks, tabs, control characters and no-break spaces do not make another sentence. Invisible
     * characters, such as soft hyphens, are left out: they would cut words apart. Idempotent.
     */
    public static String normalise(String sentence) {
        RepairCounts uncounted = new RepairCounts();
        String composed = Composition.compose(InvisibleCharacters.remove(sentence, uncounted), uncounted);
        StringBuilder result = new StringBuilder(composed.length());
        boolean pendingSpace = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Characters.isWhiteSpace(c)) {
                pendingSpace = !result.isEmpty();
                continue;
            }
            if (pendingSpace) {
                result.append(' ');
                pendingSpace = false;
            }
            result.append(c);
        }
        return result.toString();
    }
}
