package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
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

    FileAccess(Configuration hadoop) {
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    /** The file's content from its first byte, or from the given byte of one that is not compressed. */
    InputStream open(InputFile file, long from) throws IOException {
        Path path = new Path(URI.create(file.uri()));
        FSDataInputStream in = path.getFileSystem(hadoop.value()).open(path);
        try {
            CompressionCodec codec = new CompressionCodecFactory(hadoop.value()).getCodec(path);
            if (codec != null) {
                return codec.createInputStream(in);
            }
            in.seek(from);
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
