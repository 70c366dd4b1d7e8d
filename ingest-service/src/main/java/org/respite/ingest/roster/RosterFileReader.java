package org.respite.ingest.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.respite.contract.ContractJson;
import org.respite.contract.unit.Unit;
import org.respite.ingest.setting.UnusableSettingException;
import tools.jackson.core.JacksonException;

/**
 * Reads a roster file and says what is wrong with it, by position: what it says about a
 * person is not repeated.
 */
final class RosterFileReader {

    private static final String SETTING = "respite.ingest.roster.file";

    private RosterFileReader() {
    }

    /**
     * The file's content, sound in itself.
     * @throws UnusableSettingException if it is not
     */
    static RosterFile read(Path path) {
        RosterFile file = parse(path);
        check(Identifiers.isUnit(file.organisation()), "organisation", Identifiers.UNIT);
        UnitTree tree = UnitTree.of(file.units());
        for (int i = 0; i < file.units().size(); i++) {
            check(file.units().get(i), tree, "units[" + i + "]");
        }
        for (int i = 0; i < file.members().size(); i++) {
            check(file.members().get(i), tree, "members[" + i + "]");
        }
        return file;
    }

    private static RosterFile parse(Path path) {
        try {
            return Objects.requireNonNull(ContractJson.MAPPER.readValue(Files.readString(path), RosterFile.class));
        }
        catch (IOException unreadable) {
            throw new UnusableSettingException(SETTING, path + " cannot be read", "a file", unreadable);
        }
        catch (JacksonException | NullPointerException malformed) {
            throw new UnusableSettingException(SETTING, path + " is no roster",
                    "JSON {organisation, zone, units: [{id, name, parent}], members: [{subject, unit, from}]}");
        }
    }

    private static void check(Unit unit, UnitTree tree, String position) {
        check(isSound(Optional.ofNullable(unit.parent()), tree), position + ".parent", "a department of the file");
    }

    private static boolean isSound(Optional<String> parent, UnitTree tree) {
        return parent.isEmpty() || parent.flatMap(tree::find).filter(above -> above.parent() == null).isPresent();
    }

    private static void check(RosterFile.Member member, UnitTree tree, String position) {
        check(Identifiers.isSubject(member.subject()), position + ".subject", Identifiers.SUBJECT);
        check(tree.find(member.unit()).filter(unit -> unit.parent() != null).isPresent(), position + ".unit",
                "a unit of the file, not a department");
    }

    private static void check(boolean good, String position, String expected) {
        if (!good) {
            throw new UnusableSettingException(SETTING, position + " cannot be used", expected);
        }
    }

}
