package org.respite.ingest.privacy;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.respite.contract.Topics;
import org.respite.ingest.broker.ReaderGear;
import org.respite.ingest.broker.TopicReader;

/** Reads the policy topic from its beginning: every instance shows the notice. */
final class PolicyReader extends TopicReader {

    private final PolicyInForce policies;

    private Map<Integer, Long> reached = Map.of();

    PolicyReader(ReaderGear gear, PolicyInForce policies) {
        super(Topics.PRIVACY_POLICY, "privacy-policy", gear);
        this.policies = policies;
    }

    @Override
    protected Map<Integer, Long> reached() {
        return reached;
    }

    @Override
    protected void take(ConsumerRecords<String, byte[]> found, Map<Integer, Long> now) {
        found.forEach(each -> policies.take(each.partition(), each.value()));
        reached = now;
    }

}
