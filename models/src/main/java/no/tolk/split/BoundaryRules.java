package no.tolk.split;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.tolk.repair.Characters;
import no.tolk.resource.ListResource;
import no.tolk.split.FollowingWord.Kind;

/** Decides for a {@link Candidate} whether a Norwegian sentence ends there. */
final class BoundaryRules {
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}([.-]{1,2}\\p{Lu})*");
    private static final Pattern ENDS_WITH_MARK = Pattern.compile("[.!?…][»\")”]*$");
    private static final Pattern STOP_AFTER_CLOSER = Pattern.compile("[)\\]»\"”]\\.");
    private static final Pattern QUESTION_OR_EXCLAMATION = Pattern.compile("[?!]+");
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}{3,}");
    /** "Sp." and "Sv." of questions and answers, "P.S.": at the head of a sentence they are a part of it. */
    private static final Pattern LABEL = Pattern.compile("Sp|Sv|P\\.?S|N\\.?B|Red\\.anm|Obs");
    /** "Kirkev. 3", "Akersg. 55": a street if a number follows, else maybe a name. */
    private static final Pattern STREET = Pattern.compile("\\p{Lu}\\p{L}{2,}([\\p{L}&&[^aiouyæøå]]v|[dse]g)");

    /** "naml. § 17": a law and its paragraph. */
    private static final Pattern LAW = Pattern.compile("\\p{Ll}{1,10}l");

    private static final Pattern TITLE = Pattern.compile("\\p{Lu}\\p{Ll}{3,11}");
    private static final Pattern FULL_NAME = Pattern.compile("\\s\\p{Lu}\\p{Ll}+(\\s\\p{Lu}\\.)?\\s\\p{Lu}\\p{Ll}");

    /** "Dr. Hans Moe": what belongs to him is seldom written with a capital, so it is his name. */
    private static final Pattern HANS = Pattern.compile("(?:Hans|HANS)[\\s-]\\p{Lu}");

    private static final Pattern BEFORE_LETTERS = Pattern.compile("^\\P{L}+");

    private final Abbreviations abbreviations = new Abbreviations();
    private final SentenceStarters starters = new SentenceStarters();
    private final NumberRules numbers = new NumberRules(starters);
    private final WordEndings letteredNouns =
            new WordEndings(ListResource.words(BoundaryRules.class, "lettered-nouns.txt"));
    private final Set<String> currencies = ListResource.words(BoundaryRules.class, "currencies.txt");

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
            if (caseless && asksOrCallsInSmallLetters(candidate)) {
                return true;
            }
            return (caseless
                            || SmallBeginning.isAt(
                                    candidate.text(), candidate.next().start()))
                    && plainWordEndsSentence(candidate);
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
            return kind != Kind.DIGIT && (!bracketed || omissionEndsSentence(candidate));
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
        boolean afterPlainWord = PLAIN_WORD.matcher(word).matches() && !isCapitalised(word);
        boolean starts = nextIsStarter(candidate);
        // "dagar.No er": Nynorsk sentences begin with words that are domains too.
        boolean domain =
                TopLevelDomains.ALL.contains(next.word().toLowerCase(Locale.ROOT)) && !(afterPlainWord && starts);
        if (attachedToMore || domain) {
            return false;
        }
        return (starts || afterPlainWord) && next.word().length() > 1 && endsSentence(candidate, false);
    }

    /** "hva nå? ingen vet", but not with a speaker behind it: "hva nå?" spør hun; – 100 prosent! roper hun. */
    private static boolean asksOrCallsInSmallLetters(Candidate candidate) {
        String text = candidate.text();
        return QUESTION_OR_EXCLAMATION.matcher(candidate.marks()).matches()
                && Character.isLowerCase(text.codePointAt(candidate.firstContent()))
                && !Characters.isSpeechDash(text, candidate.sentenceStart());
    }

    private boolean plainWordEndsSentence(Candidate candidate) {
        String word = candidate.word();
        boolean plain = PLAIN_WORD.matcher(word).matches();
        return plain
                && candidate.marks().equals(".")
                && abbreviations.finality(word, "").isEmpty();
    }

    /** "slik. (...) Deretter" and "slik (...) Deretter", but not "slik (...) Hansen". */
    private boolean omissionEndsSentence(Candidate candidate) {
        return ENDS_WITH_MARK.matcher(candidate.previousWord()).find() || nextIsStarter(candidate);
    }

    private boolean fullStopEndsSentence(Candidate candidate) {
        String word = candidate.word();
        if (word.isEmpty()) {
            return true;
        }
        if (candidate.wordIsFirst() && (LABEL.matcher(word).matches() || isUnknownTitle(candidate))) {
            return false;
        }
        if (NumberRules.isNumber(word)) {
            return numbers.endsSentence(candidate);
        }
        if (INITIALS.matcher(word).matches() && !abbreviations.lists(word)) {
            return initialEndsSentence(candidate, word);
        }
        if (candidate.next().kind() == Kind.DIGIT && STREET.matcher(word).matches()) {
            return false;
        }
        if (LAW.matcher(word).matches()
                && candidate.text().startsWith("§", candidate.next().start())) {
            return false;
        }
        // "DR. HANSEN ER DØD": among capitals an abbreviation is one too.
        String spelling = candidate.next().isAllCapitals() && abbreviations.lists(word.toLowerCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word;
        return abbreviations
                .finality(spelling, candidate.precedingAbbreviations())
                .map(finality -> abbreviationEndsSentence(candidate, finality))
                .orElse(true);
    }

    /** "Sjeføkon. Kyrre Aamdal sier ...": a single word is rather a title in front of a name than a sentence. */
    private boolean isUnknownTitle(Candidate candidate) {
        return TITLE.matcher(candidate.word()).matches()
                && !starters.contains(candidate.word())
                && !nextIsStarter(candidate)
                && FULL_NAME
                        .matcher(candidate.text())
                        .region(candidate.marksEnd(), candidate.text().length())
                        .lookingAt();
    }

    private boolean abbreviationEndsSentence(Candidate candidate, Abbreviations.Finality finality) {
        FollowingWord next = candidate.next();
        return switch (finality) {
            case NEVER -> false;
            case SELDOM -> nextIsStarter(candidate);
            case OFTEN -> {
                if (candidate.text().startsWith("A/S", next.start())) {
                    yield false;
                }
                if (candidate.closesBracket() || next.opened() && isParenthesis(candidate)) {
                    yield nextIsStarter(candidate);
                }
                boolean amount = next.kind() == Kind.DIGIT || currencies.contains(next.word());
                yield !amount;
            }
        };
    }

    private boolean initialEndsSentence(Candidate candidate, String initials) {
        FollowingWord next = candidate.next();
        if (next.dash() || nextIsStarter(candidate)) {
            return true;
        }
        boolean another = next.word().length() == 1 && candidate.text().startsWith(".", next.end());
        if (initials.length() > 1 || another) {
            return false;
        }
        String previous = candidate.previousWord();
        return isLettered(previous)
                || NumberRules.isNumber(previous)
                || initials.equals("X") && previous.equalsIgnoreCase("på");
    }

    /** Names end like the nouns: "Konrad B. Knutsen". A word with a capital has to be one of them as it stands. */
    private boolean isLettered(String word) {
        String last = word.substring(word.lastIndexOf('-') + 1);
        String plain = BEFORE_LETTERS.matcher(last).replaceFirst("");
        return isCapitalised(plain)
                ? letteredNouns.lists(plain.toLowerCase(Locale.ROOT))
                : letteredNouns.matches(plain);
    }

    private boolean nextIsStarter(Candidate candidate) {
        FollowingWord next = candidate.next();
        boolean initial = next.word().length() == 1 && candidate.text().startsWith(".", next.end());
        boolean name = HANS.matcher(candidate.text())
                .region(next.start(), candidate.text().length())
                .lookingAt();
        return !initial && !name && starters.contains(next);
    }

    private static boolean isParenthesis(Candidate candidate) {
        return candidate.text().charAt(Characters.skipWhiteSpace(candidate.text(), candidate.marksEnd())) == '(';
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
}
