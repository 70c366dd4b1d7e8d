package org.respite.ingest.instrument;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.privacy.NoticeLink;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(InstrumentController.PATH)
class InstrumentController {

    static final String PATH = "/api/v1/instruments";

    /** A published version never changes, so anybody may keep it. */
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Catalogue catalogue;

    InstrumentController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    List<InstrumentSummary> all() {
        return catalogue.instruments().stream().map(InstrumentSummary::of).toList();
    }

    @GetMapping("/{name}/{version}")
    ResponseEntity<OfferedInstrument> one(@PathVariable String name, @PathVariable String version) {
        String id = name + "/" + version;
        Instrument instrument = catalogue.instrument(id).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok().cacheControl(KEPT).body(OfferedInstrument.of(instrument, NoticeLink.PATH));
    }

    private ProblemException unknown(String id) {
        String offered = catalogue.instruments().stream().map(Instrument::id).collect(Collectors.joining(", "));
        return new ProblemException(Problem.unknown(new Violation("instrument", id, "one of " + offered)));
    }

}
