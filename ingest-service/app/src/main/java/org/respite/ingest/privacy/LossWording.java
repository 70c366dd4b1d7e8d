package org.respite.ingest.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.respite.contract.privacy.PrivacyPromise;

/** What all that is published can tell about one person. */
final class LossWording {

    private final PrivacyPromise promise;

    LossWording(PrivacyPromise promise) {
        this.promise = promise;
    }

    NoticeSection section() {
        List<String> sentences = new ArrayList<>();
        sentences
            .add(("Suppose somebody knows everything else about your team, every colleague's answers included, reads all "
                    + "that is published and wants to know which of two levels of exhaustion, %d points of 100 apart, is yours "
                    + "all that time. A coin is right in 50 of 100 guesses.")
                .formatted(promise.points()));
        promise.losses()
            .stream()
            .map(GuessOdds::of)
            .map(guess -> "Watching for %d weeks, they are right in at most %d of 100 guesses instead of 50."
                .formatted(guess.weeks(), guess.rightOf100()))
            .forEach(sentences::add);
        sentences.add(
                ("A larger difference is easier to guess. The limit for whatever you answer, as those who study it put it: "
                        + "%s, at δ = %s. Smaller is safer.")
                    .formatted(epsilons(), PlainNumber.oneIn(promise.delta())));
        return new NoticeSection("What the numbers mean for you", sentences);
    }

    private String epsilons() {
        return promise.losses()
            .stream()
            .map(loss -> "ε = %s over %d weeks".formatted(PlainNumber.loss(loss.epsilon()), loss.weeks()))
            .collect(Collectors.joining(", "));
    }

}
