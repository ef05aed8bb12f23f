package no.tolk.runs;

import java.io.IOException;

/**
 * Puts a staged run in the place of its former self: first the rows of each table, then the manifest. Whatever moment a
 * process is killed at, publishing again finishes the work.
 */
public final class Publication {

    private final PublishedTables tables;
    private final RunId run;
    private final StagedRun staged;

    /** @param staged the run as it waits in its staging folder */
    public Publication(PublishedTables tables, RunId run, StagedRun staged) {
        this.tables = tables;
        this.run = run;
        this.staged = staged;
    }

    /** Publishes the staged tables, which must be complete, unless that was done, and removes the staging folder. */
    public void publish() throws IOException {
        if (!staged.isPublished()) {
            staged.underLease(() -> {
                replace();
                return null;
            });
        }
        staged.finish();
    }

    private void replace() throws IOException {
        staged.checkLease();
        RunManifest complete = staged.manifest().orElseThrow();
        // Another run may have made the tables in the meantime.
        TableFormat.of(tables.store(), tables.format());
        RunManifest inPlace = tables.replace(run, staged, complete);
        if (!inPlace.equals(complete)) {
            staged.complete(inPlace);
        }
        staged.checkLease();
        StoredFiles.replace(
                tables.store().files(), staged.manifestFile(), tables.store().manifestFile(run));
    }
}
