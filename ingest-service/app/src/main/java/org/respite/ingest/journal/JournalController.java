package org.respite.ingest.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.journal.JournalAccess.Erased;
import org.respite.ingest.security.Sender;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A person's own check-ins. Somebody else's are not there: not found, by the same bytes
 * as what does not exist. What is read has the same length whatever was answered.
 */
@RestController
@RequestMapping("/api/v1/check-ins")
class JournalController {

    private static final String CSV = "text/csv";

    /** Stands where an id would, but can be none. */
    private static final String EXPORT = "export";

    private final JournalAccess access;

    JournalController(JournalAccess access) {
        this.access = access;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> history(Sender sender, @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        var page = HistoryPage.of(offset, limit);
        return access.history(sender, page.offset(), page.limit()).map(JournalLength::of);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> one(Sender sender, @PathVariable String id, ServerHttpRequest request) {
        if (EXPORT.equals(id)) {
            return Mono.error(notAcceptable(request));
        }
        return access.one(sender, uuid(id)).map(JournalLength::of);
    }

    /** Everything, a check-in a line. */
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<Flux<byte[]>> lines(Sender sender) {
        return attached(MediaType.APPLICATION_NDJSON, "check-ins.ndjson", access.lines(sender));
    }

    /** Everything, an answer a line. */
    @GetMapping(path = "/export", produces = CSV)
    ResponseEntity<Flux<byte[]>> table(Sender sender) {
        return attached(MediaType.parseMediaType(CSV + ";charset=UTF-8"), "check-ins.csv", access.table(sender));
    }

    /** 204 once it is gone; 202 if it is about to go. */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> erase(Sender sender, @PathVariable String id) {
        return access.erase(sender, uuid(id))
            .map(erased -> ResponseEntity.status(erased.done() ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED).build());
    }

    /** The same for all of them, which has to be meant. */
    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Erased>> eraseAll(Sender sender, @RequestParam(required = false) @Nullable String confirm) {
        if (!"everything".equals(confirm)) {
            return Mono.error(new ProblemException(
                    Problem.unconditional("confirm: missing or another word (expected: everything)")));
        }
        return access.eraseAll(sender)
            .map(erased -> ResponseEntity.status(erased.done() ? HttpStatus.OK : HttpStatus.ACCEPTED).body(erased));
    }

    private static ProblemException notAcceptable(ServerHttpRequest request) {
        var accepted = MediaType.toString(request.getHeaders().getAccept());
        return new ProblemException(Problem
            .of("not-acceptable", "There is no such representation", HttpStatus.NOT_ACCEPTABLE, List
                .of(new Violation(HttpHeaders.ACCEPT, accepted, MediaType.APPLICATION_NDJSON_VALUE + " or " + CSV))));
    }

    private static UUID uuid(String id) {
        try {
            var read = UUID.fromString(id);
            if (read.toString().equalsIgnoreCase(id)) {
                return read;
            }
        }
        catch (IllegalArgumentException none) {
            // Told below, like what only looks like one.
        }
        throw new ProblemException(Problem.malformed(new Violation("id", "not a UUID", "the id of a check-in")));
    }

    private static ResponseEntity<Flux<byte[]>> attached(MediaType type, String name, Flux<byte[]> content) {
        return ResponseEntity.ok()
            .contentType(type)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .body(content);
    }

}
