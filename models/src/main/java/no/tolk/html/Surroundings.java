package no.tolk.html;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.tolk.text.ParagraphKind;

/** Which kind of paragraph counts where elements of two kinds are in each other. */
final class Surroundings {
    private static final Set<ParagraphKind> PICTURE = EnumSet.of(ParagraphKind.CAPTION, ParagraphKind.CREDIT);

    /** The kinds that stay what they are inside of another; of those not named here, none does. */
    private static final Map<ParagraphKind, Set<ParagraphKind>> INSIDE = Map.of(
            ParagraphKind.LIVE,
            EnumSet.of(
                    ParagraphKind.HEADLINE,
                    ParagraphKind.LEAD,
                    ParagraphKind.BYLINE,
                    ParagraphKind.CAPTION,
                    ParagraphKind.CREDIT,
                    ParagraphKind.FACT,
                    ParagraphKind.TIME,
                    ParagraphKind.RELATED,
                    ParagraphKind.UPDATE),
            ParagraphKind.FACT,
            EnumSet.of(ParagraphKind.QUOTE, ParagraphKind.CAPTION, ParagraphKind.CREDIT, ParagraphKind.RELATED),
            ParagraphKind.CAPTION,
            EnumSet.of(ParagraphKind.CREDIT, ParagraphKind.QUOTE),
            ParagraphKind.BYLINE,
            EnumSet.of(ParagraphKind.UPDATE, ParagraphKind.TIME, ParagraphKind.CREDIT),
            ParagraphKind.LIST,
            PICTURE);

    private Surroundings() {}

    /**
     * The kind of what stands in an element.
     *
     * @param outer the kind around the element; null where there is none
     * @param own the kind of the element by itself; null where it has none
     */
    static ParagraphKind kind(ParagraphKind outer, ParagraphKind own) {
        if (outer == null) {
            return own;
        }
        if (outer == ParagraphKind.CAPTION && own == ParagraphKind.BYLINE) {
            return ParagraphKind.CREDIT;
        }
        return own != null && INSIDE.getOrDefault(outer, Set.of()).contains(own) ? own : outer;
    }
}
