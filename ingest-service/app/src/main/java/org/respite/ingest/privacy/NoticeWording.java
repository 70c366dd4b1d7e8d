package org.respite.ingest.privacy;

import java.util.List;
import java.util.stream.Collectors;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.ingest.privacy.PrivacyNotice.Section;

/**
 * The notice's sentences, for somebody who is about to answer for the first time. No
 * number in them is typed: each comes from the policy or from the constant that rules.
 */
final class NoticeWording {

    private final PrivacyPolicyPublished policy;

    private final SeriesDescriptions series;

    private final RetentionTimes retentionTimes;

    NoticeWording(PrivacyPolicyPublished policy, SeriesDescriptions series, RetentionTimes retentionTimes) {
        this.policy = policy;
        this.series = series;
        this.retentionTimes = retentionTimes;
    }

    List<Section> sections() {
        return List.of(asked(), seen(), new PublicationWording(policy, series, retentionTimes).section(),
                new LossWording(policy.promise()).section(), unprotected(), stopping());
    }

    private Section asked() {
        return new Section("What you are asked, and where it goes", List.of(
                "You are asked how work is treating you: %s.".formatted(series.onOffer()),
                ("Before an answer is stored, your name is replaced by a code that changes every %d weeks. Your name goes "
                        + "along under a lock whose key only the service that takes answers has.")
                    .formatted(retentionTimes.blockWeeks()),
                ("Answers are deleted within %d days of coming in, but for those in your own journal. What is added up under "
                        + "your code is deleted within %d days of the end of its %d weeks; copies of it on disk follow within "
                        + "days.")
                    .formatted(retentionTimes.checkInsKeptDays(), retentionTimes.sumsKeptDays(),
                            retentionTimes.blockWeeks()),
                "Your journal keeps your answers until you erase them, encrypted with a key of your own that is destroyed "
                        + "with the last of them."));
    }

    private Section seen() {
        return new Section("Who sees what", List.of(
                "Your answers: nobody you work with or for. No page, report, alert or log shows them. "
                        + "You alone can read them again in your journal, take a copy, and erase them.",
                ("Leaders: figures about groups of at least %d people, with random noise in them, and only if at "
                        + "least %d of the group answered. What smaller teams answer is published together with "
                        + "that of others, or not at all.")
                    .formatted(smallestRoster(), policy.minimumCount()),
                "In no published figure: your answers to " + unpublished() + "."));
    }

    private int smallestRoster() {
        return policy.groups().stream().mapToInt(SeriesGroup::minimumRoster).min().orElse(0);
    }

    private String unpublished() {
        var published = policy.groups()
            .stream()
            .flatMap(group -> group.series().stream())
            .collect(Collectors.toUnmodifiableSet());
        return series.unpublished(published).stream().collect(Collectors.joining(", "));
    }

    private Section unprotected() {
        return new Section("What is not protected", List.of(
                "What your team has in common: if everybody in it is worn out, the figure says so. That is what it is for.",
                ("That people take part: a figure that is shown tells that at least %d answered. Who they were, it does "
                        + "not tell.")
                    .formatted(policy.minimumCount()),
                "What you tell others, and who looks over your shoulder.",
                ("Anything, against whoever runs the computers and reaches for the stored answers, or for a key of the noise "
                        + "in the %d hours before it is destroyed. Access rights and your organisation's rules bind them; "
                        + "noise does not.")
                    .formatted(retentionTimes.noiseKeysKeptHours())));
    }

    private Section stopping() {
        return new Section("How to stop", List.of("Just stop, for good or for a while. Nobody is told.",
                ("You can erase any answer, or all of them. It goes from your journal at once, and from figures that are not "
                        + "published yet; figures already published stay as they are. Under your code it is deleted "
                        + "within %d days.")
                    .formatted(retentionTimes.checkInsKeptDays()),
                "Who belongs to which team is kept apart from answers, until your organisation has it deleted: ask them."));
    }

}
