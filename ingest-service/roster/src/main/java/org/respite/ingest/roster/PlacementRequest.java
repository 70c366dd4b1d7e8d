package org.respite.ingest.roster;

import java.time.LocalDate;

/** Somebody has answered in a block: to which unit does the answer go? */
public sealed interface PlacementRequest {

    String subject();

    int block();

    /** The day it was answered on, in the organisation's zone. */
    LocalDate day();

    /** A person's own check-in: the roster knows the unit, or nobody does. */
    record Own(String subject, int block, LocalDate day) implements PlacementRequest {

        @Override
        public String toString() {
            return "Own[…]";
        }

    }

    /** An import line, which also says where the person works. */
    record Named(String subject, int block, LocalDate day, String unit, String department) implements PlacementRequest {

        @Override
        public String toString() {
            return "Named[…]";
        }

    }

}
