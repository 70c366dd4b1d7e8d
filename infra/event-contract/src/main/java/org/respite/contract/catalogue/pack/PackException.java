package org.respite.contract.catalogue.pack;

/**
 * A pack that cannot be offered. Says file, field and what was expected, and no word of
 * the pack: they are licensed, and a start that fails is logged.
 */
public final class PackException extends RuntimeException {

    private final String place;

    private final String expected;

    PackException(String place, String expected) {
        super(place + " (expected: " + expected + ")");
        this.place = place;
        this.expected = expected;
    }

    /** File and field, such as {@code cbi.json: languages.en.items.7.text}. */
    public String place() {
        return place;
    }

    public String expected() {
        return expected;
    }

}
