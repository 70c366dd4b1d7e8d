package org.respite.ingest.web.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.help.HelpConfiguration;
import org.respite.ingest.web.page.PageConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is there without a connection has nothing of anybody. */
class OfflineControllerTest {

    private final ReactiveWebApplicationContextRunner pages = new ReactiveWebApplicationContextRunner()
        .withUserConfiguration(PageConfiguration.class, HelpConfiguration.class, OfflineConfiguration.class,
                OfflineController.class)
        .withBean(Catalogue.class, Catalogue::shipped)
        .withPropertyValues("respite.http.sign-in.address=http://localhost:8081/",
                "respite.ingest.help.contacts[0].name=Staff counselling",
                "respite.ingest.help.contacts[0].phone=0123 456");

    private void with(Consumer<WebTestClient> use) {
        pages.run(context -> use
            .accept(WebTestClient.bindToController(context.getBean(OfflineController.class)).build()));
    }

    private static String body(WebTestClient client, String path) {
        byte[] body = client.get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    @Test
    void aPageSaysThatThereIsNoConnectionAndTakesAnAnswer() {
        with(client -> assertThat(body(client, "/offline?lang=en"))
            .contains("No connection", "0123 456", "href=\"/help\"", "action=\"/today\"", "answer.energy", "own.js")
            .containsPattern("name=\"id\" value=\"\"")
            .doesNotContain("_csrf", "data-owner", "<nav"));
        with(client -> assertThat(body(client, "/offline?lang=de")).contains("Keine Verbindung", "<html lang=\"de\""));
    }

    @Test
    void theWorkerKeepsTheShellAlone() {
        with(client -> {
            var worker = body(client, "/worker.js");
            var shell = worker.lines().filter(line -> line.startsWith("const SHELL")).findFirst().orElseThrow();
            assertThat(shell)
                .contains("\"/offline?lang=en\"", "\"/offline?lang=de\"", "\"/help?lang=en\"", "own.js\"", "page.css\"")
                .doesNotContain("/today", "/week", "/my-data", "/questions", "{}");
        });
    }

    @Test
    void theWorkerIsAskedForAnewAndTakesTheWholeSite() {
        with(client -> client.get()
            .uri("/worker.js")
            .exchange()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.parseMediaType("text/javascript"))
            .expectHeader()
            .valueEquals("Cache-Control", "no-cache")
            .expectHeader()
            .valueEquals("Service-Worker-Allowed", "/"));
    }

    @Test
    void otherHelpMakesAnotherWorker() {
        var before = new StringBuilder();
        with(client -> before.append(body(client, "/worker.js")));
        pages.withPropertyValues("respite.ingest.help.contacts[0].phone=0123 457").run(context -> {
            var client = WebTestClient.bindToController(context.getBean(OfflineController.class)).build();
            assertThat(body(client, "/worker.js")).isNotEqualTo(before.toString());
        });
    }

}
