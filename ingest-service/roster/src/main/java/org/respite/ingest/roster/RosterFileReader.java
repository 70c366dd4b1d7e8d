package org.respite.ingest.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.respite.contract.unit.Unit;
import org.respite.ingest.roster.RosterFileException.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a roster file, with or without a byte order mark, and says what is wrong with it,
 * all at once and by position.
 */
final class RosterFileReader {

    private static final Logger log = LoggerFactory.getLogger(RosterFileReader.class);

    private static final String LAYOUT = "JSON {organisation, zone, units: [{id, name, parent}], "
            + "members: [{subject, unit, from, until}]}";

    private static final Set<String> FIELDS = Set.of("organisation", "zone", "units", "members");

    private final RosterFields fields = new RosterFields();

    private RosterFileReader() {
    }

    /**
     * The file's content, sound in itself.
     * @throws RosterFileException if it is not
     */
    static RosterFile read(Path path) {
        return new RosterFileReader().file(parsed(path));
    }

    private static JsonNode parsed(Path path) {
        try {
            JsonNode file = ContractJson.MAPPER.readTree(Files.readAllBytes(path));
            if (file.isObject()) {
                return file;
            }
            throw refused(path + " is no roster", LAYOUT);
        }
        catch (IOException unreadable) {
            throw refused(path + " cannot be read", "a file");
        }
        catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw refused(
                    path + " is no roster: malformed"
                            + (place == null ? ""
                                    : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr())),
                    LAYOUT);
        }
    }

    private static RosterFileException refused(String what, String expected) {
        return new RosterFileException(List.of(new Fault(what, expected)), null);
    }

    private RosterFile file(JsonNode file) {
        String organisation = fields.id(file, "organisation", "organisation");
        fields.known(file, "file", "the file itself", FIELDS);
        @Nullable ZoneId zone = fields.optional(file, "zone", "zone", ZoneId.class, "not a time zone", "such as Europe/Berlin");
        List<Unit> units = new RosterUnits(fields).read(fields.list(file, "units"));
        List<RosterFile.Member> members = new RosterMembers(fields, units).read(fields.list(file, "members"));
        if (!fields.faults().isEmpty()) {
            throw new RosterFileException(fields.faults(), Identifiers.isUnit(organisation) ? organisation : null);
        }
        tell(fields.passedOver());
        return new RosterFile(organisation, zone, units, members);
    }

    /** Older files may hold notes; a slip in a field's name looks the same. */
    private static void tell(Collection<String> passedOver) {
        if (!passedOver.isEmpty()) {
            log.atWarn()
                .addKeyValue("first", String.join(", ", passedOver))
                .log("unknown fields in the roster file are ignored");
        }
    }

}
