/** Models from a hub that has the interface of Hugging Face's: which files to take, and taking them whole. */
package no.tolk.hub;
