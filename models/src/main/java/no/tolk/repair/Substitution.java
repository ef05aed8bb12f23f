package no.tolk.repair;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repair that replaces each match of a pattern.
 *
 * @param code the repair's code
 * @param damage what is replaced
 * @param replacement what comes in its place; the match itself where it turns out to be no damage
 */
record Substitution(String code, Pattern damage, Function<MatchResult, String> replacement) implements RepairStep {
    @Override
    public String apply(String text, RepairCounts counts) {
        Matcher matcher = damage.matcher(text);
        StringBuilder result = new StringBuilder();
        int copied = 0;
        int count = 0;
        while (matcher.find()) {
            String replaced = replacement.apply(matcher);
            if (!replaced.equals(matcher.group())) {
                result.append(text, copied, matcher.start()).append(replaced);
                copied = matcher.end();
                count++;
            }
        }
        counts.add(code, count);
        return count == 0 ? text : result.append(text, copied, text.length()).toString();
    }
}
