package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import no.tolk.check.Severity;
import no.tolk.published.SentencePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class PairWritersTest {
    private static final SentencePair FIRE = Pairs.of(0, "Brannen er slukket.", "The fire is out.");

    @Test
    void aTranslationMemoryIsValidAndHoldsBothLanguages() throws Exception {
        SentencePair flagged = Pairs.flagged(Pairs.of(1, "Laget vant.", "They won."), Severity.INFO, "names", "names");
        SentencePair nynorsk = Pairs.inLanguage("nn", Pairs.of(2, "Eg veit ikkje.", "I do not know."));

        Document tmx = validated(written(ExportFormat.TMX, FIRE, flagged, nynorsk));

        assertThat(tmx.getDocumentElement().getAttribute("version")).isEqualTo("1.4");
        assertThat(texts(tmx.getElementsByTagName("seg")))
                .containsExactly(
                        "Brannen er slukket.",
                        "The fire is out.",
                        "Laget vant.",
                        "They won.",
                        "Eg veit ikkje.",
                        "I do not know.");
        assertThat(attributes(tmx.getElementsByTagName("tuv"), "xml:lang"))
                .containsExactly("nb", "en", "nb", "en", "nn", "en");
        assertThat(attributes(tmx.getElementsByTagName("tu"), "tuid")).containsExactly("a#0", "a#1", "a#2");
        assertThat(attributes(tmx.getElementsByTagName("tu"), "srclang")).containsExactly("", "", "nn");
        assertThat(texts(tmx.getElementsByTagName("prop"))).containsExactly("-0.25", "-0.25", "names", "-0.25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<seg> & ]]> \"x\" 'y' <!-- -->",
                "&amp; &#0; &noSuchEntity;",
                "\uFFFF\uFFFE ut",
                "\uD83D alene \uDE00",
                "😀 ÆØÅ e\u0301"
            })
    void aTranslationMemoryIsValidWhateverTheTextIs(String text) throws Exception {
        SentencePair pair = Pairs.of("id \"" + text, 0, 0, "body", text, text + "!");

        Document tmx = validated(written(ExportFormat.TMX, pair));

        String shown = text.replaceAll("[\uFFFF\uFFFE]", "\uFFFD").replaceAll("\uD83D (.*) \uDE00", "\uFFFD $1 \uFFFD");
        assertThat(texts(tmx.getElementsByTagName("seg"))).containsExactly(shown, shown + "!");
    }

    @Test
    void aTranslationMemoryWithoutPairsIsValid() throws Exception {
        Document tmx = validated(written(ExportFormat.TMX));
        assertThat(tmx.getElementsByTagName("tu").getLength()).isZero();
    }

    @Test
    void aTableHasALineForEachPairWhateverWhiteSpaceIsInIt() throws Exception {
        SentencePair pair = Pairs.flagged(
                Pairs.inSummary(Pairs.of(3, "To\tord,\nto \"linjer\".", "Two words.")),
                Severity.WARNING,
                "quotes",
                "names");
        assertThat(written(ExportFormat.TSV, pair))
                .isEqualTo("article_id\tparagraph\tsentence\tkind\tlanguage\tnb\ten\tscore\tflags\tin_summary\n"
                        + "a\t3\t3\tbody\tnb\tTo ord, to \"linjer\".\tTwo words.\t-0.25\tquotes,names\ttrue\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=HYPERLINK(1),'=HYPERLINK(1)",
                "+47 22 22 22 22,'+47 22 22 22 22",
                "- Det er kaldt,'- Det er kaldt",
                "@SUM(A1),'@SUM(A1)",
                "'n Ola,''n Ola",
                "\"\"=1+1\"\",'\"\"=1+1\"\"",
                "\"\"Vi vant,'\"\"Vi vant",
                "Vi \"\"vant\"\",Vi \"\"vant\"\"",
                "– Det er kaldt,– Det er kaldt",
                "2 = 1 + 1,2 = 1 + 1"
            })
    void aTextIsNoFormulaInASpreadsheetAndCanBeHadAsItWas(String text, String cell) throws Exception {
        String[] cells = written(ExportFormat.TSV, Pairs.of(text, 0, 0, "body", text, text))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split("\t");
        assertThat(List.of(cells[0], cells[5], cells[6])).containsOnly(cell);
        assertThat(cells[5].replaceFirst("^'", "")).isEqualTo(text);
    }

    @Test
    void jsonLinesHaveTheTextExactlyAndTheReasonOfEachFlag() throws Exception {
        SentencePair pair = Pairs.flagged(Pairs.of(0, "=1+1\n <b>\u009B2J", "\"x\""), Severity.ERROR, "loop");
        String line = written(ExportFormat.JSONL, pair);
        assertThat(line).doesNotContain("\u009B");
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        assertThat(json.get("nb").getAsString()).isEqualTo(pair.nb());
        assertThat(json.get("en").getAsString()).isEqualTo("\"x\"");
        assertThat(json.get("article_id").getAsString()).isEqualTo("a");
        assertThat(json.getAsJsonArray("flags")
                        .get(0)
                        .getAsJsonObject()
                        .get("detail")
                        .getAsString())
                .isEqualTo("missing loop");
    }

    @Test
    void markdownHasEachParagraphInNorwegianAndQuotedInEnglish() throws Exception {
        String markdown = written(
                ExportFormat.MARKDOWN,
                Pairs.of("a.txt", 0, 0, "headline", "Brann", "Fire"),
                Pairs.of("a.txt", 1, 1, "lead", "Det brant.", "It burned."),
                Pairs.of("a.txt", 1, 2, "lead", "Det er slukket.", "It is out."),
                Pairs.of("b.txt", 1, 1, "body", "Laget vant.", "They won."));
        assertThat(markdown)
                .isEqualTo(
                        """
                        # a.txt

                        **Brann**

                        > **Fire**

                        Det brant. Det er slukket.

                        > It burned. It is out.

                        # b.txt

                        Laget vant.

                        > They won.
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "# Nei,\\# Nei",
                "1. mai,1\\. mai",
                "- Ja,\\- Ja",
                "+ Ja,\\+ Ja",
                "===,\\===",
                "a *b* _c_ `d`,a \\*b\\* \\_c\\_ \\`d\\`",
                "<script>&amp;,\\<script\\>\\&amp;",
                "[x](http://a),\\[x\\](http://a)",
                "kl. 14.30 - nå!,kl. 14.30 - nå!",
                "\\,\\\\"
            })
    void markdownShowsTheTextAsItWasWritten(String text, String escaped) throws Exception {
        assertThat(written(ExportFormat.MARKDOWN, Pairs.of(0, text, "x")).lines())
                .contains(escaped);
    }

    private static String written(ExportFormat format, SentencePair... pairs) throws Exception {
        StringWriter out = new StringWriter();
        PairWriter writer = format.on(out);
        for (SentencePair pair : pairs) {
            writer.write(pair);
        }
        writer.end();
        return out.toString();
    }

    /** The document, if it is valid against the DTD that it names. */
    private static Document validated(String tmx) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
        parsers.setValidating(true);
        DocumentBuilder parser = parsers.newDocumentBuilder();
        parser.setEntityResolver((publicId, systemId) -> {
            assertThat(systemId).endsWith("/tmx14.dtd");
            return new InputSource(PairWritersTest.class.getResourceAsStream("/schemas/tmx14.dtd"));
        });
        parser.setErrorHandler(new ThrowingHandler());
        return parser.parse(new InputSource(new StringReader(tmx)));
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static List<String> attributes(NodeList nodes, String name) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> ((Element) nodes.item(i)).getAttribute(name))
                .toList();
    }

    /** A parser that validates goes on after what is not valid. */
    private record ThrowingHandler() implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) throws SAXParseException {
            throw fault;
        }

        @Override
        public void error(SAXParseException fault) throws SAXParseException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
        }
    }
}
