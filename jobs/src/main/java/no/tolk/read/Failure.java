package no.tolk.read;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Why a record is in quarantine.
 *
 * @param stage the step at which it failed
 * @param errorClass name of the exception's class
 * @param message for people
 * @param endsFile whether it stands for all that the file, or a stretch of it, held from there on: how many records those are
 *     is not known
 */
public record Failure(Stage stage, String errorClass, String message, boolean endsFile) {

    public static final StructType SCHEMA = StructType.fromDDL(
            "stage STRING NOT NULL, error_class STRING NOT NULL, message STRING NOT NULL, ends_file BOOLEAN NOT NULL");

    /** The steps at which a record can fail. */
    public enum Stage {
        READ("read"),
        PARSE("parse"),
        IDENTIFY("identify"),
        TRANSLATE("translate"),
        ASSEMBLE("assemble");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Failure of(Stage stage, Throwable fault) {
        String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return new Failure(stage, fault.getClass().getName(), message, false);
    }

    /** This failure, and what comes of it. */
    Failure andSo(String consequence) {
        return new Failure(stage, errorClass, message + "; " + consequence, endsFile);
    }

    /** This failure as one of a file that holds more than one record. */
    public Failure endingFile() {
        return new Failure(stage, errorClass, message, true);
    }

    public Row toRow() {
        return RowFactory.create(stage.label(), errorClass, message, endsFile);
    }
}
