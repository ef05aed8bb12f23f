package no.tolk.hub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
            return new HubListing(model, listing.get("sha").getAsString(), licence(listing), files);
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
     * The files that Tolk wants, those first that tell whether it can run the model.
     *
     * @throws HubException where the hub has no graphs of it
     * @throws no.tolk.model.BundleException where something else is missing
     */
    List<HubFile> wanted() {
        if (files.keySet().stream().noneMatch(name -> name.endsWith(".onnx"))) {
            throw new HubException(
                    model + " has no ONNX graphs on the hub. Export them: optimum-cli export onnx --model "
                            + model.id() + " --task text2text-generation-with-past " + model.name()
                            + " (models/nb-en/MODEL_CARD.md tells more)");
        }
        BundleLayout layout = BundleLayout.of(model.toString(), files::containsKey);
        List<HubFile> wanted = new ArrayList<>();
        layout.settings().forEach(name -> wanted.add(files.get(name)));
        BESIDE.stream().filter(files::containsKey).forEach(name -> wanted.add(files.get(name)));
        for (String graph : layout.graphs()) {
            wanted.add(files.get(graph));
            // The weights of a graph that is larger than a Protocol Buffer can be.
            Pattern weights = Pattern.compile(Pattern.quote(graph) + "_data\\w*");
            files.values().stream()
                    .filter(file -> weights.matcher(file.name()).matches())
                    .forEach(wanted::add);
        }
        return wanted;
    }
}
