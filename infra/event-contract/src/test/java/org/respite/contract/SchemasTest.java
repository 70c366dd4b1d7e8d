package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

    /** In check-ins and their erasures. */
    private static final List<String> OPTIONAL = List.of("fortnight", "block");

    static List<Sample<?>> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void theSchemaTakesTheSampleAndWhatIsWrittenToday(Sample<T> sample) {
        JsonNode written = ContractJson.MAPPER.readTree(sample.type().write(sample.event()));

        assertThat(Resources.faults(sample.schema(), Resources.json(sample.file()))).isEmpty();
        assertThat(Resources.faults(sample.schema(), written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemaTakesFieldsThatAreAddedLater(Sample<?> sample) {
        ObjectNode later = object(sample).put("addedLater", true);

        assertThat(Resources.faults(sample.schema(), later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemaRefusesEveryFieldLeftOutOrNull(Sample<?> sample) {
        for (String field : object(sample).propertyNames()) {
            if (!field.equals("leavers") && (!OPTIONAL.contains(field) || !sample.schema().startsWith("check-in"))) {
                assertThat(Resources.faults(sample.schema(), object(sample).without(field))).as(field).isNotEmpty();
            }
            assertThat(Resources.faults(sample.schema(), object(sample).putNull(field))).as(field).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0} with {1} {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|',
            textBlock = """
                    check-in.accepted.v1.counting              | id            | "no uuid"
                    check-in.accepted.v1.counting              | unit          | "a/b"
                    check-in.accepted.v1.counting              | unit          | ""
                    check-in.accepted.v1.counting              | instrument    | "weekly-reflection"
                    check-in.accepted.v1.counting              | answeredAt    | "yesterday"
                    check-in.accepted.v1.counting              | answeredAt    | "2026-09-18T15:42:00+02:00"
                    check-in.accepted.v1.counting              | fortnight     | -1
                    check-in.accepted.v1.counting              | fortnight     | 70.5
                    check-in.accepted.v1.counting              | answers       | {}
                    check-in.accepted.v1.counting              | answers       | {"energy": 1000000000}
                    check-in.accepted.v1.counting              | answers       | {"energy": 4.5}
                    check-in.accepted.v1.counting              | answers       | {"energy": "4"}
                    check-in.accepted.v1.counting              | answers       | {"signs": [1]}
                    check-in.accepted.v1.counting              | sealedSubject | "ana"
                    check-in.erased.v1.open                    | block         | -1
                    check-in.erased.v1.open                    | contributor   | ""
                    check-in.erased.v1.open                    | sealedSubject | "ana"
                    check-in.erased.v1.closed                  | fortnight     | 70
                    unit-tree.published.v1                     | zone          | "on the moon"
                    unit-tree.published.v1                     | units         | [{"id": "crisis team", "name": "Crisis team"}]
                    unit-tree.published.v1                     | units         | [{"id": "crisis-team"}]
                    unit-tree.published.v1                     | headcounts    | {"first": {"crisis-team": 12}}
                    unit-tree.published.v1                     | headcounts    | {"35": {"crisis-team": -1}}
                    team-indicator.released.v1.unit-published  | level         | "person"
                    team-indicator.released.v1.unit-published  | from          | "2026-02-30"
                    team-indicator.released.v1.unit-published  | centre        | 101
                    team-indicator.released.v1.unit-published  | count         | 0
                    team-indicator.released.v1.unit-published  | cells         | 2
                    team-indicator.released.v1.unit-published  | of            | 0
                    team-indicator.released.v1.unit-published  | outcome       | "withheld"
                    team-indicator.released.v1.unit-published  | mechanism     | {"profile": "default"}
                    team-indicator.released.v1.unit-withheld   | sum           | 12
                    team-indicator.released.v1.unit-withheld   | outcome       | "published"
                    team-indicator.released.v1.block           | unit          | "a+"
                    team-indicator.released.v1.block           | mechanism     | {"profile": "default", "clipWidth": 60, "sumVariance": 4050, "countVariance": 1.5, "promise": {}}
                    privacy-policy.published.v1                | groups        | []
                    privacy-policy.published.v1                | promise       | {"rhoPerBlock": 1, "delta": 0, "points": 20, "losses": []}
                    team-alert.changed.v1.opened               | revision      | 2
                    team-alert.changed.v1.raised               | revision      | 1
                    team-alert.changed.v1.opened               | severity      | "panic"
                    team-alert.changed.v1.opened               | usual         | "NaN"
                    team-alert.changed.v1.opened               | size          | 1000
                    """)
    void theSchemaRefuses(String sample, String field, String value) {
        Sample<?> original = samples().stream()
            .filter(each -> each.toString().equals(sample))
            .findFirst()
            .orElseThrow();
        ObjectNode broken = object(original);
        broken.set(field, ContractJson.MAPPER.readTree(value));

        assertThat(Resources.faults(original.schema(), broken)).isNotEmpty();
    }

    @Test
    void everyEventHasASchemaAndThereAreNoOthers() {
        var events = Constants.eventTypes().stream().map(type -> type.name().substring("org.respite.".length()));

        assertThat(Resources.in("schemas")).containsExactlyInAnyOrderElementsOf(
                Stream.concat(events, Stream.of("instrument")).map(name -> name + ".schema.json").toList());
    }

    private static ObjectNode object(Sample<?> sample) {
        return (ObjectNode) Resources.json(sample.file());
    }

}
