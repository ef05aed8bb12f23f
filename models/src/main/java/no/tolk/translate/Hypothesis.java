package no.tolk.translate;

/**
 * A translation as token ids.
 *
 * @param tokens target ids, without the decoder's start, with {@code </s>} where it was reached
 * @param logProb sum of the tokens' log-probabilities
 * @param score what hypotheses of one sentence are ranked by; higher is better
 */
record Hypothesis(int[] tokens, float logProb, float score) {}
