package no.tolk.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds terms in Norwegian text by the forms that they can have, the longest first. */
final class SourceTerms {
    private final Map<String, Term> byForm = new HashMap<>();
    private int mostWords;

    SourceTerms(List<Term> terms) {
        for (Term term : terms) {
            List<String> words = WordSequence.of(term.source());
            mostWords = Math.max(mostWords, words.size());
            NorwegianForms.of(words).forEach(form -> byForm.putIfAbsent(form, term));
        }
        // A term as it is written goes before another's form.
        terms.forEach(term -> byForm.put(String.join(" ", WordSequence.of(term.source())), term));
    }

    /** The terms in a text, in their order, as often as they come. */
    List<Term> in(String text) {
        List<String> words = WordSequence.of(text);
        List<Term> found = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            int length = Math.min(mostWords, words.size() - start);
            Optional<Term> term = Optional.empty();
            while (length > 0 && term.isEmpty()) {
                term = term(String.join(" ", words.subList(start, start + length)));
                length -= term.isEmpty() ? 1 : 0;
            }
            term.ifPresent(found::add);
            start += Math.max(1, length);
        }
        return found;
    }

    private Optional<Term> term(String words) {
        Term exact = byForm.get(words);
        return Optional.ofNullable(exact == null ? byForm.get(Occurrences.small(words)) : exact);
    }
}
