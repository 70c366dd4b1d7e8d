package org.respite.alert.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.alert.Lakeside;
import org.respite.alert.indicator.ParsedRecords.Unreadable;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

class ParsedRecordsTest {

    private final TeamIndicatorReleased cell = new Lakeside("lakeside").cell(Lakeside.CRISIS, Level.UNIT, 70, 45);

    @Test
    void sortsRecordsIntoWhatTheySay() {
        var tree = new Lakeside("lakeside").tree();

        var incoming = ParsedRecords
            .of(List.of(record(Topics.TEAM_INDICATORS, EventType.TEAM_INDICATOR_RELEASED.write(cell)),
                    record(Topics.UNITS, EventType.UNIT_TREE_PUBLISHED.write(tree)),
                    record(Topics.UNITS, "{}".getBytes(StandardCharsets.UTF_8))));

        assertThat(incoming.cells()).containsExactly(cell);
        assertThat(incoming.trees()).containsExactly(tree);
        assertThat(incoming.unreadable()).extracting(Unreadable::isCell).containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({ "'\"count\":12', '\"count\":0'", "'\"cells\":1', '\"cells\":0'", "'\"of\":6', '\"of\":0'",
            "'\"sumVariance\":4050', '\"sumVariance\":-1'", "'\"count\":12', '\"count\":1.5'" })
    void aCellWithImpossibleFiguresIsUnreadable(String good, String bad) {
        var json = new String(EventType.TEAM_INDICATOR_RELEASED.write(cell), StandardCharsets.UTF_8);
        assertThat(json).contains(good);

        var incoming = ParsedRecords
            .of(List.of(record(Topics.TEAM_INDICATORS, json.replace(good, bad).getBytes(StandardCharsets.UTF_8))));

        assertThat(incoming.cells()).isEmpty();
        assertThat(incoming.unreadable()).singleElement()
            .satisfies(unreadable -> assertThat(unreadable.reason()).matches("[A-Za-z]+"));
    }

    private static ConsumerRecord<String, byte[]> record(String topic, byte[] value) {
        return new ConsumerRecord<>(topic, 0, 0, "key", value);
    }

}
