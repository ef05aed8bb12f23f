/**
 * How good translations and summaries are, measured against what people wrote: BLEU, chrF and ROUGE, in the variants that
 * published results use, so that Tolk's numbers can stand beside them.
 */
package no.tolk.evaluate;
