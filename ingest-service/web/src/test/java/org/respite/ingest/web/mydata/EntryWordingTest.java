package org.respite.ingest.web.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.ingest.web.mydata.MyDataView.EntryView;
import org.respite.ingest.web.mydata.MyDataView.Pair;
import org.respite.ingest.web.page.Language;
import org.respite.ingest.web.page.Texts;

class EntryWordingTest {

    private final EntryWording wording = new EntryWording(Offer.of(Catalogue.shipped()), ZoneOffset.UTC);

    private EntryView words(String instrument, Map<String, Answer> answers) {
        return wording.of(new OwnData.Entry(new UUID(1, 1), instrument, Instant.parse("2026-11-30T17:00:00Z"), 58,
                new TreeMap<>(answers)), "clinic", Texts.in(Language.EN));
    }

    /** As where the pack was taken away, or where another instance has it. */
    @Test
    void anInventoryWithoutItsWordsIsToldByItsNumbersAndScores() {
        var told = words("cbi/1", Map.of("item-1", new Rating(4), "item-2", new Rating(3), "item-3", new Rating(3)));

        assertThat(told.title()).isEqualTo("Copenhagen Burnout Inventory");
        assertThat(told.standing()).isEqualTo("mydata.journal-only");
        assertThat(told.answers()).containsExactly(new Pair("Score: personal", "83.33"), new Pair("item-1", "4"),
                new Pair("item-2", "3"), new Pair("item-3", "3"));
    }

    @Test
    void withTooFewAnswersThereIsNoScore() {
        assertThat(words("cbi/1", Map.of("item-1", new Rating(4))).answers()).containsExactly(new Pair("item-1", "4"));
    }

    @Test
    void whatNobodyKnowsIsToldByItsIds() {
        assertThat(words("gone/1", Map.of("x", new Rating(1))).title()).isEqualTo("gone/1");
    }

}
