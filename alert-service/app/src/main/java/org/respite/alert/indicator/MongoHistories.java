package org.respite.alert.indicator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.projection.StoredJson;
import org.respite.alert.release.HistoryBatch;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.ReleaseRange;
import org.respite.alert.release.UnitHistory;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Histories in the collection {@code histories}: one document a unit and year of 26
 * fortnights or 13 blocks, so that a document stays below some 50 kB however long the
 * history, and a unit's past is a handful of ids that can be computed.
 */
class MongoHistories implements Histories {

    private static final int FORTNIGHTS_A_YEAR = 26;

    private final ReactiveMongoOperations store;

    private final JointTeams jointTeams;

    MongoHistories(ReactiveMongoOperations store, JointTeams jointTeams) {
        this.store = store;
        this.jointTeams = jointTeams;
    }

    // By the driver alone: a mapping would look at every cell of every update.
    @Override
    public Mono<Void> file(List<HistoryBatch> filings) {
        if (filings.isEmpty()) {
            return Mono.empty();
        }
        Map<String, org.bson.Document> years = new HashMap<>();
        filings.forEach(historyBatch -> enter(historyBatch, years));
        return store
            .execute(YearDocument.class,
                    collection -> collection.bulkWrite(years.entrySet().stream().map(MongoHistories::update).toList(),
                            new BulkWriteOptions().ordered(false)))
            .thenMany(Flux.fromIterable(filings))
            .concatMap(historyBatch -> jointTeams.note(historyBatch.release()))
            .then();
    }

    private static void enter(HistoryBatch historyBatch, Map<String, org.bson.Document> years) {
        var id = historyBatch.release().id();
        var field = (id.cadence() == Cadence.FORTNIGHT ? "fortnights." : "blocks.") + id.period();
        historyBatch.release()
            .byUnit()
            .forEach((unit, cells) -> years.computeIfAbsent(yearOf(id, unit), first -> new org.bson.Document())
                .append(field, StoredJson.write(new HistoryEntry(cells, historyBatch.verdicts().get(unit)))));
    }

    private static UpdateOneModel<org.bson.Document> update(Map.Entry<String, org.bson.Document> year) {
        return new UpdateOneModel<>(Filters.eq(year.getKey()), new org.bson.Document("$set", year.getValue()),
                new UpdateOptions().upsert(true));
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
    public Mono<UnitHistory> find(ReleaseRange range, String unit) {
        int first = Math.floorDiv(range.firstFortnight(), FORTNIGHTS_A_YEAR);
        int last = Math.floorDiv(range.lastFortnight(), FORTNIGHTS_A_YEAR);
        var ids = IntStream.rangeClosed(first, last)
            .mapToObj(year -> yearOf(range.organisation(), unit, year))
            .toList();
        return store.find(query(where("_id").in(ids)), YearDocument.class).collectList().map(MongoHistories::history);
    }

    private static UnitHistory history(List<YearDocument> years) {
        SortedMap<Integer, HistoryEntry> fortnights = new TreeMap<>();
        SortedMap<Integer, HistoryEntry> blocks = new TreeMap<>();
        for (YearDocument year : years) {
            read(year.fortnights(), fortnights);
            read(year.blocks(), blocks);
        }
        return new UnitHistory(fortnights, blocks);
    }

    private static void read(@Nullable Map<String, Object> kept, SortedMap<Integer, HistoryEntry> into) {
        if (kept != null) {
            kept.forEach((period, entry) -> into.put(Integer.parseInt(period), entry(entry)));
        }
    }

    private static HistoryEntry entry(Object kept) {
        return kept instanceof Map<?, ?> parts ? inParts(parts) : StoredJson.read(kept, HistoryEntry.class);
    }

    /** As earlier versions kept it. */
    private static HistoryEntry inParts(Map<?, ?> parts) {
        var cells = (List<?>) Objects.requireNonNull(parts.get("cells"));
        var verdict = parts.get("verdict");
        return new HistoryEntry(cells.stream().map(cell -> StoredJson.read(cell, TeamIndicatorReleased.class)).toList(),
                verdict == null ? null : StoredJson.read(verdict, UnitVerdict.class));
    }

    /**
     * @param id organisation, unit and year
     * @param fortnights by index, each an {@link HistoryEntry} as JSON
     * @param blocks by index, each an {@link HistoryEntry} as JSON
     */
    @Document("histories")
    record YearDocument(@Id String id, @Nullable Map<String, Object> fortnights, @Nullable Map<String, Object> blocks) {
    }

}
