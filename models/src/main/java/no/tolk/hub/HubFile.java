package no.tolk.hub;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import no.tolk.model.Checksums;

/**
 * A file on a hub, which keeps models in Git: large files by their SHA-256, others as Git's blobs, by the SHA-1 of a
 * header and the content.
 *
 * @param name in the model, folders with /
 * @param size in bytes
 * @param algorithm of the sum
 * @param sum in hexadecimal
 */
record HubFile(String name, long size, String algorithm, String sum) {

    /** One that leads out of the model's folder is none. */
    private static final Pattern NAME = Pattern.compile("(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+");

    private static final String LARGE = "SHA-256";
    private static final String BLOB = "SHA-1";

    /** @throws IllegalArgumentException where no file can be like that */
    HubFile {
        if (size < 0 || !sum.matches("[0-9a-f]{40,64}") || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " has size " + size + " and sum " + sum);
        }
    }

    /** Reads one of a model's {@code siblings}. */
    static HubFile of(JsonObject sibling) {
        String name = sibling.get("rfilename").getAsString();
        if (sibling.has("lfs") && sibling.get("lfs").isJsonObject()) {
            JsonObject large = sibling.getAsJsonObject("lfs");
            return new HubFile(
                    name,
                    large.get("size").getAsLong(),
                    LARGE,
                    large.get("sha256").getAsString());
        }
        return new HubFile(
                name,
                sibling.get("size").getAsLong(),
                BLOB,
                sibling.get("blobId").getAsString());
    }

    /** Whether that is what a file on this machine has. */
    boolean isContentOf(Path file) throws IOException {
        return Files.size(file) == size && (algorithm.equals(LARGE) ? Checksums.of(file) : blob(file)).equals(sum);
    }

    /** The SHA-256 of its copy on this machine, which {@linkplain #isContentOf has} its content. */
    String sha256(Path copy) throws IOException {
        return algorithm.equals(LARGE) ? sum : Checksums.of(copy);
    }

    private static String blob(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(BLOB);
            digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + BLOB, e);
        }
    }
}
