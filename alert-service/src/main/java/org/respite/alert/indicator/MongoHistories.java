package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Histories in the collection {@code histories}: one document a unit and year of 26
 * fortnights or 13 blocks, so that a document stays below some 50 kB however long the
 * history, and a unit's past is a handful of ids that can be computed.
 */
@Component
class MongoHistories implements Histories {

    private static final int FORTNIGHTS_A_YEAR = 26;

    private final ReactiveMongoOperations store;

    private final Groups groups;

    MongoHistories(ReactiveMongoOperations store, Groups groups) {
        this.store = store;
        this.groups = groups;
    }

    @Override
    public Mono<Void> file(Release release, Map<String, Verdict> verdicts) {
        var bulk = store.bulkOps(BulkMode.UNORDERED, YearDocument.class);
        release.byUnit()
            .forEach((unit, cells) -> bulk.upsert(query(where("_id").is(yearOf(release.id(), unit))),
                    entry(release.id(), cells, verdicts.get(unit))));
        return bulk.execute().then(Mono.defer(() -> groups.note(release)));
    }

    private static Update entry(ReleaseId id, List<TeamIndicatorReleased> cells, @Nullable Verdict verdict) {
        var kept = cells.stream().map(CellDocument::of).toList();
        var field = id.cadence() == Cadence.FORTNIGHT ? "fortnights." : "blocks.";
        return new Update().set(field + id.period(), new EntryDocument(kept, verdict));
    }

    private static String yearOf(ReleaseId id, String unit) {
        int fortnight = id.cadence() == Cadence.FORTNIGHT ? id.period()
                : ReportingCalendar.firstFortnightOf(id.period());
        return yearOf(id.organisation(), unit, Math.floorDiv(fortnight, FORTNIGHTS_A_YEAR));
    }

    private static String yearOf(String organisation, String unit, int year) {
        return organisation + "/" + unit + "/" + year;
    }

    @Override
    public Mono<History> find(Spans.Span span, String unit) {
        int first = Math.floorDiv(span.firstFortnight(), FORTNIGHTS_A_YEAR);
        int last = Math.floorDiv(span.lastFortnight(), FORTNIGHTS_A_YEAR);
        var ids = IntStream.rangeClosed(first, last).mapToObj(year -> yearOf(span.organisation(), unit, year)).toList();
        return store.find(query(where("_id").in(ids)), YearDocument.class)
            .collectList()
            .map(years -> history(span.organisation(), years));
    }

    private static History history(String organisation, List<YearDocument> years) {
        SortedMap<Integer, Entry> fortnights = new TreeMap<>();
        SortedMap<Integer, Entry> blocks = new TreeMap<>();
        for (YearDocument year : years) {
            read(year.fortnights(), organisation, Cadence.FORTNIGHT, fortnights);
            read(year.blocks(), organisation, Cadence.BLOCK, blocks);
        }
        return new History(fortnights, blocks);
    }

    private static void read(@Nullable Map<String, EntryDocument> kept, String organisation, Cadence cadence,
            SortedMap<Integer, Entry> into) {
        if (kept != null) {
            kept.forEach((field, entry) -> {
                int period = Integer.parseInt(field);
                into.put(period, entry.entry(new ReleaseId(organisation, cadence, period)));
            });
        }
    }

    /**
     * @param id organisation, unit and year
     * @param fortnights by index
     * @param blocks by index
     */
    @Document("histories")
    record YearDocument(@Id String id, @Nullable Map<String, EntryDocument> fortnights,
            @Nullable Map<String, EntryDocument> blocks) {
    }

    record EntryDocument(List<CellDocument> cells, @Nullable Verdict verdict) {

        Entry entry(ReleaseId id) {
            return new Entry(cells.stream().map(kept -> kept.cell(id)).toList(), verdict);
        }
    }

}
