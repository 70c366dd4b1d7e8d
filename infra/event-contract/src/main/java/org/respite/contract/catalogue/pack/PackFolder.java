package org.respite.contract.catalogue.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.ContractJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** Reads the packs of a folder: every file in it that ends in {@code .json}. */
final class PackFolder {

    /** Ten times the longest inventory in ten languages. */
    private static final long MOST_BYTES = 256 * 1024;

    private static final int MOST_PACKS = 64;

    /** Unlike an event, a pack with a field that nobody knows is a mistake. */
    private static final ObjectReader READER = ContractJson.MAPPER.readerFor(PackFile.class)
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PackFolder() {
    }

    /**
     * Every pack.
     * @throws PackException if one cannot be offered
     */
    static List<Pack> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> packs = files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList();
            if (packs.size() > MOST_PACKS) {
                throw new PackException(packs.size() + " packs", "at most " + MOST_PACKS);
            }
            return packs.stream().map(PackFolder::pack).toList();
        }
        catch (IOException _) {
            throw new PackException("folder", "one that can be read");
        }
    }

    private static Pack pack(Path path) {
        String file = path.getFileName().toString();
        PackFile words = words(path, file);
        KeyForm form = KeyForm.shipped()
            .stream()
            .filter(each -> each.key().id().equals(words.key()))
            .findFirst()
            .orElseThrow(() -> new PackException(file + ": key", "one of "
                    + KeyForm.shipped().stream().map(each -> each.key().id()).collect(Collectors.joining(", "))));
        new PackCheck(file, form).check(words);
        return new Pack(form, words);
    }

    private static PackFile words(Path path, String file) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new PackException(file, "at most " + MOST_BYTES + " bytes");
            }
            return READER.readValue(Files.readAllBytes(path));
        }
        catch (IOException _) {
            throw new PackException(file, "a file that can be read");
        }
        catch (JacksonException broken) {
            // Its message can quote the pack, and so can its cause.
            throw new PackException(file + place(broken), "JSON with the fields of a pack alone, each of its kind");
        }
    }

    private static String place(JacksonException broken) {
        String path = broken.getPath()
            .stream()
            .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
            .map(step -> step.matches("[A-Za-z0-9]{1,20}") ? step : "…")
            .collect(Collectors.joining("."));
        return (path.isEmpty() ? "" : ": " + path)
                + (broken.getLocation() == null ? "" : ": line " + broken.getLocation().getLineNr());
    }

}
