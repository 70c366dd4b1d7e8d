package org.respite.ingest.register;

/** What the register makes of a check-in. */
public sealed interface Entry {

    /**
     * It can be published. Say with {@link Register#settle} what the broker answered.
     *
     * @param owner whose it is, by a name
     * @param name its own
     * @param fresh whether it is one more; else the same is on its way already
     */
    record Taken(String owner, String name, boolean fresh) implements Entry {
    }

    /** The same is on the log, and need not be published again. */
    record Repeated() implements Entry {
    }

    /**
     * Its id stands for another check-in.
     *
     * @param acknowledged whether that one is on the log for certain
     */
    record Conflicting(boolean acknowledged) implements Entry {
    }

    /** Its id stands for one that its owner has erased. */
    record Erased() implements Entry {
    }

    /**
     * Its id stands for one that does not open any more, so the two cannot be compared.
     */
    record Unreadable() implements Entry {
    }

    /**
     * As many as may be are there.
     *
     * @param most how many that is
     */
    record OneTooMany(int most) implements Entry {
    }

}
