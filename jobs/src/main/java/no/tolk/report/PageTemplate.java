package no.tolk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The page as it lies beside this class, and what goes into it. Its policy allows one script and one style sheet, by the
 * sums of their content, and nothing to be fetched.
 */
final class PageTemplate {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final List<String> SCRIPTS =
            List.of("elements.js", "plots.js", "overview.js", "article.js", "list.js", "page.js");

    private final String markup = resource("page.html");
    private final String style = resource("page.css");
    private final String script =
            String.join("", SCRIPTS.stream().map(PageTemplate::resource).toList());

    /** Something to write into a hole of the page. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes the page.
     *
     * @param title as text
     * @param articles markup, which is written before {@code run} is
     * @param run markup
     */
    void write(Writer out, String title, Content articles, Content run) throws IOException {
        Map<String, Content> contents = Map.of(
                "policy", page -> page.write(policy()),
                "title", page -> page.write(Entities.escape(title)),
                "style", page -> page.write(style),
                "articles", articles,
                "run", run,
                "script", page -> page.write(script));
        Matcher hole = HOLE.matcher(markup);
        int written = 0;
        while (hole.find()) {
            out.write(markup, written, hole.start() - written);
            contents.get(hole.group(1)).writeTo(out);
            written = hole.end();
        }
        out.write(markup, written, markup.length() - written);
    }

    private String policy() {
        return "default-src 'none'; script-src '" + sum(script) + "'; style-src '" + sum(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** As browsers compute it. */
    private static String sum(String content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name + " is in the jar", e);
        }
    }
}
