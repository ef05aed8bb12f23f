package no.tolk.hub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.model.BundleLayout;

/**
 * What a hub has of a model.
 *
 * @param model as it was asked for
 * @param commit which its revision stands for
 * @param licence as the hub names it; nothing where the model has none
 * @param files all of them, by their names
 */
record HubListing(HubModel model, String commit, Optional<String> licence, Map<String, HubFile> files) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final String LICENCE = "license:";
    /** Also where a licence obliges whoever uses the model. */
    private static final List<String> BESIDE = List.of("README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", "NOTICE");

    static HubListing of(HubModel model, String json) {
        try {
            JsonObject listing = JsonParser.parseString(json).getAsJsonObject();
            Map<String, HubFile> files = new LinkedHashMap<>();
            for (JsonElement sibling : listing.getAsJsonArray("siblings")) {
                HubFile file = HubFile.of(sibling.getAsJsonObject());
                files.put(file.name(), file);
            }
            String commit = listing.get("sha").getAsString();
            if (!COMMIT.matcher(commit).matches()) {
                throw new IllegalArgumentException("'" + commit + "' is no commit");
            }
            return new HubListing(model, commit, licence(listing), files);
        } catch (RuntimeException e) {
            // Gson has an exception of its own for each way in which a value can be another than expected.
            throw new HubException(
                    "the hub's answer about " + model + " is not as those of Hugging Face's are: " + e.getMessage(), e);
        }
    }

    private static Optional<String> licence(JsonObject listing) {
        if (!listing.has("tags")) {
            return Optional.empty();
        }
        return listing.getAsJsonArray("tags").asList().stream()
                .map(JsonElement::getAsString)
                .filter(tag -> tag.startsWith(LICENCE))
                .map(tag -> tag.substring(LICENCE.length()))
                .findFirst();
    }

    /**
     * The files that Tolk wants.
     *
     * @param settings what tells whether Tolk can run the model, and what obliges whoever does
     * @param graphs without the weights that are in files of their own
     */
    record Wanted(List<HubFile> settings, List<HubFile> graphs) {}

    /**
     * Chooses the files.
     *
     * @throws HubException where the hub has no graphs or no tokenizer of it, with the command that makes both
     * @throws no.tolk.model.BundleException where something else is missing
     */
    Wanted wanted() {
        refuseWithout("ONNX graphs", name -> name.endsWith(".onnx"));
        refuseWithout(BundleLayout.TOKENIZER, BundleLayout.TOKENIZER::equals);
        BundleLayout layout = BundleLayout.of(model.toString(), files::containsKey);
        List<HubFile> settings = Stream.concat(layout.settings().stream(), BESIDE.stream())
                .filter(files::containsKey)
                .map(files::get)
                .toList();
        return new Wanted(settings, layout.graphs().stream().map(files::get).toList());
    }

    /**
     * The file that has weights of a graph.
     *
     * @param location as the graph names it, from its own folder on
     * @throws HubException where the hub has none of that name
     */
    HubFile weights(HubFile graph, String location) {
        String beside = graph.name().substring(0, graph.name().lastIndexOf('/') + 1) + location;
        return Optional.ofNullable(files.get(beside))
                .orElseThrow(() -> new HubException(
                        graph.name() + " of " + model + " has its weights in " + beside + ", which the hub has not"));
    }

    private void refuseWithout(String what, Predicate<String> name) {
        if (files.keySet().stream().noneMatch(name)) {
            throw new HubException(
                    model + " has no " + what + " on the hub. Export it: optimum-cli export onnx --model "
                            + model.id() + " --task text2text-generation-with-past " + model.name()
                            + " (models/nb-en/MODEL_CARD.md tells more)");
        }
    }
}
