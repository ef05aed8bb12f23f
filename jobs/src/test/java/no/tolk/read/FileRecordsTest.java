package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.tolk.runs.TestSpark;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class FileRecordsTest {

    private static final InputFile FILE =
            new InputFile("file:/news.jsonl", "news.jsonl", InputFormat.JSONL, 0, 100, 0, false);
    private static final RecordReader RECORDS = new RecordReader(TestInput.COLUMNS);
    private static final AtomicInteger OPEN = new AtomicInteger();

    /** An endless file. */
    private static final class Endless implements RecordCursor {

        Endless() {
            OPEN.incrementAndGet();
        }

        @Override
        public SourceRecord next() {
            return RECORDS.read(new RawRecord(InputFormat.TEXT, new byte[] {'a'}, FILE.uri(), 0, "a"));
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {
            OPEN.decrementAndGet();
        }
    }

    @Test
    void areClosedWithATaskThatWantsOnlyTheFirst() {
        List<String> read = JavaSparkContext.fromSparkContext(
                        TestSpark.session().sparkContext())
                .parallelize(List.of(1), 1)
                .map(number -> {
                    Iterator<SourceRecord> records =
                            new FileRecords(FILE, file -> new Endless(), RECORDS, new Attempts(1));
                    return TestInput.text(records.next()) + OPEN.get();
                })
                .collect();

        assertThat(read).containsExactly("a1");
        assertThat(OPEN).hasValue(0);
    }

    @Test
    void endWithAFailureWhereAFileIsNestedTooDeeply() {
        FileRecords records = new FileRecords(
                FILE,
                file -> {
                    throw new StackOverflowError();
                },
                RECORDS,
                new Attempts(1));

        assertThat(records).toIterable().singleElement().satisfies(record -> assertThat(
                        record.failure().errorClass())
                .isEqualTo("java.lang.StackOverflowError"));
    }
}
