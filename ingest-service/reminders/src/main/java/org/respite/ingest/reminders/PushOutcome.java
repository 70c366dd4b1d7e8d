package org.respite.ingest.reminders;

/** What a push service made of a message. */
enum PushOutcome {

    /** It is on its way. */
    TAKEN,
    /** The browser has no such subscription any more. */
    GONE,
    /** It did not take it: there is no second try. */
    FAILED

}
