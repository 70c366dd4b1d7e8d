package org.respite.alert.notification;

class FakeOutboxTest extends OutboxContract {

    @Override
    Outbox outbox() {
        return new FakeOutbox();
    }

}
