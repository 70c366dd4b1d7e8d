package org.respite.alert.intervention;

import java.util.List;
import org.respite.http.token.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What leaders did, for everybody in the organisation. */
@RestController
class WhatChangedController {

    private final WhatChanged whatChanged;

    WhatChangedController(WhatChanged whatChanged) {
        this.whatChanged = whatChanged;
    }

    /** The same bytes for everybody: who asks decides only of which organisation. */
    @GetMapping(path = "/api/v1/what-changed", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<WhatChangedView>> whatChanged(Reader reader) {
        return whatChanged.of(reader.organisation())
            .defaultIfEmpty(new WhatChangedView(reader.organisation(), List.of()))
            .map(view -> ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(view));
    }

}
