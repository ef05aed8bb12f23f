package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a user names are in the input, or the run says that they are not. */
class NamedColumnsTest {

    @TempDir
    private Path folder;

    private TestJobs jobs;

    @BeforeEach
    void begin() {
        jobs = new TestJobs(folder);
    }

    private JobOptions.Builder options() {
        return jobs.options().idColumn(null);
    }

    private void writeNewsOfManyFormats() {
        jobs.article("news.csv", "text,tittel\nDet er mandag.,\n");
        jobs.article("more.csv", "text,avis\nLaget vant.,Posten\nIngen ble skadd.,\n");
        jobs.article("news.txt", "Det snør.");
    }

    @Test
    void aColumnThatNoRecordHasFailsTheRunBeforeAnythingIsPublished() {
        writeNewsOfManyFormats();

        assertThatThrownBy(() -> jobs.run(options().titleColumn("title2").keepColumns(List.of("avis", "sekjson"))))
                .isInstanceOf(TolkException.class)
                .hasMessage("no record has a column \"title2\" (--title-column) or \"sekjson\" (--keep-columns): "
                        + "name it as the input does, or leave the flag out");
        assertThat(folder.resolve("out/_runs")).doesNotExist();
    }

    @Test
    void aDryRunTellsIt() {
        writeNewsOfManyFormats();

        assertThatThrownBy(() -> jobs.run(options().dateColumn("dato").dryRun(true)))
                .isInstanceOf(TolkException.class)
                .hasMessageStartingWith("no record has a column \"dato\" (--date-column): ");
    }

    @Test
    void aColumnMayBeInOneFileAndItsValueMayBeEmpty() {
        writeNewsOfManyFormats();

        TranslateResult result = jobs.run(
                options().titleColumn("tittel").keepColumns(List.of("avis")).dryRun(true));

        assertThat(result.counts().articles()).isEqualTo(4);
    }

    @Test
    void aColumnOfParquetWithoutAnyValueIsThereAndAnotherIsNot() {
        TestSpark.session()
                .sql("SELECT 'Det snør.' AS text, CAST(NULL AS STRING) AS avis")
                .write()
                .parquet(folder + "/news");

        assertThat(jobs.run(options().keepColumns(List.of("avis")).dryRun(true))
                        .counts()
                        .articles())
                .isEqualTo(1);
        assertThatThrownBy(() -> jobs.run(options().keepColumns(List.of("sted")).dryRun(true)))
                .isInstanceOf(TolkException.class)
                .hasMessageStartingWith("no record has a column \"sted\" (--keep-columns): ");
    }

    @Test
    void recordsThatLeaveOutWhatTheyHaveNotAreNoMistake() {
        writeNewsOfManyFormats();
        jobs.article("sparse.jsonl", "{\"text\": \"Veien er stengt.\"}\n");

        TranslateResult result = jobs.run(options().keepColumns(List.of("sted")).dryRun(true));

        assertThat(result.counts().articles()).isEqualTo(5);
    }

    @Test
    void whatHasNoColumnsSaysNothingOfThem() {
        jobs.article("news.txt", "Det snør.");
        jobs.article("broken.jsonl", "{\n");

        TranslateResult result = jobs.run(options().keepColumns(List.of("avis")).dryRun(true));

        assertThat(result.counts().articles()).isEqualTo(1);
    }

    @Test
    void recordsThatAreReadAgainNeedNotHaveTheColumnsOfTheirRun() {
        jobs.article("news.jsonl", "{\"text\": \"Det snør.\", \"avis\": \"Posten\"}\n{\"body\": \"Det er mandag.\"}\n");
        TranslateResult run = jobs.run(options().keepColumns(List.of("avis")));
        JobOptions.Builder replay = options()
                .inputs()
                .replayedRun(run.runId())
                .runName("replay")
                .translation(TolkOptions.DEFAULT.withTextColumn("body"))
                .dryRun(true);

        assertThat(jobs.run(replay.keepColumns(List.of("avis"))).outcome()).isEqualTo(Outcome.COUNTED);
    }
}
