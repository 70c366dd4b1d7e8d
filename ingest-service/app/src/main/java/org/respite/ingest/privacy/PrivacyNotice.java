package org.respite.ingest.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.http.condition.ContentTag;
import org.respite.ingest.web.start.NoticeFacts;

/**
 * The whole notice, figures and sentences.
 *
 * @param title its heading
 * @param policy that releases follow, as scoring-service has published it, what it
 * promises included
 * @param guesses what that amounts to, in guesses
 * @param times when things happen
 * @param sections the same in plain words
 */
record PrivacyNotice(String title, PrivacyPolicyPublished policy, List<GuessOdds> guesses, RetentionTimes times,
        List<Section> sections) {

    PrivacyNotice {
        guesses = List.copyOf(guesses);
        sections = List.copyOf(sections);
    }

    static PrivacyNotice of(PrivacyPolicyPublished policy, SeriesDescriptions series) {
        var times = RetentionTimes.inForce();
        return new PrivacyNotice("Before you answer", policy,
                policy.promise().losses().stream().map(GuessOdds::of).toList(), times,
                new NoticeWording(policy, series, times).sections());
    }

    /** Under what all this holds. */
    String basis() {
        return "These are the figures of the privacy profile “%s”, which releases have followed since %s."
            .formatted(policy.profile(), policy.publishedAt());
    }

    /** The short form in figures. */
    NoticeFacts facts() {
        return new NoticeFacts(version(), policy.minimumCount(),
                policy.groups().stream().mapToInt(SeriesGroup::minimumRoster).min().orElse(0));
    }

    /** Of what is said, whenever the policy was published. */
    private String version() {
        return ContentTag.of(sections.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A part of the notice.
     *
     * @param title its heading
     * @param sentences in the order to be read
     */
    record Section(String title, List<String> sentences) {

        Section {
            sentences = List.copyOf(sentences);
        }

    }

    /**
     * The advantage of a perfect observer in words people use.
     *
     * @param weeks the observer watches
     * @param rightOf100 of 100 guesses between two equally likely levels, how many are
     * right at most; 50 is a coin
     */
    record GuessOdds(int weeks, int rightOf100) {

        /** Below this a fraction of a guess is an error of calculation. */
        private static final double TOLERANCE = 1e-9;

        private static final int ALL = 100;

        /** Rounded up: the notice never promises more than the policy keeps. */
        static GuessOdds of(Loss loss) {
            return new GuessOdds(loss.weeks(), (int) Math.ceil(ALL * (1 + loss.advantage()) / 2 - TOLERANCE));
        }

    }

}
