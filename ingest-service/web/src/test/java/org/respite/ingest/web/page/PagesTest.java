package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.answer.AnswerViews;
import org.respite.ingest.web.answer.FormView;
import org.respite.ingest.web.answer.ReceiptView;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.mydata.MyDataView;
import org.respite.ingest.web.myweeks.WeekViews;
import org.respite.ingest.web.review.ReviewViews;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import reactor.core.publisher.Mono;

/** What every page has, and none. */
class PagesTest {

    private final Pages pages = new Pages(new Assets(), new Cookies(true), new PageSettings(null));

    record Shown(String template, Object view, @Nullable Device device) {
    }

    static Stream<Shown> all() {
        return Stream.concat(Catalogue.shipped()
            .instruments()
            .stream()
            .map(instrument -> new Shown("form", AnswerViews.form(instrument.id(), Map.of(), Set.of(), null),
                    Device.OWN)),
                Stream.concat(Views.others(), Stream.concat(weeks(), reviews())));
    }

    private static Stream<Shown> weeks() {
        return Stream.concat(Stream.of(WeekViews.year(Language.DE)), WeekViews.others())
            .map(view -> new Shown("my-weeks", view, Device.OWN));
    }

    private static Stream<Shown> reviews() {
        return ReviewViews.all(Language.DE).map(view -> new Shown("review", view, Device.OWN));
    }

    private String show(Shown shown, String language) {
        var exchange = MockServerWebExchange
            .from(MockServerHttpRequest.get("/today").header("Accept-Language", language));
        CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "proof");
        exchange.getAttributes().put(CsrfToken.class.getName(), Mono.just(token));
        var answer = Objects.requireNonNull(
                pages.show(exchange, HttpStatus.OK, shown.device(), shown.template(), shown.view()).block());
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store, no-transform");
        assertThat(answer.getHeaders().getFirst("Content-Language")).isEqualTo(language);
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("all")
    void helpIsOnEveryPage(Shown shown) {
        assertThat(show(shown, "en")).contains("href=\"/help\"");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingComesFromElsewhereOrStandsInThePage(Shown shown) {
        assertThat(show(shown, "en")).doesNotContain("http:", "https:", "style=", "onclick", "javascript:")
            .doesNotContainPattern("<script(?![^>]* src=)")
            .doesNotContain("<style");
    }

    @ParameterizedTest
    @MethodSource("all")
    void germanHasNoEnglishLeft(Shown shown) {
        var english = Texts.in(Language.EN);
        var german = show(shown, "de");
        assertThat(german).contains("<html lang=\"de\"");
        Stream
            .of("start.head", "start.nobody", "form.send", "form.never", "receipt.title", "help.hard",
                    "mydata.erase.all.note", "foot.source", "nav.today", "weeks.lead", "weeks.low", "weeks.table",
                    "weeks.well_being.note", "review.lead", "review.weeks", "review.save", "review.skip",
                    "caseload.formula")
            .forEach(key -> assertThat(german).doesNotContain(">" + english.of(key) + "<"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void formsOfThoseWhoAreSignedInProveThemselves(Shown shown) {
        var page = show(shown, "en");
        // At the kiosk nobody is signed in, and nothing could be proved.
        long forms = page.split("<form method=\"post\"(?! action=\"/kiosk\")").length - 1L;
        assertThat(page.split("name=\"_csrf\" value=\"proof\"").length - 1L)
            .isEqualTo(shown.device() == null ? 0 : forms);
    }

    @Test
    void aReceiptIsAsLongWithHelpUnfolded() {
        for (Device device : Device.values()) {
            var open = show(new Shown("receipt", new ReceiptView(Views.TAKEN, true, Views.LINES), device), "en");
            var folded = show(new Shown("receipt", new ReceiptView(Views.TAKEN, false, Views.LINES), device), "en");
            assertThat(open).contains("<details class=\"more help\" open>");
            assertThat(open.stripTrailing()).hasSameSizeAs(folded.stripTrailing());
            assertThat(folded).contains("<details class=\"more help\">").contains("0123 456");
        }
    }

    @Test
    void aPageWeighsLittle() {
        var page = show(new Shown("form", AnswerViews.form("daily-energy/1", Map.of(), Set.of(), null), Device.OWN),
                "en");
        var assets = new Assets();
        long files = Pattern.compile("/assets/([^\"]+)")
            .matcher(page)
            .results()
            .mapToLong(match -> assets.content(match.group(1)).orElseThrow().length)
            .sum();
        assertThat(page.length() + files).as("bytes of a page with its files, not compressed")
            .isBetween(5_000L, 60_000L);
    }

    @Test
    void aReceiptRepeatsNoAnswer() {
        assertThat(show(new Shown("receipt", new ReceiptView(Views.TAKEN, false, Views.LINES), Device.OWN), "en"))
            .contains("It counts for 23 November 2026 to 6 December 2026")
            .doesNotContain("energy");
    }

    @Test
    void whatWasEnteredIsStillThere() {
        var page = show(new Shown("form",
                AnswerViews.form("daily-energy/1", Map.of("energy", "7"), Set.of(), "trouble.unavailable"), Device.OWN),
                "en");
        assertThat(page).containsPattern("name=\"answer.energy\" value=\"7\"[^>]* checked")
            .doesNotContainPattern("name=\"answer.energy\" value=\"6\"[^>]* checked");
    }

    @Test
    void whatOthersSayIsNoMarkup() {
        var page = show(
                new Shown("my-data", new MyDataView(null, "<b>the \"rota\"</b>", null, 0, 0, 0, null), Device.OWN),
                "en");
        assertThat(page).contains("&lt;b&gt;the").doesNotContain("<b>");
    }

    @Test
    void whoeverIsSignedOutIsShownNoWayOn() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/today"));
        exchange.getAttributes().put(CsrfToken.class.getName(), Mono.error(new AssertionError("asked for")));
        var answer = Objects.requireNonNull(
                pages.last(exchange, Device.SHARED, "receipt", new ReceiptView(Views.TAKEN, false, Views.LINES))
                    .block());
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8))
            .doesNotContain("<nav", "/sign-out", "/week")
            .contains("idle.js", "You are signed out");
    }

    @Test
    void aDeviceThatOthersUseShowsNoWayToOnesData() {
        assertThat(show(new Shown("receipt", new ReceiptView(Views.TAKEN, false, Views.LINES), Device.SHARED), "en"))
            .doesNotContain("/my-data", "/my-weeks", "/caseload", "/review");
    }

    @Test
    void answersWaitOnADeviceOfOnesOwnAlone() {
        var form = AnswerViews.form("daily-energy/1", Map.of(), Set.of(), null);
        assertThat(show(new Shown("form", form, Device.OWN), "en")).contains("own.js", "id=\"queue\"")
            .doesNotContain("idle.js");
        assertThat(show(new Shown("form", form, Device.SHARED), "en")).contains("idle.js")
            .doesNotContain("own.js", "id=\"queue\"");
        assertThat(show(new Shown("help", Views.LINES, null), "en")).doesNotContain("own.js", "idle.js");
    }

    @Test
    void aDeviceTellsWhoseItIsWithoutTheirName() {
        var form = AnswerViews.form("daily-energy/1", Map.of(), Set.of(), null);
        assertThat(List.of(ownedBy("ana", form), ownedBy("ben", form))).doesNotHaveDuplicates()
            .allSatisfy(page -> assertThat(page).containsPattern("data-owner=\"[A-Za-z0-9_-]{22}\"")
                .doesNotContain("\"ana\"", "\"ben\""));
    }

    private String ownedBy(String subject, FormView form) {
        Principal who = () -> subject;
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/today"))
            .mutate()
            .principal(Mono.just(who))
            .build();
        var answer = Objects.requireNonNull(pages.show(exchange, HttpStatus.OK, Device.OWN, "form", form).block());
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

}
