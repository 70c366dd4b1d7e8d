package org.respite.ingest.web.myweeks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.page.Language;
import org.respite.ingest.web.page.Texts;
import reactor.core.publisher.Mono;

/** Four weeks as a page is given them. */
public final class LookBacks {

    static final LocalDate MONDAY = LocalDate.of(2025, 12, 1);

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private LookBacks() {
    }

    public static LookBackWording wording() {
        return new LookBackWording(new WeekWording(Catalogue.shipped(), Answered.CALENDAR), Answered.CALENDAR);
    }

    /** The end of a year, with a sign twice. */
    public static LookBackView year(Language language) {
        var entries = new ArrayList<>(Answered.year(MONDAY));
        entries.add(Answered.signs(MONDAY.plusWeeks(50).plusDays(1), "early-signs/1", "short-of-patience"));
        entries.add(Answered.signs(MONDAY.plusWeeks(51).plusDays(1), "weekly-reflection/1", "headache"));
        return wording().of(entries, NOW, Texts.in(language));
    }

    public static LookBackView none(Language language) {
        return wording().of(List.of(), NOW, Texts.in(language));
    }

    /** Of which nothing is asked but the newest answers. */
    public static OwnData data() {
        return new Data(Answered.year(MONDAY));
    }

    private record Data(List<Entry> all) implements AnswersAlone {

        @Override
        public Mono<Answered> answered(Member member, int offset, int limit) {
            return Mono.just(new Answered(all.size(), all.stream().limit(limit).toList()));
        }

    }

}
