package org.respite.scoring.topology.serde;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A compact way to write a value, from two functions. Numbers are big endian; keys are
 * written so that their bytes sort like their fields.
 */
public record BinarySerde<T>(Writer<T> writer, Reader<T> reader) implements Serde<T> {

    public interface Writer<T> {

        void write(T value, DataOutputStream to) throws IOException;

    }

    public interface Reader<T> {

        T read(DataInputStream from) throws IOException;

    }

    @Override
    public Serializer<T> serializer() {
        return (_, value) -> value == null ? null : write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (_, bytes) -> bytes == null ? null : read(bytes);
    }

    public byte[] write(T value) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(value, new DataOutputStream(bytes));
        }
        catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote, to its last byte.
     * @throws UnreadableStateException if these are not such bytes, whatever they are
     */
    public T read(byte[] bytes) {
        var from = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            T value = reader.read(from);
            if (from.available() > 0) {
                throw new IOException("bytes left: " + from.available() + " (expected: none)");
            }
            return value;
        }
        catch (UnreadableStateException known) {
            throw known;
        }
        catch (IOException | RuntimeException broken) {
            throw new UnreadableStateException(reason(broken), broken);
        }
    }

    /** Our own messages name a field; those of others could hold data. */
    private static String reason(Exception broken) {
        return broken.getClass() == IOException.class ? String.valueOf(broken.getMessage())
                : broken.getClass().getSimpleName();
    }

}
