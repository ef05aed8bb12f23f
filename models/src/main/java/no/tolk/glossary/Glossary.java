package no.tolk.glossary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Terms that are to come out as their user wants them. A Norwegian term stands for its inflected forms too, in
 * Bokmål and Nynorsk, an English one for its plural; compounds are words of their own. Immutable and safe for use by several
 * threads; looking terms up takes time by the length of the text, not of the glossary.
 */
public final class Glossary implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No terms. */
    public static final Glossary EMPTY = new Glossary(List.of());

    private final ArrayList<Term> terms;

    /** Glossaries that came with tasks: each task brings the same one again, and its forms are made once in a JVM. */
    private static final Map<Glossary, Glossary> RECEIVED = new ConcurrentHashMap<>();

    private transient volatile SourceTerms forms;

    private Glossary(List<Term> terms) {
        this.terms = new ArrayList<>(terms);
    }

    /**
     * A glossary of terms.
     *
     * @param terms each source once
     * @throws GlossaryException where one has no word in one of its languages, naming it
     */
    public static Glossary of(List<Term> terms) {
        for (Term term : terms) {
            if (!term.hasWords()) {
                throw new GlossaryException("the term '" + term
                        + "' needs a word in Norwegian and one in English: complete it or leave it out");
            }
        }
        return terms.isEmpty() ? EMPTY : new Glossary(terms);
    }

    /**
     * Reads a file of terms in UTF-8, one a line: Norwegian, a tab, English. Lines that begin with # are comment.
     *
     * @throws GlossaryException where there is no such file, or a line is something else, naming it
     * @throws java.io.UncheckedIOException where it cannot be read
     */
    public static Glossary read(Path file) {
        return of(GlossaryFile.read(file));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    public List<Term> terms() {
        return Collections.unmodifiableList(terms);
    }

    /**
     * The terms of a Norwegian text whose English a translation lacks, as often as it is lacking: terms of one English count
     * together.
     */
    public List<Term> missing(String source, String target) {
        if (isEmpty()) {
            return List.of();
        }
        Occurrences found = new Occurrences(target);
        Map<String, Integer> left = new LinkedHashMap<>();
        List<Term> missing = new ArrayList<>();
        for (Term term : forms().in(source)) {
            int available = left.computeIfAbsent(term.target(), english -> found.of(EnglishForms.accepted(english)));
            if (available == 0) {
                missing.add(term);
            }
            left.put(term.target(), Math.max(0, available - 1));
        }
        return missing;
    }

    /** The forms in which the English of a term may be put into a translation, the plain one first. */
    public static List<String> forms(Term term) {
        return EnglishForms.placed(term.target());
    }

    private SourceTerms forms() {
        if (forms == null) {
            forms = new SourceTerms(terms);
        }
        return forms;
    }

    private Object readResolve() {
        return RECEIVED.computeIfAbsent(this, Function.identity());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glossary glossary && glossary.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return terms.size() + " terms";
    }
}
