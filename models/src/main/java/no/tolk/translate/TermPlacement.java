package no.tolk.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tolk.glossary.Glossary;
import no.tolk.glossary.Term;

/**
 * A place in a translation where a term could stand, in one of its forms.
 *
 * @param position tokens of the translation that stay before it
 * @param term target ids of the form
 */
record TermPlacement(int position, int[] term) {
    private static final Pattern WHOLE_SENTENCE = Pattern.compile(".*[.!?…][\"”’')\\]]*", Pattern.DOTALL);

    /**
     * All places between the words of a translation, for all forms; none behind the end of its sentence, and one where
     * tokens without text stand between two words.
     *
     * @param tokens target ids of a translation
     * @return none where the target's vocabulary is not the tokenizer's
     */
    static List<TermPlacement> of(Term term, int[] tokens, SubwordTokenizer tokenizer) {
        List<int[]> inside = encoded(Glossary.forms(term), tokenizer);
        List<int[]> atTheBeginning = encoded(
                Glossary.forms(term).stream().map(TermPlacement::capitalised).toList(), tokenizer);
        int first = tokenizer.target().forcedFirst().isPresent() ? 1 : 0;
        List<TermPlacement> placements = new ArrayList<>();
        String before = tokenizer.decode(Arrays.copyOf(tokens, first));
        String earlier = null;
        for (int position = first; position < tokens.length; position++) {
            String longer = tokenizer.decode(Arrays.copyOf(tokens, position + 1));
            boolean isNew = !before.equals(earlier);
            if (isNew
                    && endsAWord(before, longer)
                    && !WHOLE_SENTENCE.matcher(before).matches()) {
                for (int[] form : before.isEmpty() ? atTheBeginning : inside) {
                    placements.add(new TermPlacement(position, form));
                }
            }
            earlier = before;
            before = longer;
        }
        return placements;
    }

    private static List<int[]> encoded(List<String> forms, SubwordTokenizer tokenizer) {
        return forms.stream()
                .map(tokenizer::encodeTarget)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean endsAWord(String text, String longer) {
        return text.isEmpty()
                || longer.length() <= text.length()
                || !Character.isLetterOrDigit(longer.codePointAt(text.length()));
    }

    private static String capitalised(String form) {
        int rest = form.offsetByCodePoints(0, 1);
        return form.substring(0, rest).toUpperCase(Locale.ROOT) + form.substring(rest);
    }
}
