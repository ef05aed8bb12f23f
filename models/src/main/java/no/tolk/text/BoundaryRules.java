package no.tolk.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.tolk.text.FollowingWord.Kind;

/** Decides for a {@link Candidate} whether a Norwegian sentence ends there. */
final class BoundaryRules {
    private static final Pattern NUMBER = Pattern.compile("[§#]?\\d([\\d.,:/–-]*\\d)?");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}([.-]{1,2}\\p{Lu})*");
    private static final Pattern FURTHER_ORDINAL = Pattern.compile("\\s*(\\.|og |til |eller |[–-]).*", Pattern.DOTALL);
    /** What stands before an ordinal: "1. og" before "3. Bataljon", "sitt" before "22. OL-gull". */
    private static final Pattern BEFORE_ORDINAL =
            Pattern.compile("(\\d\\.\\s(og|til|eller)|\\b(sin|sitt|si|min|mitt|hans|hennes|hennar|vår|vårt))\\s+$");

    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final Pattern ENDS_WITH_MARK = Pattern.compile("[.!?…][»\")”]*$");
    private static final Pattern STOP_AFTER_CLOSER = Pattern.compile("[)\\]»\"”]\\.");
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}{3,}");

    private final Abbreviations abbreviations = new Abbreviations();
    private final Set<String> starters = WordList.read("sentence-starters.txt");
    private final Set<String> letteredNouns = WordList.read("lettered-nouns.txt");
    private final Set<String> afterOrdinals = WordList.read("words-after-ordinals.txt");
    private final Set<String> currencies = WordList.read("currencies.txt");
    private final Set<String> topLevelDomains = WordList.read("top-level-domains.txt");

    /**
     * Whether a sentence ends at the candidate, which white space follows.
     *
     * @param caseless whether the paragraph has no capital letters, so that small ones begin sentences
     */
    boolean endsSentence(Candidate candidate, boolean caseless) {
        Kind kind = candidate.next().kind();
        if (kind == Kind.CONTINUATION || !candidate.hasContent()) {
            return false;
        }
        if (kind == Kind.SMALL) {
            return caseless && endsCaselessSentence(candidate);
        }
        String marks = candidate.marks();
        if (STOP_AFTER_CLOSER.matcher(marks).find()) {
            // "(12.). Han", "(!). Det": a full stop after the closing mark leaves no doubt.
            return true;
        }
        boolean bracketed = candidate.word().isEmpty() && candidate.closesBracket();
        if (marks.indexOf('?') >= 0 || marks.indexOf('!') >= 0) {
            // "14 (!) mål" and "14 (!) Mål"
            return !bracketed;
        }
        if (marks.startsWith("…") || marks.startsWith("..")) {
            // "slik. (...) Deretter", but not "slik (...) Deretter"
            return kind != Kind.DIGIT
                    && (!bracketed
                            || ENDS_WITH_MARK.matcher(candidate.previousWord()).find());
        }
        return fullStopEndsSentence(candidate);
    }

    /** Whether a sentence ends at the candidate although no white space follows: "hjem.Så". */
    boolean endsSentenceWithoutSpace(Candidate candidate) {
        FollowingWord next = candidate.next();
        String word = candidate.word();
        if (next.kind() != Kind.CAPITAL || next.opened()) {
            return false;
        }
        if (next.dash()) {
            return endsSentence(candidate, false);
        }
        boolean attachedToMore = next.end() < candidate.text().length()
                && "./@-_".indexOf(candidate.text().charAt(next.end())) >= 0;
        if (attachedToMore || topLevelDomains.contains(next.word().toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean likely = nextIsStarter(candidate) || PLAIN_WORD.matcher(word).matches() && !isCapitalised(word);
        return likely && next.word().length() > 1 && endsSentence(candidate, false);
    }

    private boolean endsCaselessSentence(Candidate candidate) {
        String word = candidate.word();
        boolean plain = PLAIN_WORD.matcher(word).matches();
        return plain
                && candidate.marks().equals(".")
                && abbreviations.finality(word, "").isEmpty();
    }

    private boolean fullStopEndsSentence(Candidate candidate) {
        String word = candidate.word();
        if (word.isEmpty()) {
            return true;
        }
        if (NUMBER.matcher(word).matches()) {
            return numberEndsSentence(candidate, word);
        }
        if (INITIALS.matcher(word).matches() && !abbreviations.lists(word)) {
            return initialEndsSentence(candidate, word);
        }
        return abbreviations
                .finality(word, candidate.precedingAbbreviations())
                .map(finality -> abbreviationEndsSentence(candidate, finality))
                .orElse(true);
    }

    private boolean abbreviationEndsSentence(Candidate candidate, Abbreviations.Finality finality) {
        FollowingWord next = candidate.next();
        return switch (finality) {
            case NEVER -> false;
            case SELDOM -> nextIsStarter(candidate);
            case OFTEN -> {
                if (candidate.closesBracket() || next.opened() && isParenthesis(candidate)) {
                    yield nextIsStarter(candidate);
                }
                boolean amount = next.kind() == Kind.DIGIT || currencies.contains(next.word());
                yield !amount;
            }
        };
    }

    private boolean numberEndsSentence(Candidate candidate, String number) {
        FollowingWord next = candidate.next();
        if (candidate.closesBracket() && candidate.wordIsParenthesised()) {
            return false;
        }
        if (!ORDINAL.matcher(number).matches()) {
            boolean yearFollows = next.kind() == Kind.DIGIT && next.word().length() == 4;
            return !(yearFollows && DAY_AND_MONTH.matcher(number).matches());
        }
        if (number.length() < 3 && candidate.wordIsFirst() && !next.dash()) {
            return false;
        }
        if (next.kind() == Kind.DIGIT) {
            String rest = candidate
                    .text()
                    .substring(next.end(), Math.min(candidate.text().length(), next.end() + 8));
            return !(number.length() < 3
                    && next.word().length() < 3
                    && FURTHER_ORDINAL.matcher(rest).matches());
        }
        if (next.opened() || next.dash()) {
            return true;
        }
        boolean ordinal = BEFORE_ORDINAL.matcher(candidate.textBeforeWord()).find() && !nextIsStarter(candidate);
        return !ordinal && !afterOrdinals.contains(next.word().toLowerCase(Locale.ROOT));
    }

    private boolean initialEndsSentence(Candidate candidate, String initials) {
        FollowingWord next = candidate.next();
        if (next.dash() || nextIsStarter(candidate)) {
            return true;
        }
        if (initials.length() > 1) {
            return false;
        }
        String previous = candidate.previousWord().toLowerCase(Locale.ROOT);
        return letteredNouns.stream().anyMatch(previous::endsWith)
                || NUMBER.matcher(previous).matches()
                || initials.equals("X") && previous.equals("på");
    }

    private boolean nextIsStarter(Candidate candidate) {
        FollowingWord next = candidate.next();
        boolean initial = next.word().length() == 1 && candidate.text().startsWith(".", next.end());
        return next.kind() == Kind.CAPITAL
                && !initial
                && starters.contains(next.word().toLowerCase(Locale.ROOT));
    }

    private static boolean isParenthesis(Candidate candidate) {
        return candidate.text().charAt(Characters.skipWhiteSpace(candidate.text(), candidate.marksEnd())) == '(';
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
}
