package org.respite.ingest.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.roster.Placement;
import org.respite.ingest.roster.PlacementRequest;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.security.Sender;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept about somebody, for a page of their own. */
final class MemberData implements OwnData {

    private final JournalAccess access;

    private final Rosters rosters;

    private final CheckedClock clock;

    MemberData(JournalAccess access, Rosters rosters, CheckedClock clock) {
        this.access = access;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public Mono<Answered> answered(Member member, int offset, int limit) {
        return access.history(Sender.of(member), offset, limit)
            .map(history -> new Answered(history.total(), history.entries().stream().map(MemberData::entry).toList()));
    }

    private static Entry entry(JournalEntry entry) {
        return new Entry(entry.id(), entry.instrument(), entry.answeredAt(),
                entry.unit() == null ? null : entry.fortnight(), entry.answers());
    }

    @Override
    public Mono<Place> place(Member member) {
        var calendar = rosters.calendarOf(member.organisation());
        Instant now = clock.clock().instant();
        int block = calendar.blockOf(now);
        LocalDate next = ReportingCalendar.firstDayOf(ReportingCalendar.firstFortnightOf(block + 1));
        return rosters
            .place(member.organisation(),
                    List.of(new PlacementRequest.Own(member.subject(), block,
                            LocalDate.ofInstant(now, calendar.zone())),
                            new PlacementRequest.Own(member.subject(), block + 1, next)))
            .map(places -> new Place(unit(places.getFirst()), unit(places.getLast()), next));
    }

    private static @Nullable String unit(Placement placement) {
        return placement instanceof Placement.Placed(String unit) ? unit : null;
    }

    @Override
    public Flux<byte[]> lines(Member member) {
        return access.lines(Sender.of(member));
    }

    @Override
    public Flux<byte[]> table(Member member) {
        return access.table(Sender.of(member));
    }

    @Override
    public Mono<Void> erase(Member member, UUID id) {
        return access.erase(Sender.of(member), id).then();
    }

    @Override
    public Mono<Integer> eraseAll(Member member) {
        return access.eraseAll(Sender.of(member)).map(JournalAccess.Erased::erased);
    }

}
