package org.respite.alert.lifecycle;

import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged.Change;

/** What a person does to an alert. */
public sealed interface LeaderChange {

    LeaderIdentity by();

    @Nullable Note note();

    /** As what it is told. */
    Change change();

    /** Somebody has seen it. */
    record Acknowledge(LeaderIdentity by, @Nullable Note note) implements LeaderChange {

        @Override
        public Change change() {
            return Change.ACKNOWLEDGED;
        }
    }

    /** Somebody does something about it. */
    record Act(LeaderIdentity by, @Nullable Note note) implements LeaderChange {

        @Override
        public Change change() {
            return Change.ACTING;
        }
    }

    /** Nothing more is to be done; the note says why. */
    record Resolve(LeaderIdentity by, Note note) implements LeaderChange {

        @Override
        public Change change() {
            return Change.RESOLVED;
        }
    }

    /** Takes back what people did: the alert is open again. */
    record Reopen(LeaderIdentity by, @Nullable Note note) implements LeaderChange {

        @Override
        public Change change() {
            return Change.REOPENED;
        }
    }

}
