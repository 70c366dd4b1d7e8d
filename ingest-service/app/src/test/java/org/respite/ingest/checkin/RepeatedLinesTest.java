package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same line again, in the same batch or another. */
class RepeatedLinesTest extends Batches {

    @Test
    void aLineSentHundredsOfTimesHasTheSameReceiptEachTimeAndIsPublishedOnce() {
        JsonNode first = results(post(List.of(line(1)))).getFirst();

        List<JsonNode> again = results(post(Collections.nCopies(10, (line(1) + "\n").repeat(80))));

        assertThat(again).hasSize(800)
            .allSatisfy(result -> assertThat(withoutLine(result)).isEqualTo(withoutLine(first)));
        assertThat(fixture.events.attempts()).isOne();
        assertThat(fixture.received("accepted")).isEqualTo(801);
    }

    @Test
    void ofLinesThatSayTheSameOneIsPublished() {
        String lines = line(1) + "\n" + line(1) + "\n" + line(2) + "\n" + line(1);

        assertThat(results(post(List.of(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 202, 202, 202);
        assertThat(fixture.published()).extracting(CheckInAccepted::id).containsExactly(id(1), id(2));
    }

    @Test
    void whatTheBrokerHasNotAcknowledgedIsPublishedAgain() {
        fixture.events.goesAwayAfter(1);
        String lines = line(1) + "\n" + line(2) + "\n" + line(2);
        assertThat(results(post(List.of(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 503, 503);
        fixture.events.comesBack();

        assertThat(results(post(List.of(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 202, 202);
        assertThat(fixture.published()).extracting(CheckInAccepted::id).containsExactly(id(1), id(2));
    }

    /** Who imports is not told what somebody has taken back. */
    @Test
    void anErasedIdIsARepeatToWhoImports() {
        JsonNode first = results(post(List.of(line(1)))).getFirst();
        fixture.journals.erase(new Person("lakeside", "p1"), fixture.published().getFirst());

        JsonNode again = results(post(List.of(line(1)))).getFirst();

        assertThat(again).isEqualTo(first);
        assertThat(fixture.events.attempts()).isOne();
    }

    private static JsonNode withoutLine(JsonNode result) {
        return ((ObjectNode) result.deepCopy()).without("line");
    }

}
