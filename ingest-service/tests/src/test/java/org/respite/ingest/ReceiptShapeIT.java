package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Whoever sees an answer of the door go by, encrypted or not, learns nothing of what was
 * answered.
 */
class ReceiptShapeIT extends LiveTest {

    @Test
    void aReceiptHasOneLengthWhateverWasAnswered() {
        assertThat(lengths(energy -> one(http(), Tokens.importer("shapes"), imported(energy)))).hasSize(1);
    }

    @Test
    void soHasALineOfABatch() {
        assertThat(lengths(energy -> batch(http(), Tokens.importer("shapes"), imported(energy)))).hasSize(1);
    }

    /** Else equal lengths would say nothing. */
    @Test
    void anAnswerThatShowsWouldBeSeen() {
        assertThat(lengths(energy -> batch(http(), Tokens.importer("shapes"),
                imported(energy).replace("daily-energy/1", "daily-energy/" + energy))))
            .hasSizeGreaterThan(1);
    }

    private static Set<String> lengths(Function<Integer, WebTestClient.ResponseSpec> send) {
        return IntStream.rangeClosed(1, 10).mapToObj(energy -> shape(send.apply(energy))).collect(Collectors.toSet());
    }

    /** Status, header names and the length of each value, and of the body. */
    private static String shape(WebTestClient.ResponseSpec response) {
        var seen = response.expectBody().returnResult();
        byte[] body = seen.getResponseBodyContent();
        return seen.getStatus() + " " + (body == null ? 0 : body.length) + " " + headers(seen.getResponseHeaders());
    }

    private static String headers(HttpHeaders headers) {
        return headers.headerNames()
            .stream()
            .sorted()
            .map(name -> name + ":" + headers.getValuesAsList(name).toString().length())
            .collect(Collectors.joining(" "));
    }

    private static String imported(int energy) {
        return CheckIns.imported("somebody", "crisis-team", "outpatient", CheckIns.energy(UUID.randomUUID(), energy));
    }

}
