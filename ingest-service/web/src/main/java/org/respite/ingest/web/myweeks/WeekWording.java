package org.respite.ingest.web.myweeks;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.EnumWord;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.catalogue.Translations;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.myweeks.MyWeeksView.Chart;
import org.respite.ingest.web.myweeks.MyWeeksView.DatedView;
import org.respite.ingest.web.myweeks.MyWeeksView.InventoryView;
import org.respite.ingest.web.myweeks.MyWeeksView.Row;
import org.respite.ingest.web.page.Texts;

/** Puts somebody's weeks into the words they were asked in. */
final class WeekWording {

    /** Signs that are not folded away. */
    private static final int NEWEST = 6;

    private static final String DASH = "–";

    private final Catalogue catalogue;

    private final ReportingCalendar calendar;

    WeekWording(Catalogue catalogue, ReportingCalendar calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    MyWeeksView of(Collection<OwnData.Entry> entries, Texts texts) {
        var weeks = OwnWeeks.of(entries, calendar);
        var signs = SignLog.of(entries, calendar).stream().map(noticed -> noticed(noticed, texts)).toList();
        int newest = Math.min(NEWEST, signs.size());
        List<Chart> charts = weeks.begun() ? weeks.weeks()
            .entrySet()
            .stream()
            .flatMap(each -> chart(each.getKey(), each.getValue(), texts).stream())
            .toList() : List.of();
        return new MyWeeksView(true, weeks.low().map(week -> texts.day(week.monday())).orElse(null), weeks.usualKnown(),
                charts, signs.subList(0, newest), signs.subList(newest, signs.size()),
                Stream.of(Inventory.values())
                    .flatMap(inventory -> inventory(inventory, entries, texts).stream())
                    .toList(),
                weeks.aMonth(), false);
    }

    private Optional<Chart> chart(WeekLine line, List<Week> weeks, Texts texts) {
        return scale(line.instrument(), line.item(), texts).map(scale -> new Chart(EnumWord.of(line),
                "weeks." + EnumWord.of(line), scale.text(), line.mean() ? "weeks.how.mean" : "weeks.how.last",
                scale.max() + " " + scale.maxLabel(), scale.min() + " " + scale.minLabel(),
                texts.day(weeks.getFirst().monday()), texts.day(weeks.getLast().monday()), spoken(line, weeks, texts),
                Drawing.of(line, weeks), rows(weeks, texts)));
    }

    private static List<Row> rows(List<Week> weeks, Texts texts) {
        return weeks.reversed()
            .stream()
            .flatMap(week -> Stream.ofNullable(week.value())
                .map(value -> new Row(texts.day(week.monday()), number(value, texts), usual(week, texts))))
            .toList();
    }

    static String usual(Week week, Texts texts) {
        var usual = week.usual();
        return usual == null ? DASH : number(usual.low(), texts) + DASH + number(usual.high(), texts);
    }

    private static String spoken(WeekLine line, List<Week> weeks, Texts texts) {
        var answered = weeks.stream().filter(week -> week.value() != null).toList();
        var values = answered.stream().map(Week::value).filter(Objects::nonNull).toList();
        var last = answered.getLast();
        var words = texts.of("weeks.spoken", texts.of("weeks." + EnumWord.of(line)),
                texts.day(answered.getFirst().monday()), texts.day(last.monday()),
                number(values.stream().min(Double::compare).orElseThrow(), texts),
                number(values.stream().max(Double::compare).orElseThrow(), texts), number(values.getLast(), texts));
        return last.usual() == null ? words : words + " " + texts.of("weeks.spoken.usual", usual(last, texts));
    }

    static String number(double value, Texts texts) {
        var format = NumberFormat.getInstance(texts.language().locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private DatedView noticed(SignLog.Noticed noticed, Texts texts) {
        return new DatedView(texts.day(noticed.day()),
                noticed.signs()
                    .stream()
                    .map(sign -> sign(noticed.instrument(), sign, texts))
                    .collect(Collectors.joining(", ")),
                null);
    }

    /** A sign as it was asked for. */
    String sign(String instrument, String sign, Texts texts) {
        return item(instrument, SignLog.ITEM, texts).filter(Item.Checklist.class::isInstance)
            .map(Item.Checklist.class::cast)
            .stream()
            .flatMap(each -> each.options().stream())
            .filter(option -> option.id().equals(sign))
            .map(Item.Option::text)
            .findFirst()
            .orElse(sign);
    }

    private Optional<InventoryView> inventory(Inventory inventory, Collection<OwnData.Entry> entries, Texts texts) {
        var readings = inventory.of(entries, calendar)
            .stream()
            .map(reading -> new DatedView(texts.day(reading.day()), words(inventory, reading, texts),
                    inventory.standing(reading.value())))
            .toList();
        return readings.isEmpty() ? Optional.empty()
                : asked(inventory.instrument(), texts).map(instrument -> new InventoryView(EnumWord.of(inventory),
                        instrument.title(), key(inventory, "note"), instrument.source(), readings));
    }

    /** As answered where every number says something, else the number. */
    private String words(Inventory inventory, Inventory.Reading reading, Texts texts) {
        return switch (inventory) {
            case BURNOUT -> scale(inventory.instrument(), "burnout", texts).map(Item.Scale::labels)
                .map(labels -> reading.value() + ": " + labels.get(reading.value() - 1))
                .orElseGet(() -> Integer.toString(reading.value()));
            case WELL_BEING -> texts.of("weeks.well_being.of", reading.value());
        };
    }

    private static String key(Inventory inventory, String what) {
        return "weeks." + EnumWord.of(inventory).replace('-', '_') + "." + what;
    }

    private Optional<Item.Scale> scale(String instrument, String item, Texts texts) {
        return item(instrument, item, texts).filter(Item.Scale.class::isInstance).map(Item.Scale.class::cast);
    }

    private Optional<Item> item(String instrument, String item, Texts texts) {
        return asked(instrument, texts).flatMap(asked -> asked.item(item));
    }

    private Optional<Instrument> asked(String instrument, Texts texts) {
        return catalogue.instrument(instrument).map(known -> Translations.of(known, texts.language().locale()));
    }

}
