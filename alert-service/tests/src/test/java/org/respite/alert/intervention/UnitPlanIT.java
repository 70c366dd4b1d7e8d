package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.testsupport.Tokens;
import org.respite.testsupport.TopicProbe;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** A step that no alert asked for, and what everybody reads of it, over HTTP. */
class UnitPlanIT extends PlanDoor {

    @Test
    void aStepWithoutAnAlertIsToldToEverybodyIfALeaderLetsIt() throws Exception {
        var lakeside = new Lakeside("telling");
        send(lakeside.tree());
        clock.set(ReportingCalendar.firstDayOf(77).plusDays(3));
        var plan = "/api/v1/units/" + Lakeside.CRISIS + "/plan";
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, plan).jsonPath("$.state").isEqualTo("none"));

        var step = STEP.formatted("2026-12-15").replace("\"goal\"", "\"note\": \"secret\", \"goal\"");
        var tag = put(lakeside, plan, "\"0\"", step, 200, chosen -> chosen.jsonPath("$.alert").doesNotExist());
        whatChanged(lakeside).jsonPath("$.departments[0].steps").isEmpty();
        put(lakeside, plan, tag, step.replace("\"goal\"", "\"told\": true, \"goal\""), 200,
                chosen -> chosen.jsonPath("$.choice.told").isEqualTo(true));

        whatChanged(lakeside).jsonPath("$.departments[0].steps[0].title")
            .isEqualTo("Reweight the caseload")
            .jsonPath("$")
            .value(Object.class, all -> assertThat(all.toString()).doesNotContain("secret", "lea@", "goal"));
        get(lakeside, "/api/v1/reviews").jsonPath("$[0].unit").isEqualTo(Lakeside.CRISIS);
        assertThat(event(lakeside, plan).toString()).contains("DTSTART;VALUE=DATE:20270309", "Crisis team");
        refused(new Lakeside("stranger"), plan, "\"1\"", step, 404, "unit: unknown");
    }

    private BodyContentSpec whatChanged(Lakeside lakeside) {
        return client.get()
            .uri("/api/v1/what-changed")
            .headers(headers -> headers.setBearerAuth(Tokens.member("mia", lakeside.id())))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody();
    }

}
