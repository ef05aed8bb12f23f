package no.tolk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code loop}: the target says the same thing again and again, as a decoder does when it falls into a cycle. Four
 * forms are found: words that follow themselves, a phrase that keeps coming back with other words between, letters
 * that follow themselves inside a word, and a row of one sign. What the source repeats, the target may repeat as well.
 */
final class LoopCheck implements Check {
    private static final int LONGEST_GROUP = 20;
    private static final int LONGEST_SYLLABLE = 8;
    private static final int PHRASE = 4;
    private static final Pattern ROW_OF_SIGNS =
            Pattern.compile("([^\\w\\s])\\1{7,1000}+", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public Optional<Flag> check(String source, String target) {
        List<String> sourceWords = Words.of(source);
        List<String> targetWords = Words.of(target);
        return Stream.of(
                        inARow(sourceWords, targetWords),
                        comingBack(sourceWords, targetWords),
                        insideAWord(sourceWords, targetWords),
                        ofSigns(source, target))
                .flatMap(Optional::stream)
                .findFirst()
                .map(detail -> new Flag("loop", Severity.ERROR, detail));
    }

    private static Optional<String> inARow(List<String> source, List<String> target) {
        int inSource = Repetition.widest(source, LONGEST_GROUP, any -> true)
                .map(Repetition::times)
                .orElse(1);
        return Repetition.widest(target, LONGEST_GROUP, LoopCheck::tooOften)
                .filter(repetition -> repetition.times() > inSource)
                .map(repetition -> detail(
                        String.join(" ", target.subList(repetition.start(), repetition.start() + repetition.period())),
                        repetition.times()));
    }

    /** A word three times over is emphasis, and a pair of words twice may be style; a long group twice is neither. */
    private static boolean tooOften(Repetition repetition) {
        return switch (repetition.period()) {
            case 1 -> repetition.times() >= 4;
            case 2, 3 -> repetition.times() >= 3;
            default -> true;
        };
    }

    /** Pairs are counted in the source: a repeated name there may be a longer phrase in English. */
    private static Optional<String> comingBack(List<String> source, List<String> target) {
        int inSource = mostFrequent(source, 2).map(Map.Entry::getValue).orElse(0);
        return mostFrequent(target, PHRASE)
                .filter(phrase -> phrase.getValue() >= 3 && phrase.getValue() > inSource)
                .map(phrase -> detail(phrase.getKey(), phrase.getValue()));
    }

    private static Optional<Map.Entry<String, Integer>> mostFrequent(List<String> words, int length) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + length <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + length)), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    private static Optional<String> insideAWord(List<String> source, List<String> target) {
        Set<String> known = Set.copyOf(source);
        return target.stream()
                .filter(word -> !known.contains(word))
                .filter(word -> word.codePoints().allMatch(Character::isLetter))
                .filter(word -> Repetition.widest(
                                word.codePoints().boxed().toList(),
                                LONGEST_SYLLABLE,
                                repetition -> repetition.times() >= 4 && repetition.width() >= 8)
                        .isPresent())
                .findFirst()
                .map("\"%s\" repeats itself"::formatted);
    }

    private static Optional<String> ofSigns(String source, String target) {
        Matcher row = ROW_OF_SIGNS.matcher(target);
        while (row.find()) {
            if (!source.contains(row.group())) {
                return Optional.of(
                        "a row of " + row.group().length() + " \"" + row.group().charAt(0) + "\"");
            }
        }
        return Optional.empty();
    }

    private static String detail(String phrase, int times) {
        return "\"" + phrase + "\" " + times + " times";
    }
}
