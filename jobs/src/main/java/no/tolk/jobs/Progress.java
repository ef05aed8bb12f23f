package no.tolk.jobs;

import java.time.Duration;

/**
 * How far a job is.
 *
 * @param step what it is doing, for people
 * @param finished sentences translated in this attempt so far
 * @param total sentences that this attempt translates; 0 as long as that is not known
 * @param elapsed since translation began
 */
public record Progress(String step, long finished, long total, Duration elapsed) {

    /** Sentences translated per second so far. */
    public double perSecond() {
        return elapsed.isZero() ? 0 : finished * 1e9 / elapsed.toNanos();
    }
}
