package org.respite.local.replay;

/** Shows how far a replay is. */
public interface ReplayProgress extends AutoCloseable {

    /** Says how many lines are sent and in which week the clock stands. */
    void at(int done, String where);

    @Override
    void close();

}
