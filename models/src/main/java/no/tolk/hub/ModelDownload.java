package no.tolk.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.tolk.model.BundleLayout;
import no.tolk.model.Checksums;
import no.tolk.model.ModelConfig;

/**
 * Fetches a model into a folder, where it is a bundle. What was fetched before is kept: after an end at any moment the
 * same download goes on where this one was.
 */
public final class ModelDownload {

    private final ModelHub hub;
    private final HubModel model;
    private final Path folder;
    private final Consumer<Progress> progress;
    private final Duration pause;
    private long finished;
    private long total;

    /**
     * How far a download is.
     *
     * @param file which is fetched
     * @param finished bytes of all files that are here
     * @param total bytes of all files that are known to be needed
     */
    public record Progress(String file, long finished, long total) {}

    /**
     * What was fetched.
     *
     * @param commit which the revision stood for
     * @param licence as the hub names it, or {@code unknown}
     */
    public record Result(String commit, String licence) {}

    /** @param progress is told of each piece that came */
    public ModelDownload(ModelHub hub, HubModel model, Path folder, Consumer<Progress> progress) {
        this(hub, model, folder, progress, Duration.ofSeconds(2));
    }

    /** @param pause after the first attempt that brought nothing; it grows with each */
    ModelDownload(ModelHub hub, HubModel model, Path folder, Consumer<Progress> progress, Duration pause) {
        this.pause = pause;
        this.hub = hub;
        this.model = model;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Fetches what is not here yet, settings first, and compares all files with the hub's sums.
     *
     * @throws HubException where the hub has no such model, or none that Tolk can run, or cannot be reached
     * @throws no.tolk.model.BundleException where something is missing, or the model's family is unknown
     * @throws IOException where the folder cannot be written
     */
    public Result execute() throws IOException {
        HubListing listing = hub.listing(model);
        HubListing.Wanted wanted = listing.wanted();
        FileDownload download = new FileDownload(hub, listing, pause);
        Files.createDirectories(folder);
        total = size(wanted.settings()) + size(wanted.graphs());
        fetch(download, wanted.settings());
        ModelConfig.read(model.toString(), folder);
        fetch(download, wanted.graphs());
        List<HubFile> weights = weights(listing, wanted.graphs());
        total += size(weights);
        fetch(download, weights);
        writeSums(Stream.of(wanted.settings(), wanted.graphs(), weights)
                .flatMap(List::stream)
                .toList());
        return new Result(listing.commit(), listing.licence().orElse("unknown"));
    }

    private static long size(List<HubFile> files) {
        return files.stream().mapToLong(HubFile::size).sum();
    }

    /** Only a graph itself tells which other files it needs. */
    private List<HubFile> weights(HubListing listing, List<HubFile> graphs) throws IOException {
        Set<HubFile> weights = new LinkedHashSet<>();
        for (HubFile graph : graphs) {
            for (String location : BundleLayout.weightsOf(folder.resolve(graph.name()))) {
                weights.add(listing.weights(graph, location));
            }
        }
        return List.copyOf(weights);
    }

    private void writeSums(List<HubFile> files) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (HubFile file : files) {
            sums.put(file.name(), file.sha256(folder.resolve(file.name())));
        }
        Checksums.write(folder, sums);
    }

    private void fetch(FileDownload download, List<HubFile> files) throws IOException {
        for (HubFile file : files) {
            Path target = folder.resolve(file.name());
            if (!Files.exists(target)) {
                download.fetch(file, target, bytes -> tell(file, bytes));
            } else if (!file.isContentOf(target)) {
                throw new HubException(
                        target + " is another file than that of " + model + ": name another folder (-o), or delete it");
            }
            tell(file, file.size());
            finished += file.size();
        }
    }

    private void tell(HubFile file, long bytes) {
        progress.accept(new Progress(file.name(), finished + bytes, total));
    }
}
