package org.respite.ingest.web.mydata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept about somebody, for themselves. */
public interface OwnData {

    /** A part of what they answered, newest first. */
    Mono<Answered> answered(Member member, int offset, int limit);

    /** The unit they count with now and in the next four weeks. */
    Mono<Place> place(Member member);

    /** Everything, a check-in a line (NDJSON). */
    Flux<byte[]> lines(Member member);

    /** Everything, an answer a line (CSV). */
    Flux<byte[]> table(Member member);

    /** Takes one back. */
    Mono<Void> erase(Member member, UUID id);

    /** Takes everything back: how many that were. */
    Mono<Integer> eraseAll(Member member);

    /**
     * A part of what somebody answered.
     *
     * @param total how many there are
     * @param entries of this part
     */
    record Answered(int total, List<Entry> entries) {

        public Answered {
            entries = List.copyOf(entries);
        }

    }

    /**
     * One check-in.
     *
     * @param fortnight it was taken for; absent if it counts for none
     */
    record Entry(UUID id, String instrument, Instant answeredAt, @Nullable Integer fortnight,
            SortedMap<String, Answer> answers) {

        /** Nothing of a check-in belongs in a log. */
        @Override
        public String toString() {
            return "Entry[…]";
        }

    }

    /**
     * Where somebody counts.
     *
     * @param now unit of these four weeks; absent if none
     * @param next unit of the next four weeks; absent if none
     * @param nextFrom first day of the next four weeks
     */
    record Place(@Nullable String now, @Nullable String next, LocalDate nextFrom) {

        /** Where somebody works belongs in no log. */
        @Override
        public String toString() {
            return "Place[…]";
        }

    }

}
