package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import no.tolk.jobs.JobProcess;
import no.tolk.jobs.NewsFolder;
import no.tolk.jobs.RunContent;
import no.tolk.jobs.TranslateJob;
import no.tolk.runs.SignallingFiles;
import no.tolk.runs.TestSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that write to one folder, of which the first is frozen in the middle of its work. */
class TwoWritersIT {

    private static final String WRITING = "\\d+ rename _staging/[^/]+/tables/1/";
    private static final String PUBLISHING = WRITING + "paragraphs$";

    @TempDir
    private Path folder;

    private Path root;
    private JobProcess first;

    @BeforeEach
    void writeArticles() throws Exception {
        root = folder.resolve("together");
        NewsFolder.evening(root);
    }

    @AfterEach
    void endTheFirst() {
        first.close();
    }

    @Test
    void ofOneRunTheSecondRefusesAndTheFirstPublishes() throws Exception {
        freezeTheFirst(WRITING);

        Finished second = translate("main");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err())
                .contains("is being written by process " + first.pid())
                .contains("choose another run name")
                .doesNotContain("\tat ");
        first.goOn();
        assertThat(first.exitCode()).as(first.log()).isZero();
        assertThat(RunContent.of(root.toString(), "main")).isEqualTo(alone("main"));
    }

    @Test
    void ofTwoRunsBothPublish() throws Exception {
        freezeTheFirst(WRITING);

        Finished second = translate("evening");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(RunContent.of(root.toString(), "evening")).isEqualTo(alone("evening"));
        first.goOn();
        assertThat(first.exitCode()).as(first.log()).isZero();
        assertThat(RunContent.of(root.toString(), "main")).isEqualTo(alone("main"));
        assertThat(RunContent.of(root.toString(), "evening")).isEqualTo(alone("evening"));
    }

    @Test
    void aWriterThatWasTakenForDeadStopsWithoutPublishing() throws Exception {
        freezeTheFirst(WRITING);
        takeOver();

        first.goOn();

        assertThat(first.exitCode()).as(first.log()).isEqualTo(1);
        assertThat(first.log()).contains("this process stops without publishing");
        assertThat(RunContent.of(root.toString(), "main")).isEqualTo(alone("main"));
    }

    @Test
    void aWriterThatWasTakenForDeadWhileItPublishedLeavesItsSuccessorsTablesAlone() throws Exception {
        freezeTheFirst(PUBLISHING);
        takeOver();

        first.goOn();

        assertThat(first.exitCode()).as(first.log()).isEqualTo(1);
        assertThat(first.log()).contains("this process stops without publishing");
        assertThat(RunContent.of(root.toString(), "main")).isEqualTo(alone("main"));
    }

    private void freezeTheFirst(String change) throws Exception {
        SignallingFiles.Plan plan = new SignallingFiles.Plan("STOP", List.of(change), false);
        first = JobProcess.start(
                root.toString(),
                "main",
                "local[2]",
                plan.settings("file", folder.resolve("sent")),
                folder.resolve("log"));
        first.awaitStop();
    }

    /** Another process finishes the run, after as long a silence as is taken for death. */
    private void takeOver() throws Exception {
        FileTime longAgo = FileTime.from(Instant.now().minusSeconds(61));
        for (String file : List.of("lease.json", "lease.renewed")) {
            Path lease = root.resolve("out/_staging/2024-05-17_main").resolve(file);
            if (Files.exists(lease)) {
                Files.setLastModifiedTime(lease, longAgo);
            }
        }

        Finished second = translate("main");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("Took over from process " + first.pid());
        assertThat(RunContent.of(root.toString(), "main")).isEqualTo(alone("main"));
    }

    private Finished translate(String runName) throws Exception {
        return Finished.tolk(
                "translate",
                root + "/news",
                "-o",
                root + "/out",
                "--run-date",
                "2024-05-17",
                "--run-name",
                runName,
                "--max-error-rate",
                "0.5");
    }

    /** What the run is where nobody disturbs it. */
    private RunContent alone(String runName) throws Exception {
        Path undisturbed = folder.resolve("alone-" + runName);
        if (Files.notExists(undisturbed)) {
            NewsFolder.evening(undisturbed);
            new TranslateJob(
                            TestSpark.session(),
                            JobProcess.options(undisturbed.toString(), runName).build())
                    .execute();
        }
        return RunContent.of(undisturbed.toString(), runName);
    }
}
