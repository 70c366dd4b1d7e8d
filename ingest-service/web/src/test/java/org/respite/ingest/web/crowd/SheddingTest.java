package org.respite.ingest.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.web.page.PageViews;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.HtmlUtils;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SheddingTest {

    private static final String FORM = "id=u-1&answer.energy=7&answer.sign=a&answer.sign=%22%3Eb&_csrf=proof";

    private static final Pattern HIDDEN = Pattern
        .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final List<MultiValueMap<String, String>> taken = new ArrayList<>();

    private final Shedding shedding = new Shedding(1,
            new SignInQuota(new CrowdSettings(1, 100, 100), TimeMeter.SYSTEM_NANOTIME), PageViews.pages());

    private Mono<Void> take(ServerWebExchange exchange) {
        return exchange.getFormData().doOnNext(taken::add).then(exchange.getResponse().setComplete());
    }

    private Disposable somebodyIsServed() {
        return shedding.filter(get("/today"), _ -> Mono.never()).subscribe();
    }

    private static MockServerWebExchange get(String path) {
        return MockServerWebExchange.from(MockServerHttpRequest.get(path).accept(MediaType.TEXT_HTML));
    }

    private static MockServerWebExchange post(MultiValueMap<String, String> form) {
        var body = form.entrySet()
            .stream()
            .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
        return post(body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static MockServerWebExchange post(String body) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/today")
            .accept(MediaType.TEXT_HTML)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .contentLength(body.length())
            .body(body));
    }

    private String sent(MockServerWebExchange exchange) {
        shedding.filter(exchange, this::take).block();
        return Objects.requireNonNullElse(exchange.getResponse().getBodyAsString().block(), "");
    }

    @Test
    void oneTooManyIsToldWhenToComeAgainAndTheOthersGoOn() {
        var first = somebodyIsServed();
        var second = get("/week");
        assertThat(sent(second)).contains("Many people are here just now", "href=\"\"");
        assertThat(second.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(second.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(first.isDisposed()).isFalse();

        first.dispose();
        assertThat(sent(post(FORM))).isEmpty();
        assertThat(sent(post(FORM))).isEmpty();
        assertThat(taken).hasSize(2);
    }

    @Test
    void aPlaceIsFreeAgainAfterAFault() {
        StepVerifier.create(shedding.filter(get("/today"), _ -> Mono.error(new IllegalStateException("away"))))
            .verifyError(IllegalStateException.class);
        StepVerifier.create(shedding.filter(get("/today"), _ -> {
            throw new IllegalStateException("at once");
        })).verifyError(IllegalStateException.class);
        assertThat(sent(post(FORM))).isEmpty();
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatWasSentComesBackAndIsTakenOnce() {
        var first = somebodyIsServed();
        var page = sent(post(FORM));
        assertThat(page).contains("What you entered is still in this page", "action=\"/today\"").doesNotContain("\">b");
        assertThat(taken).isEmpty();

        first.dispose();
        var again = new LinkedMultiValueMap<String, String>();
        HIDDEN.matcher(page)
            .results()
            .forEach(field -> again.add(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        sent(post(again));
        assertThat(taken).singleElement()
            .isEqualTo(Map.of("id", List.of("u-1"), "answer.energy", List.of("7"), "answer.sign", List.of("a", "\">b"),
                    "_csrf", List.of("proof")));
    }

    @Test
    void thePageIsAsLongWhateverWasSent() {
        somebodyIsServed();
        assertThat(sent(post(FORM.replace("7", "10")))).hasSameSizeAs(sent(post(FORM)));
    }

    @Test
    void whatIsTooLongIsNotReadAndStaysWithTheBrowser() {
        somebodyIsServed();
        assertThat(sent(post("note=" + "x".repeat(33 * 1024)))).contains("Back brings it back").doesNotContain("xxx");
    }

    @Test
    void aScriptIsToldAProblem() {
        somebodyIsServed();
        var asked = MockServerWebExchange.from(MockServerHttpRequest.post("/today").header("Accept", "*/*"));
        StepVerifier.create(shedding.filter(asked, this::take)).expectErrorSatisfies(fault -> {
            var shed = (ProblemException) fault;
            assertThat(shed.problem().status()).isEqualTo(503);
            assertThat(shed.headers().getFirst("Retry-After")).isEqualTo("5");
        }).verify();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/help", "/sign-out", "/assets/page.css", "/offline", "/worker.js" })
    void nobodyIsKeptFrom(String path) {
        somebodyIsServed();
        var served = new ArrayList<String>();
        WebFilterChain chain = exchange -> Mono.fromRunnable(() -> served.add(exchange.getRequest().getPath().value()));
        shedding.filter(get(path), chain).block();
        assertThat(served).containsExactly(path);
    }

}
