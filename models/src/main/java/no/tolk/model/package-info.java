/** What a translation model is on disk: where it comes from, what it consists of, and its fingerprint. */
package no.tolk.model;
