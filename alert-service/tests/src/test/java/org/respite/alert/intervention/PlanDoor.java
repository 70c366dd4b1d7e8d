package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.respite.alert.FixedTime;
import org.respite.alert.Lakeside;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Asks for plans and decides about them, over HTTP. */
abstract class PlanDoor extends FixedTime {

    static final String STEP = """
            {"intervention": "caseload-reweighting", "ownerRole": "clinical lead", "startOn": "%s", "goal": 40}""";

    VEvent event(Lakeside lakeside, String plan) throws Exception {
        EntityExchangeResult<byte[]> answer = exchange(lakeside, HttpMethod.GET, plan + "/review.ics", null, null)
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("text/calendar;charset=UTF-8")
            .expectBody()
            .returnResult();
        var calendar = new CalendarBuilder()
            .build(new ByteArrayInputStream(Objects.requireNonNull(answer.getResponseBody())));
        return Stream.of(calendar.getComponents().getFirst()).map(VEvent.class::cast).findFirst().orElseThrow();
    }

    /** Answers with the tag to go on from. */
    String put(Lakeside lakeside, String plan, String tag, String body, int status,
            Consumer<BodyContentSpec> expected) {
        var answer = exchange(lakeside, HttpMethod.PUT, plan, tag, body).expectStatus().isEqualTo(status).expectBody();
        expected.accept(answer);
        return Objects.requireNonNull(answer.returnResult().getResponseHeaders().getETag());
    }

    void refused(Lakeside lakeside, String plan, @Nullable String tag, String body, int status, String detail) {
        problem(exchange(lakeside, HttpMethod.PUT, plan, tag, body), status).jsonPath("$.detail")
            .value(String.class, found -> assertThat(found).startsWith(detail));
    }

}
