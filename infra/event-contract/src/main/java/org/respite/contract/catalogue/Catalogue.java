package org.respite.contract.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.respite.contract.ContractJson;

/** The instruments on offer, by id. */
public final class Catalogue {

    private final SequencedMap<String, Instrument> byId = new LinkedHashMap<>();

    public Catalogue(Collection<Instrument> instruments) {
        instruments.forEach(instrument -> byId.put(instrument.id(), instrument));
    }

    /** The catalogue that ships: the files named in {@code catalogue/index.json}. */
    public static Catalogue shipped() {
        List<?> files = read("index.json", List.class);
        return new Catalogue(files.stream().map(file -> read(file.toString(), Instrument.class)).toList());
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Instrument> instruments() {
        return List.copyOf(byId.values());
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream json = Catalogue.class.getResourceAsStream("/org/respite/contract/catalogue/" + file)) {
            return ContractJson.MAPPER.readValue(Objects.requireNonNull(json, file), type);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
