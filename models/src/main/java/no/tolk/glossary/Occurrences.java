package no.tolk.glossary;

import java.util.List;
import java.util.Locale;

/** Counts a term's forms in a text, words for words. */
final class Occurrences {
    private final List<String> words;
    private final List<String> smallWords;
    private final boolean inCapitals;

    Occurrences(String text) {
        words = WordSequence.of(text);
        smallWords = words.stream().map(Occurrences::small).toList();
        inCapitals = text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** How often one of the forms stands in the text; capitals count in the text only where the form has some. */
    int of(List<String> forms) {
        return forms.stream().mapToInt(this::of).sum();
    }

    private int of(String form) {
        boolean exactly = !inCapitals && !form.equals(small(form));
        List<String> text = exactly ? words : smallWords;
        List<String> wanted = WordSequence.of(exactly ? form : small(form));
        int count = 0;
        for (int start = 0; start + wanted.size() <= text.size(); start++) {
            if (text.subList(start, start + wanted.size()).equals(wanted)) {
                count++;
                start += wanted.size() - 1;
            }
        }
        return count;
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
