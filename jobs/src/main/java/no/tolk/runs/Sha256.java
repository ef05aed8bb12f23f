package no.tolk.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8, in hexadecimal: what Spark's {@code sha2(text, 256)} gives. */
public final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of a text in UTF-8, in hexadecimal. */
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** The hash of texts put end to end, in hexadecimal. */
    public static String of(Iterable<String> texts) {
        Sha256 digest = new Sha256();
        texts.forEach(digest::add);
        return digest.hex();
    }

    Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
