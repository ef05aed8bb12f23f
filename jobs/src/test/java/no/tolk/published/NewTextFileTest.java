package no.tolk.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTextFileTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkStaysAndTheFileThatItLeadsToIsReplaced() throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(folder.resolve("shared")).resolve("report.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("report.html"), Path.of("shared/report.html"));

        write(link);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void aLinkToNothingIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("report.html"), Path.of("nowhere"));

        assertThatThrownBy(() -> write(link))
                .isInstanceOf(TolkException.class)
                .hasMessage(link + " is a link to nothing: name the file itself");
        assertThat(link).isSymbolicLink();
    }

    /** A socket, as a test must not try its luck with the machine's devices. */
    @Test
    void whatIsNoRegularFileIsRefusedAndStays() throws IOException {
        Path socket = folder.resolve("socket");
        Path link = Files.createSymbolicLink(folder.resolve("link"), socket);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            for (Path place : new Path[] {socket, link}) {
                assertThatThrownBy(() -> write(place))
                        .isInstanceOf(TolkException.class)
                        .hasMessageStartingWith(place + " is no regular file");
            }
            assertThat(Files.exists(socket) && !Files.isRegularFile(socket)).isTrue();
        }
    }

    private static void write(Path place) {
        NewTextFile.write(place.toString(), new Configuration(), out -> {
            out.write("new");
            return null;
        });
    }
}
