package org.respite.ingest.register;

/** What the register makes of a check-in. */
public sealed interface RegistrationResult {

    /**
     * The check-in can be published. Say with {@link CheckInRegister#settle} what the
     * broker answered.
     *
     * @param owner whose it is, by a name
     * @param name its own
     * @param fresh whether it is one more; else the same is on its way already
     * @param first what was decided when it first came, now or before
     */
    record Taken(String owner, String name, boolean fresh, FirstDecision first) implements RegistrationResult {
    }

    /**
     * The same check-in is on the log, and need not be published again.
     *
     * @param first what was decided when it was published
     */
    record Repeated(FirstDecision first) implements RegistrationResult {
    }

    /**
     * The id stands for another check-in.
     *
     * @param acknowledged whether that one is on the log for certain
     */
    record Conflicting(boolean acknowledged) implements RegistrationResult {
    }

    /** The id stands for a check-in that its owner has erased. */
    record Erased() implements RegistrationResult {
    }

    /**
     * The id stands for a check-in that does not open any more, so the two cannot be
     * compared.
     */
    record Unreadable() implements RegistrationResult {
    }

    /**
     * As many as may be are there.
     *
     * @param most how many that is
     */
    record OneTooMany(int most) implements RegistrationResult {
    }

}
