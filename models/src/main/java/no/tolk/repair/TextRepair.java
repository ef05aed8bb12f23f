package no.tolk.repair;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The repairs that are made to a text before it is stored. Each step mends one kind of damage; since what one brings to
 * light may be work for another, such as a doubly escaped entity, they all go round until nothing changes.
 *
 * @param text the repaired text
 * @param repairs what was done, each code once
 */
public record TextRepair(String text, List<Repair> repairs) {
    /** In an order in which no step destroys what a later one needs: bytes are decoded before odd characters go. */
    private static final List<RepairStep> STEPS = List.of(
            new Substitution("bom", Pattern.compile("\\G\uFEFF"), mark -> ""),
            NextLine::decode,
            new Substitution("surrogate", Pattern.compile("[\\x{D800}-\\x{DFFF}]"), unpaired -> "\uFFFD"),
            new Substitution("entity", CharacterReference.PATTERN, CharacterReference::resolve),
            DoubleEncoding::decode,
            new Substitution("windows-1252", Windows1252.CONTROLS, Windows1252::intended),
            new Substitution("crlf", Pattern.compile("\r\n?|[\f\u000B\u2028\u2029]"), lineEnd -> "\n"),
            new Substitution("nbsp", Pattern.compile("[\\p{Zs}&&[^ ]]"), space -> " "),
            // A soft hyphen can be seen at the end of a line, and nowhere else.
            new Substitution("soft-hyphen", Pattern.compile("\u00AD(?=[ \t]*\n[ \t]*\\p{L})"), hyphen -> "-"),
            InvisibleCharacters::remove,
            Composition::compose);

    /** Nobody damages a text so often by accident; a text that was made to need more rounds costs no more than these. */
    private static final int MOST_ROUNDS = 8;

    /**
     * Repairs a text.
     *
     * @param ofLines the last step of each round, for a caller who knows how the lines of the text make paragraphs
     */
    public static TextRepair of(String raw, RepairStep ofLines) {
        RepairCounts counts = new RepairCounts();
        String text = raw;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int before = counts.total();
            for (RepairStep step : STEPS) {
                text = step.apply(text, counts);
            }
            text = ofLines.apply(text, counts);
            if (counts.total() == before) {
                break;
            }
        }
        return new TextRepair(text, counts.repairs());
    }
}
