package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.tolk.model.ModelBundle;
import no.tolk.runs.RunLease;
import no.tolk.runs.SignallingFiles;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input and output on HDFS: its name node and data node are Hadoop's own. */
class HdfsIT {

    private static final String WRITING = "\\d+ rename _staging/[^/]+/tables/1/";

    @TempDir
    private static Path folder;

    private static MiniDFSCluster hdfs;

    @TempDir
    private Path local;

    @BeforeAll
    static void start() throws Exception {
        Configuration conf = new Configuration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
        hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
        hdfs.waitActive();
    }

    @AfterAll
    static void stop() {
        hdfs.shutdown(true);
    }

    @Test
    void aRunThatWasKilledHalfWayEqualsAnUndisturbedOneOnAPlainFileSystem() throws Exception {
        String root = upload("killed");
        SignallingFiles.Plan plan = new SignallingFiles.Plan("KILL", List.of(WRITING), false);
        try (JobProcess killed = JobProcess.start(
                root, "main", "local[3]", plan.settings("hdfs", local.resolve("sent")), local.resolve("log"))) {
            assertThat(killed.exitCode()).as(killed.log()).isEqualTo(JobProcess.KILLED);
        }

        run(root, "main");

        run(local.toString(), "main");
        assertThat(RunContent.of(root, "main")).isEqualTo(RunContent.of(local.toString(), "main"));
        assertThat(hdfs.getFileSystem().exists(new org.apache.hadoop.fs.Path(root + "/out/_staging")))
                .isFalse();
    }

    @Test
    void oneWriterOfARunAtATimeButAnyNumberOfRuns() throws Exception {
        String root = upload("together");
        SignallingFiles.Plan plan = new SignallingFiles.Plan("STOP", List.of(WRITING), false);
        try (JobProcess first = JobProcess.start(
                root, "main", "local[2]", plan.settings("hdfs", local.resolve("sent")), local.resolve("log"))) {
            first.awaitStop();

            assertThatThrownBy(() -> run(root, "main"))
                    .isInstanceOf(TolkException.class)
                    .hasMessageContaining("is being written by process " + first.pid());
            run(root, "evening");
            first.goOn();

            assertThat(first.exitCode()).as(first.log()).isZero();
        }
        run(local.toString(), "main");
        run(local.toString(), "evening");
        assertThat(RunContent.of(root, "main")).isEqualTo(RunContent.of(local.toString(), "main"));
        assertThat(RunContent.of(root, "evening").rows())
                .isEqualTo(RunContent.of(local.toString(), "evening").rows());
    }

    /** HDFS knows that a file is open, and keeps others from it for a while. */
    @Test
    void aLeaseThatItsWriterWasKilledOverCanBeTakenAfterSixtySeconds() throws Exception {
        org.apache.hadoop.fs.Path lease = new org.apache.hadoop.fs.Path(hdfs.getURI() + "/lease/lease.json");
        FileSystem files = hdfs.getFileSystem();
        try (DistributedFileSystem killed =
                (DistributedFileSystem) FileSystem.newInstance(hdfs.getURI(), files.getConf())) {
            killed.create(lease).hflush();
            killed.getClient().closeAllFilesBeingWritten(true);
        }

        assertThatThrownBy(() -> RunLease.take(files, lease, Clock.systemUTC()))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("is being written by another process");
        Clock later = Clock.fixed(Instant.now().plusSeconds(61), ZoneOffset.UTC);
        try (RunLease taken = RunLease.take(files, lease, later)) {
            taken.check();
            assertThat(taken.takenOverFrom()).isPresent();
        }
    }

    @Test
    void aModelOnItTranslatesAsItDoesFromALocalDisk() throws Exception {
        String root = upload("model");
        String model = root + "/nb-en";
        try (ModelBundle bundle = ModelBundle.open("../models/nb-en")) {
            for (Map.Entry<String, Path> file : bundle.files().entrySet()) {
                hdfs.getFileSystem()
                        .copyFromLocalFile(
                                new org.apache.hadoop.fs.Path(file.getValue().toString()),
                                new org.apache.hadoop.fs.Path(model + "/" + file.getKey()));
            }
        }

        new TranslateJob(
                        TestSpark.session(),
                        JobProcess.options(root, "main")
                                .translation(TolkOptions.DEFAULT.withModel(model))
                                .build())
                .execute();

        run(local.toString(), "main");
        assertThat(RunContent.of(root, "main").rows())
                .isEqualTo(RunContent.of(local.toString(), "main").rows());
    }

    private String upload(String name) throws Exception {
        NewsFolder.evening(local);
        String root = hdfs.getURI() + "/" + name;
        hdfs.getFileSystem()
                .copyFromLocalFile(
                        new org.apache.hadoop.fs.Path(local + "/news"), new org.apache.hadoop.fs.Path(root + "/news"));
        return root;
    }

    private static void run(String root, String runName) {
        new TranslateJob(TestSpark.session(), JobProcess.options(root, runName).build()).execute();
    }
}
