package org.respite.ingest.web.myweeks;

import java.util.UUID;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.OwnData;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Of which nothing is asked but answers. */
interface AnswersAlone extends OwnData {

    @Override
    default Mono<Place> place(Member member) {
        return Mono.error(new AssertionError("asked for"));
    }

    @Override
    default Flux<byte[]> lines(Member member) {
        return Flux.error(new AssertionError("asked for"));
    }

    @Override
    default Flux<byte[]> table(Member member) {
        return Flux.error(new AssertionError("asked for"));
    }

    @Override
    default Mono<Void> erase(Member member, UUID id) {
        return Mono.error(new AssertionError("asked for"));
    }

    @Override
    default Mono<Integer> eraseAll(Member member) {
        return Mono.error(new AssertionError("asked for"));
    }

}
