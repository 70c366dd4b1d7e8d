package org.respite.ingest.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Keys that hide nothing, but open nothing that is not theirs either. */
final class PlainKeys implements PersonKeys {

    private final String service;

    private int made;

    PlainKeys() {
        this("");
    }

    /** Another service's open none of these. */
    PlainKeys(String service) {
        this.service = service;
    }

    @Override
    public byte[] create(String owner) {
        return (service + owner + "#" + made++).getBytes(UTF_8);
    }

    @Override
    public PersonKey open(byte[] wrapped, String owner) {
        require(new String(wrapped, UTF_8).startsWith(service + owner + "#"));
        return new PersonKey() {
            @Override
            public byte[] seal(byte[] plain, String place) {
                byte[] mark = mark(place);
                return ByteBuffer.allocate(mark.length + plain.length).put(mark).put(plain).array();
            }

            @Override
            public byte[] open(byte[] sealed, String place) {
                byte[] mark = mark(place);
                require(Arrays.equals(Arrays.copyOf(sealed, mark.length), mark));
                return Arrays.copyOfRange(sealed, mark.length, sealed.length);
            }

            private byte[] mark(String place) {
                return (new String(wrapped, UTF_8) + "@" + place + ":").getBytes(UTF_8);
            }
        };
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw new IllegalStateException("key: another's");
        }
    }

}
