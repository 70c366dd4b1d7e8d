package org.respite.ingest.checkin;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.roster.Rosters;

/**
 * What a check-in must be to be taken: a UUID of its own, an instrument on offer, a time
 * that can be true, and answers as that instrument asks for them. Anything else is
 * refused whole. Takes JSON as maps, lists, texts, numbers, booleans and nulls.
 */
final class CheckInPolicy {

    /** Ahead of our clock by more than this is a wrong clock. */
    static final Duration SKEW = Rosters.CLOCK_SKEW;

    /** Two years: older than anything a journal is asked to take in later. */
    static final Duration OLDEST = Duration.ofDays(731);

    private static final SequencedSet<String> FIELDS = Collections
        .unmodifiableSequencedSet(new LinkedHashSet<>(List.of("id", "instrument", "answeredAt", "answers")));

    /** By instrument. */
    private final SequencedMap<String, AnswersPolicy> instruments = new LinkedHashMap<>();

    private final Offer offer;

    CheckInPolicy(Catalogue catalogue) {
        this(catalogue, Offer.of(catalogue));
    }

    CheckInPolicy(Catalogue catalogue, Offer offer) {
        catalogue.instruments().forEach(offered -> instruments.put(offered.id(), new AnswersPolicy(offered)));
        this.offer = offer;
    }

    /**
     * Reads one check-in; empty if anything was added to {@code wrong}.
     * @param organisation whose it is
     * @param calendar the organisation's
     * @param now by the organisation's clock
     */
    Optional<CheckIn> read(Map<?, ?> json, String organisation, ReportingCalendar calendar, Instant now,
            Violations wrong) {
        wrong.unknownFields(json, "", FIELDS);
        Optional<UUID> id = id(json, wrong);
        Optional<String> instrument = instrument(json, organisation, wrong);
        Optional<Instant> answeredAt = answeredAt(json, calendar, now, wrong);
        Map<String, Answer> answers = instrument.flatMap(known -> asked(known, organisation))
            .map(asked -> asked.read(json, wrong))
            .orElse(Map.of());
        return wrong.isEmpty()
                ? Optional
                    .of(new CheckIn(id.orElseThrow(), instrument.orElseThrow(), answeredAt.orElseThrow(), answers))
                : Optional.empty();
    }

    private static Optional<UUID> id(Map<?, ?> json, Violations wrong) {
        Optional<UUID> id = idOf(json);
        if (id.isEmpty()) {
            wrong.add("id", ValuePreview.text(json, "id"), "a UUID such as 7d444840-9dc0-11d1-b245-5ffdce74fad2");
        }
        return id;
    }

    /** The id, if there is one to tell apart at all. */
    static Optional<UUID> idOf(Map<?, ?> json) {
        // UUID.fromString alone would take 1-1-1-1-1 too.
        return json.get("id") instanceof String text && text.length() == 36 ? parsed(text) : Optional.empty();
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        }
        catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private Optional<AnswersPolicy> asked(String instrument, String organisation) {
        return Optional.ofNullable(instruments.get(instrument))
            .or(() -> offer.taken(instrument, organisation).map(AnswersPolicy::new));
    }

    private Optional<String> instrument(Map<?, ?> json, String organisation, Violations wrong) {
        if (json.get("instrument") instanceof String id && asked(id, organisation).isPresent()) {
            return Optional.of(id);
        }
        wrong.add("instrument", ValuePreview.text(json, "instrument"),
                "one of " + offer.to(organisation, Locale.ROOT).stream().map(Instrument::id).collect(joining(", ")));
        return Optional.empty();
    }

    private static Optional<Instant> answeredAt(Map<?, ?> json, ReportingCalendar calendar, Instant now,
            Violations wrong) {
        Optional<Instant> read = json.get("answeredAt") instanceof String text ? instant(text) : Optional.empty();
        String expected = read.map(at -> objection(at, calendar, now)).orElse("a time such as 2026-09-07T16:30:00Z");
        if (!expected.isEmpty()) {
            wrong.add("answeredAt", ValuePreview.text(json, "answeredAt"), expected);
        }
        return read;
    }

    private static String objection(Instant answeredAt, ReportingCalendar calendar, Instant now) {
        if (answeredAt.isAfter(now.plus(SKEW))) {
            return "at most five minutes from now, which is " + now.truncatedTo(ChronoUnit.SECONDS) + " here";
        }
        if (answeredAt.isBefore(now.minus(OLDEST))) {
            return "at most two years ago";
        }
        return answeredAt.isBefore(calendar.startOf(0)) ? ReportingCalendar.EPOCH + " or later" : "";
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        }
        catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

}
