package org.respite.ingest.web.myweeks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.page.Language;
import org.respite.ingest.web.page.Texts;

/** Weeks as a page is given them. */
public final class WeekViews {

    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 1);

    private WeekViews() {
    }

    /** A year whose last week was low, and each inventory. */
    public static MyWeeksView year(Language language) {
        var entries = new ArrayList<>(Answered.year(MONDAY));
        entries.add(Answered.on(MONDAY.plusWeeks(50), "burnout-item/1", Map.of("burnout", new Answer.Rating(3))));
        entries.add(Answered.on(MONDAY.plusWeeks(50), "who-5/1",
                Map.of("cheerful", new Answer.Rating(3), "calm", new Answer.Rating(3), "active", new Answer.Rating(3),
                        "rested", new Answer.Rating(3), "interest", new Answer.Rating(1))));
        return new WeekWording(Catalogue.shipped(), Answered.CALENDAR).of(entries, Texts.in(language));
    }

    /** Without and with answers in one week, with too few for a band, and unknown. */
    public static Stream<MyWeeksView> others() {
        var wording = new WeekWording(Catalogue.shipped(), Answered.CALENDAR);
        var texts = Texts.in(Language.EN);
        return Stream.of(wording.of(List.of(), texts), wording.of(List.of(Answered.energy(MONDAY, 5)), texts),
                wording.of(List.of(Answered.energy(MONDAY, 5), Answered.energy(MONDAY.plusWeeks(1), 5)), texts),
                MyWeeksView.UNKNOWN);
    }

}
