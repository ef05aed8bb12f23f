package no.tolk.glossary;

import java.util.Collection;
import java.util.List;

/** Counts a term's forms in a text, words for words. */
final class Occurrences {
    private final List<String> words;
    private final List<String> smallWords;
    private final boolean inCapitals;

    Occurrences(String text) {
        words = WordSequence.of(text);
        smallWords = words.stream().map(WordSequence::small).toList();
        inCapitals = text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** @param exactly whether capitals count */
    private record Form(List<String> words, boolean exactly) {}

    /**
     * How often one of the forms stands in the text, no word counting for two. Capitals count in the text only where the
     * form has some, and that of its first word only if the form has it, since a sentence may begin there.
     */
    int of(Collection<String> forms) {
        List<Form> wanted = forms.stream().map(this::form).toList();
        int count = 0;
        int start = 0;
        while (start < words.size()) {
            int length = longest(wanted, start);
            count += length == 0 ? 0 : 1;
            start += Math.max(1, length);
        }
        return count;
    }

    private Form form(String form) {
        String small = WordSequence.small(form);
        boolean exactly = !inCapitals && !form.equals(small);
        return new Form(WordSequence.of(exactly ? form : small), exactly);
    }

    /** Words of the longest form that begins at a word; 0 where none does. */
    private int longest(List<Form> forms, int start) {
        return forms.stream()
                .filter(form -> begins(form, start))
                .mapToInt(form -> form.words().size())
                .max()
                .orElse(0);
    }

    private boolean begins(Form form, int start) {
        List<String> text = form.exactly() ? words : smallWords;
        String first = text.get(start);
        String wanted = form.words().get(0);
        int end = start + form.words().size();
        return (first.equals(wanted) || WordSequence.decapitalised(first).equals(wanted))
                && end <= text.size()
                && text.subList(start + 1, end)
                        .equals(form.words().subList(1, form.words().size()));
    }
}
