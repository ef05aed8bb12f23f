package no.tolk.glossary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which an English term stands in a translation: singular, and the plural of its last word. */
final class EnglishForms {
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
    private static final Pattern CONSONANT_AND_Y = Pattern.compile(".*[^aeiou]y");

    /** Words that end like those below and are regular. */
    private static final Pattern REGULAR = Pattern.compile(
            ".*(?:human|german|roman|norman|ottoman|shaman|talisman|brahman|caiman|wildlife|behalf|chairperson)");

    /** Plurals of words, and of those that end with them. */
    private static final Map<String, String> IRREGULAR = irregular(
            "child children, man men, person people, foot feet, tooth teeth, life lives, wife wives, knife knives,"
                    + " wolf wolves, shelf shelves, half halves, thief thieves, hero heroes, veto vetoes");

    private EnglishForms() {}

    private static Map<String, String> irregular(String pairs) {
        Map<String, String> plurals = new LinkedHashMap<>();
        for (String pair : pairs.split(", ")) {
            String[] words = pair.split(" ");
            plurals.put(words[0], words[1]);
        }
        return plurals;
    }

    /** The forms to put into a translation: the term and its plural; the term alone if it is a plural already or a name. */
    static List<String> placed(String term) {
        return isName(term) || mayBePlural(term) ? List.of(term) : List.of(term, plural(term));
    }

    /** The forms that a translation may have: besides, plurals of which only a writer knows whether there is one. */
    static Set<String> accepted(String term) {
        Set<String> forms = new LinkedHashSet<>(placed(term));
        if (!isName(term)) {
            forms.add(term + "s");
            forms.add(term + "es");
            if (term.endsWith("is")) {
                forms.add(term.substring(0, term.length() - 2) + "es");
            }
        }
        return forms;
    }

    private static boolean isName(String term) {
        return Character.isUpperCase(term.codePointAt(0));
    }

    /** <i>News</i> and <i>taxes</i>, but <i>bus</i> too. */
    private static boolean mayBePlural(String term) {
        return term.endsWith("s") && !term.endsWith("ss");
    }

    private static String plural(String term) {
        if (!REGULAR.matcher(WordSequence.small(term)).matches()) {
            for (Map.Entry<String, String> word : IRREGULAR.entrySet()) {
                if (term.endsWith(word.getKey())) {
                    return term.substring(0, term.length() - word.getKey().length()) + word.getValue();
                }
            }
        }
        if (CONSONANT_AND_Y.matcher(term).matches()) {
            return term.substring(0, term.length() - 1) + "ies";
        }
        return term + (HISSING.matcher(term).matches() ? "es" : "s");
    }
}
