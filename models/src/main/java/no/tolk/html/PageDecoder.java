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

    /** Labels that mean another encoding than their names say (WHATWG, Encoding Standard, 4.2). */
    private static final Map<String, Charset> LABELS = Map.of(
            "iso-8859-1", WINDOWS_1252,
            "iso8859-1", WINDOWS_1252,
            "latin1", WINDOWS_1252,
            "us-ascii", WINDOWS_1252,
            "ascii", WINDOWS_1252,
            "utf-16", StandardCharsets.UTF_8,
            "utf-16le", StandardCharsets.UTF_8,
            "utf-16be", StandardCharsets.UTF_8);

    private static final Pattern CHARSET_PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)");

    private PageDecoder() {}

    static String decode(byte[] page) {
        if (startsWith(page, 0xEF, 0xBB, 0xBF)) {
            return new String(page, 3, page.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(page, 0xFE, 0xFF)) {
            return new String(page, 2, page.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(page, 0xFF, 0xFE)) {
            return new String(page, 2, page.length - 2, StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(page).orElse(StandardCharsets.UTF_8);
        String text = new String(page, declared);
        return declared.equals(StandardCharsets.UTF_8) && isMostlyMalformed(text)
                ? new String(page, WINDOWS_1252)
                : text;
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
            Charset known = LABELS.get(name);
            return known != null ? known : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /**
     * Whether text that was read as UTF-8 has another encoding. A page that was cut in the middle of a letter, or has one
     * foreign comment in it, is still UTF-8.
     */
    private static boolean isMostlyMalformed(String text) {
        long malformed = text.chars().filter(c -> c == '\uFFFD').count();
        long wellFormed = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return malformed > wellFormed;
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
