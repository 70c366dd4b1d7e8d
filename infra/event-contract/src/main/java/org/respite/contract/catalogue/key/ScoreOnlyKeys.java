package org.respite.contract.catalogue.key;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.respite.contract.ContractJson;

/** The keys that ship: the files named in {@code catalogue/keys/index.json}. */
public final class ScoreOnlyKeys {

    private static final String FOLDER = "/org/respite/contract/catalogue/keys/";

    private ScoreOnlyKeys() {
    }

    public static List<ScoreOnlyKey> shipped() {
        List<?> files = read("index.json", List.class);
        return files.stream().map(file -> read(file.toString(), ScoreOnlyKey.class)).toList();
    }

    static <T> T read(String file, Class<T> type) {
        try (InputStream json = ScoreOnlyKeys.class.getResourceAsStream(FOLDER + file)) {
            return ContractJson.MAPPER.readValue(Objects.requireNonNull(json, "no such file"), type);
        }
        catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

}
