package org.respite.ingest.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.ingest.privacy.PrivacyNotice.GuessOdds;
import org.respite.ingest.privacy.PrivacyNotice.Section;

/** What all that is published can tell about one person. */
final class LossWording {

    private final PrivacyPromise promise;

    LossWording(PrivacyPromise promise) {
        this.promise = promise;
    }

    Section section() {
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
                    .formatted(epsilons(), oneIn(promise.delta())));
        return new Section("What the numbers mean for you", sentences);
    }

    private String epsilons() {
        return promise.losses()
            .stream()
            .map(loss -> "ε = %s over %d weeks".formatted(loss(loss.epsilon()), loss.weeks()))
            .collect(Collectors.joining(", "));
    }

    /** As many decimals as the policy is published with: {@code 7.29}, {@code 13}. */
    static String loss(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** A small probability: {@code 1 in 1,000,000}. */
    private static String oneIn(double probability) {
        return "1 in " + String.format(Locale.ROOT, "%,d", Math.round(1 / probability));
    }

}
