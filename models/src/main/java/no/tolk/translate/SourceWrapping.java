package no.tolk.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Wraps a sentence that is longer than a model can take, or was trained for: it is halved, near its middle at the
 * strongest boundary there is, until every part fits. The parts, joined by a space where one was taken out, are the
 * sentence.
 */
final class SourceWrapping {
    /** Boundaries from strong to weak, the weakest between digits: 250 000. A cut is made after the match. */
    private static final List<Pattern> BOUNDARIES = Stream.of("; ", ": ", " – ", ", ", "(?<!\\d) | (?!\\d)", " ")
            .map(Pattern::compile)
            .toList();

    /** No vocabulary has longer pieces: what is longer than the limit in these need not be tokenized to know it. */
    private static final int LONGEST_PIECE = 16;

    private final ToIntFunction<String> length;
    private final int limit;

    /**
     * @param length tokens of a text
     * @param limit most tokens of a part
     */
    SourceWrapping(ToIntFunction<String> length, int limit) {
        this.length = length;
        this.limit = limit;
    }

    /** The parts of {@code sentence}, in order: itself where it fits. */
    List<String> wrap(String sentence) {
        List<String> parts = new ArrayList<>();
        wrap(sentence, parts);
        return parts;
    }

    private void wrap(String text, List<String> parts) {
        if (fits(text)) {
            parts.add(text);
            return;
        }
        int cut = cut(text);
        wrap(text.substring(0, cut).strip(), parts);
        wrap(text.substring(cut).strip(), parts);
    }

    private boolean fits(String text) {
        int codePoints = text.codePointCount(0, text.length());
        return codePoints < 2 || codePoints <= LONGEST_PIECE * limit && length.applyAsInt(text) <= limit;
    }

    /** The place of the strongest boundary in the middle half of the text, that nearest to the middle. */
    private static int cut(String text) {
        int middle = text.length() / 2;
        int reach = text.length() / 4;
        for (Pattern boundary : BOUNDARIES) {
            Optional<MatchResult> nearest = boundary.matcher(text)
                    .results()
                    .filter(match -> match.start() > 0 && Math.abs(match.start() - middle) <= reach)
                    .min(Comparator.comparingInt(match -> Math.abs(match.start() - middle)));
            if (nearest.isPresent()) {
                return nearest.get().end();
            }
        }
        return Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle;
    }
}
