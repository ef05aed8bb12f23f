package no.tolk.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns the bytes of a page into text, by the rules that browsers follow. */
final class PageDecoder {
    /** Where a page may declare its encoding. The standard asks for the first 1024 bytes; many pages do it later. */
    private static final int DECLARATION_BYTES = 8192;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** More control characters than this are no slips: of a hundred bytes of an archive or a picture ten are such. */
    private static final double MOST_CONTROLS = 0.01;

    private static final char REPLACEMENT = '\uFFFD';

    /** Labels that mean another encoding than their names say (WHATWG, Encoding Standard, 4.2). */
    private static final Map<String, Charset> LABELS = Map.of(
            "iso-8859-1", WINDOWS_1252,
            "iso8859-1", WINDOWS_1252,
            "latin1", WINDOWS_1252,
            "us-ascii", WINDOWS_1252,
            "ascii", WINDOWS_1252);

    private static final Pattern CHARSET_PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)");

    /** What cannot be declared, as the declaration could not be read then. */
    private static final Pattern WIDE = Pattern.compile("(?i)(?:X-)?UTF-?(?:16|32).*");

    private PageDecoder() {}

    /** @throws NoTextException where the page has NUL characters, or many other control characters */
    static PageText decode(byte[] page) {
        PageText decoded = read(page);
        int controls = count(decoded.text(), c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
        boolean nul = decoded.text().indexOf('\0') >= 0;
        if (nul || controls > MOST_CONTROLS * decoded.text().length()) {
            throw new NoTextException("the page is no text, as its " + (nul ? "NUL" : controls + " control")
                    + " characters tell: if it is packed, unpack it, or end its name with .gz or the like; "
                    + "if it is in UTF-16, put a byte order mark in front");
        }
        return decoded;
    }

    private static PageText read(byte[] page) {
        if (startsWith(page, 0xEF, 0xBB, 0xBF)) {
            return asDeclared(Arrays.copyOfRange(page, 3, page.length), StandardCharsets.UTF_8);
        }
        if (startsWith(page, 0xFE, 0xFF)) {
            return asDeclared(Arrays.copyOfRange(page, 2, page.length), StandardCharsets.UTF_16BE);
        }
        if (startsWith(page, 0xFF, 0xFE)) {
            return asDeclared(Arrays.copyOfRange(page, 2, page.length), StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(page).orElse(StandardCharsets.UTF_8);
        PageText text = asDeclared(page, declared);
        if (declared.equals(StandardCharsets.UTF_8) && isMostlyMalformed(text)) {
            PageText guessed = asDeclared(page, WINDOWS_1252);
            int characters = count(guessed.text(), c -> c > 0x7F) - guessed.malformed();
            return new PageText(guessed.text(), characters, guessed.malformed());
        }
        return text;
    }

    private static PageText asDeclared(byte[] page, Charset charset) {
        String text = new String(page, charset);
        int replaced = count(text, c -> c == REPLACEMENT);
        boolean mayHoldThem = replaced > 0 && charset.equals(StandardCharsets.UTF_8);
        return new PageText(text, 0, mayHoldThem ? replaced - replacedBefore(page) : replaced);
    }

    /** How many U+FFFD a page in UTF-8 has been given by others. */
    private static int replacedBefore(byte[] page) {
        int count = 0;
        for (int i = 0; i + 2 < page.length; i++) {
            boolean whole = page[i] == (byte) 0xEF && page[i + 1] == (byte) 0xBF && page[i + 2] == (byte) 0xBD;
            count += whole ? 1 : 0;
        }
        return count;
    }

    private static int count(String text, IntPredicate wanted) {
        return (int) text.chars().filter(wanted).count();
    }

    private static Optional<Charset> declared(byte[] page) {
        byte[] beginning = Arrays.copyOf(page, Math.min(page.length, DECLARATION_BYTES));
        return Jsoup.parse(new String(beginning, StandardCharsets.ISO_8859_1)).select("meta").stream()
                .flatMap(PageDecoder::labels)
                .map(PageDecoder::charset)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<String> labels(Element meta) {
        if (meta.hasAttr("charset")) {
            return Stream.of(meta.attr("charset"));
        }
        Matcher parameter = CHARSET_PARAMETER.matcher(meta.attr("content"));
        boolean contentType = meta.attr("http-equiv").equalsIgnoreCase("content-type");
        return contentType && parameter.find() ? Stream.of(parameter.group(1)) : Stream.empty();
    }

    private static Charset charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            Charset known = LABELS.containsKey(name) ? LABELS.get(name) : Charset.forName(name);
            return WIDE.matcher(known.name()).matches() ? StandardCharsets.UTF_8 : known;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /**
     * Whether a page that was read as UTF-8 has another encoding. A page that was cut in the middle of a letter, or has one
     * foreign comment in it, is still UTF-8.
     */
    private static boolean isMostlyMalformed(PageText page) {
        return page.malformed() > count(page.text(), c -> c > 0x7F) - page.malformed();
    }

    private static boolean startsWith(byte[] page, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == page.length || (page[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
