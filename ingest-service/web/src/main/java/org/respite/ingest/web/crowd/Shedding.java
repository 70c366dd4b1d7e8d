package org.respite.ingest.web.crowd;

import java.util.Set;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Serves so many at once, and tells all others to come again. It stands before whatever
 * asks the store, and what somebody sent comes back to them as it was.
 */
public final class Shedding implements WebFilter {

    /** Cheap, or what nobody may be kept from. */
    private static final Set<String> ALWAYS = Set.of("/help", "/sign-out", "/offline", "/worker.js");

    private static final String ASSETS = "/assets/";

    private static final String SIGN_IN = "/oauth2/authorization/";

    /**
     * Bytes; no form of ours is as long. What is longer stays in the browser's history
     * alone.
     */
    private static final int LONGEST_FORM = 32 * 1024;

    private final Places pages;

    /** What is read to be given back is held meanwhile, too. */
    private final Places givenBack;

    private final SignInQuota signIns;

    private final Pages made;

    /**
     * @param atOnce how many requests are in work at once
     */
    Shedding(int atOnce, SignInQuota signIns, Pages made) {
        this.pages = new Places(atOnce);
        this.givenBack = new Places(atOnce);
        this.signIns = signIns;
        this.made = made;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (ALWAYS.contains(path) || path.startsWith(ASSETS)) {
            return chain.filter(exchange);
        }
        if (path.startsWith(SIGN_IN) && !signIns.admits(request.getRemoteAddress())) {
            return shed(exchange);
        }
        return pages.in(Mono.defer(() -> chain.filter(exchange)), Mono.defer(() -> shed(exchange)));
    }

    private Mono<Void> shed(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (!Pages.areWanted(request)) {
            return Mono.error(tooMany());
        }
        if (!isForm(request)) {
            return tell(exchange, new LinkedMultiValueMap<>());
        }
        return givenBack.in(exchange.getFormData().flatMap(sent -> tell(exchange, sent)), Mono.error(tooMany()));
    }

    private Mono<Void> tell(ServerWebExchange exchange, MultiValueMap<String, String> sent) {
        return made.tell(exchange, HttpStatus.SERVICE_UNAVAILABLE, "shed",
                new ShedView(HttpMethod.GET.equals(exchange.getRequest().getMethod()), sent), tooMany().headers());
    }

    private static boolean isForm(ServerHttpRequest request) {
        var headers = request.getHeaders();
        long length = headers.getContentLength();
        return HttpMethod.POST.equals(request.getMethod()) && length > 0 && length <= LONGEST_FORM
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(headers.getContentType());
    }

    private static ProblemException tooMany() {
        return ProblemException.unavailable("too many people are here just now");
    }

}
