package org.respite.http.token;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks an identity provider once for all who want to know the same within a few seconds,
 * failures included. Spring asks for the keys again with every token that names an
 * unknown one, and anybody can write such a token.
 */
final class SharedAnswers implements ExchangeFilterFunction {

    /** So late can a new key be known here; providers announce them long before. */
    static final Duration WHILE = Duration.ofSeconds(5);

    /** An issuer's description and its keys: few. */
    private final ConcurrentMap<URI, Mono<ResponseEntity<byte[]>>> answers = new ConcurrentHashMap<>();

    private final Duration limit;

    /**
     * @param limit how long the provider may take; who waits no longer does not end it
     * for the others
     */
    SharedAnswers(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction provider) {
        return answers.computeIfAbsent(request.url(), _ -> shared(request, provider)).map(SharedAnswers::copy);
    }

    private Mono<ResponseEntity<byte[]>> shared(ClientRequest request, ExchangeFunction provider) {
        return provider.exchange(request).flatMap(answer -> answer.toEntity(byte[].class)).timeout(limit).cache(WHILE);
    }

    private static ClientResponse copy(ResponseEntity<byte[]> answer) {
        return ClientResponse.create(answer.getStatusCode())
            .headers(headers -> headers.putAll(answer.getHeaders()))
            .body(Flux.defer(() -> Flux.just(body(answer))))
            .build();
    }

    private static DataBuffer body(ResponseEntity<byte[]> answer) {
        return DefaultDataBufferFactory.sharedInstance
            .wrap(Objects.requireNonNullElseGet(answer.getBody(), () -> new byte[0]));
    }

}
