package org.respite.alert.projection;

/** Reads a topic for ever, and says how it gets on. */
public interface Follower {

    ReaderProgress progress();

}
