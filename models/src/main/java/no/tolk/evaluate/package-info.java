/**
 * How good a set of translations is, measured against references: BLEU and chrF, in the variants that published results
 * use, so that Tolk's numbers can stand beside them.
 */
package no.tolk.evaluate;
