package org.respite.ingest.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.ingest.privacy.PrivacyNotice.Section;

/** What is published, when, and that it stays so. */
final class PublicationWording {

    private final PrivacyPolicyPublished policy;

    private final SeriesDescriptions series;

    private final RetentionTimes retentionTimes;

    PublicationWording(PrivacyPolicyPublished policy, SeriesDescriptions series, RetentionTimes retentionTimes) {
        this.policy = policy;
        this.series = series;
        this.retentionTimes = retentionTimes;
    }

    Section section() {
        List<String> sentences = new ArrayList<>();
        policy.groups().forEach(group -> sentences.add(published(group)));
        policy.groups()
            .stream()
            .min(Comparator.comparing(SeriesGroup::minimumRoster))
            .map(this::noise)
            .ifPresent(sentences::add);
        sentences.add(
                ("A period ends on a Sunday at midnight. Answers from it are taken for %d hours more. %d minutes later all "
                        + "figures of your organisation are published at one moment, once and for good.")
                    .formatted(retentionTimes.graceHours(), retentionTimes.settlingMinutes()));
        sentences.add("Answers that come later, are corrected or are erased never change a published figure.");
        policy.promise()
            .losses()
            .stream()
            .max(Comparator.comparing(Loss::weeks))
            .map(this::budget)
            .ifPresent(sentences::add);
        return new Section("What is published, and when", sentences);
    }

    private String published(SeriesGroup group) {
        return "Every %d weeks, for groups of at least %d people: %s.".formatted(weeks(group), group.minimumRoster(),
                group.series().stream().map(series::described).collect(Collectors.joining("; ")));
    }

    private long weeks(SeriesGroup group) {
        return group.cadence() == Cadence.FORTNIGHT ? retentionTimes.fortnightWeeks() : retentionTimes.blockWeeks();
    }

    /** One standard deviation of the noise in the mean of the smallest group. */
    private String noise(SeriesGroup smallest) {
        double points = Math.sqrt(smallest.sumVariance()) / smallest.minimumRoster();
        return ("Noise is drawn by lot. If %d people answered, it typically moves their mean by "
                + "%d points of 100, up or down.")
            .formatted(smallest.minimumRoster(), Math.round(points));
    }

    private String budget(Loss longest) {
        double rho = policy.promise().rhoPerBlock() * longest.weeks() / retentionTimes.blockWeeks();
        return ("There is a budget: what is published in any %d weeks costs each person at most ρ = %s. Once it is used up, "
                + "nothing more is published.")
            .formatted(longest.weeks(), LossWording.loss(rho));
    }

}
