package org.respite.alert.notification.outbox;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;

/** Outboxes for the tests of others. */
public final class SampleOutboxes {

    private SampleOutboxes() {
    }

    public static Outbox in(ReactiveMongoOperations store) {
        return new MongoOutbox(store);
    }

}
