package no.tolk.jobs;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import no.tolk.read.InputFormat;

/**
 * What a run's rows depend on besides the content of its input: two attempts at a run are attempts at the same thing if
 * these are equal.
 *
 * @param inputs qualified locations, as given; none where a quarantine was read
 * @param replayedRun the run whose quarantine was read; null where files were
 * @param inputFormat null where it follows from the files' names
 * @param limit records read at most; null for all
 */
record RunSettings(
        List<String> inputs,
        String replayedRun,
        InputFormat inputFormat,
        String idColumn,
        String textColumn,
        String titleColumn,
        String dateColumn,
        List<String> keepColumns,
        Integer limit,
        String modelFingerprint,
        int beam,
        double lengthPenalty,
        int repairBeam,
        int summarySentences,
        int maxArticleTokens) {

    /** The differences to other settings, for people: {@code limit 100, now none}. Empty where there are none. */
    String differencesFrom(RunSettings other) {
        JsonObject before = Json.GSON.toJsonTree(other).getAsJsonObject();
        JsonObject now = Json.GSON.toJsonTree(this).getAsJsonObject();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        StringJoiner differences = new StringJoiner("; ");
        for (String name : names) {
            String old = shown(before.get(name));
            String current = shown(now.get(name));
            if (!old.equals(current)) {
                differences.add(name + " " + old + ", now " + current);
            }
        }
        return differences.toString();
    }

    private static String shown(JsonElement value) {
        return value == null || value instanceof JsonNull ? "none" : value.toString();
    }
}
