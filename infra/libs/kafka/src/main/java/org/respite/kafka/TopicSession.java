package org.respite.kafka;

/**
 * One consumer's life, from opening to the first failure. All of it happens in the
 * follower's thread, which may be blocked, but for {@link #wakeUp()}.
 */
public interface TopicSession extends AutoCloseable {

    /** Assigns or subscribes. Not called if the follower has been stopped meanwhile. */
    void begin();

    /** Polls once and takes what came. Called again and again. */
    void next();

    /** Makes a poll that waits fail at once. From any thread. */
    void wakeUp();

    @Override
    void close();

}
