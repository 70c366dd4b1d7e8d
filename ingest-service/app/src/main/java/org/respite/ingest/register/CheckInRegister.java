package org.respite.ingest.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.journal.FiledCheckIns;
import org.respite.ingest.journal.FiledCheckIns.Filed;
import org.respite.ingest.journal.FiledCheckIns.Found;
import org.respite.ingest.journal.FiledCheckIns.Name;
import org.respite.ingest.register.PersonalRecord.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Every check-in is entered here before it is published: an id stands for the first
 * content it came with, and a person hands in no more than the limit in four weeks. What
 * this instance has taken it remembers, in bounded memory; the rest the journals know.
 * While the store is away, what is remembered has to do.
 */
public final class CheckInRegister {

    private static final Logger log = LoggerFactory.getLogger(CheckInRegister.class);

    /** For the store; a sender waits for it. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** A store that did not answer is left alone for as long. */
    private static final Duration RESPITE = Duration.ofSeconds(10);

    /** How old an answer of the journal may be: another instance takes check-ins, too. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final FiledCheckIns journals;

    private final int most;

    private final PersonalRecordCache personalRecordCache;

    private final Scheduler timer;

    private final ContentFingerprints contentFingerprints = new ContentFingerprints();

    private volatile long askAgainAt = System.nanoTime();

    /**
     * Remembers nothing yet.
     * @param most check-ins of one person in one four-week block
     * @param room check-ins to remember of all people together, some 200 bytes each
     */
    public CheckInRegister(FiledCheckIns journals, int most, int room, Scheduler timer) {
        this.journals = journals;
        this.most = most;
        this.personalRecordCache = new PersonalRecordCache(room);
        this.timer = timer;
    }

    /** Enters check-ins, in their order. */
    public Mono<List<RegistrationResult>> enter(List<RegistrationRequest> submissions) {
        return submissions.isEmpty() ? Mono.just(List.of()) : Mono.defer(() -> {
            List<Name> names = submissions.stream()
                .map(each -> journals.nameOf(each.person(), each.checkIn().id(), each.checkIn().answeredAt()))
                .toList();
            return look(names).map(filed -> enter(submissions, names, filed));
        });
    }

    /**
     * What the broker said of entries. One it has not acknowledged may still arrive: its
     * id is kept for it, but it is counted when it is sent again, or filed.
     * @param acknowledged one for each; those that are missing are not
     */
    public synchronized void settle(List<RegistrationResult.Taken> entries, List<Boolean> acknowledged) {
        for (int i = 0; i < entries.size(); i++) {
            RegistrationResult.Taken entry = entries.get(i);
            boolean arrived = i < acknowledged.size() && acknowledged.get(i);
            if (arrived || entry.fresh()) {
                personalRecordCache.change(entry.owner(), own -> settle(own, entry.name(), arrived));
            }
        }
    }

    private void settle(PersonalRecord own, String name, boolean acknowledged) {
        PersonalRecord.Known known = own.known(name);
        if (known != null && acknowledged) {
            own.remember(name, known.in(State.ACKNOWLEDGED));
        }
        else if (known != null && known.state() == State.PENDING) {
            own.remember(name, known.in(State.DOUBTFUL));
            own.boundDoubtful(2 * most);
        }
    }

    private Mono<Filed> look(List<Name> names) {
        long now = System.nanoTime();
        if (now - askAgainAt < 0) {
            return Mono.just(Filed.NOTHING);
        }
        List<Name> unknown = new ArrayList<>();
        Set<String> sections = new HashSet<>();
        sortOut(names, now, unknown, sections);
        return unknown.isEmpty() && sections.isEmpty() ? Mono.just(Filed.NOTHING)
                : journals.look(unknown, sections)
                    .timeout(LIMIT, timer)
                    .doOnNext(filed -> remember(names, sections, filed, now))
                    .onErrorResume(Exception.class, this::doWithout);
    }

    private synchronized void sortOut(List<Name> names, long now, List<Name> unknown, Set<String> sections) {
        for (Name name : names) {
            PersonalRecord own = personalRecordCache.of(name.owner());
            PersonalRecord.Known known = own.known(name.entry());
            // What was acknowledged may have been erased, and what is doubtful filed.
            if (known == null || known.state() != State.PENDING) {
                unknown.add(name);
            }
            if (!own.isAsked(name.section(), now - FRESH.toNanos())) {
                sections.add(name.section());
            }
        }
    }

    private synchronized void remember(List<Name> names, Set<String> sections, Filed filed, long now) {
        for (Name name : names) {
            if (sections.contains(name.section())) {
                personalRecordCache.change(name.owner(), own -> own.asked(name.section(),
                        filed.sections().getOrDefault(name.section(), Set.of()), most, now));
            }
        }
    }

    private Mono<Filed> doWithout(Throwable fault) {
        askAgainAt = System.nanoTime() + RESPITE.toNanos();
        log.atWarn()
            .addKeyValue("fault", SafeErrors.kind(fault))
            .log("journals do not answer, check-ins are accepted without them");
        return Mono.just(Filed.NOTHING);
    }

    private synchronized List<RegistrationResult> enter(List<RegistrationRequest> submissions, List<Name> names,
            Filed filed) {
        List<RegistrationResult> entries = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            entries.add(enter(submissions.get(i), names.get(i), filed));
        }
        return entries;
    }

    private RegistrationResult enter(RegistrationRequest registrationRequest, Name name, Filed filed) {
        PersonalRecord own = personalRecordCache.of(name.owner());
        Found found = filed.checkIns().get(name.entry());
        PersonalRecord.Known known = known(own, name, found);
        var now = known(name, registrationRequest.checkIn(), State.PENDING);
        if (found instanceof Found.Erased) {
            return new RegistrationResult.Erased();
        }
        if (known == null && found instanceof Found.Unreadable) {
            return new RegistrationResult.Unreadable();
        }
        return known == null ? fresh(own, name, now) : again(own, name, known, now);
    }

    /** What is filed is certain, whatever is remembered. */
    private PersonalRecord.@Nullable Known known(PersonalRecord own, Name name, @Nullable Found found) {
        return found instanceof Found.CheckIn(var checkIn) ? known(name, checkIn, State.ACKNOWLEDGED)
                : own.known(name.entry());
    }

    private PersonalRecord.Known known(Name name, CheckInAccepted checkIn, State state) {
        return new PersonalRecord.Known(name.section(), contentFingerprints.of(checkIn), FirstDecision.of(checkIn),
                state);
    }

    private RegistrationResult again(PersonalRecord own, Name name, PersonalRecord.Known known,
            PersonalRecord.Known now) {
        boolean arrived = known.state() == State.ACKNOWLEDGED || own.isFiled(known.section(), name.entry());
        if (!known.fingerprint().equals(now.fingerprint())) {
            return new RegistrationResult.Conflicting(arrived);
        }
        if (arrived) {
            return new RegistrationResult.Repeated(known.first());
        }
        return known.state() == State.PENDING
                ? new RegistrationResult.Taken(name.owner(), name.entry(), false, known.first())
                : fresh(own, name, known.in(State.PENDING));
    }

    private RegistrationResult fresh(PersonalRecord own, Name name, PersonalRecord.Known known) {
        if (own.count(name.section()) >= most) {
            return new RegistrationResult.OneTooMany(most);
        }
        personalRecordCache.change(name.owner(), mine -> mine.remember(name.entry(), known));
        return new RegistrationResult.Taken(name.owner(), name.entry(), true, known.first());
    }

}
