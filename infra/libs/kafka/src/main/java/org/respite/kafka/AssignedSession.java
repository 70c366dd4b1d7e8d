package org.respite.kafka;

import java.util.Set;

/** Reads all partitions of some topics from where a handler has got to. */
final class AssignedSession implements TopicSession {

    private final TopicConsumer consumer;

    private final Set<String> topics;

    private final TopicHandler handler;

    AssignedSession(TopicConsumer consumer, Set<String> topics, TopicHandler handler) {
        this.consumer = consumer;
        this.topics = topics;
        this.handler = handler;
    }

    @Override
    public void begin() {
        consumer.assign(topics);
        consumer.seek(handler.begin(consumer));
    }

    @Override
    public void next() {
        handler.take(consumer.poll(), consumer);
    }

    @Override
    public void wakeUp() {
        consumer.wakeUp();
    }

    @Override
    public void close() {
        consumer.close();
    }

}
