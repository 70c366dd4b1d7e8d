package org.respite.ingest.push;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EnumWord;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.reminders.PushReminder;
import org.respite.ingest.reminders.PushSubscriptions;
import org.respite.ingest.reminders.VapidKey;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.KeptBesides;
import org.respite.ingest.web.reminder.PushReminders;
import reactor.core.publisher.Mono;

/** What a page asks of the reminders, for the person the roster knows. */
final class MemberReminders implements PushReminders, KeptBesides {

    private final PushSubscriptions subscriptions;

    private final VapidKey key;

    private final Rosters rosters;

    MemberReminders(PushSubscriptions subscriptions, VapidKey key, Rosters rosters) {
        this.subscriptions = subscriptions;
        this.key = key;
        this.rosters = rosters;
    }

    @Override
    public String publicKey() {
        return key.publicKey();
    }

    @Override
    public Mono<Optional<Own>> of(Member member) {
        return find(member)
            .map(reminder -> new Own(EnumWord.of(reminder.day()), reminder.hour(), reminder.pausedUntil()))
            .singleOptional();
    }

    private Mono<PushReminder> find(Member member) {
        var person = person(member.organisation(), member.subject());
        return subscriptions.of(person.organisation(), person.subject());
    }

    @Override
    public Mono<Boolean> ask(Member member, Wish wish) {
        return Mono.justOrEmpty(read(wish)).flatMap(reminder -> keep(member, reminder)).defaultIfEmpty(false);
    }

    private static Optional<PushReminder> read(Wish wish) {
        try {
            return Optional.of(new PushReminder(URI.create(wish.endpoint()),
                    DayOfWeek.valueOf(wish.day().toUpperCase(Locale.ROOT)), Integer.parseInt(wish.hour()),
                    ZoneId.of(wish.zone()), null));
        }
        catch (IllegalArgumentException | DateTimeException unusable) {
            return Optional.empty();
        }
    }

    private Mono<Boolean> keep(Member member, PushReminder reminder) {
        var person = person(member.organisation(), member.subject());
        return subscriptions.keep(person.organisation(), person.subject(), reminder);
    }

    @Override
    public Mono<Void> stop(Member member) {
        return erase(member.organisation(), member.subject());
    }

    @Override
    public Mono<Void> pause(Member member, @Nullable LocalDate until) {
        return find(member)
            .flatMap(reminder -> keep(member,
                    new PushReminder(reminder.endpoint(), reminder.day(), reminder.hour(), reminder.zone(), until)))
            .then();
    }

    @Override
    public Mono<Void> erase(String organisation, String subject) {
        var person = person(organisation, subject);
        return subscriptions.forget(person.organisation(), person.subject());
    }

    private Person person(String organisation, String subject) {
        return rosters.owner(organisation, subject);
    }

}
