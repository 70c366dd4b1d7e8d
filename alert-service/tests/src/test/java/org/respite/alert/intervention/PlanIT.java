package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.testsupport.TopicProbe;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** From an alert to a step, its review and its effect, over HTTP. */
class PlanIT extends PlanDoor {

    private static final Step RISE = new Step(70, 76, 25);

    @BeforeEach
    void whileTheAlertIsNew() {
        clock.set(Lakeside.publishedAt(76).plusSeconds(86_400));
    }

    @Test
    void aStepIsChosenReviewedAndItsEffectTold() throws Exception {
        var lakeside = new Lakeside("stepping");
        send(lakeside, 60, 76);
        clock.set(ReportingCalendar.firstDayOf(77).plusDays(3));
        var alert = alertOf(lakeside);
        var plan = "/api/v1/alerts/" + alert + "/plan";

        get(lakeside, plan).jsonPath("$.state").isEqualTo("none").jsonPath("$.revision").isEqualTo(0);
        var tag = put(lakeside, plan, "\"0\"", STEP.formatted("2026-12-15"), 200, chosen -> {
            chosen.jsonPath("$.state").isEqualTo("chosen");
            chosen.jsonPath("$.choice.title").isEqualTo("Reweight the caseload");
            chosen.jsonPath("$.choice.reviewOn").isEqualTo("2027-03-09");
            chosen.jsonPath("$.hints[0]")
                .value(String.class, hint -> assertThat(hint).startsWith("A goal of 40 points"));
        });
        get(lakeside, "/api/v1/alerts/" + alert).jsonPath("$.history[-1:].change").isEqualTo("acting");
        get(lakeside, plan + "/effect").jsonPath("$.state").isEqualTo("too-early");

        var event = event(lakeside, plan);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(alert + "@review.respite");
        assertThat(event.toString()).contains("DTSTART;VALUE=DATE:20270309", "SEQUENCE:0", "Crisis team");

        put(lakeside, plan, tag, STEP.formatted("2026-12-14").replace("40", "9"), 200,
                changed -> changed.jsonPath("$.history.length()").isEqualTo(2));
        assertThat(event(lakeside, plan).toString()).contains("DTSTART;VALUE=DATE:20270308", "SEQUENCE:1");
        send(lakeside, 77, 82);
        clock.set(ReportingCalendar.firstDayOf(83).plusDays(3));

        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, plan + "/effect").jsonPath("$.after").isEqualTo(5));
        get(lakeside, plan + "/effect").jsonPath("$.state")
            .isEqualTo("improved")
            .jsonPath("$.effect.high")
            .value(Double.class, high -> assertThat(high).isNegative())
            .jsonPath("$.goal.points")
            .isEqualTo(9);
    }

    @Test
    void whoeverHasNotSeenThePlanIsRefused() throws Exception {
        var lakeside = new Lakeside("careless");
        send(lakeside, 60, 76);
        clock.set(ReportingCalendar.firstDayOf(77).plusDays(3));
        var plan = "/api/v1/alerts/" + alertOf(lakeside) + "/plan";
        var step = STEP.formatted("2026-12-15");
        put(lakeside, plan, "\"0\"", step, 200, chosen -> chosen.jsonPath("$.revision").isEqualTo(1));

        refused(lakeside, plan, null, step, 428, "If-Match: missing");
        refused(lakeside, plan, "*", step, 400, "If-Match: unreadable");
        refused(lakeside, plan, "\"0\"", step.replace("40", "20"), 412, "If-Match: revision 0");
        refused(lakeside, plan, "\"1\"", step.replace("clinical lead", "lea@lakeside.example"), 422,
                "ownerRole: not a");
        refused(lakeside, plan, "\"1\"", step.replace("40", "40, \"reviewOn\": \"2027-01-01\""), 422,
                "reviewOn: 2027-01-01 (expected: 2027-02-");
        refused(lakeside, plan, "\"1\"", step.replace("40", "4.5"), 422,
                "goal: of another kind (expected: a whole number)");
        refused(lakeside, plan, "W/\"1\"", step.replace("ownerRole", "owner"), 422, "owner: no such field (expected: ");
        refused(new Lakeside("stranger"), plan, "\"1\"", step, 404, "alert: unknown");

        exchange(lakeside, HttpMethod.DELETE, plan, "\"1\"", null).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.state")
            .isEqualTo("withdrawn")
            .jsonPath("$.history.length()")
            .isEqualTo(2);
        exchange(lakeside, HttpMethod.GET, plan + "/effect", null, null).expectStatus().isNotFound();
    }

    @Test
    void aReviewIsOnTheListAndLeadersAreRemindedOfItOnce() throws Exception {
        var lakeside = new Lakeside("reviewed");
        send(lakeside, 60, 76);
        clock.set(ReportingCalendar.firstDayOf(77).plusDays(3));
        var plan = "/api/v1/alerts/" + alertOf(lakeside) + "/plan";
        put(lakeside, plan, "\"0\"", STEP.formatted("2026-12-15"), 200, chosen -> {
        });

        get(lakeside, "/api/v1/reviews?due").jsonPath("$").isEmpty();
        get(lakeside, "/api/v1/reviews").jsonPath("$[0].due")
            .isEqualTo(false)
            .jsonPath("$[0].name")
            .isEqualTo("Crisis team");
        clock.set(LocalDate.of(2027, 3, 9));

        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, "/api/v1/reviews?due").jsonPath("$[0].remindedAt")
                .isEqualTo("2027-03-09T12:00:00Z"));
        get(lakeside, plan).jsonPath("$.remindedAt")
            .isEqualTo("2027-03-09T12:00:00Z")
            .jsonPath("$.revision")
            .isEqualTo(1);
    }

    @Test
    void whoDecidedAndWroteWhatIsForgottenThirteenMonthsAfterTheClosing() throws Exception {
        var lakeside = new Lakeside("forgetful");
        send(lakeside, 60, 76);
        clock.set(ReportingCalendar.firstDayOf(77).plusDays(3));
        var alert = "/api/v1/alerts/" + alertOf(lakeside);
        var noted = STEP.formatted("2026-12-15").replace("40", "40, \"note\": \"two days each\"");
        put(lakeside, alert + "/plan", "\"0\"", noted, 200,
                chosen -> chosen.jsonPath("$.history[0].choice.note").isEqualTo("two days each"));
        change(lakeside, alert, "resolved", "caseload is shared out anew");

        get(lakeside, alert).jsonPath("$.history[-1].by.sub").isEqualTo("lea");
        clock.set(ReportingCalendar.firstDayOf(77).plusMonths(13).plusDays(4));

        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, alert).jsonPath("$.history[-1].by").doesNotExist());
        get(lakeside, alert).jsonPath("$.history[-1].note")
            .doesNotExist()
            .jsonPath("$.history[-1].personal")
            .isEqualTo(true)
            .jsonPath("$.history[-2].by")
            .doesNotExist()
            .jsonPath("$.state")
            .isEqualTo("resolved");
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, alert + "/plan").jsonPath("$.history[0].choice.note").doesNotExist());
        get(lakeside, alert + "/plan").jsonPath("$.choice.ownerRole").isEqualTo("clinical lead");
        get(lakeside, "/api/v1/alerts?state=closed").jsonPath("$.length()").isEqualTo(1);
        get(lakeside, "/api/v1/alerts?state=closed&days=90").jsonPath("$").isEmpty();

        // Nothing has happened to it: a leader can go on from the revision seen before.
        change(lakeside, alert, "reopened", null);
        get(lakeside, alert).jsonPath("$.history[-1].by.sub").isEqualTo("lea");
    }

    @Test
    void stepsAreListedWithTheirEvidenceAndBySeries() {
        var lakeside = new Lakeside("steps");

        get(lakeside, "/api/v1/interventions").jsonPath("$.length()")
            .isEqualTo(9)
            .jsonPath("$[0].evidence.sources[0].doi")
            .isEqualTo("10.1001/jamainternmed.2016.7674");
        get(lakeside, "/api/v1/interventions?for=driver.say").jsonPath("$[*].id")
            .isEqualTo(List.of("schedule-control"));
        exchange(lakeside, HttpMethod.GET, "/api/v1/interventions?for=horoscope", null, null).expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void send(Lakeside lakeside, int first, int last) throws Exception {
        send(lakeside.tree());
        send(lakeside.releases(first, last, RISE));
    }

    private String alertOf(Lakeside lakeside) {
        awaitRelease(lakeside, 76);
        List<Map<String, Object>> alerts = Objects
            .requireNonNull(exchange(lakeside, HttpMethod.GET, "/api/v1/alerts", null, null)
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {
                })
                .returnResult()
                .getResponseBody());
        return String.valueOf(alerts.getFirst().get("id"));
    }

    private void change(Lakeside lakeside, String alert, String change, @Nullable String note) {
        var seen = exchange(lakeside, HttpMethod.GET, alert, null, null).expectBody().returnResult();
        var body = note == null ? "{\"change\": \"%s\"}".formatted(change)
                : "{\"change\": \"%s\", \"note\": \"%s\"}".formatted(change, note);
        exchange(lakeside, HttpMethod.POST, alert + "/changes", seen.getResponseHeaders().getETag(), body)
            .expectStatus()
            .isOk();
    }

}
