package no.tolk.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds terms in Norwegian text by the forms that they can have, the longest first. */
final class SourceTerms {
    /**
     * A place between two words of terms. What it holds grows with the words of the terms, not with the combinations of
     * their forms.
     */
    private static final class Node {
        /** By words before a term's last, as the term has them. */
        private final Map<String, Node> next = new HashMap<>();

        /** By all forms of a term's last word. */
        private final Map<String, Term> ends = new HashMap<>();
    }

    /** @param end index of the first word behind the term */
    private record Match(Term term, int end) {}

    private final Node root = new Node();

    SourceTerms(List<Term> terms) {
        for (Term term : terms) {
            List<String> words = WordSequence.of(term.source());
            Node last = lastWord(words);
            NorwegianForms.noun(words.get(words.size() - 1)).forEach(form -> last.ends.putIfAbsent(form, term));
        }
        // A term as it is written goes before another's form.
        for (Term term : terms) {
            List<String> words = WordSequence.of(term.source());
            lastWord(words).ends.put(words.get(words.size() - 1), term);
        }
    }

    private Node lastWord(List<String> words) {
        Node node = root;
        for (String word : words.subList(0, words.size() - 1)) {
            node = node.next.computeIfAbsent(word, unused -> new Node());
        }
        return node;
    }

    /** The terms in a text, in their order, as often as they come. */
    List<Term> in(String text) {
        List<String> words = WordSequence.of(text);
        List<String> small = words.stream().map(WordSequence::small).toList();
        List<Term> found = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            String first = words.get(start);
            Match match = longest(root, first, words, start);
            match = longer(match, longest(root, WordSequence.decapitalised(first), words, start));
            match = longer(match, longest(root, small.get(start), small, start));
            if (match == null) {
                start++;
            } else {
                found.add(match.term());
                start = match.end();
            }
        }
        return found;
    }

    /**
     * The longest term whose words from a node on stand in a text; null where there is none.
     *
     * @param word what the text's word at {@code index} is taken for
     */
    private static Match longest(Node node, String word, List<String> words, int index) {
        Match longest = null;
        if (index + 1 < words.size()) {
            for (String adjective : NorwegianForms.adjectives(word)) {
                Node next = node.next.get(adjective);
                if (next != null) {
                    longest = longer(longest, longest(next, words.get(index + 1), words, index + 1));
                }
            }
        }
        Term term = node.ends.get(word);
        return longer(longest, term == null ? null : new Match(term, index + 1));
    }

    /** Of equals the first. */
    private static Match longer(Match first, Match second) {
        return first == null || second != null && second.end() > first.end() ? second : first;
    }
}
