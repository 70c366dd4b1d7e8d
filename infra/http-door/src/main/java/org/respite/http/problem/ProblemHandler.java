package org.respite.http.problem;

import org.respite.contract.ContractJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Writes whatever ended a request as {@code application/problem+json}. Services import it
 * as a bean.
 */
@Order(-2)
public final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        var response = exchange.getResponse();
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return Mono.error(fault);
        }
        return write(response, asProblem(fault));
    }

    private static Mono<Void> write(ServerHttpResponse response, ProblemException ended) {
        response.setRawStatusCode(ended.problem().status());
        ended.headers().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] json = ContractJson.MAPPER.writeValueAsBytes(ended.problem());
        response.getHeaders().setContentLength(json.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(json)));
    }

    private static ProblemException asProblem(Throwable fault) {
        return switch (fault) {
            case ProblemException problem -> problem;
            case ErrorResponse answer -> plain(answer);
            case DataAccessException silent when storeIsDown(silent) -> storeDown(silent);
            default -> unexpected(fault);
        };
    }

    private static ProblemException plain(ErrorResponse answer) {
        var status = HttpStatus.valueOf(answer.getStatusCode().value());
        return new ProblemException(Problem.of(status, answer.getBody().getDetail()), answer.getHeaders());
    }

    /** Everything else the store complains of is our own fault. */
    private static boolean storeIsDown(DataAccessException fault) {
        return fault instanceof TransientDataAccessException || fault instanceof NonTransientDataAccessResourceException
                || fault instanceof UncategorizedDataAccessException;
    }

    private static ProblemException storeDown(DataAccessException fault) {
        log.atWarn().addKeyValue("fault", SafeErrors.kind(fault)).log("the document store does not answer");
        return ProblemException.unavailable("the document store does not answer");
    }

    /**
     * The message of a stranger's exception can hold what was sent, so only its kind and
     * place are logged.
     */
    private static ProblemException unexpected(Throwable fault) {
        log.atError()
            .addKeyValue("fault", fault.getClass().getName())
            .addKeyValue("at", SafeErrors.place(fault))
            .log("request ended by an unexpected fault");
        return new ProblemException(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Not your fault; it has been noted"),
                new HttpHeaders());
    }

}
