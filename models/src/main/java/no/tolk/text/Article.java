package no.tolk.text;

import java.util.List;
import java.util.Optional;
import no.tolk.repair.Repair;

/**
 * The text of an article and its structure.
 *
 * @param text the input after the recorded repairs, and nothing else: metadata and dateline are in it
 * @param repairs what was repaired, each code once
 * @param paragraphs in the order of the text; every code point of the text is in exactly one of their sentences, or it
 *     is white space between two of them
 */
public record Article(String text, List<Repair> repairs, List<Paragraph> paragraphs) {
    public Article {
        repairs = List.copyOf(repairs);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The date in the metadata, as given and perhaps partial: {@code 2017-05}. */
    public Optional<String> date() {
        return first(ParagraphKind.METADATA).map(Opening::dateIn);
    }

    /** Place and agency, as given: {@code NEW YORK (VG)}. */
    public Optional<String> dateline() {
        return first(ParagraphKind.DATELINE);
    }

    /** The headline, if there is one. */
    public Optional<String> title() {
        return first(ParagraphKind.HEADLINE);
    }

    private Optional<String> first(ParagraphKind kind) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == kind)
                .map(Paragraph::text)
                .findFirst();
    }
}
