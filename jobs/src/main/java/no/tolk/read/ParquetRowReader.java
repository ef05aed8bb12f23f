package no.tolk.read;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads Parquet, an article a row; of its columns, those that are asked for. A stretch of a file is the row groups whose
 * middle is in it. Not through Spark's own reader: there a damaged file fails the job.
 */
final class ParquetRowReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final FileAccess access;
    private final ArticleColumns columns;
    private final RecordReader records;

    ParquetRowReader(FileAccess access, ArticleColumns columns, RecordReader records) {
        this.access = access;
        this.columns = columns;
        this.records = records;
    }

    /** The stretch's records; throws nothing but what {@link Attempts} leave to Spark. */
    Iterator<SourceRecord> read(InputFile stretch) {
        return new FileRecords(stretch, this::open, records, access.attempts());
    }

    private RecordCursor open(InputFile stretch) throws IOException, InvalidRecordException {
        if (stretch.compressed()) {
            throw new InvalidRecordException("a packed Parquet file cannot be read from its end on: unpack it first");
        }
        try {
            return new Rows(stretch);
        } catch (InvalidRecordException | IOException | RuntimeException e) {
            if (stretch.start() > 0 && isOfTheFooter(e)) {
                refuseWrittenAgain(stretch);
                return null;
            }
            throw e;
        }
    }

    /**
     * Every stretch needs the whole file's footer, and the first one alone tells of what is wrong with that. A store that
     * does not answer fails a stretch without the others, whose rows nobody else would miss.
     */
    private static boolean isOfTheFooter(Exception fault) {
        boolean cannotBeParsed = fault.getCause() != null
                && fault.getCause().getClass().getName().contains(".thrift.");
        return !(fault instanceof IOException) || cannotBeParsed;
    }

    /** The first stretch may have been read before that, and was whole: then nobody else would tell of this one. */
    private void refuseWrittenAgain(InputFile stretch) throws IOException {
        Path path = access.path(stretch);
        if (path.getFileSystem(access.hadoop()).getFileStatus(path).getModificationTime() != stretch.modified()) {
            throw new IOException("the file was written again while it was read: read it again when it is whole");
        }
    }

    private MessageType projection(MessageType file) throws InvalidRecordException {
        List<String> existing = file.getFields().stream().map(Type::getName).toList();
        columns.checkAgainst(existing);
        Type text = file.getType(columns.text());
        if (!ParquetValues.isText(text)) {
            throw new InvalidRecordException(
                    "column \"" + columns.text() + "\" is of type " + typeName(text) + ": the text must be a string");
        }
        List<Type> wanted = new ArrayList<>();
        for (String column : columns.names()) {
            if (existing.contains(column)) {
                wanted.add(file.getType(column));
            }
        }
        return new MessageType(file.getName(), wanted);
    }

    private static String typeName(Type type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical != null) {
            return logical.toString();
        }
        return type.isPrimitive()
                ? type.asPrimitiveType().getPrimitiveTypeName().name()
                : "group";
    }

    private final class Rows implements RecordCursor {

        private final InputFile stretch;
        private final ParquetFileReader file;
        private final MessageType schema;
        private final MessageColumnIO columnIo;
        private org.apache.parquet.io.RecordReader<Group> group;
        private long left;
        private long row;

        Rows(InputFile stretch) throws IOException, InvalidRecordException {
            this.stretch = stretch;
            Path path = access.path(stretch);
            file = ParquetFileReader.open(
                    HadoopInputFile.fromPath(path, access.hadoop()),
                    HadoopReadOptions.builder(access.hadoop(), path)
                            .withRange(stretch.start(), stretch.end())
                            .build());
            try {
                schema = projection(file.getFileMetaData().getSchema());
                file.setRequestedSchema(schema);
                columnIo = new ColumnIOFactory(file.getFileMetaData().getCreatedBy()).getColumnIO(schema);
                row = file.getRowGroups().stream()
                        .mapToLong(BlockMetaData::getRowIndexOffset)
                        .findFirst()
                        .orElse(0);
            } catch (InvalidRecordException | RuntimeException e) {
                file.close();
                throw e;
            }
        }

        @Override
        public SourceRecord next() throws IOException {
            while (left == 0) {
                PageReadStore pages = file.readNextRowGroup();
                if (pages == null) {
                    return null;
                }
                row = pages.getRowIndexOffset().orElse(row);
                left = pages.getRowCount();
                group = columnIo.getRecordReader(pages, new GroupRecordConverter(schema));
            }
            byte[] json = json(group.read());
            long number = row++;
            left--;
            if (json.length > RawRecord.MAX_BYTES) {
                return records.unreadable(stretch, number, Failure.of(Failure.Stage.READ, RawRecord.tooLarge()));
            }
            return records.read(
                    new RawRecord(InputFormat.JSONL, json, stretch.uri(), number, stretch.articleId(number)));
        }

        /** Texts keep their bytes, right or wrong: a char for each, which are what they were when written as Latin-1. */
        private byte[] json(Group values) {
            return JSON.toJson(ParquetValues.row(values)).getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public long position() {
            return row;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
