package no.tolk.model;

import java.util.Map;

/**
 * A bundle's source tokenizer.
 *
 * @param json the content of its {@code tokenizer.json}, known faults repaired
 * @param specialTokens ids of the tokens that stand for something other than text, by their literal form
 */
public record TokenizerDefinition(String json, Map<String, Integer> specialTokens) {}
