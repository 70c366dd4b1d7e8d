package org.respite.ingest.web.myweeks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EnumWord;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.myweeks.LookBackView.Line;
import org.respite.ingest.web.page.Texts;

/** Puts somebody's last four weeks into words. */
public final class LookBackWording {

    private static final String DASH = "–";

    private final WeekWording wording;

    private final ReportingCalendar calendar;

    LookBackWording(WeekWording wording, ReportingCalendar calendar) {
        this.wording = wording;
        this.calendar = calendar;
    }

    public LookBackView of(Collection<OwnData.Entry> entries, Instant now, Texts texts) {
        var weeks = FourWeeks.of(entries, calendar, LocalDate.ofInstant(now, calendar.zone()));
        var lines = weeks.lines()
            .entrySet()
            .stream()
            .sorted(Comparator.comparing(line -> weeks.low(line.getKey()) + weeks.high(line.getKey()) == 0))
            .map(line -> line(weeks, line, texts))
            .toList();
        var signs = weeks.signs()
            .entrySet()
            .stream()
            .map(sign -> texts.of("review.sign", wording.sign(sign.getKey().instrument(), sign.getKey().id(), texts),
                    sign.getValue()))
            .toList();
        return new LookBackView(texts.day(weeks.from()), texts.day(weeks.to()), higher(weeks, texts), lines, signs);
    }

    private static @Nullable String higher(FourWeeks weeks, Texts texts) {
        var lines = weeks.higher();
        return lines.isEmpty() ? null
                : lines.stream().map(line -> texts.of("weeks." + EnumWord.of(line))).collect(Collectors.joining(", "));
    }

    private static Line line(FourWeeks four, Map.Entry<WeekLine, List<Week>> line, Texts texts) {
        var values = line.getValue()
            .stream()
            .map(Week::value)
            .map(value -> value == null ? DASH : WeekWording.number(value, texts))
            .toList();
        var usual = line.getValue().reversed().stream().filter(week -> week.usual() != null).findFirst();
        return new Line("weeks." + EnumWord.of(line.getKey()), values,
                usual.map(week -> WeekWording.usual(week, texts)).orElse(null),
                usual.map(_ -> moved(four, line.getKey(), texts)).orElse(""),
                Drawing.of(line.getKey(), line.getValue()));
    }

    private static String moved(FourWeeks four, WeekLine line, Texts texts) {
        int low = four.low(line);
        int high = four.high(line);
        if (low > 0 && high > 0) {
            return texts.of("review.both", low, high);
        }
        if (low > 0) {
            return texts.of("review.low", low);
        }
        return high > 0 ? texts.of("review.high", high) : texts.of("review.within");
    }

}
