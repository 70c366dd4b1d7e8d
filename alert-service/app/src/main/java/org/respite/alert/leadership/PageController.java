package org.respite.alert.leadership;

import java.net.URI;
import org.respite.alert.security.PageSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page where to sign in. */
@RestController
class PageController {

    private final PageSettings settings;

    PageController(PageSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/config.json")
    ResponseEntity<SignIn> signIn() {
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noCache())
            .body(new SignIn(settings.issuer(), settings.clientId()));
    }

    record SignIn(URI issuer, String clientId) {
    }

}
