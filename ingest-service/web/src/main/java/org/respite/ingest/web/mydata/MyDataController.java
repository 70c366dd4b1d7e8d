package org.respite.ingest.web.mydata;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.page.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept about oneself: to read, take along and erase (S7). */
@RestController
@ConditionalOnPages
class MyDataController {

    private static final int PART = 20;

    private static final Set<String> DONE = Set.of("one", "all");

    private final Pages pages;

    private final OwnData data;

    private final EntryWording wording;

    private final MyDataSettings settings;

    MyDataController(Pages pages, OwnData data, EntryWording wording, MyDataSettings settings) {
        this.pages = pages;
        this.data = data;
        this.wording = wording;
        this.settings = settings;
    }

    /** With the store away, the page says so and shows the rest. */
    @GetMapping("/my-data")
    Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange,
            @RequestParam(defaultValue = "0") String page, @RequestParam(required = false) @Nullable String done) {
        int part = part(page);
        var texts = pages.texts(exchange);
        var answered = data.answered(member, part * PART, PART)
            .map(Optional::of)
            .onErrorResume(_ -> Mono.just(Optional.empty()));
        var place = data.place(member).map(Optional::of).onErrorResume(_ -> Mono.just(Optional.empty()));
        return Mono.zip(answered, place)
            .flatMap(known -> pages.show(exchange, HttpStatus.OK, member.device(), "my-data",
                    view(member, known.getT1(), known.getT2(), part, texts, done)));
    }

    private MyDataView view(Member member, Optional<OwnData.Answered> answered, Optional<OwnData.Place> place, int part,
            Texts texts, @Nullable String done) {
        int total = answered.map(OwnData.Answered::total).orElse(0);
        List<MyDataView.EntryView> entries = answered
            .map(known -> known.entries()
                .stream()
                .map(entry -> wording.of(entry, member.organisation(), texts))
                .toList())
            .orElse(null);
        return new MyDataView(place.orElse(null), settings.rosterContact(), entries, total, part,
                (total + PART - 1) / PART, done != null && DONE.contains(done) ? "mydata.done." + done : null);
    }

    @GetMapping("/my-data/check-ins.ndjson")
    ResponseEntity<Flux<byte[]>> lines(Member member) {
        return attached(MediaType.APPLICATION_NDJSON, "check-ins.ndjson", data.lines(member));
    }

    @GetMapping("/my-data/check-ins.csv")
    ResponseEntity<Flux<byte[]>> table(Member member) {
        return attached(MediaType.parseMediaType("text/csv;charset=UTF-8"), "check-ins.csv", data.table(member));
    }

    /** One, or all of them, which has to be meant. */
    @PostMapping("/my-data/erase")
    Mono<ResponseEntity<Void>> erase(Member member, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> erase(member, form));
    }

    private Mono<ResponseEntity<Void>> erase(Member member, MultiValueMap<String, String> form) {
        if (form.containsKey("confirm")) {
            return data.eraseAll(member).thenReturn(back("all"));
        }
        return data.erase(member, uuid(form.getFirst("id"))).thenReturn(back("one"));
    }

    private static ResponseEntity<Void> back(String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/my-data?done=" + done)).build();
    }

    private static UUID uuid(@Nullable String id) {
        try {
            return UUID.fromString(id == null ? "" : id);
        }
        catch (IllegalArgumentException none) {
            throw new ProblemException(Problem.malformed(new Violation("id", "no id", "that of a check-in")));
        }
    }

    private static int part(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    private static ResponseEntity<Flux<byte[]>> attached(MediaType type, String name, Flux<byte[]> content) {
        return ResponseEntity.ok()
            .contentType(type)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .body(content);
    }

}
