package no.tolk.check;

import java.util.Set;
import no.tolk.check.NameLexicon.Entry;

/**
 * A name in a Norwegian text: one word of it, or a phrase that the lexicon lists.
 *
 * @param text as written
 * @param key for comparing spellings
 * @param entries what the lexicon lists of it; empty if nothing
 * @param certainty whether it is a name at all
 * @param whole number of the whole name that it is part of: <i>Kari Moe</i> is one name of two words
 */
record Name(String text, String key, Set<Entry> entries, Certainty certainty, int whole) {
    /** How sure it is that a word with a capital is a name. */
    enum Certainty {
        /** It begins a sentence, and is a Norwegian word. */
        UNLIKELY,
        /** It begins a sentence and looks like a Norwegian word, or it only says in which country a place is. */
        LIKELY,
        CERTAIN
    }

    boolean isCertain() {
        return certainty == Certainty.CERTAIN;
    }

    boolean isLikely() {
        return certainty != Certainty.UNLIKELY;
    }
}
