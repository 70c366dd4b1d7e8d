package org.respite.scoring.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.respite.scoring.noise.KeyedNoise;
import org.respite.scoring.noise.NoiseSource;

/**
 * One file an organisation in a folder that only the service's own user may enter. All
 * instances of the service need the same folder; it belongs on an encrypted volume and in
 * no backup.
 */
public final class FileNoiseKeys implements NoiseKeys {

    private final Path folder;

    private final SecureRandom random = new SecureRandom();

    public FileNoiseKeys(Path folder) {
        this.folder = folder;
    }

    @Override
    public NoiseSource forWindow(String organisation, int fortnight) {
        try {
            ChainKey chain = chain(organisation, fortnight);
            if (chain.fortnight() > fortnight) {
                throw new NoiseKeyException(
                        "fortnight: " + fortnight + " (expected: >= " + chain.fortnight() + ", earlier keys are gone)",
                        null);
            }
            return new KeyedNoise(chain.at(fortnight).windowKey());
        }
        catch (IOException | IllegalArgumentException unusable) {
            throw new NoiseKeyException(fileOf(organisation) + ": unusable", unusable);
        }
    }

    /** On disk before anything is drawn with it, so that a crash finds the same one. */
    private ChainKey chain(String organisation, int fortnight) throws IOException {
        SecretFile file = fileOf(organisation);
        Optional<byte[]> stored = file.read();
        if (stored.isPresent()) {
            return ChainKey.fromBytes(stored.get());
        }
        byte[] key = new byte[ChainKey.KEY_BYTES];
        random.nextBytes(key);
        var fresh = new ChainKey(fortnight, key);
        file.write(fresh.toBytes());
        return fresh;
    }

    @Override
    public void destroyThrough(String organisation, int fortnight) {
        SecretFile file = fileOf(organisation);
        try {
            Optional<ChainKey> chain = file.read().map(ChainKey::fromBytes);
            if (chain.isPresent() && chain.get().fortnight() <= fortnight) {
                file.write(chain.get().at(fortnight + 1).toBytes());
            }
        }
        catch (IOException | IllegalArgumentException unusable) {
            throw new NoiseKeyException(file + ": unusable", unusable);
        }
    }

    /** Named in hexadecimal: ids differ by case, files on some disks do not. */
    private SecretFile fileOf(String organisation) {
        String name = HexFormat.of().formatHex(organisation.getBytes(StandardCharsets.UTF_8));
        return new SecretFile(folder.resolve(name + ".key"));
    }

}
