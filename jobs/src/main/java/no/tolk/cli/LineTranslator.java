package no.tolk.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import no.tolk.runs.TolkException;
import no.tolk.split.SentenceSplitter;
import no.tolk.split.Span;
import no.tolk.text.CodePointCursor;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/**
 * Translates lines of text on all cores. A line is split into sentences, which are translated one by one and joined by
 * spaces.
 */
final class LineTranslator implements AutoCloseable {
    /** Slices of work for each thread: enough that none waits long for the last, few enough for full batches. */
    private static final int SLICES_PER_THREAD = 3;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Translator translator;
    private final DecodingOptions options;
    private final int threads;
    private final ExecutorService pool;

    LineTranslator(Translator translator, DecodingOptions options, int threads) {
        this.translator = translator;
        this.options = options;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** The translations of each line's sentences; none for an empty line. */
    List<List<Translation>> sentences(List<String> lines) {
        List<List<String>> split = lines.stream().map(this::split).toList();
        List<String> flat = split.stream().flatMap(List::stream).toList();
        List<Translation> translations = translate(flat);
        List<List<Translation>> results = new ArrayList<>();
        int from = 0;
        for (List<String> line : split) {
            results.add(translations.subList(from, from + line.size()));
            from += line.size();
        }
        return results;
    }

    /** The line's English. */
    static String joined(List<Translation> sentences) {
        return sentences.stream().map(LineTranslator::text).collect(Collectors.joining(" "));
    }

    private static String text(Translation translation) {
        if (translation.text() == null) {
            throw new TolkException("a sentence cannot be translated: "
                    + translation.flags().get(0).detail());
        }
        return translation.text();
    }

    private List<String> split(String line) {
        CodePointCursor cursor = new CodePointCursor(line);
        List<String> sentences = new ArrayList<>();
        for (Span span : splitter.split(line)) {
            sentences.add(cursor.cut(span.start(), span.end()));
        }
        return sentences;
    }

    /** Slices are runs of equally long sentences, since those make full batches. */
    private List<Translation> translate(List<String> sentences) {
        List<Integer> byLength = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            byLength.add(i);
        }
        byLength.sort(Comparator.comparingInt(i -> sentences.get(i).length()));
        List<Translation> results = new ArrayList<>(Collections.nCopies(sentences.size(), null));
        List<Callable<Void>> slices = new ArrayList<>();
        for (List<Integer> slice : slices(byLength, sentences)) {
            slices.add(() -> {
                List<Translation> translated =
                        translator.translate(slice.stream().map(sentences::get).toList(), options);
                for (int k = 0; k < slice.size(); k++) {
                    results.set(slice.get(k), translated.get(k));
                }
                return null;
            });
        }
        HaltOnSignal.during(() -> Tasks.results(pool, slices));
        return results;
    }

    /** Cuts so that slices have about the same number of characters. */
    private List<List<Integer>> slices(List<Integer> byLength, List<String> sentences) {
        long total = sentences.stream().mapToLong(String::length).sum();
        long share = Math.max(1, total / ((long) threads * SLICES_PER_THREAD));
        List<List<Integer>> slices = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int to = 0; to < byLength.size(); to++) {
            size += sentences.get(byLength.get(to)).length();
            if (size >= share) {
                slices.add(byLength.subList(from, to + 1));
                from = to + 1;
                size = 0;
            }
        }
        if (from < byLength.size()) {
            slices.add(byLength.subList(from, byLength.size()));
        }
        // The longest sentences cost most, so they go first.
        Collections.reverse(slices);
        return slices;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
