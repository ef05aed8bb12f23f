package no.tolk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.model.ModelBundle;
import no.tolk.translate.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "lines",
        description = {
            "Translates standard input line by line.",
            "One line in, one line out, in order; an empty line stays empty. A line with several sentences is split, "
                    + "translated and joined."
        })
final class LinesCommand implements Callable<Integer> {
    /** Lines translated at once at most, which bounds memory. */
    private static final int CHUNK = 2000;

    /** How often, and for how many milliseconds each time, more lines are waited for before those that came are translated. */
    private static final int WAITS = 10;

    private static final int WAIT = 10;

    @Mixin
    private DecodingFlags decoding;

    @Mixin
    private ThreadFlag threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        // A reader that is given the charset itself puts U+FFFD in the place of what is not UTF-8.
        Reader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()));
        try (ModelBundle bundle = ModelBundle.open(decoding.model);
                Translator translator = Translator.open(bundle);
                LineTranslator lines = new LineTranslator(translator, decoding.options(), threads.count())) {
            if (System.console() != null && !in.ready()) {
                spec.commandLine().getErr().println("Reading standard input; end with Ctrl-D");
            }
            List<String> chunk = new ArrayList<>();
            for (String line = nextLine(in); line != null; line = nextLine(in)) {
                chunk.add(line);
                if (chunk.size() == CHUNK || isQuiet(in)) {
                    print(lines, chunk, out);
                    chunk.clear();
                }
            }
            print(lines, chunk, out);
        }
        return ExitCode.OK;
    }

    /**
     * Whether nothing more comes for now. A program that writes without pause is waited for, since many lines make full
     * batches; how lines are divided changes no translation.
     */
    private static boolean isQuiet(Reader in) throws IOException {
        try {
            for (int i = 0; i < WAITS && !in.ready(); i++) {
                Thread.sleep(WAIT);
            }
            return !in.ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String nextLine(Reader in) throws IOException {
        try {
            return TextFile.nextLine(in);
        } catch (CharacterCodingException e) {
            throw new IOException("standard input is not in UTF-8: convert it first", e);
        }
    }

    private static void print(LineTranslator lines, List<String> chunk, PrintWriter out) throws IOException {
        lines.sentences(chunk).forEach(sentences -> out.print(LineTranslator.joined(sentences) + "\n"));
        StandardOutput.check(out);
    }
}
