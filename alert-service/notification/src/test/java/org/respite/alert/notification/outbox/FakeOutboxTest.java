package org.respite.alert.notification.outbox;

class FakeOutboxTest extends OutboxContract {

    @Override
    Outbox outbox() {
        return new FakeOutbox();
    }

}
