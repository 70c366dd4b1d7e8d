package org.respite.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.respite.contract.Topics;
import org.respite.local.broker.BrokerFacts;
import org.respite.local.page.Table;

/** The topics; retention and access as the runner's broker has them. */
final class TopicsTable {

    private static final Map<String, Holding> HOLDINGS = holdings();

    private TopicsTable() {
    }

    static String generated() {
        assertThat(HOLDINGS).as("every topic is described, and no other").containsOnlyKeys(BrokerFacts.topics());
        var table = new Table("topic", "what is in it", "about a person?", "kept", "may read", "may write");
        BrokerFacts.topics().forEach(topic -> {
            var holding = HOLDINGS.get(topic);
            table.row("`" + topic + "`", holding.what(), holding.whose(), BrokerFacts.kept(topic),
                    BrokerFacts.readers(topic), BrokerFacts.writers(topic));
        });
        return table.toString();
    }

    private static Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new HashMap<>();
        holdings.put(Topics.CHECK_INS,
                Holding.of(
                        "one record a check-in: answers, team, a code that changes every block, the person's name "
                                + "under a lock; one an erasure: the same without answers and team. "
                                + "Erasing removes no record from here",
                        "**yes**, under a code; by name for whoever has the seal key"));
        holdings.put(Topics.UNITS, Holding.of("teams, departments and how many people belong to each", Holding.NOBODY));
        holdings.put(Topics.PRIVACY_POLICY, Holding.of("the policy that releases follow", Holding.NOBODY));
        holdings.put(Topics.TEAM_INDICATORS, Holding.of("what is published: released cells", Holding.BY_NOISE));
        holdings.put(Topics.TEAM_ALERTS,
                Holding.of("alerts opened, changed and closed, computed from cells", Holding.BY_NOISE));
        holdings.put(Topics.CLOCKS, Holding.of("what each service's clock shows, every few seconds", Holding.NOBODY));
        BrokerFacts.topics()
            .stream()
            .filter(topic -> topic.endsWith(".dlt"))
            .forEach(topic -> holdings.put(topic,
                    Holding.of("what could not be read from there, as it came", "as there")));
        holdings.put(Topics.deadLettersOf(Topics.CHECK_INS),
                Holding.of("what could not be read from there, as it came: "
                        + "usually nothing; whatever is there can hold answers", "**possibly**"));
        return holdings;
    }

}
