package no.tolk.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * Parquet's values as JSON: numbers and truth values as such, dates and times as ISO 8601, bytes that are no text as
 * Base64, lists, maps and structs nested.
 *
 * <p>A text has a char for each of its bytes, since they need not be UTF-8; so do names.
 */
final class ParquetValues {

    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private ParquetValues() {}

    static boolean isText(Type type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return type.isPrimitive()
                && (logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                        || logical instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
                        || logical instanceof LogicalTypeAnnotation.JsonLogicalTypeAnnotation);
    }

    /** A row, with null for columns that have no value: they are there all the same. */
    static JsonObject row(Group group) {
        JsonObject row = object(group);
        for (Type column : group.getType().getFields()) {
            String name = bytewise(column.getName());
            if (!row.has(name)) {
                row.add(name, JsonNull.INSTANCE);
            }
        }
        return row;
    }

    /** The fields that have a value. */
    private static JsonObject object(Group group) {
        JsonObject object = new JsonObject();
        GroupType type = group.getType();
        for (int field = 0; field < type.getFieldCount(); field++) {
            boolean repeated = type.getType(field).isRepetition(Type.Repetition.REPEATED);
            if (repeated) {
                object.add(bytewise(type.getFieldName(field)), all(group, field));
            } else if (group.getFieldRepetitionCount(field) > 0) {
                object.add(bytewise(type.getFieldName(field)), value(group, field, 0));
            }
        }
        return object;
    }

    private static JsonArray all(Group group, int field) {
        JsonArray values = new JsonArray();
        for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
            values.add(value(group, field, i));
        }
        return values;
    }

    private static JsonElement value(Group group, int field, int index) {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            return primitive(group, field, index);
        }
        Group inner = group.getGroup(field, index);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof ListLogicalTypeAnnotation) {
            return list(inner);
        }
        return logical instanceof MapLogicalTypeAnnotation ? all(inner, 0) : object(inner);
    }

    /** Of three levels, the middle one means nothing; old writers left it out. */
    private static JsonArray list(Group list) {
        JsonArray values = new JsonArray();
        Type repeated = list.getType().getType(0);
        boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            if (!wrapped) {
                values.add(value(list, 0, i));
            } else if (list.getGroup(0, i).getFieldRepetitionCount(0) > 0) {
                values.add(value(list.getGroup(0, i), 0, 0));
            } else {
                values.add((String) null);
            }
        }
        return values;
    }

    private static JsonPrimitive primitive(Group group, int field, int index) {
        Type type = group.getType().getType(field);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> new JsonPrimitive(group.getBoolean(field, index));
            case INT32 ->
                whole(
                        group.getInteger(field, index),
                        logical,
                        Integer.toUnsignedString(group.getInteger(field, index)));
            case INT64 ->
                whole(group.getLong(field, index), logical, Long.toUnsignedString(group.getLong(field, index)));
            case FLOAT -> fraction(group.getFloat(field, index));
            case DOUBLE -> fraction(group.getDouble(field, index));
            case INT96 ->
                new JsonPrimitive(instant(group.getInt96(field, index)).toString());
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index), type);
        };
    }

    private static JsonPrimitive whole(long value, LogicalTypeAnnotation logical, String unsigned) {
        if (logical instanceof DateLogicalTypeAnnotation) {
            return new JsonPrimitive(LocalDate.ofEpochDay(value).toString());
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            Instant instant = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
            return new JsonPrimitive(
                    timestamp.isAdjustedToUTC()
                            ? instant.toString()
                            : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
        }
        if (logical instanceof TimeLogicalTypeAnnotation time) {
            return new JsonPrimitive(
                    LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString());
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return new JsonPrimitive(BigDecimal.valueOf(value, decimal.getScale()));
        }
        boolean isUnsigned = logical instanceof IntLogicalTypeAnnotation integer && !integer.isSigned();
        return new JsonPrimitive(isUnsigned ? new BigInteger(unsigned) : BigInteger.valueOf(value));
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** JSON has no infinity. */
    private static JsonPrimitive fraction(Number value) {
        return Double.isFinite(value.doubleValue()) ? new JsonPrimitive(value) : new JsonPrimitive(value.toString());
    }

    /** Nanoseconds of a Julian day, which is what timestamps were before they had a type. */
    private static Instant instant(Binary int96) {
        NanoTime time = NanoTime.fromBinary(int96);
        return Instant.EPOCH
                .plus(time.getJulianDay() - JULIAN_DAY_OF_EPOCH, ChronoUnit.DAYS)
                .plusNanos(time.getTimeOfDayNanos());
    }

    private static JsonPrimitive bytes(Binary value, Type type) {
        byte[] bytes = value.getBytes();
        if (isText(type)) {
            return new JsonPrimitive(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return new JsonPrimitive(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
        }
        if (logical instanceof UUIDLogicalTypeAnnotation) {
            ByteBuffer halves = ByteBuffer.wrap(bytes);
            return new JsonPrimitive(new UUID(halves.getLong(), halves.getLong()).toString());
        }
        return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes));
    }

    private static String bytewise(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
