package org.respite.scoring.notice;

import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.respite.contract.privacy.PrivacyPolicyPublished;

/** Where policies are published; the newest one holds. */
public interface PolicyTopic {

    /**
     * The policy published last; empty if there is none, or none that can be read.
     * @throws KafkaException if the broker does not say
     */
    Optional<PrivacyPolicyPublished> newest();

    /**
     * Returns when the broker has it.
     * @throws KafkaException if it does not take it
     */
    void publish(PrivacyPolicyPublished policy);

}
