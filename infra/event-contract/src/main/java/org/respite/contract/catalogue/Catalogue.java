package org.respite.contract.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.ContractJson;

/** The instruments on offer, by id. */
public final class Catalogue {

    private final SequencedMap<String, Instrument> byId = new LinkedHashMap<>();

    public Catalogue(Collection<Instrument> instruments) {
        instruments.forEach(this::add);
        checkPrivacy();
    }

    /** The catalogue that ships: the files named in {@code catalogue/index.json}. */
    public static Catalogue shipped() {
        return in("/org/respite/contract/catalogue/");
    }

    static Catalogue in(String folder) {
        List<?> files = read(folder + "index.json", List.class);
        return new Catalogue(files.stream().map(file -> read(folder + file, Instrument.class)).toList());
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Instrument> instruments() {
        return List.copyOf(byId.values());
    }

    /** The series that only items nobody but their owner sees count towards. */
    public Set<String> privateSeries() {
        return series(Item::staysWithOwner);
    }

    /** The series that may be released. */
    public Set<String> openSeries() {
        return series(item -> !item.staysWithOwner());
    }

    private Set<String> series(Predicate<Item> which) {
        return byId.values()
            .stream()
            .flatMap(instrument -> instrument.items().stream())
            .filter(which)
            .flatMap(item -> item instanceof Item.Scale scale ? Stream.ofNullable(scale.series()) : Stream.empty())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An answer nobody else may see would be in the sum of one that is released. */
    private void checkPrivacy() {
        var both = privateSeries();
        both.retainAll(openSeries());
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "series: " + both + " of private items and others (expected: of either)");
        }
    }

    private void add(Instrument instrument) {
        if (byId.putIfAbsent(instrument.id(), instrument) != null) {
            throw new IllegalArgumentException("instrument: " + instrument.id() + " twice (expected: once)");
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream json = Catalogue.class.getResourceAsStream(file)) {
            return ContractJson.MAPPER.readValue(Objects.requireNonNull(json, "no such file"), type);
        }
        catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

}
