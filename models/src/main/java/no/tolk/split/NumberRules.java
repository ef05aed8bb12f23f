package no.tolk.split;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.tolk.resource.ListResource;
import no.tolk.split.FollowingWord.Kind;

/** Decides whether a sentence ends at a full stop after a number, or whether the number is an ordinal, a date, a label. */
final class NumberRules {
    private static final Pattern NUMBER = Pattern.compile("[§#]?\\d([\\d.,:/–-]*\\d)?");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final Pattern FURTHER_ORDINAL = Pattern.compile("\\s*(\\.|og |til |eller |[–-]).*", Pattern.DOTALL);
    /** What stands before an ordinal: "1. og" before "3. Bataljon", "sitt" before "22. OL-gull". */
    private static final Pattern BEFORE_ORDINAL =
            Pattern.compile("(\\d\\.\\s(og|til|eller)|\\b(sin|sitt|si|min|mitt|hans|hennes|hennar|vår|vårt))\\s+$");

    /** What also stands before an ordinal, but before a date at the end of a sentence too: "den 85. Oscar-utdelingen". */
    private static final Pattern MAYBE_BEFORE_ORDINAL =
            Pattern.compile("\\b(den|det|de|dei|i|på|til|for|før|ved|under)\\s+$", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE_HOUR =
            Pattern.compile("\\b(klokka|klokken|kl\\.)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_GOES_ON = Pattern.compile("[\\s-]\\p{Lu}\\p{Ll}");

    private static final Pattern COMPOUND_GOES_ON = Pattern.compile("-\\p{Ll}.*", Pattern.DOTALL);
    /** "Slik gjør du: 1. Vask ...", "... høyere lønn, 2. Kortere dag". */
    private static final Pattern BEFORE_LABEL = Pattern.compile(".*\\p{L}[»\")]?[:;,]");

    private final Set<String> afterOrdinals = ListResource.words(NumberRules.class, "words-after-ordinals.txt");
    private final SentenceStarters starters;

    NumberRules(SentenceStarters starters) {
        this.starters = starters;
    }

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    boolean endsSentence(Candidate candidate) {
        String number = candidate.word();
        FollowingWord next = candidate.next();
        if (candidate.closesBracket() && candidate.wordIsParenthesised()) {
            return false;
        }
        if (!ORDINAL.matcher(number).matches()) {
            boolean yearFollows = next.kind() == Kind.DIGIT && next.word().length() == 4;
            return !(yearFollows && DAY_AND_MONTH.matcher(number).matches());
        }
        if (number.length() < 3 && !next.dash() && (candidate.wordIsFirst() || isLabel(candidate))) {
            return false;
        }
        if (next.kind() == Kind.DIGIT) {
            return !(number.length() < 3
                    && next.word().length() < 3
                    && FURTHER_ORDINAL.matcher(following(candidate, 8)).matches());
        }
        if (next.opened() || next.dash()) {
            return true;
        }
        return !isOrdinal(candidate);
    }

    /** Whether the number counts an item of a list in running text. The list begins with 1. */
    private boolean isLabel(Candidate candidate) {
        String previous = candidate.previousWord();
        return candidate.next().kind() == Kind.CAPITAL
                && BEFORE_LABEL.matcher(previous).matches()
                && (previous.endsWith(":") && candidate.word().equals("1") || !starters.contains(candidate.next()));
    }

    private boolean isOrdinal(Candidate candidate) {
        FollowingWord next = candidate.next();
        String before = candidate.textBeforeWord();
        if (BEFORE_HOUR.matcher(before).find()) {
            return false;
        }
        return isCounted(next.word()) && !isName(candidate)
                || BEFORE_ORDINAL.matcher(before).find() && !starters.contains(next)
                || MAYBE_BEFORE_ORDINAL.matcher(before).find()
                        && COMPOUND_GOES_ON.matcher(following(candidate, 2)).matches();
    }

    /** "Hun er 36. Mai Britt Moe er 41." */
    private static boolean isName(Candidate candidate) {
        return candidate.next().word().equals("Mai")
                && NAME_GOES_ON.matcher(following(candidate, 3)).matches();
    }

    private boolean isCounted(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return afterOrdinals.stream()
                .anyMatch(noun -> noun.startsWith("-") ? small.endsWith(noun.substring(1)) : small.equals(noun));
    }

    /** What stands after the following word. */
    private static String following(Candidate candidate, int length) {
        int from = candidate.next().end();
        return candidate.text().substring(from, Math.min(candidate.text().length(), from + length));
    }
}
