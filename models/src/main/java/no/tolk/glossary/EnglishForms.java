package no.tolk.glossary;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms in which an English term stands in a translation: singular, and the plural of its last word. */
final class EnglishForms {
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
    private static final Pattern CONSONANT_AND_Y = Pattern.compile(".*[^aeiou]y");

    private static final Map<String, String> IRREGULAR = Map.of(
            "child",
            "children",
            "man",
            "men",
            "person",
            "people",
            "foot",
            "feet",
            "tooth",
            "teeth",
            "life",
            "lives",
            "wife",
            "wives");

    private EnglishForms() {}

    /** The term and its plural; the term alone where it is a plural already or a name. */
    static List<String> of(String term) {
        boolean isName = Character.isUpperCase(term.codePointAt(0));
        return isName || term.endsWith("s") && !term.endsWith("ss") ? List.of(term) : List.of(term, plural(term));
    }

    private static String plural(String term) {
        for (Map.Entry<String, String> word : IRREGULAR.entrySet()) {
            if (term.endsWith(word.getKey())) {
                return term.substring(0, term.length() - word.getKey().length()) + word.getValue();
            }
        }
        if (CONSONANT_AND_Y.matcher(term).matches()) {
            return term.substring(0, term.length() - 1) + "ies";
        }
        return term + (HISSING.matcher(term).matches() ? "es" : "s");
    }
}
