package no.tolk.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.tolk.model.ModelBundle;
import no.tolk.runs.Sha256;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;
import org.apache.spark.SparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a task needs to get at its JVM's translator: it travels from the driver to the executors with each task. */
record TranslatorSource(ModelSource model, DecodingOptions decoding) implements Serializable {

    private static final Logger LOG = LoggerFactory.getLogger(TranslatorSource.class);

    /** The translators of this JVM by fingerprint: a model is loaded once, whatever the options. They are not closed. */
    private static final Map<String, Translator> LOADED = new ConcurrentHashMap<>();

    /** @throws no.tolk.model.BundleException where there is no such model */
    static TranslatorSource of(TolkOptions options, SparkContext context) {
        return new TranslatorSource(ModelSource.of(options.model(), context), options.decoding());
    }

    String fingerprint() {
        return model.fingerprint();
    }

    /**
     * Identifies what, besides the model and the sentence, changes a translation.
     *
     * @return a hash in hexadecimal
     */
    String optionsHash() {
        String search = "engine " + Translator.REVISION + " beam " + decoding.beam() + " length penalty "
                + decoding.lengthPenalty() + " repair beam " + decoding.repairBeam();
        String glossary = glossaryHash();
        return Sha256.of(glossary == null ? search : search + " glossary " + glossary)
                .substring(0, 16);
    }

    /** Identifies the terms of the glossary, in hexadecimal; null where there are none. */
    String glossaryHash() {
        return decoding.glossary().isEmpty()
                ? null
                : Sha256.of(decoding.glossary().terms().stream()
                                .map(term -> term.source() + "\t" + term.target() + "\n")
                                .toList())
                        .substring(0, 16);
    }

    List<Translation> translate(List<String> sentences) {
        List<Translation> translations = translator().translate(sentences, decoding);
        TolkMetrics.here()
                .decoded(
                        translations.size(),
                        translations.stream().mapToLong(Translation::tokens).sum());
        return translations;
    }

    /** This JVM's translator, loaded by the task that asks first. */
    Translator translator() {
        return LOADED.computeIfAbsent(fingerprint(), absent -> load());
    }

    private Translator load() {
        long start = System.nanoTime();
        Translator translator = loaded();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        LOG.info("Loaded the model {} in {} ms", model.location(), milliseconds);
        TolkMetrics.here().loaded(milliseconds);
        return translator;
    }

    private Translator loaded() {
        try (ModelBundle bundle = model.open()) {
            return Translator.open(bundle);
        }
    }
}
