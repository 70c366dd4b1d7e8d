package org.respite.ingest.privacy;

import java.time.Duration;
import java.util.List;
import org.respite.contract.Topics;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrivacyNoticeController {

    /** Anybody may keep it for a while; a new policy shows soon. */
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PolicyInForce policies;

    PrivacyNoticeController(PolicyInForce policies) {
        this.policies = policies;
    }

    /** The notice as JSON, as a page or as text; 503 until a policy is known. */
    @GetMapping(path = NoticeLink.PATH,
            produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.TEXT_PLAIN_VALUE })
    ResponseEntity<byte[]> notice(ServerHttpRequest request) {
        List<NoticeRepresentation> all = policies.shown().orElseThrow(PrivacyNoticeController::unknown);
        var wanted = NoticeRepresentation.preferred(all, request.getHeaders().getAccept());
        var answer = ResponseEntity.ok()
            .contentType(wanted.type())
            .eTag(wanted.tag())
            .cacheControl(KEPT)
            .varyBy(HttpHeaders.ACCEPT)
            .header(HttpHeaders.CONTENT_LANGUAGE, "en");
        if (wanted.isPage()) {
            answer.header("Content-Security-Policy", NoticePage.CONTENT_SECURITY_POLICY);
        }
        return answer.body(wanted.bytes());
    }

    private static ProblemException unknown() {
        return ProblemException.notYet(new Violation("privacy policy", "not known yet",
                "a record on " + Topics.PRIVACY_POLICY + ", which scoring-service writes when it starts"));
    }

}
