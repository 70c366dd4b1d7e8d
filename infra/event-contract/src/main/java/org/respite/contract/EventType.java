package org.respite.contract;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.unit.UnitTreePublished;

/**
 * One kind of event: where it goes, under which key, and what its CloudEvents 1.0
 * attributes are. Written in binary mode of the Kafka protocol binding: attributes as
 * {@code ce_} headers, the JSON data as the record's value.
 *
 * @param name the CloudEvents {@code type}
 * @param source the CloudEvents {@code source}
 * @param topic the topic's name
 * @param data the record class of the JSON data
 * @param key the Kafka record key of an event
 * @param id unique per source; equal for a repeated publication of the same fact
 * @param time when it happened, by the organisation's clock
 * @param length how long the JSON data may be
 * @param whole how long a record is with everything in it
 */
public record EventType<T>(String name, URI source, String topic, Class<T> data, Function<T, String> key,
        Function<T, String> id, Function<T, Instant> time, DataLength length, RecordLength whole) {

    private static final int KIB = 1024;

    /** Room for the longest check-in that an instrument of the catalogue allows. */
    private static final RecordLength OF_CHECK_INS = RecordLength.exactly(2 * KIB);

    /** Every record has the same length, whatever was answered by whom. */
    public static final EventType<CheckInAccepted> CHECK_IN_ACCEPTED = new EventType<>(
            "org.respite.check-in.accepted.v1", URI.create("/ingest-service"), Topics.CHECK_INS, CheckInAccepted.class,
            CheckInAccepted::contributor, event -> event.id().toString(), CheckInAccepted::acceptedAt,
            DataLength.atMost(16 * KIB), OF_CHECK_INS);

    /**
     * On the topic of the check-ins and under the same key, so that everybody reads it
     * after the check-in it takes back; as long as one, so that taking back looks like
     * answering.
     */
    public static final EventType<CheckInErased> CHECK_IN_ERASED = new EventType<>("org.respite.check-in.erased.v1",
            URI.create("/ingest-service"), Topics.CHECK_INS, CheckInErased.class, CheckInErased::contributor,
            event -> event.id() + "/erased", CheckInErased::erasedAt, DataLength.atMost(4 * KIB), OF_CHECK_INS);

    public static final EventType<UnitTreePublished> UNIT_TREE_PUBLISHED = new EventType<>(
            "org.respite.unit-tree.published.v1", URI.create("/ingest-service"), Topics.UNITS, UnitTreePublished.class,
            UnitTreePublished::organisation, event -> event.organisation() + "/" + event.publishedAt(),
            UnitTreePublished::publishedAt, DataLength.atMost(1000 * KIB), RecordLength.ANY);

    public static final EventType<PrivacyPolicyPublished> PRIVACY_POLICY_PUBLISHED = new EventType<>(
            "org.respite.privacy-policy.published.v1", URI.create("/scoring-service"), Topics.PRIVACY_POLICY,
            PrivacyPolicyPublished.class, PrivacyPolicyPublished::key, PrivacyPolicyPublished::id,
            PrivacyPolicyPublished::publishedAt, DataLength.atMost(16 * KIB), RecordLength.ANY);

    /** Every cell has the same length, published or withheld, whatever its figures. */
    public static final EventType<TeamIndicatorReleased> TEAM_INDICATOR_RELEASED = new EventType<>(
            "org.respite.team-indicator.released.v1", URI.create("/scoring-service"), Topics.TEAM_INDICATORS,
            TeamIndicatorReleased.class, TeamIndicatorReleased::key, TeamIndicatorReleased::id,
            TeamIndicatorReleased::publishedAt, DataLength.exactly(2 * KIB), RecordLength.ANY);

    public static final EventType<TeamAlertChanged> TEAM_ALERT_CHANGED = new EventType<>(
            "org.respite.team-alert.changed.v1", URI.create("/alert-service"), Topics.TEAM_ALERTS,
            TeamAlertChanged.class, TeamAlertChanged::key, TeamAlertChanged::id, TeamAlertChanged::at,
            DataLength.atMost(16 * KIB), RecordLength.ANY);

    /** The most bytes of JSON data. */
    public int mostBytes() {
        return length.bytes();
    }

    /**
     * The event as a record ready to send.
     * @throws IllegalArgumentException if it is longer than the type allows
     */
    public ProducerRecord<String, byte[]> toRecord(T event) {
        return whole.fit(name,
                KafkaMessageFactory.createWriter(topic, key.apply(event)).writeBinary(toCloudEvent(event)));
    }

    /**
     * Whether a record's headers name this kind of event, for topics that hold several. A
     * record without headers names none.
     */
    public boolean isNamedIn(Headers headers) {
        Header type = headers.lastHeader("ce_type");
        return type != null && Arrays.equals(type.value(), name.getBytes(StandardCharsets.UTF_8));
    }

    /** The event with its attributes, for a serialiser that writes the headers itself. */
    public CloudEvent toCloudEvent(T event) {
        return CloudEventBuilder.v1()
            .withId(id.apply(event))
            .withType(name)
            .withSource(source)
            .withTime(time.apply(event).atOffset(ZoneOffset.UTC))
            .withData("application/json", write(event))
            .build();
    }

    /**
     * The JSON data alone.
     * @throws IllegalArgumentException if it is longer than the type allows
     */
    public byte[] write(T event) {
        return length.fit(name, ContractJson.MAPPER.writeValueAsBytes(event));
    }

    /**
     * Reads the JSON data of a record. The headers are not asked: a well-formed value
     * without them is still readable. No event reads as one of another type on its topic.
     * @throws UnreadableEventException if the value is missing or is not this kind of
     * event; its message holds no data
     */
    public T read(byte @Nullable [] value) {
        if (value == null) {
            throw new UnreadableEventException(name, "Missing");
        }
        if (!length.allows(value)) {
            throw new UnreadableEventException(name, "TooLong");
        }
        return parse(value);
    }

    private T parse(byte[] value) {
        try {
            return Objects.requireNonNull(ContractJson.MAPPER.readValue(value, data));
        }
        catch (RuntimeException unreadable) {
            throw new UnreadableEventException(name, unreadable.getClass().getSimpleName());
        }
    }

}
