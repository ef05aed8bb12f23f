package no.tolk.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text and how many links the block elements of a page hold.
 *
 * <p>What is prose is told by the two features that do most in Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection
 * using Shallow Text Features" (WSDM 2010): a block has more than fifteen words, and no more than a third of them are in
 * links.
 */
final class Measures implements NodeVisitor {
    private static final int MOST_WORDS_OF_NO_PROSE = 15;

    private final Map<Element, Measure> byElement = new IdentityHashMap<>();
    private final Deque<Sums> open = new ArrayDeque<>();
    private int runWords;
    private int runLinkedWords;
    private int linkDepth;

    private Measures() {}

    /**
     * What an element holds.
     *
     * @param words all of them
     * @param linkedWords those in links
     * @param links how many there are
     * @param proseWords those of prose
     */
    record Measure(int words, int linkedWords, int links, int proseWords) {
        private static final Measure NOTHING = new Measure(0, 0, 0, 0);

        /** Prose counts; only where there is none, other text does. */
        int weight(Measure whole) {
            return whole.proseWords > 0 ? proseWords : words - linkedWords;
        }
    }

    private static final class Sums {
        private int words;
        private int linkedWords;
        private int links;
        private int proseWords;

        void add(Sums inner) {
            words += inner.words;
            linkedWords += inner.linkedWords;
            links += inner.links;
            proseWords += inner.proseWords;
        }

        Measure measure() {
            return new Measure(words, linkedWords, links, proseWords);
        }
    }

    /** Measures an element and the blocks in it. */
    static Measures of(Element whole) {
        Measures measures = new Measures();
        measures.open.push(new Sums());
        whole.traverse(measures);
        return measures;
    }

    /** What a block element holds; nothing for an element that was not measured. */
    Measure at(Node block) {
        return byElement.getOrDefault(block, Measure.NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int words = words(text.getWholeText());
            runWords += words;
            runLinkedWords += linkDepth > 0 ? words : 0;
        } else if (node instanceof Element element) {
            if (Link.is(element)) {
                linkDepth++;
                open.peek().links++;
            }
            if (!InlineElements.contains(element)) {
                endRun();
                open.push(new Sums());
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (Link.is(element)) {
            linkDepth--;
        }
        if (!InlineElements.contains(element)) {
            endRun();
            Sums sums = open.pop();
            open.peek().add(sums);
            byElement.put(element, sums.measure());
        }
    }

    private void endRun() {
        Sums sums = open.peek();
        sums.words += runWords;
        sums.linkedWords += runLinkedWords;
        boolean prose = runWords > MOST_WORDS_OF_NO_PROSE && runLinkedWords * 3 <= runWords;
        sums.proseWords += prose ? runWords : 0;
        runWords = 0;
        runLinkedWords = 0;
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0';
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }
        return words;
    }
}
