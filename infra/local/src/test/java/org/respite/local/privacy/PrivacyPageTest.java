package org.respite.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.local.page.CommittedPage;
import org.respite.scoring.release.ReleasePolicy;

/**
 * The page for works councils and data protection officers says what the code does, or
 * this fails. {@code -Drespite.privacy.page=write} writes its tables anew.
 */
class PrivacyPageTest {

    private final CommittedPage page = CommittedPage.ofPrivacy();

    @Test
    void tellsEveryTopicHowLongItKeepsWhatAndWhoReadsIt() {
        page.holds("topics", TopicsTable.generated());
    }

    @Test
    void tellsWhatScoringServiceRemembers() {
        page.holds("stores", StoresTable.generated());
    }

    @Test
    void tellsEveryCollection() {
        page.holds("collections", CollectionsTable.generated());
    }

    @Test
    void tellsWhatEachKeyWouldGiveAway() {
        page.holds("keys", KeysTable.generated());
    }

    @Test
    void tellsTheRulesOfTimeAndTheLimits() {
        page.holds("rules", RulesList.generated());
    }

    @Test
    void tellsWhatIsPublished() {
        page.holds("series", FiguresTable.series(ReleasePolicy.standard()));
    }

    @Test
    void tellsTheFiguresOfEveryProfile() {
        page.holds("figures", FiguresTable.ofProfiles().generated());
    }

    @Test
    void tellsWhatEachNumberOfACellMeans() {
        page.holds("cell", CellTable.generated());
    }

    @ParameterizedTest
    @MethodSource("otherPolicies")
    void noParameterCanChangeUnnoticed(ReleasePolicy changed) {
        var figures = new FiguresTable(List.of(ReleasePolicy.strict(), changed, ReleasePolicy.loose())).generated();

        assertThat(figures).isNotEqualTo(page.section("figures"));
    }

    static Stream<ReleasePolicy> otherPolicies() {
        return OtherPolicies.of(ReleasePolicy.standard());
    }

    @Test
    void findsCollectionsByWhateverNamesThem() {
        assertThat(CollectionsTable.collections()).contains("alerts", "ingest_roster_members");
    }

    /** Years, paragraphs and the figures of examples aside. */
    @Test
    void typesNoFigureOfThePolicy() {
        assertThat(page.typed()).doesNotContain("ε = ", "ρ = ", "σ² = ", "48 h", "35 days", "4050");
    }

}
