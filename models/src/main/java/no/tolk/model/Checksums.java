package no.tolk.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SHA-256 sums of files, and the list of them that a bundle may carry in the format of {@code sha256sum}. */
public final class Checksums {
    static final String FILE = "SHA256SUMS";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LIST = 1 << 20;

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file's sum in hexadecimal. */
    public static String of(Path file) throws IOException {
        return of(file, OutputStream.nullOutputStream());
    }

    /**
     * Writes the list.
     *
     * @param sums by the files' names from {@code root} on, folders with /
     */
    public static void write(Path root, Map<String, String> sums) throws IOException {
        StringBuilder list = new StringBuilder();
        sums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(root.resolve(FILE), list);
    }

    /**
     * A file's sum in hexadecimal.
     *
     * @param alsoTo what else gets the file's bytes
     * @throws BundleException where an archive has more of the file than it says
     */
    static String of(Path file, OutputStream alsoTo) throws IOException {
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
                alsoTo.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A line of the list: a sum, the file's name as it is written, and where the file is. */
    private record Entry(String sum, String name, Path file) {
        static Optional<Entry> of(Path root, String line) {
            String[] parts = line.split(" [ *]", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new Entry(
                                parts[0].toLowerCase(Locale.ROOT),
                                parts[1],
                                root.resolve(parts[1]).normalize()))
                        : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }

    /** The sums of the list in {@code root}; none where there is no list. Lines that are something else are left out. */
    static Map<Path, String> listed(Path root) throws IOException {
        Map<Path, String> sums = new HashMap<>();
        if (Files.isRegularFile(root.resolve(FILE))) {
            for (String line : lines(root)) {
                Entry.of(root, line).ifPresent(entry -> sums.put(entry.file(), entry.sum()));
            }
        }
        return sums;
    }

    /** What does not agree with the list in {@code root}, a line each; empty where all does. */
    static List<String> faults(Path root) throws IOException {
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : lines(root)) {
            number++;
            Optional<Entry> entry = Entry.of(root, line);
            if (entry.isEmpty()) {
                faults.add(FILE + " line " + number + ": not 'SUM  FILE'");
                continue;
            }
            Path file = entry.get().file();
            String name = entry.get().name();
            if (!file.startsWith(root)) {
                faults.add(FILE + " line " + number + ": " + name + " is outside of the bundle");
            } else if (!Files.isRegularFile(file)) {
                faults.add(name + ": missing");
            } else if (!of(file).equals(entry.get().sum())) {
                faults.add(name + ": its content does not have the listed sum");
            }
        }
        return faults;
    }

    private static List<String> lines(Path root) throws IOException {
        Path list = root.resolve(FILE);
        if (Files.size(list) > LONGEST_LIST) {
            throw new BundleException(list + " is longer than any list of a model's files: delete it");
        }
        try {
            return Files.readAllLines(list);
        } catch (CharacterCodingException e) {
            throw new BundleException(list + " is no list of sums in UTF-8: delete it, or write it with sha256sum", e);
        }
    }
}
