package org.respite.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.ingest.ProblemWebFixture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PrivacyNoticeControllerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final PolicyInForce policies = new PolicyInForce(SeriesDescriptions.of(Catalogue.shipped()), meters);

    private final WebTestClient http = WebTestClient.bindToController(new PrivacyNoticeController(policies))
        .apply(new ProblemWebFixture())
        .build();

    @Test
    void namesWhatIsMissingUntilAPolicyIsKnown() {
        get(MediaType.TEXT_HTML).expectStatus()
            .isEqualTo(503)
            .expectHeader()
            .valueEquals(HttpHeaders.RETRY_AFTER, "5")
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("privacy policy: not known yet (expected: a record on respite.privacy-policy.v1, "
                    + "which scoring-service writes when it starts)");
    }

    @Test
    void showsAPageToBrowsersWithAPolicyOfItsOwn() {
        follow(Policies.standard());

        get(MediaType.TEXT_HTML).expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Content-Security-Policy", NoticePage.CONTENT_SECURITY_POLICY)
            .expectHeader()
            .valueEquals(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
            .expectHeader()
            .valueEquals(HttpHeaders.VARY, "Accept")
            .expectBody(String.class)
            .value(page -> assertThat(page).contains("right in at most 59 of 100 guesses"));
    }

    @Test
    void sendsNothingTwice() {
        follow(Policies.standard());
        String tag = Objects
            .requireNonNull(get(MediaType.APPLICATION_JSON).expectBody().returnResult().getResponseHeaders().getETag());

        ifNoneMatch(tag).expectStatus().isNotModified().expectBody().isEmpty();
        follow(Policies.strict());
        ifNoneMatch(tag).expectStatus().isOk();
    }

    @Test
    void hasNoOtherForm() {
        follow(Policies.standard());

        get(MediaType.APPLICATION_PDF).expectStatus().isEqualTo(406);
    }

    @Test
    void countsAndSkipsWhatItCannotRead() {
        follow(Policies.standard());
        policies.take(0, new byte[] { '{' });
        policies.take(1, null);

        get(MediaType.APPLICATION_JSON).expectBody().jsonPath("$.policy.profile").isEqualTo("default");
        assertThat(count("followed")).isEqualTo(1);
        assertThat(count("unreadable")).isEqualTo(2);
    }

    @Test
    void theLastRecordHoldsWhateverTimeItCarries() {
        follow(Policies.strict());
        follow(at(Policies.loose(), "2026-08-01T06:00:00Z"));

        get(MediaType.APPLICATION_JSON).expectBody().jsonPath("$.policy.profile").isEqualTo("loose");
    }

    @Test
    void betweenPartitionsTheLaterHolds() {
        policies.take(1, EventType.PRIVACY_POLICY_PUBLISHED.write(at(Policies.strict(), "2026-10-01T06:00:00Z")));
        follow(Policies.loose());

        get(MediaType.APPLICATION_JSON).expectBody().jsonPath("$.policy.profile").isEqualTo("strict");
    }

    private static PrivacyPolicyPublished at(PrivacyPolicyPublished policy, String time) {
        return new PrivacyPolicyPublished(policy.profile(), java.time.Instant.parse(time), policy.clipWidth(),
                policy.groups(), policy.minimumCount(), policy.minimumNoisyCount(), policy.promise());
    }

    private void follow(PrivacyPolicyPublished policy) {
        policies.take(0, EventType.PRIVACY_POLICY_PUBLISHED.write(policy));
    }

    private WebTestClient.ResponseSpec get(MediaType type) {
        return http.get().uri(NoticeLink.PATH).accept(type).exchange();
    }

    private WebTestClient.ResponseSpec ifNoneMatch(String tag) {
        return http.get().uri(NoticeLink.PATH).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
    }

    private double count(String outcome) {
        return meters.get("respite.privacy.policies").tag("outcome", outcome).counter().count();
    }

}
