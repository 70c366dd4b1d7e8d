package org.respite.ingest.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;

/**
 * What is measured, in the words of the questions it is measured by.
 *
 * @param instruments on offer
 */
record SeriesDescriptions(Collection<Instrument> instruments) {

    private static final String DRIVER = "driver.";

    static SeriesDescriptions of(Catalogue catalogue) {
        return new SeriesDescriptions(catalogue.instruments());
    }

    /** Such as {@code Daily energy (2 questions, of which 1 must be answered)}. */
    String onOffer() {
        return instruments.stream().map(SeriesDescriptions::onOffer).collect(Collectors.joining(", "));
    }

    private static String onOffer(Instrument instrument) {
        if (instrument.items().size() == 1) {
            return instrument.title() + " (1 question)";
        }
        long needed = instrument.items().stream().filter(Item::required).count();
        return "%s (%d questions, of which %d must be answered)".formatted(instrument.title(),
                instrument.items().size(), needed);
    }

    /** A series with the questions that count towards it. */
    String described(String series) {
        String questions = scales().filter(item -> series.equals(item.series()))
            .map(item -> quoted(item.text()))
            .collect(Collectors.joining(" and "));
        return name(series) + (questions.isEmpty() ? "" : ", from " + questions);
    }

    /** The questions whose answers no published figure is made of. */
    List<String> unpublished(Set<String> published) {
        return instruments.stream()
            .flatMap(instrument -> instrument.items().stream())
            .filter(item -> !(item instanceof Item.Scale scale) || scale.series() == null
                    || !published.contains(scale.series()))
            .map(item -> quoted(item.text()))
            .toList();
    }

    private Stream<Item.Scale> scales() {
        return instruments.stream()
            .flatMap(instrument -> instrument.items().stream())
            .filter(Item.Scale.class::isInstance)
            .map(Item.Scale.class::cast);
    }

    /** {@code driver.offHours} reads off hours. */
    private static String name(String series) {
        String bare = series.startsWith(DRIVER) ? series.substring(DRIVER.length()) : series;
        return bare.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

}
