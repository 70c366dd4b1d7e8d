package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.recompute.Recompute;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.testsupport.Tokens;
import org.respite.testsupport.TopicProbe;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** From released figures to alerts, over the topic, HTTP and the stream. */
class AlertingIT extends FixedTime {

    @Test
    void opensAnAlertForARiseAndResolvesItAfterwards() throws Exception {
        var lakeside = new Lakeside("rise");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, LAST, RISE));

        var changes = changesOf(lakeside, Change.RESOLVED);

        assertThat(changes.getFirst().change()).isEqualTo(Change.OPENED);
        assertThat(changes.getFirst().fortnight()).isBetween(70, 72);
        assertThat(changes).extracting(TeamAlertChanged::unit).containsOnly(Lakeside.CRISIS);
        assertThat(changes).extracting(TeamAlertChanged::alert).containsOnly(changes.getFirst().alert());
        assertThat(changes).extracting(TeamAlertChanged::revision).doesNotHaveDuplicates().isSorted();
        assertThat(changes.getLast().at()).isEqualTo(Lakeside.publishedAt(changes.getLast().fortnight()));

        get(lakeside, "/api/v1/alerts").jsonPath("$").isEmpty();
        get(lakeside, "/api/v1/alerts?state=closed").jsonPath("$.length()")
            .isEqualTo(1)
            .jsonPath("$[0].name")
            .isEqualTo("Crisis team")
            .jsonPath("$[0].state")
            .isEqualTo("resolved");
        get(lakeside, "/api/v1/alerts/" + changes.getFirst().alert()).jsonPath("$.history.length()")
            .isEqualTo(changes.size())
            .jsonPath("$.history[0].change")
            .isEqualTo("opened");
    }

    @Test
    void explainsAnAlertAndLetsEverybodyDrawItAgain(@TempDir Path folder) throws Exception {
        var lakeside = new Lakeside("again");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, LAST, RISE));
        var opened = changesOf(lakeside, Change.RESOLVED).getFirst();
        awaitRelease(lakeside, LAST);

        get(lakeside, "/api/v1/alerts/" + opened.alert()).jsonPath("$.explanation.text")
            .value(org.hamcrest.Matchers.startsWith("Strain in Crisis team rose about "))
            .jsonPath("$.explanation.onset.fortnight")
            .isEqualTo(70)
            .jsonPath("$.explanation.decided.length()")
            .isEqualTo(2);

        var cells = lines(lakeside, "/api/v1/cells", folder);
        var alerts = lines(lakeside, "/api/v1/alerts/changes", folder);
        var printed = new ByteArrayOutputStream();
        int exit = Recompute.run(List.of(cells.toString(), "--against=" + alerts), InputStream.nullInputStream(),
                new PrintStream(printed, true, StandardCharsets.UTF_8), System.err);

        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("identical: ");
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(cells)).hasSize((LAST - FIRST + 1) * 6);
    }

    private Path lines(Lakeside lakeside, String path, Path folder) throws Exception {
        var body = Objects.requireNonNull(exchange(lakeside, path).expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_NDJSON)
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody());
        return Files.write(folder.resolve(path.substring(path.lastIndexOf('/') + 1)), body);
    }

    @Test
    void streamsWhatIsOpenAndThenWhatHappensAndResumes() throws Exception {
        var lakeside = new Lakeside("stream");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, 75, RISE));
        var opening = changesOf(lakeside, Change.OPENED).getFirst();
        awaitRelease(lakeside, 75);

        var first = events(lakeside, null).next();
        StepVerifier.create(first)
            .assertNext(event -> assertThat(event.id()).startsWith(opening.alert() + "/"))
            .expectComplete()
            .verify(TopicProbe.PATIENCE);

        StepVerifier.create(events(lakeside, null).map(AlertingIT::state).takeUntil("resolved"::equals))
            .expectNext("open")
            .then(() -> sendQuietly(lakeside.releases(76, LAST, RISE)))
            .thenConsumeWhile("open"::equals)
            .expectNext("resolved")
            .expectComplete()
            .verify(TopicProbe.PATIENCE);

        StepVerifier.create(
                events(lakeside, opening.alert() + "/1").map(AlertingIT::state).takeUntil("resolved"::equals).last())
            .expectNext("resolved")
            .expectComplete()
            .verify(TopicProbe.PATIENCE);
    }

    private Flux<ServerSentEvent<JsonNode>> events(Lakeside lakeside, @Nullable String lastEventId) {
        return WebClient.create("http://localhost:" + port).get().uri("/api/v1/alerts").headers(headers -> {
            headers.setBearerAuth(Tokens.leader("lea", lakeside.id()));
            headers.setAccept(List.of(MediaType.TEXT_EVENT_STREAM));
            if (lastEventId != null) {
                headers.set("Last-Event-ID", lastEventId);
            }
        }).retrieve().bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {
        }).filter(event -> event.data() != null);
    }

    private static String state(ServerSentEvent<JsonNode> event) {
        return Objects.requireNonNull(event.data()).get("state").asString();
    }

    private void sendQuietly(List<TeamIndicatorReleased> cells) {
        try {
            send(cells);
        }
        catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

}
