/**
 * Published runs as their readers see them: whole articles, pairs of sentences, distributions, the quarantine, and what
 * changed between two runs.
 */
package no.tolk.published;
