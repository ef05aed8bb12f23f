package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who types {@code ./tolk}. */
class LauncherIT {
    private static final List<String> TABLES = List.of("articles", "paragraphs", "sentences", "quarantine");

    @TempDir
    private Path folder;

    @Test
    void translatesTheSampleArticlesIntoTables() throws Exception {
        Path out = folder.resolve("out");
        Finished tolk = Finished.tolk("translate", "data/articles", "-o", out.toString(), "--run-date", "2024-05-17");
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();

        for (String table : TABLES) {
            Path run = out.resolve(table).resolve("run_date=2024-05-17").resolve("run=main");
            assertThat(parquetFiles(run)).as(table).isNotEmpty();
            assertThat(tolk.out()).contains(run.toString());
        }
        Path manifest = out.resolve("_runs").resolve("2024-05-17_main.json");
        JsonObject counts = JsonParser.parseString(Files.readString(manifest))
                .getAsJsonObject()
                .getAsJsonObject("counts");
        assertThat(counts.get("articles").getAsInt()).isGreaterThanOrEqualTo(20);
        assertThat(tolk.out())
                .contains(manifest.toString())
                .contains("is published")
                .containsPattern("A sample.*\n.*\\p{L}");
        assertThat(tolk.err()).contains("translate").doesNotContain("Exception", "WARN");
    }

    /** As Ctrl-C does it. */
    @Test
    void whereItIsToldToEndItSaysSoInALineAndTheSameCommandGoesOn() throws Exception {
        List<String> translate = List.of(
                "translate", "data/articles", "-o", folder.resolve("out").toString(), "--run-date", "2024-05-17");
        Process process = Finished.builder(Map.of(), Finished.TOLK, translate)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader err = process.errorReader()) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                told.add(line);
                if (line.startsWith("translate, wave 1")) {
                    // A process that is destroyed by itself loses its streams.
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(told)
                .contains("tolk: stopped; give the same command again, and a run goes on where it was")
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        assertThat(folder.resolve("out/_runs")).doesNotExist();

        Finished again = Finished.tolk(translate.toArray(String[]::new));
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("is published");
    }

    @Test
    void translatesLinesInOrderAndInUtf8InAnyLocale() throws Exception {
        Path input = Files.writeString(folder.resolve("nb.txt"), "Ærlig talt, Åse.\n\n2–1\nDet regner. Vi går hjem.\n");
        Finished tolk = Finished.tolk(Map.of("LC_ALL", "C"), input.toFile(), List.of("lines"));
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        List<String> lines = tolk.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("Åse");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).isEqualTo("2–1");
        assertThat(lines.get(3)).isNotBlank();
    }

    @Test
    void readsFilesOfAnyNameInAnyLocale() throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("blåbær på øya.txt"), "Det er blåbær på øya.\n");
        Finished tolk = Finished.tolk(
                Map.of("LC_ALL", "C"),
                Finished.NO_INPUT,
                List.of(
                        "translate",
                        news.toString(),
                        "-o",
                        folder.resolve("out").toString()));
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        assertThat(tolk.out()).contains("1 article: 1 translated").contains("0 records in quarantine");
    }

    @Test
    void isBuiltAlreadyAfterABuild() throws Exception {
        Finished.tolk("--version");
        Finished tolk = Finished.tolk("--version");
        assertThat(tolk.exitCode()).isZero();
        assertThat(tolk.out()).containsPattern("tolk \\d+\\.\\d+");
        assertThat(tolk.err()).isEmpty();
    }

    @Test
    void preparesFasterStartsOnceAndDoesWithoutThemWhereItCannot() throws Exception {
        Path target = checkout();

        Finished first = inCheckout(Map.of());
        assertThat(first.err()).isEqualTo("Preparing faster starts, this once; about a minute ...\n");
        assertThat(first.out()).containsPattern("tolk \\d+\\.\\d+");
        assertThat(target.resolve("tolk.jsa")).isNotEmptyFile();
        assertThat(inCheckout(Map.of()).err()).isEmpty();

        Files.delete(target.resolve("tolk.jsa"));
        Finished failing = inCheckout(Map.of("JDK_JAVA_OPTIONS", "-Dspark.master=nowhere"));
        assertThat(failing.exitCode()).isZero();
        assertThat(target.resolve("tolk.jsa")).isEmptyFile();
        assertThat(inCheckout(Map.of()).err()).isEmpty();
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.filter(file -> !file.toString().endsWith(".jar"))).hasSize(2);
        }
    }

    @Test
    void isBuiltAgainWhereItsClassPathIsOfAnotherPlaceOrNotThere() throws Exception {
        Path target = checkout();
        Map<String, String> environment = withMaven("echo \"mvn $*\" >&2; exit 1");
        String classPath = Files.readString(target.resolve("tolk.args"));
        for (String other : List.of(
                // A copy, and one with an emptied repository.
                Files.readString(Finished.ROOT.resolve("jobs/target/tolk.args")),
                classPath.replaceFirst("/[^/:]*\\.jar\"", "/no-such.jar\""))) {
            Files.writeString(target.resolve("tolk.args"), other);
            Finished tolk = inCheckout(environment);
            assertThat(tolk.exitCode()).isEqualTo(1);
            assertThat(tolk.err())
                    .contains("Building Tolk", "mvn -f " + folder.resolve("pom.xml"))
                    .doesNotContain("Preparing");
        }
    }

    @Test
    void saysWhatIsMissingToBuildIt() throws Exception {
        checkout();
        Files.delete(folder.resolve("jobs/target/tolk.jar"));
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String program : List.of("dirname", "readlink", "sed")) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        Finished tolk = inCheckout(Map.of("PATH", programs.toString(), "JAVA_HOME", System.getProperty("java.home")));
        assertThat(tolk.exitCode()).isEqualTo(1);
        assertThat(tolk.err()).isEqualTo("tolk: mvn is not in PATH: install Maven 3.8 or newer, which builds Tolk\n");
    }

    @Test
    void neitherBuildsNorPreparesWithAnotherJavaThanItNeeds() throws Exception {
        Path target = checkout();
        Path old = Files.createDirectories(folder.resolve("jdk-11/bin")).getParent();
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");
        program(old.resolve("bin/java"), "echo started >&2");
        for (Path home : List.of(old, folder.resolve("nowhere"))) {
            Finished tolk = inCheckout(Map.of("JAVA_HOME", home.toString()));
            assertThat(tolk.exitCode()).isEqualTo(1);
            assertThat(tolk.err())
                    .isEqualTo("tolk: no Java 17 or newer in " + home + ": install a JDK 17, or set JAVA_HOME\n");
        }
        assertThat(target.resolve("tolk.jsa")).doesNotExist();
    }

    @Test
    void refusesAnotherSparkThanItsOwn() throws Exception {
        Finished tolk = Finished.tolk(
                Map.of("SPARK_HOME", folder.toString()),
                Finished.NO_INPUT,
                List.of(
                        "translate",
                        "data/articles",
                        "-o",
                        folder.resolve("out").toString()));
        assertThat(tolk.exitCode()).isEqualTo(2);
        assertThat(tolk.err())
                .isEqualTo("tolk: SPARK_HOME is not Spark 4.2 (Scala 2.13): unset it, or set it to one\n");
    }

    private Map<String, String> withMaven(String script) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        program(programs.resolve("mvn"), script);
        return Map.of("PATH", programs + ":" + System.getenv("PATH"));
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Another checkout, built, in which nothing was started yet. */
    private Path checkout() throws IOException {
        Files.copy(Finished.ROOT.resolve("tolk"), folder.resolve("tolk"), StandardCopyOption.COPY_ATTRIBUTES);
        Path target = Files.createDirectories(folder.resolve("jobs/target"));
        Path built = Finished.ROOT.resolve("jobs/target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(built, "*.jar")) {
            for (Path jar : jars) {
                Files.createSymbolicLink(target.resolve(jar.getFileName()), jar);
            }
        }
        String arguments = Files.readString(built.resolve("tolk.args"));
        Files.writeString(target.resolve("tolk.args"), arguments.replace(built.toString(), target.toString()));
        for (String source : List.of("pom.xml", "models", "jobs/pom.xml", "jobs/src")) {
            Files.createSymbolicLink(folder.resolve(source), Finished.ROOT.resolve(source));
        }
        return target;
    }

    private Finished inCheckout(Map<String, String> environment) throws Exception {
        return Finished.run(
                environment, Finished.NO_INPUT, folder.resolve("tolk").toString(), List.of("--version"));
    }

    /** As under a service's account, with a folder for temporary files that is others' too. */
    @Test
    void needsNoHomeThatCanBeWrittenTo() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.writeString(temporary.resolve(".djl.ai"), "somebody else's");
        Path input = Files.writeString(folder.resolve("nb.txt"), "Det regner.\n");
        Finished tolk = Finished.tolk(
                Map.of(
                        "HOME",
                        "/proc/nonexistent",
                        "JAVA_TOOL_OPTIONS",
                        "-Duser.home=/proc/nonexistent -Djava.io.tmpdir=" + temporary),
                input.toFile(),
                List.of("lines"));
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        assertThat(tolk.out().lines()).hasSize(1);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("tolk-native"));
        }
    }

    @Test
    void theJarHasNativeLibrariesForLinuxAndForThisMachineOnly() throws Exception {
        try (FileSystem jar = FileSystems.newFileSystem(Finished.ROOT.resolve("jobs/target/tolk.jar"))) {
            for (String libraries : List.of("native/lib", "ai/onnxruntime/native")) {
                try (Stream<Path> entries = Files.list(jar.getPath(libraries))) {
                    List<String> platforms = entries.filter(Files::isDirectory)
                            .map(platform -> platform.getFileName().toString())
                            .toList();
                    assertThat(platforms).anyMatch(platform -> platform.startsWith("linux-x"));
                    assertThat(platforms).as(libraries).hasSizeLessThanOrEqualTo(2);
                }
            }
        }
    }

    /** Native libraries that read their process's command line have crashed on one of 4 KB. */
    @Test
    void worksHoweverLongItsCommandLineIs() throws Exception {
        Path input = Files.writeString(folder.resolve("nb.txt"), "Det regner.\n");
        String model = "./".repeat(4_000) + "models/nb-en";
        Finished tolk = Finished.tolk(Map.of(), input.toFile(), List.of("lines", "--model", model));
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        assertThat(tolk.out().lines()).hasSize(1);
    }

    @Test
    void endsWithCode2WhereItIsUsedWrongly() throws Exception {
        assertUsageError("translate: no such flag", "--no-such-flag", "translate", "in", "-o", "out", "--no-such-flag");
        assertUsageError("translate: no output", "--output", "translate", "data/articles");
        assertUsageError("lines: beam", "beam must be", "lines", "--beam", "0");
        assertUsageError("unknown command", "tranlsate", "tranlsate");
    }

    @Test
    void endsWithCode1WhereTheInputIsMissing() throws Exception {
        Finished tolk = Finished.tolk(
                "translate", "no/such/folder", "-o", folder.resolve("out").toString());
        assertThat(tolk.exitCode()).isEqualTo(1);
        assertThat(tolk.err()).contains("no/such/folder").doesNotContain("\tat ");
    }

    @Test
    void endsWithCode1WhereSparkDoesNotStart() throws Exception {
        Finished tolk = Finished.tolk(
                "translate", "data/articles", "-o", folder.resolve("out").toString(), "--master", "local[x]");

        assertThat(tolk.exitCode()).isEqualTo(1);
        assertThat(tolk.err())
                .endsWith("tolk: Spark did not start with master local[x]: Could not parse Master URL: 'local[x]'\n")
                .doesNotContain("\tat ");
    }

    @Test
    void endsWithCode1WhereItMayNotReadOrWrite() throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        Path locked = Files.createDirectory(news.resolve("locked"));
        Files.writeString(news.resolve("a.txt"), "Det regner.\n");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.setPosixFilePermissions(locked, Set.of());
        Files.setPosixFilePermissions(out, Set.of());

        Finished unreadable = unprivileged(
                "translate", news.toString(), "-o", folder.resolve("new").toString());
        Finished unwritable = unprivileged("translate", news + "/a.txt", "-o", out.toString());

        assertThat(unreadable.exitCode()).isEqualTo(1);
        assertThat(unreadable.err()).endsWith(locked + ": Permission denied\n").doesNotContain("\tat ");
        assertThat(unwritable.exitCode()).isEqualTo(1);
        assertThat(unwritable.err())
                .contains("tolk: the job failed: nothing can be written to")
                .doesNotContain("\tat ");
    }

    /** Runs it without the right of root to read and write all files. */
    private static Finished unprivileged(String... arguments) throws Exception {
        if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            return Finished.tolk(arguments);
        }
        List<String> command = new ArrayList<>(List.of(
                "--bounding-set=-dac_override,-dac_read_search",
                Finished.ROOT.resolve("tolk").toString()));
        command.addAll(List.of(arguments));
        return Finished.run(Map.of(), Finished.NO_INPUT, "setpriv", command);
    }

    private static void assertUsageError(String name, String message, String... arguments) throws Exception {
        Finished tolk = Finished.tolk(arguments);
        assertThat(tolk.exitCode()).as(name).isEqualTo(2);
        assertThat(tolk.err()).as(name).contains(message).doesNotContain("\tat ");
    }

    private static List<Path> parquetFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
