package no.tolk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.tolk.published.SentencePair;

/**
 * Writes a translation memory in TMX 1.4. A unit's id is the article's id, {@code #} and the sentence's number; its
 * score and the codes of its flags are properties.
 */
final class TmxWriter implements PairWriter {
    private static final String NORWEGIAN = "nb";
    private static final String ENGLISH = "en";

    /** What an XML document cannot hold, not even as a reference. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private TmxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the header. */
    static TmxWriter begin(Writer out) throws IOException {
        return writing(() -> {
            // Spark's class path may hold other implementations; the JDK's is the same everywhere.
            TmxWriter tmx = new TmxWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
            tmx.writeHeader();
            return tmx;
        });
    }

    @Override
    public void write(SentencePair pair) throws IOException {
        writing(() -> {
            writeUnit(pair);
            return null;
        });
    }

    @Override
    public void end() throws IOException {
        writing(() -> {
            xml.writeEndElement();
            newLine();
            xml.writeEndElement();
            newLine();
            xml.writeEndDocument();
            xml.flush();
            return null;
        });
    }

    private void writeHeader() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeDTD("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
        newLine();
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        newLine();
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Tolk");
        xml.writeAttribute("creationtoolversion", Version.ofTolk());
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Tolk");
        xml.writeAttribute("adminlang", ENGLISH);
        xml.writeAttribute("srclang", NORWEGIAN);
        xml.writeAttribute("datatype", "plaintext");
        newLine();
        xml.writeStartElement("body");
        newLine();
    }

    private void writeUnit(SentencePair pair) throws XMLStreamException {
        xml.writeStartElement("tu");
        xml.writeAttribute("tuid", text(pair.articleId()) + "#" + pair.sentence());
        if (!pair.language().equals(NORWEGIAN)) {
            xml.writeAttribute("srclang", pair.language());
        }
        newLine();
        if (pair.score() != null) {
            writeProperty("x-score", pair.score().toString());
        }
        if (!pair.flags().isEmpty()) {
            writeProperty("x-flags", pair.flagCodes());
        }
        writeVariant(pair.language(), pair.nb());
        writeVariant(ENGLISH, pair.en());
        xml.writeEndElement();
        newLine();
    }

    private void writeProperty(String type, String value) throws XMLStreamException {
        xml.writeStartElement("prop");
        xml.writeAttribute("type", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
        newLine();
    }

    private void writeVariant(String language, String segment) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
        xml.writeStartElement("seg");
        xml.writeCharacters(text(segment));
        xml.writeEndElement();
        xml.writeEndElement();
        newLine();
    }

    /** Spaces between words are single, as memories compare segments by their characters. */
    private static String text(String text) {
        return NOT_XML.matcher(TerminalText.of(text)).replaceAll("\uFFFD");
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private interface Writing<T> {
        T run() throws XMLStreamException;
    }

    private static <T> T writing(Writing<T> writing) throws IOException {
        try {
            return writing.run();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
