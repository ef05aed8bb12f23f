package no.tolk.translate;

import java.util.OptionalInt;

/**
 * Where a target sentence starts and ends for a model.
 *
 * @param start id that decoding starts from
 * @param end id of {@code </s>}
 * @param forcedFirst id of the first target token where it is not the model's choice: a target language
 * @param forcedLast id of the last token at the length limit where it is not the model's choice: {@code </s>}
 */
record TargetConventions(int start, int end, OptionalInt forcedFirst, OptionalInt forcedLast) {

    /**
     * The token that must come next, where there is one.
     *
     * @param length target tokens so far
     * @param limit most target tokens
     */
    OptionalInt forced(int length, int limit) {
        if (length == 0 && forcedFirst.isPresent()) {
            return forcedFirst;
        }
        return length == limit - 1 ? forcedLast : OptionalInt.empty();
    }
}
