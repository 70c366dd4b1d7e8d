package org.respite.ingest.web.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/**
 * Reminders by the browser, one a fortnight, where an operator has a key for them. All
 * fail with 503 while the store does not answer.
 */
public interface PushReminders {

    /** What browsers ask push services with: a point of P-256 in base64url. */
    String publicKey();

    /** What somebody asked for; empty if nothing. */
    Mono<Optional<Own>> of(Member member);

    /**
     * Asks for one, in the place of any before.
     * @return whether it is one that can be
     */
    Mono<Boolean> ask(Member member, Wish wish);

    /** Nothing of it stays. */
    Mono<Void> stop(Member member);

    /**
     * None until a day; nothing happens where nothing was asked for.
     * @param until the first day with reminders again; absent to go on now
     */
    Mono<Void> pause(Member member, @Nullable LocalDate until);

    /**
     * What somebody asked for.
     *
     * @param day such as {@code thursday}
     * @param pausedUntil absent if there is no pause
     */
    record Own(String day, int hour, @Nullable LocalDate pausedUntil) {
    }

    /**
     * What somebody asks for, as it was sent.
     *
     * @param endpoint where the browser's push service takes messages
     */
    record Wish(String endpoint, String day, String hour, String zone) {

        /** An endpoint is as good as a name, and belongs in no log. */
        @Override
        public String toString() {
            return "Wish[…]";
        }

    }

}
