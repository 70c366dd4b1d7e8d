package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypeTest {

    @Test
    void aCheckInTravelsInBinaryModeUnderItsContributor() {
        var sample = Sample.all().getFirst();

        ProducerRecord<String, byte[]> sent = record(sample);

        assertThat(sent.topic()).isEqualTo("respite.check-ins.v1");
        assertThat(sent.key()).isEqualTo("Jt0m3v1xQmSgkq5yTz0nWA");
        assertThat(headers(sample)).containsExactlyInAnyOrderEntriesOf(Map.of("ce_specversion", "1.0", "ce_id",
                "0b8f3c52-6a4e-4a57-9c1d-3f0f6f6c1a11", "ce_type", "org.respite.check-in.accepted.v1", "ce_source",
                "/ingest-service", "ce_time", "2026-09-18T15:42:01.25Z", "content-type", "application/json"));
    }

    @ParameterizedTest
    @CsvSource({
            "check-in.accepted.v1.journal-only, respite.check-ins.v1, p2bX7cJv0SeM1hZr8dK4Ug, 5d0b6c7e-12f7-4a43-8a55-0d3b1f2c9e02",
            "check-in.erased.v1.open, respite.check-ins.v1, Jt0m3v1xQmSgkq5yTz0nWA, 0b8f3c52-6a4e-4a57-9c1d-3f0f6f6c1a11/erased",
            "unit-tree.published.v1, respite.units.v1, lakeside, lakeside/2026-09-01T06:00:00Z",
            "team-indicator.released.v1.unit-published, respite.team-indicators.v1, lakeside/crisis-team, lakeside/crisis-team/fortnight/70/emotionalExhaustion",
            "team-alert.changed.v1.raised, respite.team-alerts.v1, lakeside/crisis-team, lakeside/crisis-team/rise/70/2" })
    void everyEventTravelsUnderItsKey(String variant, String topic, String key, String id) {
        var sample = Sample.all().stream().filter(each -> each.toString().equals(variant)).findFirst().orElseThrow();

        assertThat(record(sample).topic()).isEqualTo(topic);
        assertThat(record(sample).key()).isEqualTo(key);
        assertThat(headers(sample)).containsEntry("ce_id", id);
    }

    @Test
    void whatSharesATopicIsToldApartByItsHeadersAndNeverTakenForTheOther() {
        var samples = Sample.all().stream().filter(sample -> sample.type().topic().equals(Topics.CHECK_INS)).toList();

        assertThat(samples).hasSize(5).allSatisfy(sample -> {
            var other = sample.type() == EventType.CHECK_IN_ERASED ? EventType.CHECK_IN_ACCEPTED
                    : EventType.CHECK_IN_ERASED;
            assertThat(sample.type().isNamedIn(record(sample).headers())).isTrue();
            assertThat(other.isNamedIn(record(sample).headers())).isFalse();
            assertThat(other.isNamedIn(new RecordHeaders())).isFalse();
            assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> other.read(record(sample).value()));
        });
    }

    static Map<String, String> headers(Sample<?> sample) {
        var headers = new TreeMap<String, String>();
        record(sample).headers()
            .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static <T> ProducerRecord<String, byte[]> record(Sample<T> sample) {
        return sample.type().toRecord(sample.event());
    }

}
