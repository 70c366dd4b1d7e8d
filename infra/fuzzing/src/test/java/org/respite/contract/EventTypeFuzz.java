package org.respite.contract;

import java.util.List;

/** No value of any topic throws anything but the refusal that readers expect. */
public final class EventTypeFuzz {

    private static final List<EventType<?>> ALL = List.of(EventType.CHECK_IN_ACCEPTED, EventType.CHECK_IN_ERASED,
            EventType.UNIT_TREE_PUBLISHED, EventType.PRIVACY_POLICY_PUBLISHED, EventType.TEAM_INDICATOR_RELEASED,
            EventType.TEAM_ALERT_CHANGED);

    private EventTypeFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        for (EventType<?> type : ALL) {
            try {
                var _ = type.read(value);
            }
            catch (UnreadableEventException refused) {
                // What readers put aside.
            }
        }
    }

}
