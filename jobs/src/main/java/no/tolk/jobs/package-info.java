/**
 * The batch job on Apache Spark: {@link no.tolk.jobs.TranslateJob} from files to tables, and {@link no.tolk.jobs.Tolk}
 * from Dataset to Dataset.
 */
package no.tolk.jobs;
