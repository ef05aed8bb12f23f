package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tolk.evaluate.Bleu;
import no.tolk.evaluate.ChrF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BLEU and chrF are sacreBLEU's. */
class SacreBleuIT {
    private static final Path SOURCE = Finished.ROOT.resolve("data/reference/nb.txt");
    private static final Path REFERENCE = Finished.ROOT.resolve("data/reference/en.txt");
    /** What the page tells to do. */
    private static final Pattern PIPE = Pattern.compile("\\./tolk lines [^|\n]*\\|\n *python3 -m sacrebleu .*");

    private static final double TOLERANCE = 0.1;

    @TempDir
    private Path folder;

    private record Scores(double bleu, double chrf, String bleuSignature, String chrfSignature) {}

    @BeforeEach
    void needPython() {
        Python.assumePresent();
    }

    @Test
    void evaluateScoresTranslationsAsSacreBleuDoes() throws Exception {
        Path output = folder.resolve("en.txt");
        Finished tolk = Finished.tolk(
                "evaluate", "--json", "--source=" + SOURCE, "--reference=" + REFERENCE, "--output=" + output);
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        JsonObject json = JsonParser.parseString(tolk.out()).getAsJsonObject();
        Scores scores = new Scores(
                json.get("bleu").getAsDouble(),
                json.get("chrf").getAsDouble(),
                json.get("bleu_signature").getAsString(),
                json.get("chrf_signature").getAsString());
        assertClose("evaluate", scores, sacreBleu(REFERENCE, List.of(output)).get(0));
    }

    @Test
    void whatSacreBleuAloneMeasuresIsAPipeAway() throws Exception {
        Matcher documented = PIPE.matcher(Files.readString(Finished.ROOT.resolve("docs/terminal.md")));
        assertThat(documented.find()).isTrue();
        String pipe = documented.group().replace("python3", "\"$TOLK_PYTHON\"");
        Finished scores = Finished.run(Map.of(), Finished.NO_INPUT, "bash", List.of("-o", "pipefail", "-c", pipe));
        assertThat(scores.exitCode()).as(scores.err()).isZero();
        assertThat(scores.out()).contains("BLEU", "chrF2++", "TER", "|bs:1000|");
    }

    @Test
    void spoiltTranslationsAreScoredAsSacreBleuDoes() throws Exception {
        List<String> references = Files.readAllLines(REFERENCE);
        Map<String, List<String>> variants = spoilt(references);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
            files.add(Files.write(folder.resolve(variant.getKey()), variant.getValue()));
        }
        List<Scores> expected = sacreBleu(REFERENCE, files);
        int i = 0;
        for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
            List<String> hypotheses = variant.getValue();
            Scores scores = new Scores(
                    Bleu.score(hypotheses, references),
                    ChrF.score(hypotheses, references),
                    Bleu.SIGNATURE,
                    ChrF.SIGNATURE);
            assertClose(variant.getKey(), scores, expected.get(i++));
        }
    }

    private static void assertClose(String name, Scores scores, Scores expected) {
        assertThat(scores.bleu()).as("BLEU, " + name).isCloseTo(expected.bleu(), within(TOLERANCE));
        assertThat(scores.chrf()).as("chrF, " + name).isCloseTo(expected.chrf(), within(TOLERANCE));
        // Theirs has the version besides.
        assertThat(expected.bleuSignature()).startsWith(scores.bleuSignature() + "|version:");
        assertThat(expected.chrfSignature()).startsWith(scores.chrfSignature() + "|version:");
    }

    private static List<Scores> sacreBleu(Path reference, List<Path> translations) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(reference.toString()));
        translations.forEach(file -> arguments.add(file.toString()));
        return Python.lines("scores.py", Finished.NO_INPUT, arguments).stream()
                .map(line -> line.split(" "))
                .map(score ->
                        new Scores(Double.parseDouble(score[0]), Double.parseDouble(score[1]), score[2], score[3]))
                .toList();
    }

    /** The references themselves, and what bad systems would make of them. */
    private static Map<String, List<String>> spoilt(List<String> references) {
        Random random = new Random(5);
        Map<String, List<String>> variants = new LinkedHashMap<>();
        variants.put("as they are", references);
        variants.put("lower case", each(references, line -> line.toLowerCase(Locale.ROOT)));
        variants.put("words lost", each(references, line -> words(line, random, 0.3, 0)));
        variants.put("words twice", each(references, line -> words(line, random, 0, 0.3)));
        variants.put("words in another order", each(references, line -> shuffled(line, random)));
        variants.put("lines lost", each(references, line -> random.nextInt(3) == 0 ? "" : line));
        variants.put("nothing", each(references, line -> ""));
        variants.put("one word a line", each(references, line -> line.split(" ")[0]));
        variants.put("other lines", rotated(references));
        variants.put("entities", each(references, line -> line.replace("\"", "&quot;")
                .replace("and", "&amp;")));
        variants.put("odd characters", each(references, line -> withOddCharacters(line, random)));
        return variants;
    }

    private static List<String> each(List<String> lines, UnaryOperator<String> change) {
        return lines.stream().map(change).toList();
    }

    private static String words(String line, Random random, double lost, double twice) {
        return Arrays.stream(line.split(" "))
                .filter(word -> random.nextDouble() >= lost)
                .map(word -> random.nextDouble() < twice ? word + " " + word : word)
                .collect(Collectors.joining(" "));
    }

    private static String shuffled(String line, Random random) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static List<String> rotated(List<String> lines) {
        List<String> rotated = new ArrayList<>(lines);
        Collections.rotate(rotated, 1);
        return rotated;
    }

    private static String withOddCharacters(String line, Random random) {
        String[] odd = {
            " ", "  ", "«", "—", "…", "😀", "新闻", "1,000.5", "2-1", "a/b", "$5", "<skipped>", "'s", "e\u0301"
        };
        return Arrays.stream(line.split(" "))
                .map(word -> random.nextInt(4) == 0 ? word + odd[random.nextInt(odd.length)] : word)
                .collect(Collectors.joining(" "));
    }
}
