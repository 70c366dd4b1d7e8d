package org.respite.scoring.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.scoring.noise.CellLabel;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoiseScale;
import org.respite.scoring.noise.NoiseSource;

class FileNoiseKeysTest {

    @TempDir
    private Path disk;

    @Test
    void afterACrashTheSameKeyIsStillThere() {
        var before = draws(keys().forWindow("clinic", 70));

        assertThat(draws(keys().forWindow("clinic", 70))).isEqualTo(before);
    }

    @Test
    void organisationsAndFortnightsHaveKeysOfTheirOwn() {
        var keys = keys();

        assertThat(List.of(draws(keys.forWindow("clinic", 70)), draws(keys.forWindow("clinic", 71)),
                draws(keys.forWindow("Clinic", 70))))
            .doesNotHaveDuplicates();
    }

    @Test
    void askingForALaterFortnightDestroysNothing() {
        var keys = keys();
        var before = draws(keys.forWindow("clinic", 70));
        keys.forWindow("clinic", 90);

        assertThat(draws(keys.forWindow("clinic", 70))).isEqualTo(before);
    }

    @Test
    void laterKeysOutliveTheDestructionOfEarlierOnes() {
        var keys = keys();
        keys.forWindow("clinic", 70);
        var later = draws(keys.forWindow("clinic", 72));

        keys.destroyThrough("clinic", 71);
        keys.destroyThrough("clinic", 71);
        keys.destroyThrough("clinic", 70);

        assertThat(draws(keys().forWindow("clinic", 72))).isEqualTo(later);
    }

    @Test
    void aDestroyedKeyNeverComesBack() throws IOException {
        var keys = keys();
        keys.forWindow("clinic", 70);
        var before = Files.readAllBytes(files().getFirst());

        keys.destroyThrough("clinic", 70);

        assertThatExceptionOfType(NoiseKeyException.class).isThrownBy(() -> keys().forWindow("clinic", 70))
            .withMessageContaining("fortnight: 70 (expected: >= 71");
        assertThat(files()).hasSize(1).allSatisfy(file -> assertThat(file).binaryContent().isNotEqualTo(before));
    }

    @Test
    void anOrganisationWithoutAKeyHasNothingToDestroy() {
        keys().destroyThrough("clinic", 70);

        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftHalfWrittenIsWrittenAnew() throws IOException {
        var before = draws(keys().forWindow("clinic", 70));
        Path key = files().getFirst();
        Files.writeString(key.resolveSibling(key.getFileName() + ".tmp"), "half");

        keys().destroyThrough("clinic", 69);
        assertThat(draws(keys().forWindow("clinic", 70))).isEqualTo(before);

        keys().destroyThrough("clinic", 70);
        assertThat(files()).containsExactly(key);
    }

    @Test
    void onlyTheirOwnerMayReadThem() throws IOException {
        keys().forWindow("clinic", 70);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
            .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk.resolve("keys"))))
            .isEqualTo("rwx------");
    }

    @Test
    void aKeyThatOthersCouldReadIsNotDrawnWith() throws IOException {
        keys().forWindow("clinic", 70);
        Path key = files().getFirst();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(NoiseKeyException.class).isThrownBy(() -> keys().forWindow("clinic", 70))
            .havingCause()
            .withMessage(key.getFileName() + ": rw-r--r-- (expected: nothing for group and others)");
        assertThatExceptionOfType(NoiseKeyException.class).isThrownBy(() -> keys().destroyThrough("clinic", 70));
    }

    @Test
    void aFolderThatIsThereIsClosedToOthers() throws IOException {
        Path folder = Files.createDirectory(disk.resolve("keys"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        keys().forWindow("clinic", 70);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        keys().forWindow("clinic", 70);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    @Test
    void aDamagedFileIsReportedAndLeftAlone() throws IOException {
        keys().forWindow("clinic", 70);
        Path key = files().getFirst();
        Files.writeString(key, "damaged");

        assertThatExceptionOfType(NoiseKeyException.class).isThrownBy(() -> keys().forWindow("clinic", 70))
            .withMessageContaining("unusable")
            .withMessageContaining(key.getFileName().toString());
        assertThatExceptionOfType(NoiseKeyException.class).isThrownBy(() -> keys().destroyThrough("clinic", 70));
        assertThat(key).hasContent("damaged");
    }

    @Test
    void printsNoKey() {
        assertThat(new ChainKey(70, new byte[32])).hasToString("ChainKey[fortnight=70]");
    }

    private FileNoiseKeys keys() {
        return new FileNoiseKeys(disk.resolve("keys"));
    }

    private List<Path> files() {
        try (var files = Files.list(disk.resolve("keys"))) {
            return files.toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Enough draws that two keys cannot give the same by chance. */
    private static List<CellNoise> draws(NoiseSource noise) {
        return List.of("a", "b", "c", "d", "e", "f")
            .stream()
            .map(unit -> noise.draw(new CellLabel("clinic", unit, "fortnight", 1, "series"), new byte[0],
                    new NoiseScale(1_000_000, new Fraction(3, 2))))
            .toList();
    }

}
