package no.tolk.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;

/** Sets the credit at the end of a caption apart: {@code Elgen i bassenget. Foto: Kari Moe}. */
final class PhotoCredit {
    private static final Pattern CREDIT = Pattern.compile(
            "(?:^|(?<=\\s))[(\\[]?(?:" + String.join("|", Phrases.read("credit-labels.txt"))
                    + ")\\s*:\\s?[^\\n]{2,120}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PhotoCredit() {}

    static List<ArticlePart> separate(String caption) {
        Matcher credit = CREDIT.matcher(caption);
        if (!credit.find()) {
            return List.of(new ArticlePart(ParagraphKind.CAPTION, caption));
        }
        String before = caption.substring(0, credit.start()).strip();
        return Stream.of(
                        new ArticlePart(ParagraphKind.CAPTION, before),
                        new ArticlePart(ParagraphKind.CREDIT, credit.group()))
                .filter(part -> !part.text().isEmpty())
                .toList();
    }
}
