package org.respite.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyDescription;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.privacy.Retention;
import org.respite.local.broker.BrokerFacts;
import org.respite.local.page.Table;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.ScoringTopology;
import org.respite.scoring.topology.source.SourceOffsets;

/** The working memory of scoring-service, as its running topology has it. */
final class StoresTable {

    private static final String FOR_EVER = "as long as the organisation is served";

    private static final Map<String, Holding> HOLDINGS = holdings();

    private StoresTable() {
    }

    static String generated() {
        assertThat(HOLDINGS).as("every store is described, and no other").containsOnlyKeys(stores());
        var table = new Table("store", "what is in it", "about a person?", "kept", "may read");
        String readers = BrokerFacts.readers("scoring-service-contributions-changelog");
        HOLDINGS.forEach((store, holding) -> table.row("`" + store + "`", holding.what(), holding.whose(),
                holding.kept(), readers));
        return table.toString();
    }

    private static Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new LinkedHashMap<>();
        holdings.put("contributions",
                new Holding(
                        "for each code: team, for each question that is not private the sum and number of answers "
                                + "in a fortnight, which whole numbers of it are in the tallies, and of each check-in "
                                + "its id and what it added; of an erased one, and of one without a team, the id alone",
                        Holding.PSEUDONYMOUS, Words.of(Retention.CONTRIBUTIONS) + " from the block's end"));
        holdings.put("waiting-check-ins",
                new Holding(
                        "check-ins of a questionnaire or question that this version does not know: answers, team and "
                                + "code, without the name's lock",
                        Holding.PSEUDONYMOUS, "until a version that knows it is started; "
                                + Words.of(Retention.CONTRIBUTIONS) + " from the block's end at most"));
        holdings.put("by-organisation (topic between the two steps)",
                new Holding(
                        "one person's whole numbers of a period before and after an answer, with team, without code",
                        "**yes**, without a name or code", "until read, which is at once"));
        holdings.put("tallies",
                new Holding(
                        "for each team and period: how many people have which whole number, 0 to 100; "
                                + "exact, before noise",
                        "**yes**, in small teams", Words.of(Retention.NOISE_KEYS) + " from publication"));
        holdings.put("ledger", new Holding("which periods were released", Holding.NOBODY, FOR_EVER));
        holdings.put("accounts",
                new Holding("what an organisation's releases of a year have cost", Holding.NOBODY, "a year"));
        holdings.put("centres", new Holding("what the next scores are clipped around, from released cells",
                Holding.BY_NOISE, FOR_EVER));
        holdings.put("unit-trees", new Holding("as `respite.units.v1`", Holding.NOBODY, "until the next one holds"));
        holdings.put("watermarks", new Holding("how far has been read", Holding.NOBODY, FOR_EVER));
        holdings.put("released-cells",
                new Holding("which cells were released, to refuse a second release", Holding.BY_NOISE, "for ever"));
        return holdings;
    }

    /** The stores and the topic between the steps. */
    private static Set<String> stores() {
        var builder = new StreamsBuilder();
        new ScoringTopology(Catalogue.shipped(), ReleasePolicy.standard(), new NoKeys(),
                CheckedClock.unchecked(Clock.systemUTC()), Duration.ofSeconds(1), new NoOffsets(), Duration.ofHours(24),
                new SimpleMeterRegistry())
            .addTo(builder);
        var description = builder.build().describe();
        Set<String> stores = new TreeSet<>(Set.of("by-organisation (topic between the two steps)"));
        description.globalStores().forEach(global -> stores.addAll(global.processor().stores()));
        description.subtopologies()
            .stream()
            .flatMap(part -> part.nodes().stream())
            .filter(TopologyDescription.Processor.class::isInstance)
            .map(TopologyDescription.Processor.class::cast)
            .forEach(step -> stores.addAll(step.stores()));
        assertThat(description.toString()).contains("by-organisation-repartition");
        return stores;
    }

    private record NoKeys() implements NoiseKeys {

        @Override
        public NoiseSource forWindow(String organisation, int fortnight) {
            throw new UnsupportedOperationException("nothing is released here");
        }

        @Override
        public void destroyThrough(String organisation, int fortnight) {
            throw new UnsupportedOperationException("nothing is released here");
        }

    }

    private record NoOffsets() implements SourceOffsets {

        @Override
        public int partitions() {
            return 1;
        }

        @Override
        public Map<TopicPartition, Long> ends(int partition) {
            return Map.of();
        }

        @Override
        public boolean committed(Map<TopicPartition, Long> ends) {
            return true;
        }

    }

}
