package org.respite.ingest.pocketcode;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.pocketcode.OwnersCodes.Entry;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.KeptBesides;
import org.respite.ingest.web.pocketcode.PocketCode;
import org.respite.ingest.web.pocketcode.PocketCodes;
import reactor.core.publisher.Mono;

/**
 * Codes under names, with whom they are of sealed to the name. An owner's list is written
 * before a code and after it is gone: what a crash leaves is a code on the list that
 * opens nothing, and never one that opens and is on no list.
 */
final class SealedPocketCodes implements PocketCodes, KeptBesides {

    /** Somebody in two windows. */
    private static final int TRIES = 5;

    private final PocketCodeStore store;

    private final PocketCodeNames names;

    private final SubjectSeal seal;

    private final Rosters rosters;

    private final InstantSource clock;

    private final IntUnaryOperator random;

    SealedPocketCodes(PocketCodeStore store, PocketCodeNames names, SubjectSeal seal, Rosters rosters,
            InstantSource clock, IntUnaryOperator random) {
        this.store = store;
        this.names = names;
        this.seal = seal;
        this.rosters = rosters;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Mono<Optional<PocketCode>> make(Member member) {
        return Mono.defer(() -> tryToMake(member))
            .repeatWhenEmpty(TRIES, tries -> tries)
            .switchIfEmpty(Mono.error(() -> ProblemException.unavailable("codes are being changed elsewhere")));
    }

    /** Nothing where another window was faster, or somebody has that code. */
    private Mono<Optional<PocketCode>> tryToMake(Member member) {
        var person = person(member.organisation(), member.subject());
        int block = block(member.organisation());
        return store.of(names.owner(person)).flatMap(codes -> {
            if (codes.in(block).size() >= MOST) {
                return Mono.just(Optional.empty());
            }
            var code = PocketCode.random(random);
            var name = names.code(code);
            return store.keep(names.owner(person), codes.with(block, name))
                .filter(kept -> kept)
                .flatMap(_ -> store.add(name, seal.seal(person, PocketCodeNames.seal(name))))
                .filter(added -> added)
                .delayUntil(_ -> store.remove(codes.over(block)))
                .map(_ -> Optional.of(code));
        });
    }

    @Override
    public Mono<List<Kept>> of(Member member) {
        int block = block(member.organisation());
        var until = ReportingCalendar.lastDayOf(ReportingCalendar.lastFortnightOf(block));
        return store.of(owner(member))
            .map(codes -> codes.in(block).stream().map(code -> new Kept(code.number(), until)).toList());
    }

    @Override
    public Mono<Void> revoke(Member member, int number) {
        return Mono
            .defer(() -> store.of(owner(member))
                .flatMap(codes -> Mono.justOrEmpty(codes.numbered(number))
                    .flatMap(code -> store.remove(List.of(code.name()))
                        .then(store.keep(owner(member), codes.without(number))))
                    .defaultIfEmpty(true)))
            .filter(kept -> kept)
            .repeatWhenEmpty(TRIES, tries -> tries)
            .then();
    }

    /** Of this block's alone, which its owner's list says. */
    @Override
    public Mono<Optional<Member>> open(PocketCode code) {
        var name = names.code(code);
        return store.sealed(name)
            .map(sealed -> seal.open(sealed, PocketCodeNames.seal(name)))
            .filterWhen(person -> store.of(names.owner(person))
                .map(codes -> codes.in(block(person.organisation())).stream().map(Entry::name).anyMatch(name::equals)))
            .map(person -> new Member(person.organisation(), person.subject(), Device.SHARED))
            .singleOptional();
    }

    @Override
    public Mono<Void> erase(String organisation, String subject) {
        var name = names.owner(person(organisation, subject));
        return store.of(name)
            .flatMap(codes -> store.remove(codes.codes().stream().map(Entry::name).toList()))
            .then(Mono.defer(() -> store.remove(List.of(name))));
    }

    private String owner(Member member) {
        return names.owner(person(member.organisation(), member.subject()));
    }

    private Person person(String organisation, String subject) {
        return rosters.owner(organisation, subject);
    }

    private int block(String organisation) {
        return rosters.calendarOf(organisation).blockOf(clock.instant());
    }

}
