package no.tolk.split;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.resource.ListResource;

/** Which words before a full stop are abbreviations, and whether such a full stop may end a sentence as well. */
final class Abbreviations {
    /** How willingly an abbreviation ends a sentence. */
    enum Finality {
        /** "f.eks.": something always follows. */
        NEVER,
        /** "dr.", "nr.": what belongs to it follows, unless the next word cannot. */
        SELDOM,
        /** "osv.", "kr.": a capital letter after it begins a sentence. */
        OFTEN
    }

    /** Street names and the like, written in one word with a capital: "Storgt.", "Bogstadvn.". */
    private static final Pattern STREET = Pattern.compile("\\p{Lu}\\p{L}{2,}(gt|vn|pl)");

    private static final Pattern DOTTED = Pattern.compile("(\\p{L}{1,6}\\.)+\\p{L}{1,8}");
    private static final Pattern DEGREE = Pattern.compile("(?i)(cand|dr|stud|mag|lic|siv|adm|dipl)\\.\\p{L}{2,8}");
    private static final Pattern HAS_SINGLE_LETTER = Pattern.compile("(.*\\.)?\\p{L}(\\..*)?");
    /** "distr", "koreogr", "betj", "adm", "utd", "rådg": consonants that no Norwegian word ends with, cut before a vowel. */
    private static final Pattern ENDS_BEFORE_VOWEL =
            Pattern.compile("\\p{Ll}+([bdfkmnpst]l|[bdfgkmnpstv]r|[bdfgkmptv]j|[bdfgknpstv]m|[kpt]d|[bdkptv]g|[bdg]v)");

    private static final Pattern NO_VOWEL =
            Pattern.compile("[\\p{L}&&[^AEIOUYÆØÅÄÖÜaeiouyæøåäöü]][\\p{Ll}&&[^aeiouyæøåäöüéèêóòôáà]]+");

    private final Map<String, Finality> finalities = Stream.of(Finality.values())
            .flatMap(finality -> ListResource.words(
                            Abbreviations.class,
                            "abbreviations-" + finality.name().toLowerCase(Locale.ROOT) + "-final.txt")
                    .stream()
                    .map(word -> Map.entry(word, finality)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private final WordEndings endings =
            new WordEndings(ListResource.words(Abbreviations.class, "abbreviation-endings.txt"));
    private final Set<String> exceptions = ListResource.words(Abbreviations.class, "not-abbreviations.txt");

    /**
     * Looks up what stands before a full stop.
     *
     * @param word the word without the full stop: "dr", "f.eks", "og/el"
     * @param before the abbreviations right before it with their full stops and without spaces, "t.o." before "m", or ""
     */
    Optional<Finality> finality(String word, String before) {
        for (int from = 0; from < before.length(); from = before.indexOf('.', from) + 1) {
            String spaced = before.substring(from) + word;
            Optional<Finality> finality = listed(spaced);
            if (finality.isPresent()) {
                return finality;
            }
            if (DEGREE.matcher(spaced).matches()) {
                return Optional.of(Finality.SELDOM);
            }
        }
        return listed(word).or(() -> listed(lastPart(word))).or(() -> guessed(lastPart(word)));
    }

    /** Whether the word is in a list exactly as it is written. */
    boolean lists(String word) {
        return finalities.containsKey(word);
    }

    private Optional<Finality> listed(String word) {
        Finality exact = finalities.get(word);
        if (exact != null || exceptions.contains(word)) {
            return Optional.ofNullable(exact);
        }
        if (finalities.containsKey("=" + word)) {
            return Optional.of(finalities.get("=" + word));
        }
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || isAllCapitals(word)) {
            return Optional.empty();
        }
        // "Kr. 500", "Kr. Augusts gate": with a capital inside a sentence it is the first part of something.
        Function<Finality, Finality> capitalised = finality -> finality == Finality.OFTEN ? Finality.SELDOM : finality;
        return Optional.ofNullable(finalities.get(Character.toLowerCase(word.charAt(0)) + word.substring(1)))
                .map(capitalised);
    }

    /** What is in no list but looks like an abbreviation; the lists cannot be complete. */
    private Optional<Finality> guessed(String word) {
        if (word.isEmpty() || exceptions.contains(word)) {
            return Optional.empty();
        }
        if (word.length() == 1 && Character.isLowerCase(word.charAt(0))
                || STREET.matcher(word).matches()) {
            return Optional.of(Finality.OFTEN);
        }
        if (isDotted(word)) {
            // "pr.mnd." ends a sentence as well as "mnd." does.
            Optional<Finality> last = listed(word.substring(word.lastIndexOf('.') + 1));
            boolean often = last.equals(Optional.of(Finality.OFTEN))
                    && !DEGREE.matcher(word).matches();
            return Optional.of(often ? Finality.OFTEN : Finality.SELDOM);
        }
        return isCutShort(word) ? Optional.of(Finality.SELDOM) : Optional.empty();
    }

    private boolean isCutShort(String word) {
        String small = Character.toLowerCase(word.charAt(0)) + word.substring(1);
        return NO_VOWEL.matcher(word).matches()
                || ENDS_BEFORE_VOWEL.matcher(word).matches()
                || endings.matches(small);
    }

    private boolean isDotted(String word) {
        return DOTTED.matcher(word).matches()
                && !TopLevelDomains.ALL.contains(word.substring(word.lastIndexOf('.') + 1))
                && (HAS_SINGLE_LETTER.matcher(word).matches() || isAbbreviated(word.substring(0, word.indexOf('.'))));
    }

    private boolean isAbbreviated(String part) {
        return listed(part).isPresent() || !exceptions.contains(part) && isCutShort(part);
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    }

    private static String lastPart(String word) {
        int cut = -1;
        for (char separator : new char[] {'/', '-', '–', '('}) {
            cut = Math.max(cut, word.lastIndexOf(separator));
        }
        return word.substring(cut + 1);
    }
}
