package no.tolk.translate;

import java.util.OptionalInt;

/**
 * Where a target sentence starts and ends for a model.
 *
 * @param start id that decoding starts from
 * @param end id of {@code </s>}
 * @param forcedFirst id of the first target token where it is not the model's choice: a target language
 */
record TargetConventions(int start, int end, OptionalInt forcedFirst) {}
