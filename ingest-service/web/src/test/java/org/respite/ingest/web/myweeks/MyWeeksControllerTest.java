package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.page.Cookies;
import org.respite.ingest.web.page.PageConfiguration;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.reminder.PushReminders;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class MyWeeksControllerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void showsTheWeeksOfWhoeverAsks() {
        var entries = List.of(Answered.energy(MONDAY.plusWeeks(1), 4), Answered.energy(MONDAY, 8));
        assertThat(show(Mono.just(new OwnData.Answered(2, entries)))).contains("most recently 4")
            .doesNotContain("cannot be read");
    }

    @Test
    void withTheStoreAwayThePageSaysSo() {
        assertThat(show(Mono.error(new IllegalStateException("away"))))
            .contains("Your journal cannot be read just now");
    }

    @Test
    void lookingBackIsOfferedAfterAMonthUnlessItIsNotWanted() {
        var month = Mono.just(
                new OwnData.Answered(2, List.of(Answered.energy(MONDAY.plusWeeks(3), 4), Answered.energy(MONDAY, 8))));
        assertThat(show(month)).contains("Look back on four weeks", "/review/skip");
        assertThat(show(month, Mono.just(false))).doesNotContain("/review/skip");
        assertThat(show(month, Mono.error(new IllegalStateException("away")))).contains("most recently 4")
            .doesNotContain("/review/skip");
        assertThat(show(Mono.just(
                new OwnData.Answered(2, List.of(Answered.energy(MONDAY.plusWeeks(2), 4), Answered.energy(MONDAY, 8))))))
            .doesNotContain("/review/skip");
    }

    private static String show(Mono<OwnData.Answered> answered) {
        return show(answered, Mono.just(true));
    }

    private static String show(Mono<OwnData.Answered> answered, Mono<Boolean> offer) {
        var page = new String[1];
        new ApplicationContextRunner().withUserConfiguration(PageConfiguration.class)
            .withPropertyValues("respite.http.sign-in.address=https://respite.example/")
            .run(context -> {
                var controller = new MyWeeksController(context.getBean(Pages.class), new Data(answered),
                        new WeekWording(Catalogue.shipped(), Answered.CALENDAR), _ -> offer, new ReminderOffer(
                                context.getBean(Cookies.class), context.getBeanProvider(PushReminders.class)));
                var answer = Objects.requireNonNull(
                        controller
                            .show(new Member("o", "s", Device.OWN),
                                    MockServerWebExchange.from(MockServerHttpRequest.get("/my-weeks")))
                            .block());
                assertThat(answer.getStatusCode().value()).isEqualTo(200);
                page[0] = new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
            });
        return page[0];
    }

    /** Of which nothing is asked but the newest answers. */
    private record Data(Mono<Answered> answered) implements AnswersAlone {

        @Override
        public Mono<Answered> answered(Member member, int offset, int limit) {
            assertThat(offset).isZero();
            assertThat(limit).isEqualTo(500);
            return answered;
        }

    }

}
