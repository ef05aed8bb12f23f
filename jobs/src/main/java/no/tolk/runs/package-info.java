/**
 * What a run is on a file system: its tables in Parquet or Delta Lake, its staging folder and lease while it is written, its
 * publication, and its manifest; and what is done to published runs, down to the removal of one article. Nothing here knows
 * how rows come about.
 */
package no.tolk.runs;
