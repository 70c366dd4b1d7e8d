package org.respite.ingest.pocketcode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which codes somebody has. Immutable.
 *
 * @param version 0 while nothing is stored
 * @param codes by number
 */
record OwnersCodes(long version, List<Entry> codes) {

    static final OwnersCodes NONE = new OwnersCodes(0, List.of());

    OwnersCodes {
        codes = List.copyOf(codes);
    }

    /**
     * A code.
     *
     * @param block in which it is good
     * @param name of its document
     */
    record Entry(int number, int block, String name) {
    }

    /** Those that are good. */
    List<Entry> in(int block) {
        return codes.stream().filter(code -> code.block() == block).toList();
    }

    /** Those of earlier blocks. */
    List<String> over(int block) {
        return codes.stream().filter(code -> code.block() < block).map(Entry::name).toList();
    }

    Optional<Entry> numbered(int number) {
        return codes.stream().filter(code -> code.number() == number).findFirst();
    }

    /** With one more, and without those that are over. */
    OwnersCodes with(int block, String name) {
        int number = codes.stream().mapToInt(Entry::number).max().orElse(0) + 1;
        return new OwnersCodes(version,
                Stream.concat(in(block).stream(), Stream.of(new Entry(number, block, name))).toList());
    }

    OwnersCodes without(int number) {
        return new OwnersCodes(version, codes.stream().filter(code -> code.number() != number).toList());
    }

}
