package org.respite.ingest.web.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/** Somebody's reminder in memory. */
public final class OnePush implements PushReminders {

    @Nullable Own own;

    boolean away;

    @Override
    public String publicKey() {
        return "BKey";
    }

    @Override
    public Mono<Optional<Own>> of(Member member) {
        return answer(Optional.ofNullable(own));
    }

    @Override
    public Mono<Boolean> ask(Member member, Wish wish) {
        boolean usable = wish.endpoint().startsWith("https://push.example/");
        own = usable ? new Own(wish.day(), Integer.parseInt(wish.hour()), null) : own;
        return answer(usable);
    }

    @Override
    public Mono<Void> stop(Member member) {
        own = null;
        return answer(true).then();
    }

    @Override
    public Mono<Void> pause(Member member, @Nullable LocalDate until) {
        own = own == null ? null : new Own(own.day(), own.hour(), until);
        return answer(true).then();
    }

    private <T> Mono<T> answer(T value) {
        return away ? Mono.error(new IllegalStateException("away")) : Mono.just(value);
    }

}
