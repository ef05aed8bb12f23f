package no.tolk.runs;

/**
 * What a run found and wrote.
 *
 * @param records read from the input; each is an article or in quarantine
 * @param articles in the output
 * @param untranslated articles in another language, which went through as they are
 * @param duplicates articles whose text came before under another id
 * @param quarantined records that could not become an article
 * @param incompleteFiles files of several records that could not be read to their end, or at all: for what else each held
 *     there is one record in quarantine, or one for each stretch of it; 0 also where this was not counted yet
 * @param paragraphs in the output
 * @param sentences in the output
 * @param flaggedSentences sentences whose translation carries a flag that warns
 * @param distinctSentences different sentences to translate in the input
 * @param reusedSentences distinct sentences known from earlier runs
 * @param translatedSentences distinct sentences that this run translates, in all its attempts
 */
public record RunCounts(
        long records,
        long articles,
        long untranslated,
        long duplicates,
        long quarantined,
        long incompleteFiles,
        long paragraphs,
        long sentences,
        long flaggedSentences,
        long distinctSentences,
        long reusedSentences,
        long translatedSentences) {

    /** These counts, with those of distinct sentences. */
    public RunCounts withDistinctSentences(long distinct, long translated) {
        return new RunCounts(
                records,
                articles,
                untranslated,
                duplicates,
                quarantined,
                incompleteFiles,
                paragraphs,
                sentences,
                flaggedSentences,
                distinct,
                distinct - translated,
                translated);
    }

    /** The share of the records that are in quarantine, 0 where there are no records. */
    public double errorRate() {
        return records == 0 ? 0 : (double) quarantined / records;
    }
}
