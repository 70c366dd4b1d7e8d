package org.respite.ingest.web.page;

import java.util.Optional;
import org.respite.http.problem.ProblemException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Tells a person with a browser what ended a request, in words. Whoever did not ask for a
 * page is told a problem (RFC 9457), as everywhere.
 */
@Order(-3)
final class PageProblems implements WebExceptionHandler {

    private static final String API = "/api/";

    private final Pages pages;

    PageProblems(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        var status = status(fault);
        if (status.isEmpty() || exchange.getResponse().isCommitted() || !wantsPage(exchange.getRequest())) {
            return Mono.error(fault);
        }
        var view = ProblemView.of(exchange.getRequest().getMethod(), status.get());
        return pages.show(exchange, status.get(), null, "problem", view)
            .flatMap(page -> write(exchange, page, headers(fault)));
    }

    static Mono<Void> write(ServerWebExchange exchange, ResponseEntity<byte[]> page, HttpHeaders more) {
        var response = exchange.getResponse();
        response.setStatusCode(page.getStatusCode());
        more.forEach((name, values) -> response.getHeaders().put(name, values));
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        return response.writeWith(Mono.justOrEmpty(page.getBody()).map(response.bufferFactory()::wrap));
    }

    private static Optional<HttpStatus> status(Throwable fault) {
        return switch (fault) {
            case ProblemException problem -> Optional.ofNullable(HttpStatus.resolve(problem.problem().status()));
            case ErrorResponse answer -> Optional.ofNullable(HttpStatus.resolve(answer.getStatusCode().value()));
            default -> Optional.empty();
        };
    }

    private static HttpHeaders headers(Throwable fault) {
        return fault instanceof ProblemException problem ? problem.headers() : new HttpHeaders();
    }

    /** Asked for by name: a script's {@code *}{@code /*} means anything but. */
    static boolean wantsPage(ServerHttpRequest request) {
        try {
            return !request.getPath().value().startsWith(API)
                    && request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        }
        catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

}
