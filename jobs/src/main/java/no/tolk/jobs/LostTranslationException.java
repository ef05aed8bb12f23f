package no.tolk.jobs;

import no.tolk.text.Sentence;

/** A sentence of which there is no translation, not even a failed one: no article's fault, and the end of the run. */
final class LostTranslationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostTranslationException(Sentence sentence) {
        super("the translation of '" + sentence.text()
                + "' is gone: was a folder of the run removed while it worked? Give the" + " same command again");
    }
}
