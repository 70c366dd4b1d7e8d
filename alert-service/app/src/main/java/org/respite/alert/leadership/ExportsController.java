package org.respite.alert.leadership;

import java.util.stream.IntStream;
import org.respite.alert.alert.AlertArchive;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.Releases;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.ReleaseRange;
import org.respite.contract.ContractJson;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.http.token.Leader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * Everything that was published of the reader's organisation, as it was published, one
 * JSON object a line, read as fast as it is taken: enough to draw every alert again
 * without this service.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_NDJSON_VALUE)
class ExportsController {

    private static final byte[] LINE_END = { '\n' };

    private final Releases releases;

    private final ReleaseRanges releaseRanges;

    private final AlertArchive archive;

    ExportsController(Releases releases, ReleaseRanges releaseRanges, AlertArchive archive) {
        this.releases = releases;
        this.releaseRanges = releaseRanges;
        this.archive = archive;
    }

    /** Released cells: complete fortnights, then complete four-week blocks. */
    @GetMapping("/cells")
    ResponseEntity<Flux<byte[]>> cells(Leader leader) {
        return lines(releaseRanges.find(leader.organisation())
            .flatMapMany(range -> Flux.concat(fortnights(range), blocks(range)))
            .filter(Release::complete)
            .concatMapIterable(release -> release.cells().values()));
    }

    private Flux<Release> fortnights(ReleaseRange range) {
        return releases(range, Cadence.FORTNIGHT, range.firstFortnight(), range.lastFortnight());
    }

    private Flux<Release> blocks(ReleaseRange range) {
        return releases(range, Cadence.BLOCK, ReportingCalendar.blockOfFortnight(range.firstFortnight()),
                ReportingCalendar.blockOfFortnight(range.lastFortnight()));
    }

    private Flux<Release> releases(ReleaseRange range, Cadence cadence, int first, int last) {
        return Flux.range(first, last - first + 1)
            .concatMap(period -> releases.find(new ReleaseId(range.organisation(), cadence, period)), 1);
    }

    /** Alert changes. */
    @GetMapping("/alerts/changes")
    ResponseEntity<Flux<byte[]>> changes(Leader leader) {
        return lines(archive.oldestFirst(leader.organisation())
            .concatMapIterable(alert -> IntStream.rangeClosed(1, alert.revision())
                .mapToObj(revision -> alert.asOf(revision).event())
                .toList()));
    }

    private static ResponseEntity<Flux<byte[]>> lines(Flux<?> objects) {
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noCache().cachePrivate())
            .contentType(MediaType.APPLICATION_NDJSON)
            .body(objects.concatMapIterable(
                    object -> java.util.List.of(ContractJson.MAPPER.writeValueAsBytes(object), LINE_END)));
    }

}
