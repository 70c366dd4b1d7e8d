package org.respite.ingest.push;

import java.nio.ByteBuffer;
import org.respite.ingest.pseudonym.KeyedFunction;
import org.respite.ingest.pseudonym.KeyedNames;
import org.respite.ingest.pseudonym.LengthPrefixing;
import org.respite.ingest.reminders.PushNames;

/** Codes by the {@code owner} key, under labels of their own. */
public final class KeyedPushNames implements PushNames {

    private final KeyedFunction keyed;

    public KeyedPushNames(KeyedFunction keyed) {
        this.keyed = keyed;
    }

    @Override
    public String place(String organisation, String subject) {
        return new KeyedNames(keyed).of("respite.reminders.owner.v1", organisation, subject);
    }

    @Override
    public long spread(String place, int fortnight) {
        return ByteBuffer
            .wrap(keyed.compute(LengthPrefixing.frame("respite.reminders.spread.v1", place, "" + fortnight),
                    Long.BYTES))
            .getLong();
    }

}
