/**
 * Input files to records: what there is to read, and each record of it as an article or as what is wrong with it. Knows
 * of Spark and Hadoop, and nothing of what becomes of the articles.
 */
package no.tolk.read;
