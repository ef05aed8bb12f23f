package no.tolk.jobs;

import java.time.LocalDate;
import java.util.List;
import no.tolk.read.ArticleColumns;
import no.tolk.read.InputFormat;
import no.tolk.runs.RunId;
import no.tolk.runs.TableFormat;

/**
 * What a {@link TranslateJob} is to do.
 *
 * @param inputs files, folders and globs on any Hadoop file system
 * @param replayedRun the run, {@code <run_date>_<run name>}, whose quarantine is read in place of files; null for files
 * @param output the folder that holds the tables of this and other runs
 * @param inputFormat of all input files; null to tell it from their names
 * @param translation how to translate and summarise
 * @param format of the tables; null for that of the output folder's other tables, else Parquet
 * @param runDate the day that the run is for; null for the day of its execution
 * @param runName what tells runs of one day apart
 * @param idColumn the column that is an article's id; null for ids by file and place. A column is a field of JSON Lines
 *     records, and a column of CSV and Parquet
 * @param titleColumn the column that is a headline outside of the text, where there is one; null for none
 * @param dateColumn the column that is an article's date, where there is one; null for none
 * @param keepColumns columns to carry to the output
 * @param limit records to read, the first in the order of files and places in them; null for all
 * @param dryRun only to count what there is and what is left to translate
 * @param reuse whether sentences that earlier runs have translated are taken from there
 * @param overwrite whether a run of this name and date that had other inputs or options may be replaced
 * @param maxErrorRate the share of records that may fail; with more, nothing is published
 * @param sentencesPerWave sentences to translate before committing them; null to follow the number of cores
 */
public record JobOptions(
        List<String> inputs,
        String replayedRun,
        String output,
        InputFormat inputFormat,
        TolkOptions translation,
        TableFormat format,
        LocalDate runDate,
        String runName,
        String idColumn,
        String titleColumn,
        String dateColumn,
        List<String> keepColumns,
        Integer limit,
        boolean dryRun,
        boolean reuse,
        boolean overwrite,
        double maxErrorRate,
        Integer sentencesPerWave) {

    /** @throws IllegalArgumentException where an option is missing, out of range or holds a password, naming it */
    public JobOptions {
        inputs = List.copyOf(inputs);
        keepColumns = List.copyOf(keepColumns);
        if (inputs.isEmpty() && replayedRun == null) {
            throw new IllegalArgumentException("inputs are missing");
        }
        if (replayedRun != null) {
            RunId.parse(replayedRun);
            if (!inputs.isEmpty()) {
                throw new IllegalArgumentException("a job reads inputs or a run's quarantine, not both");
            }
        }
        inputs.forEach(input -> Credentials.refuseIn("input", input));
        if (output == null) {
            throw new IllegalArgumentException("output is missing");
        }
        Credentials.refuseIn("output", output);
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, not " + limit);
        }
        if (!(maxErrorRate >= 0 && maxErrorRate <= 1)) {
            throw new IllegalArgumentException("max error rate must be 0 to 1, not " + maxErrorRate);
        }
        if (sentencesPerWave != null && sentencesPerWave < 1) {
            throw new IllegalArgumentException("sentences per wave must be 1 or more, not " + sentencesPerWave);
        }
        RunId.checkName(runName);
    }

    /** Where records have what an article needs. */
    ArticleColumns columns() {
        return new ArticleColumns(idColumn, translation.textColumn(), titleColumn, dateColumn, keepColumns);
    }

    /** Options to set one by one, of which only output, and inputs or a run to replay, have no default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects options; not for several threads. */
    public static final class Builder {

        private List<String> inputs = List.of();
        private String replayedRun;
        private String output;
        private InputFormat inputFormat;
        private TolkOptions translation = TolkOptions.DEFAULT;
        private TableFormat format;
        private LocalDate runDate;
        private String runName = "main";
        private String idColumn;
        private String titleColumn = ArticleColumns.DEFAULT.title();
        private String dateColumn = ArticleColumns.DEFAULT.date();
        private List<String> keepColumns = List.of();
        private Integer limit;
        private boolean dryRun;
        private boolean reuse = true;
        private boolean overwrite;
        private double maxErrorRate = 0.01;
        private Integer sentencesPerWave;

        private Builder() {}

        public Builder inputs(List<String> inputs) {
            this.inputs = inputs;
            return this;
        }

        public Builder inputs(String... inputs) {
            return inputs(List.of(inputs));
        }

        public Builder replayedRun(String replayedRun) {
            this.replayedRun = replayedRun;
            return this;
        }

        public Builder output(String output) {
            this.output = output;
            return this;
        }

        public Builder inputFormat(InputFormat inputFormat) {
            this.inputFormat = inputFormat;
            return this;
        }

        public Builder translation(TolkOptions translation) {
            this.translation = translation;
            return this;
        }

        public Builder format(TableFormat format) {
            this.format = format;
            return this;
        }

        public Builder runDate(LocalDate runDate) {
            this.runDate = runDate;
            return this;
        }

        public Builder runName(String runName) {
            this.runName = runName;
            return this;
        }

        public Builder idColumn(String idColumn) {
            this.idColumn = idColumn;
            return this;
        }

        public Builder titleColumn(String titleColumn) {
            this.titleColumn = titleColumn;
            return this;
        }

        public Builder dateColumn(String dateColumn) {
            this.dateColumn = dateColumn;
            return this;
        }

        public Builder keepColumns(List<String> keepColumns) {
            this.keepColumns = keepColumns;
            return this;
        }

        public Builder limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        public Builder dryRun(boolean dryRun) {
            this.dryRun = dryRun;
            return this;
        }

        public Builder reuse(boolean reuse) {
            this.reuse = reuse;
            return this;
        }

        public Builder overwrite(boolean overwrite) {
            this.overwrite = overwrite;
            return this;
        }

        public Builder maxErrorRate(double maxErrorRate) {
            this.maxErrorRate = maxErrorRate;
            return this;
        }

        public Builder sentencesPerWave(Integer sentencesPerWave) {
            this.sentencesPerWave = sentencesPerWave;
            return this;
        }

        /** @throws IllegalArgumentException where an option is missing, out of range or holds a password, naming it */
        public JobOptions build() {
            return new JobOptions(
                    inputs,
                    replayedRun,
                    output,
                    inputFormat,
                    translation,
                    format,
                    runDate,
                    runName,
                    idColumn,
                    titleColumn,
                    dateColumn,
                    keepColumns,
                    limit,
                    dryRun,
                    reuse,
                    overwrite,
                    maxErrorRate,
                    sentencesPerWave);
        }
    }
}
