package org.respite.attack.surface;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All of it at work: three services with their doors, a broker with its users. */
public interface RunningSystem extends Target {

    /** A service with an HTTP door. */
    enum Service {

        INGEST, SCORING, ALERT

    }

    URI addressOf(Service service);

    /** Where a service shows its operators health and metrics. */
    URI managementOf(Service service);

    /** What operators show there. */
    String operatorsToken();

    /** An access token for somebody of the organisation in this role. */
    String token(String subject, String organisation, Role role);

    /**
     * Somebody of the organisation logs in where a page has sent them.
     * @return where the identity provider sends them back to
     */
    URI loggedIn(URI sentTo, String subject, String organisation);

    /** What people are. */
    enum Role {

        CLINICIAN,
        /** A clinician on a device that others use too: may hand in alone. */
        SHARED_DEVICE, LEADER, IMPORTER

    }

    /** Settings of a Kafka client that logs in as this service. */
    Map<String, Object> brokerAs(Service service);

    /** Every topic there is. */
    List<String> topics();

    /** All committed records of a topic, whoever may read it, by partition and offset. */
    List<ConsumerRecord<String, byte[]>> records(String topic);

    /**
     * Starts alert-service again with an empty document store, as a new replica would
     * begin.
     */
    void replaceAlertService();

    /** Everything the services have logged, arguments and stack traces included. */
    List<String> log();

    /** Bodies that a subscriber of an organisation's alerts was sent. */
    List<String> notifications(String organisation);

}
