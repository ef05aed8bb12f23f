package no.tolk.runs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Publishing after a kill where a rename is a copy of each file and then a removal of each file. */
class PublicationOnS3IT extends PublicationTest {

    @TempDir
    private static Path bucket;

    private static S3Server s3;

    @BeforeAll
    static void start() throws Exception {
        s3 = S3Server.startIn(bucket);
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Override
    OutputStore open(Path folder) throws IOException {
        return OutputStore.open(s3.location(folder.getFileName().toString()), s3.hadoop());
    }
}
