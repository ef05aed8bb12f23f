package no.tolk.translate;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import no.tolk.model.BundleException;
import no.tolk.model.ModelBundle;
import no.tolk.model.ModelConfig;
import no.tolk.model.ModelFamily.LanguagePair;
import no.tolk.model.TokenizerDefinition;

/** Between text and a model's token ids. Nothing is truncated or padded. Safe for use by several threads. */
final class SubwordTokenizer implements AutoCloseable {
    private static final Map<String, String> OPTIONS =
            Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "DO_NOT_PAD");
    private static final char WORD_START = '▁';

    private final HuggingFaceTokenizer tokenizer;
    private final Optional<Map<Integer, String>> targetVocabulary;
    private final Map<String, Integer> specialTokens;
    private final ModelConfig config;
    private final Optional<LanguagePair> languages;

    /** @throws BundleException where the bundle's tokenizer cannot be loaded, or lacks a language */
    SubwordTokenizer(ModelBundle bundle) {
        DjlSettings.apply();
        TokenizerDefinition definition = bundle.tokenizer();
        targetVocabulary = bundle.targetVocabulary();
        specialTokens = definition.specialTokens();
        config = bundle.config();
        languages = languages(bundle);
        byte[] json = definition.json().getBytes(StandardCharsets.UTF_8);
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new BundleException(
                    bundle.location() + "/tokenizer.json is not a tokenizer that can be loaded: " + e.getMessage(), e);
        }
    }

    private Optional<LanguagePair> languages(ModelBundle bundle) {
        List<LanguagePair> pairs = config.family().languagePairs();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pairs.stream()
                .filter(pair -> specialTokens.containsKey(pair.source()) && specialTokens.containsKey(pair.target()))
                .findFirst()
                .orElseThrow(() -> new BundleException(bundle.location() + " has no tokens for Norwegian and English: "
                        + pairs.stream()
                                .map(pair -> pair.source() + " and " + pair.target())
                                .collect(Collectors.joining(", or ")))));
    }

    /** Ids of a source as the encoder wants them, language token and {@code </s>} included. */
    long[] encode(String text) {
        long[] ids = tokenizer.encode(literal(text)).getIds();
        int prefix = languages.isPresent() ? 1 : 0;
        long[] source = new long[prefix + ids.length + 1];
        languages.ifPresent(pair -> source[0] = specialTokens.get(pair.source()));
        System.arraycopy(ids, 0, source, prefix, ids.length);
        source[source.length - 1] = config.endOfSentence();
        return source;
    }

    /**
     * Ids of words in the middle of a target.
     *
     * @return none where the target has another vocabulary than the source, which its tokenizer does not know
     */
    Optional<int[]> encodeTarget(String words) {
        if (targetVocabulary.isPresent()) {
            return Optional.empty();
        }
        long[] ids = tokenizer.encode(literal(words)).getIds();
        return Optional.of(Arrays.stream(ids).mapToInt(Math::toIntExact).toArray());
    }

    /** The text of target ids, special tokens left out. */
    String decode(int[] tokens) {
        if (targetVocabulary.isEmpty()) {
            return tokenizer
                    .decode(Arrays.stream(tokens).asLongStream().toArray(), true)
                    .strip();
        }
        return Arrays.stream(tokens)
                .filter(token -> !specialTokens.containsValue(token))
                .mapToObj(token -> targetVocabulary.get().getOrDefault(token, ""))
                .collect(Collectors.joining())
                .replace(WORD_START, ' ')
                .strip();
    }

    /** Where target sentences start and end. */
    TargetConventions target() {
        OptionalInt forced = languages
                .map(pair -> OptionalInt.of(specialTokens.get(pair.target())))
                .orElse(config.forcedFirst());
        return new TargetConventions(config.decoderStart(), config.endOfSentence(), forced, config.forcedLast());
    }

    /** {@code </s>} in a text is four characters that a journalist wrote, and must not end the sentence. */
    private String literal(String text) {
        if (text.indexOf('<') < 0 && languages.isEmpty()) {
            return text;
        }
        String safe = text;
        for (String special : specialTokens.keySet()) {
            if (safe.contains(special)) {
                safe = safe.replace(special, special.charAt(0) + " " + special.substring(1));
            }
        }
        return safe;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
