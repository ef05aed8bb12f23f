package no.tolk.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.tolk.model.ModelBundle;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/**
 * What a task needs to get at its JVM's translator: it travels from the driver to the executors, the model does not.
 *
 * @param fingerprint what the driver's model has; an executor whose model has another one refuses to translate
 */
record TranslatorSource(String location, String fingerprint, DecodingOptions decoding) implements Serializable {

    /** The translators of this JVM by fingerprint: a model is loaded once, whatever the options. They are not closed. */
    private static final Map<String, Translator> LOADED = new ConcurrentHashMap<>();

    /** @throws no.tolk.model.BundleException where there is no such model */
    static TranslatorSource of(TolkOptions options) {
        return new TranslatorSource(
                options.model(), ModelBundle.open(options.model()).fingerprint(), options.decoding());
    }

    /**
     * Identifies what, besides the model and the sentence, changes a translation.
     *
     * @return a hash in hexadecimal
     */
    String optionsHash() {
        return Sha256.of("engine " + Translator.REVISION + " beam " + decoding.beam() + " length penalty "
                        + decoding.lengthPenalty() + " repair beam " + decoding.repairBeam())
                .substring(0, 16);
    }

    List<Translation> translate(List<String> sentences) {
        return translator().translate(sentences, decoding);
    }

    /** This JVM's translator, loaded by the task that asks first. */
    Translator translator() {
        return LOADED.computeIfAbsent(fingerprint, absent -> load());
    }

    private Translator load() {
        ModelBundle bundle = ModelBundle.open(location);
        if (!bundle.fingerprint().equals(fingerprint)) {
            throw new TolkException("the model at " + location + " has the fingerprint "
                    + bundle.fingerprint() + " on this machine, and " + fingerprint
                    + " where the job was started: put the same model on every machine");
        }
        return Translator.open(bundle);
    }
}
