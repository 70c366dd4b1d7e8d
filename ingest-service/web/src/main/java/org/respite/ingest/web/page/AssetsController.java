package org.respite.ingest.web.page;

import java.time.Duration;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnPages
class AssetsController {

    /** Other content has another address. */
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final int MAX_LENGTH = 64;

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(Assets.PATH + "{address}")
    ResponseEntity<byte[]> one(@PathVariable String address) {
        byte[] content = assets.content(address).orElseThrow(() -> unknown(address));
        return ResponseEntity.ok()
            .contentType(MediaTypeFactory.getMediaType(address).orElse(MediaType.APPLICATION_OCTET_STREAM))
            .cacheControl(KEPT)
            .body(content);
    }

    private static ProblemException unknown(String address) {
        return new ProblemException(
                Problem.unknown(new Violation("asset", Violation.shortened(address, MAX_LENGTH), "one a page names")));
    }

}
