/**
 * Translation with an encoder-decoder transformer: tokenizing, batching under a token budget, search with a key/value
 * cache, and putting the pieces back together. {@link no.tolk.translate.Translator} is the way in.
 */
package no.tolk.translate;
