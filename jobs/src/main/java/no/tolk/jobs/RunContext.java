package no.tolk.jobs;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.tolk.published.QuarantinedRun;
import no.tolk.published.QuarantinedRuns;
import no.tolk.read.InputFiles;
import no.tolk.runs.OutputStore;
import no.tolk.runs.PublishedTables;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.RunSettings;
import no.tolk.runs.RunTask;
import no.tolk.runs.StagedRun;
import no.tolk.runs.Table;
import no.tolk.runs.TableFormat;
import no.tolk.runs.TolkException;
import no.tolk.translate.Translator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** What the steps of a run share: the options, and what they turned out to mean when the run began. */
record RunContext(
        SparkSession spark,
        JobOptions options,
        RunId run,
        TranslatorSource translator,
        String cpuClass,
        RunInput input,
        RunManifest.Inputs inputs,
        PublishedTables tables,
        Steps steps,
        Consumer<Progress> progress,
        Clock clock) {

    static RunContext of(
            SparkSession spark, JobOptions options, RunId run, Steps steps, Consumer<Progress> progress, Clock clock)
            throws IOException {
        ClusterPaths.check(options, spark.sparkContext());
        OutputStore store =
                OutputStore.open(options.output(), spark.sparkContext().hadoopConfiguration());
        // Before anything is started on the cluster: a wrong path is told at once.
        RunInput input = input(spark, options, run, store);
        return new RunContext(
                spark,
                options,
                run,
                TranslatorSource.of(options.translation(), spark.sparkContext()),
                CpuClass.of(spark),
                input,
                input.description(),
                PublishedTables.of(TableFormat.of(store, options.format()), store, spark),
                steps,
                progress,
                clock);
    }

    private static RunInput input(SparkSession spark, JobOptions options, RunId run, OutputStore store)
            throws IOException {
        if (options.replayedRun() == null) {
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            InputFiles files = InputFiles.list(options.inputs(), options.inputFormat(), store.root(), hadoop);
            if (!files.files().isEmpty()) {
                Path first = new Path(URI.create(files.files().get(0).uri()));
                ClusterPaths.checkShared("the input's file", first, spark.sparkContext());
            }
            return new FileInput(spark, files, options.columns());
        }
        QuarantinedRun replayed = QuarantinedRuns.named(spark, options.output(), options.replayedRun());
        if (replayed.run().equals(run)) {
            throw new TolkException(
                    "run " + run + " cannot replace the quarantine that it reads: choose another run name");
        }
        QuarantineInput input = QuarantineInput.of(spark, replayed, options.columns());
        // What it has is not read again, and would be lost.
        if (replayed.isReplayOf(run)) {
            throw new TolkException(
                    "run " + run + " cannot replace itself by a replay of its replay: choose another run name");
        }
        return input;
    }

    private RunSettings settings() {
        return new RunSettings(
                options.inputs().stream().map(this::qualified).toList(),
                options.replayedRun(),
                options.inputFormat(),
                options.idColumn(),
                options.translation().textColumn(),
                options.titleColumn(),
                options.dateColumn(),
                options.keepColumns(),
                options.limit(),
                translator.fingerprint(),
                translator.decoding().beam(),
                translator.decoding().lengthPenalty(),
                translator.decoding().repairBeam(),
                translator.glossaryHash(),
                options.translation().summary().toString(),
                options.translation().maxArticleTokens(),
                tables.format());
    }

    OutputStore store() {
        return tables.store();
    }

    /** What this attempt is to do. */
    RunTask task() {
        return new RunTask(settings(), inputs.digest(), translationKey().digest());
    }

    TranslationKey translationKey() {
        return new TranslationKey(translator.fingerprint(), translator.optionsHash(), cpuClass);
    }

    private String qualified(String input) {
        Path path = new Path(input);
        try {
            return path.getFileSystem(hadoop()).makeQualified(path).toString();
        } catch (IOException e) {
            throw new TolkException("cannot reach input " + input + ": " + e.getMessage(), e);
        }
    }

    Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    /** Cores that work at the same time. */
    int parallelism() {
        return spark.sparkContext().defaultParallelism();
    }

    boolean isAboveErrorRate(RunCounts counts) {
        return counts.errorRate() > options.maxErrorRate();
    }

    /** The manifest of the tables that were written. */
    RunManifest manifest(StagedRows rows, StagedRun staged) {
        return new RunManifest(
                run.toString(),
                run.date().toString(),
                run.name(),
                Table.SCHEMA_VERSION,
                versions(),
                cpuClass,
                new RunManifest.Model(translator.model().location(), translator.fingerprint()),
                translator.optionsHash(),
                settings(),
                inputs,
                new RunManifest.Execution(
                        spark.sparkContext().master(),
                        parallelism(),
                        options.reuse(),
                        options.overwrite(),
                        options.maxErrorRate()),
                staged.attempts(),
                clock.instant().toString(),
                steps.seconds(),
                steps.sentencesPerSecond(),
                rows.counts(),
                rows.flags(),
                rows.tables(),
                List.of());
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        String tolk = TranslateJob.class.getPackage().getImplementationVersion();
        versions.put(RunManifest.TOLK_VERSION, tolk == null ? "unreleased" : tolk);
        versions.put("engine_revision", Integer.toString(Translator.REVISION));
        versions.put("spark", spark.version());
        versions.put("java", Runtime.version().toString());
        return versions;
    }
}
