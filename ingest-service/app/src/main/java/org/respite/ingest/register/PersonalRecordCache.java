package org.respite.ingest.register;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

/**
 * Remembers people as long as there is room, those longest who came last. What is
 * forgotten, the journals know.
 */
final class PersonalRecordCache {

    private final LinkedHashMap<String, PersonalRecord> people = new LinkedHashMap<>(16, 0.75f, true);

    private final int room;

    private int used;

    /**
     * Empty.
     * @param room check-ins of all people together, some 200 bytes each
     */
    PersonalRecordCache(int room) {
        this.room = room;
    }

    PersonalRecord of(String owner) {
        return people.computeIfAbsent(owner, _ -> {
            var fresh = new PersonalRecord();
            used += fresh.size();
            return fresh;
        });
    }

    /** Does something with somebody's record, and then makes room. */
    void change(String owner, Consumer<PersonalRecord> change) {
        PersonalRecord changed = of(owner);
        int before = changed.size();
        change.accept(changed);
        used += changed.size() - before;
        while (used > room && people.size() > 1) {
            var oldest = people.pollFirstEntry();
            used -= oldest.getValue().size();
        }
    }

    int used() {
        return used;
    }

}
