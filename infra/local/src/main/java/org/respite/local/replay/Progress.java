package org.respite.local.replay;

/** Shows how far a replay is. */
public interface Progress extends AutoCloseable {

    /** Says that {@code done} lines are sent and where the clock stands. */
    void at(long done, String where);

    @Override
    void close();

}
