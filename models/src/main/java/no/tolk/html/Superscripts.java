package no.tolk.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Numbers that are set high right behind a word or a number: without their elements 10⁶ would be 106. */
final class Superscripts {
    private static final Pattern NUMBER = Pattern.compile("[+−-]?\\d{1,4}");
    private static final String PLAIN = "0123456789+-−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";

    private Superscripts() {}

    /** Spells them with the characters that are set high themselves. Marks of notes that are links stay as they are. */
    static void spell(Document document) {
        for (Element sup : document.select("sup")) {
            if (sup.childrenSize() == 0
                    && isBehindWord(sup)
                    && NUMBER.matcher(sup.text()).matches()) {
                sup.text(raised(sup.text()));
            }
        }
    }

    private static boolean isBehindWord(Element sup) {
        if (!(sup.previousSibling() instanceof TextNode before)) {
            return false;
        }
        String text = before.getWholeText();
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private static String raised(String number) {
        StringBuilder raised = new StringBuilder(number.length());
        number.chars().forEach(c -> raised.append(RAISED.charAt(PLAIN.indexOf(c))));
        return raised.toString();
    }
}
