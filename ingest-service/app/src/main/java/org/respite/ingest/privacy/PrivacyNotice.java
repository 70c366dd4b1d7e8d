package org.respite.ingest.privacy;

import java.util.List;
import org.respite.contract.privacy.PrivacyPolicyPublished;

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
        List<NoticeSection> sections) {

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

}
