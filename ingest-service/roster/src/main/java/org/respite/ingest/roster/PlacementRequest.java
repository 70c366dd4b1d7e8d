package org.respite.ingest.roster;

/** Somebody has answered in a block: to which unit does the answer go? */
public sealed interface PlacementRequest {

    String subject();

    int block();

    /** A person's own check-in: the roster knows the unit, or nobody does. */
    record Own(String subject, int block) implements PlacementRequest {

        @Override
        public String toString() {
            return "Own[…]";
        }

    }

    /** An import line, which also says where the person works. */
    record Named(String subject, int block, String unit, String department) implements PlacementRequest {

        @Override
        public String toString() {
            return "Named[…]";
        }

    }

}
