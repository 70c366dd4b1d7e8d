package org.respite.ingest.instrument;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.privacy.NoticeLink;
import org.respite.ingest.security.Sender;
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

    /** Of nobody in particular: what ships. */
    private static final String NOBODY = "";

    /** A published version never changes, so anybody may keep it. */
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Offer offer;

    InstrumentController(Offer offer) {
        this.offer = offer;
    }

    @GetMapping
    List<InstrumentSummary> all(@Nullable Sender sender) {
        return offer.to(organisation(sender), Locale.ROOT).stream().map(InstrumentSummary::of).toList();
    }

    @GetMapping("/{name}/{version}")
    ResponseEntity<OfferedInstrument> one(@PathVariable String name, @PathVariable String version,
            @Nullable Sender sender, Locale locale) {
        String id = name + "/" + version;
        Instrument instrument = find(id, NOBODY, Locale.ROOT).or(() -> find(id, organisation(sender), locale))
            .orElseThrow(() -> unknown(id, sender));
        return ResponseEntity.ok()
            .cacheControl(find(id, NOBODY, Locale.ROOT).isPresent() ? KEPT : CacheControl.noStore())
            .body(OfferedInstrument.of(instrument, NoticeLink.PATH));
    }

    private Optional<Instrument> find(String id, String organisation, Locale locale) {
        return offer.find(id, organisation, locale);
    }

    /** Licensed words are for those alone whom the licence is for. */
    private static String organisation(@Nullable Sender sender) {
        return sender == null ? NOBODY : sender.organisation();
    }

    private ProblemException unknown(String id, @Nullable Sender sender) {
        String offered = offer.to(organisation(sender), Locale.ROOT)
            .stream()
            .map(Instrument::id)
            .collect(Collectors.joining(", "));
        return new ProblemException(Problem.unknown(new Violation("instrument", id, "one of " + offered)));
    }

}
