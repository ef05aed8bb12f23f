/**
 * Which sentences of an article make its summary. The choice is extractive and works on one vector per sentence, the
 * direction that the translation model's encoder gave it, so that the summary needs no second model, and costs nothing
 * for a sentence whose vector is already stored.
 */
package no.tolk.summarize;
