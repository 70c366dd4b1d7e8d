package org.respite.ingest.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.member.Members;
import org.respite.ingest.web.page.PageViews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class PushReminderControllerTest {

    private static final Member ANA = new Member("lakeside", "ana", Device.OWN);

    private static final String WISH = "endpoint=https://push.example/canary&day=thursday&hour=16&zone=Europe/Berlin";

    private final OnePush push = new OnePush();

    private final ObjectProvider<PushReminders> offered = provider(push);

    private final PushReminderController controller = new PushReminderController(offered);

    private static ObjectProvider<PushReminders> provider(PushReminders push) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("push", push);
        return beans.getBeanProvider(PushReminders.class);
    }

    @Test
    void oneIsAskedForPausedAndGivenUp() {
        assertThat(page(Device.OWN, "")).contains("Remind me by this browser", "data-key=\"BKey\"", "iPhone");

        assertThat(said(controller.ask(ANA, form(WISH)))).isEqualTo("on");
        assertThat(page(Device.OWN, "on")).contains("It is on.", "Thursday, about 16:00").doesNotContain("canary");
        assertThat(said(controller.pause(ANA, form("until=2026-12-24")))).isEqualTo("changed");
        assertThat(page(Device.OWN, "changed")).contains("Not until 24 December 2026", "value=\"2026-12-24\"");
        assertThat(said(controller.pause(ANA, form("until=")))).isEqualTo("changed");
        assertThat(Objects.requireNonNull(push.own).pausedUntil()).isNull();
        assertThat(said(controller.stop(ANA))).isEqualTo("off");
        assertThat(push.own).isNull();
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(said(controller.ask(ANA, form("endpoint=https://elsewhere.example/&day=x&hour=1&zone=x"))))
            .isEqualTo("refused");
        assertThat(said(controller.pause(ANA, form("until=tomorrow")))).isEqualTo("day");
        assertThat(page(Device.OWN, "day")).contains("That is no day");
        assertThat(page(Device.OWN, "<script>")).doesNotContain("<script>alert", "push.said");
    }

    @Test
    void withTheStoreAwayThePageSaysSo() {
        push.away = true;

        assertThat(said(controller.ask(ANA, form(WISH)))).isEqualTo("away");
        assertThat(said(controller.stop(ANA))).isEqualTo("away");
        assertThat(said(controller.pause(ANA, form("until=2026-12-24")))).isEqualTo("away");
        assertThat(page(Device.OWN, "")).contains("cannot be looked up just now").doesNotContain("push-on\"");
    }

    @Test
    void onADeviceOfOthersNothingOfItIsShown() {
        push.own = new PushReminders.Own("thursday", 16, LocalDate.EPOCH);

        assertThat(page(Device.SHARED, "")).doesNotContain("id=\"push\"");
    }

    @Test
    void whereThereIsNoKeyThereIsNone() {
        var none = new StaticListableBeanFactory().getBeanProvider(PushReminders.class);

        assertThat(said(new PushReminderController(none).ask(ANA, form(WISH)))).isEqualTo("refused");
        assertThat(page(none, Device.OWN, "")).doesNotContain("id=\"push\"");
    }

    private String page(Device device, String said) {
        return page(offered, device, said);
    }

    private static String page(ObjectProvider<PushReminders> offered, Device device, String said) {
        var pages = new ReminderPageController(PageViews.pages(), new Somebody(device),
                URI.create("https://respite.example/"), offered);
        var answer = pages
            .reminder(
                    MockServerWebExchange.from(MockServerHttpRequest.get("/reminder").header("Accept-Language", "en")),
                    "", "", "", said)
            .block();
        return new String(Objects.requireNonNull(Objects.requireNonNull(answer).getBody()), StandardCharsets.UTF_8);
    }

    private static MockServerWebExchange form(String body) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/reminder/push")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(body));
    }

    private static String said(Mono<ResponseEntity<Void>> done) {
        var answer = Objects.requireNonNull(done.block());
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        return String.valueOf(answer.getHeaders().getLocation()).replace("/reminder?push=", "");
    }

    private record Somebody(Device on) implements Members {

        @Override
        public Mono<Member> member(ServerWebExchange exchange) {
            return Mono.just(new Member("lakeside", "ana", on));
        }

        @Override
        public Mono<Optional<Device>> device(ServerWebExchange exchange) {
            return Mono.just(Optional.of(on));
        }

    }

}
