package org.respite.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.springframework.http.MediaType;

class NoticeRepresentationTest {

    private static final PrivacyNotice NOTICE = notice(Policies.standard());

    private final List<NoticeRepresentation> all = NoticeRepresentation.of(NOTICE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                                                        | application/json
            */*                                                         | application/json
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8
            text/plain                                                  | text/plain;charset=UTF-8
            text/plain;q=0.5,application/json                           | application/json
            text/*;q=0.3,application/json;q=0.2                         | text/html;charset=UTF-8
            """)
    void isTheOneThatAClientLikesBest(String accept, String type) {
        var accepted = accept == null ? List.<MediaType>of() : MediaType.parseMediaTypes(accept);

        assertThat(NoticeRepresentation.preferred(all, accepted).type()).isEqualTo(MediaType.parseMediaType(type));
    }

    @Test
    void jsonHoldsThePolicyAsItWasPublished() {
        var json = ContractJson.MAPPER.readTree(all.getFirst().bytes());

        assertThat(ContractJson.MAPPER.treeToValue(json.get("policy"), PrivacyPolicyPublished.class))
            .isEqualTo(Policies.standard());
        assertThat(json.at("/guesses/2/rightOf100").asInt()).isEqualTo(79);
        assertThat(json.at("/times/graceHours").asInt()).isEqualTo(48);
        assertThat(json.at("/sections/0/sentences/0").asString()).isNotEmpty();
    }

    @Test
    void thePageNeedsNothingFromAnywhereAndAllowsNothingElse() throws Exception {
        String page = NoticePage.of(NOTICE);

        assertThat(page).startsWith("<!doctype html>\n<html lang=\"en\">")
            .contains("<main>", "<h1>Before you answer</h1>")
            .doesNotContain("<script", "<img", "@import", "url(", "http:", "https:", " style=", "onclick");
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(NoticePage.CONTENT_SECURITY_POLICY).startsWith("default-src 'none'; ")
            .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
            .doesNotContain("unsafe");
    }

    @Test
    void everySentenceIsInEveryRepresentation() {
        assertThat(NOTICE.sections()).hasSize(6).allSatisfy(section -> {
            assertThat(section.sentences()).isNotEmpty();
            assertThat(all.subList(0, 1)).allSatisfy(json -> assertThat(text(json)).contains(section.title()));
            assertThat(text(all.getLast())).contains(section.sentences());
        });
    }

    @Test
    void theTagChangesWithTheFigures() {
        assertThat(NoticeRepresentation.of(NOTICE)).extracting(NoticeRepresentation::tag)
            .containsExactlyElementsOf(all.stream().map(NoticeRepresentation::tag).toList())
            .doesNotHaveDuplicates();
        assertThat(NoticeRepresentation.of(notice(Policies.loose()))).extracting(NoticeRepresentation::tag)
            .doesNotContainAnyElementsOf(all.stream().map(NoticeRepresentation::tag).toList());
    }

    private static String text(NoticeRepresentation noticeRepresentation) {
        return new String(noticeRepresentation.bytes(), StandardCharsets.UTF_8);
    }

    private static PrivacyNotice notice(PrivacyPolicyPublished policy) {
        return PrivacyNotice.of(policy, SeriesDescriptions.of(Catalogue.shipped()));
    }

}
