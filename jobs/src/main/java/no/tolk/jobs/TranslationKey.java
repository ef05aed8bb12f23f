package no.tolk.jobs;

import no.tolk.runs.RunManifest;
import no.tolk.runs.Sha256;
import no.tolk.runs.Table;

/**
 * What, besides the sentence, decides on the bytes of a translation.
 *
 * @param fingerprint of the model
 * @param optionsHash covers how it decodes
 * @param cpuClass of the machines
 */
record TranslationKey(String fingerprint, String optionsHash, String cpuClass) {

    /** A name for it, in hexadecimal. */
    String digest() {
        return Sha256.of(String.join("\n", fingerprint, optionsHash, cpuClass, Integer.toString(Table.SCHEMA_VERSION)))
                .substring(0, 16);
    }

    /** Whether translating a published run's sentences again would give the same bytes. */
    boolean isThatOf(RunManifest run) {
        return run.schemaVersion() == Table.SCHEMA_VERSION
                && run.model().fingerprint().equals(fingerprint)
                && run.optionsHash().equals(optionsHash)
                && run.cpuClass().equals(cpuClass);
    }
}
