package org.respite.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPromise;

class PrivacyNoticeTest {

    private static final SeriesDescriptions WORDS = SeriesDescriptions.of(Catalogue.shipped());

    @ParameterizedTest
    @MethodSource("profiles")
    void tellsWhatTheProfileComesTo(PrivacyPolicyPublished policy, List<String> told) {
        String notice = words(policy);

        assertThat(notice).contains(told)
            .contains("these are the figures of the privacy profile “" + policy.profile() + "”");
    }

    static Stream<Arguments> profiles() {
        return Stream.of(Arguments
            .of(Policies.strict(), List.of("right in at most 56 of 100", "right in at most 62 of 100",
                    "right in at most 70 of 100", "groups of at least 12 people", "at least 8 of the group answered",
                    "if 12 people answered, it typically moves their mean by 8 points of 100", "ρ = 5.2.",
                    "ε = 4.31 over 4 weeks, ε = 9.62 over 16 weeks, ε = 19.92 over 52 weeks, at δ = 1 in 1,000,000")),
                Arguments.of(Policies.standard(), List.of("right in at most 59 of 100", "right in at most 68 of 100",
                        "right in at most 79 of 100", "groups of at least 8 people", "at least 5 of the group answered",
                        "if 8 people answered, it typically moves their mean by 8 points of 100", "ρ = 13.",
                        "ε = 7.29 over 4 weeks, ε = 16.86 over 16 weeks, ε = 36.53 over 52 weeks, at δ = 1 in 1,000,000")),
                Arguments.of(Policies.loose(), List.of("right in at most 64 of 100", "right in at most 75 of 100",
                        "right in at most 89 of 100", "groups of at least 5 people", "at least 5 of the group answered",
                        "if 5 people answered, it typically moves their mean by 8 points of 100", "ρ = 29.25.",
                        "ε = 11.81 over 4 weeks, ε = 28.5 over 16 weeks, ε = 64.83 over 52 weeks, at δ = 1 in 1,000,000")));
    }

    @Test
    void tellsWhenThingsHappenFromTheConstantsThatMakeThemHappen() {
        assertThat(words(Policies.standard())).contains("a code that changes every 4 weeks",
                "every 2 weeks, for groups of at least 8 people: emotional exhaustion",
                "every 4 weeks, for groups of at least 20 people: depersonalization",
                "are taken for 48 hours more. 15 minutes later", "within 36 days of coming in",
                "deleted within 17 days of the end of its 4 weeks", "in the 24 hours before it is destroyed");
        assertThat(RetentionTimes.inForce()).isEqualTo(new RetentionTimes(2, 4, 48, 15, 36, 17, 24));
    }

    @Test
    void namesTheQuestionsThatCountAndThoseThatNeverDo() {
        String notice = words(Policies.standard());

        assertThat(notice).contains("workload, from “my workload was manageable.”",
                "in no published figure: your answers to “how did you sleep last night?”",
                "“did you notice any of these in yourself? only you see this.”");
        assertThat(notice).contains("daily energy (2 questions, of which 1 must be answered), ",
                "burnout in one question (1 question), who-5 well-being index (5 questions, of which 5 must be answered)");
    }

    @Test
    void aDriverIsNamedAmongWhatIsPublishedOrAmongWhatIsNot() {
        var published = new PrivacyPolicyPublished("fair", Policies.standard().publishedAt(), 60,
                List.of(new SeriesGroup(Cadence.BLOCK, List.of("driver.fairness"), 20, 1, 1)), 5, 5,
                new PrivacyPromise(1, 1e-6, 20, List.of()));

        assertThat(words(Policies.standard())).containsOnlyOnce("“decisions that affected my work were made fairly.”")
            .doesNotContain("fairness, from “decisions");
        assertThat(words(published)).contains("fairness, from “decisions that affected my work were made fairly.”")
            .containsOnlyOnce("“decisions that affected my work were made fairly.”")
            .contains("“here i can say that it is too much.”", "how would you rate your level of burnout?”");
    }

    @Test
    void neverRoundsGuessesDown() {
        assertThat(PrivacyNotice.GuessOdds.of(new PrivacyPromise.Loss(4, 1, 0.343)).rightOf100()).isEqualTo(68);
        assertThat(PrivacyNotice.GuessOdds.of(new PrivacyPromise.Loss(4, 1, 0.2)).rightOf100()).isEqualTo(60);
        assertThat(PrivacyNotice.GuessOdds.of(new PrivacyPromise.Loss(4, 1, 0)).rightOf100()).isEqualTo(50);
    }

    @Test
    void staysATextWhateverThePolicy() {
        var odd = new PrivacyPolicyPublished("<odd>", Policies.standard().publishedAt(), 60,
                List.of(new SeriesGroup(Cadence.BLOCK, List.of("unheardOf"), 5, 1, 1)), 5, 5,
                new PrivacyPromise(1, 1e-6, 20, List.of()));

        assertThat(words(odd)).contains("every 4 weeks, for groups of at least 5 people: unheard of.");
        assertThat(NoticePage.of(PrivacyNotice.of(odd, WORDS))).contains("profile “&lt;odd&gt;”")
            .doesNotContain("<odd>");
    }

    private static String words(PrivacyPolicyPublished policy) {
        return NoticeRepresentation.text(PrivacyNotice.of(policy, WORDS)).toLowerCase(java.util.Locale.ROOT);
    }

}
