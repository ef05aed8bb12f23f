package no.tolk.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 sums of files, and the list of them that a bundle may carry in the format of {@code sha256sum}. */
final class Checksums {
    static final String FILE = "SHA256SUMS";
    private static final int BUFFER = 1 << 16;

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A file's sum in hexadecimal.
     *
     * @throws BundleException where an archive has more of the file than it says
     */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long left = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new BundleException(file + " is longer than its archive says: pack the model again");
                }
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What does not agree with the list in {@code root}, a line each; empty where all does. */
    static List<String> faults(Path root) throws IOException {
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(root.resolve(FILE))) {
            number++;
            String[] parts = line.split(" [ *]", 2);
            if (parts.length != 2) {
                faults.add(FILE + " line " + number + ": not 'SUM  FILE'");
                continue;
            }
            Path file = root.resolve(parts[1]).normalize();
            if (!file.startsWith(root)) {
                faults.add(FILE + " line " + number + ": " + parts[1] + " is outside of the bundle");
            } else if (!Files.isRegularFile(file)) {
                faults.add(parts[1] + ": missing");
            } else if (!of(file).equals(parts[0])) {
                faults.add(parts[1] + ": its content does not have the listed sum");
            }
        }
        return faults;
    }
}
