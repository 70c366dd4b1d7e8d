package org.respite.ingest.register;

/** What the register makes of a check-in. */
public sealed interface Entry {

    /**
     * It can be published. Say with {@link Register#settle} what the broker answered.
     *
     * @param owner whose it is, by a name
     * @param name its own
     * @param fresh whether it is one more
     */
    record Taken(String owner, String name, boolean fresh) implements Entry {
    }

    /** Its id stands for another check-in. */
    record Conflicting() implements Entry {
    }

    /**
     * As many as may be are there.
     *
     * @param most how many that is
     */
    record OneTooMany(int most) implements Entry {
    }

}
