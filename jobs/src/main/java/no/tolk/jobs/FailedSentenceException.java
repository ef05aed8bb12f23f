package no.tolk.jobs;

import no.tolk.check.Flag;
import no.tolk.text.Sentence;

/** A sentence that the engine failed on, even alone: its article would have a hole. */
final class FailedSentenceException extends Exception {

    private static final long serialVersionUID = 1L;

    FailedSentenceException(Sentence sentence, Iterable<Flag> flags) {
        super("the sentence at code points " + sentence.start() + " to " + sentence.end() + " cannot be translated: "
                + details(flags));
    }

    private static String details(Iterable<Flag> flags) {
        StringBuilder details = new StringBuilder();
        for (Flag flag : flags) {
            details.append(details.isEmpty() ? "" : "; ").append(flag.detail());
        }
        return details.toString();
    }
}
