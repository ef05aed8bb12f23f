package no.tolk.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.util.SerializableConfiguration;

/** Opens input files where tasks run, unpacking them by the endings of their names. */
final class FileAccess implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration hadoop;
    private final Attempts attempts;

    FileAccess(Configuration hadoop, Attempts attempts) {
        this.hadoop = new SerializableConfiguration(hadoop);
        this.attempts = attempts;
    }

    Attempts attempts() {
        return attempts;
    }

    Configuration hadoop() {
        return hadoop.value();
    }

    Path path(InputFile file) {
        return new Path(URI.create(file.uri()));
    }

    /** The file's content from its first byte, or from the given byte of one that is not compressed. */
    InputStream open(InputFile file, long from) throws IOException {
        Path path = path(file);
        FSDataInputStream in = path.getFileSystem(hadoop()).open(path);
        try {
            if (file.compressed()) {
                return unpacked(path, in);
            }
            in.seek(from);
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private InputStream unpacked(Path path, InputStream in) throws IOException {
        Path name = InputFile.lowered(path);
        // Hadoop's own codec wants a native library that few machines have.
        if (name.getName().endsWith(".zst")) {
            return new ZstdInputStream(in);
        }
        // Hadoop's own codec takes a damaged file for one that has ended.
        if (name.getName().endsWith(".bz2")) {
            return new BZip2CompressorInputStream(new BufferedInputStream(in), true);
        }
        CompressionCodec codec = new CompressionCodecFactory(hadoop()).getCodec(name);
        return codec.createInputStream(in);
    }

    /** How many of a file's bytes up to the given one have a value. */
    long count(InputFile file, char value, long end) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        try (InputStream in = open(file, 0)) {
            for (long left = end; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return count;
                }
                for (int i = 0; i < read; i++) {
                    count += buffer[i] == value ? 1 : 0;
                }
                left -= read;
            }
        }
        return count;
    }
}
