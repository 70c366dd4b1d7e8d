package org.respite.alert.alert;

import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged.Change;

/** What a person does to an alert. */
public sealed interface PersonalChange {

    Person by();

    @Nullable Note note();

    /** As what it is told. */
    Change change();

    /** Somebody has seen it. */
    record Acknowledge(Person by, @Nullable Note note) implements PersonalChange {

        @Override
        public Change change() {
            return Change.ACKNOWLEDGED;
        }
    }

    /** Somebody does something about it. */
    record Act(Person by, @Nullable Note note) implements PersonalChange {

        @Override
        public Change change() {
            return Change.ACTING;
        }
    }

    /** Nothing more is to be done; the note says why. */
    record Resolve(Person by, Note note) implements PersonalChange {

        @Override
        public Change change() {
            return Change.RESOLVED;
        }
    }

    /** Takes back what people did: the alert is open again. */
    record Reopen(Person by, @Nullable Note note) implements PersonalChange {

        @Override
        public Change change() {
            return Change.REOPENED;
        }
    }

}
