package org.respite.attack.core;

import java.nio.file.Path;
import java.util.Optional;
import org.respite.attack.bound.Promise;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.release.ReleasePolicy;

/**
 * The pure core under a policy.
 *
 * @param policy what is claimed
 * @param parts what it is made with
 * @param disk where the keys are kept
 */
public record CoreTarget(ReleasePolicy policy, CoreParts parts, Path disk) implements Target {

    public static CoreTarget genuine(ReleasePolicy policy, Path disk) {
        return new CoreTarget(policy, CoreParts.genuine(policy), disk);
    }

    @Override
    public Promise promise() {
        return new Promise(policy);
    }

    @Override
    public Surface open(String organisation) {
        return open(organisation, "here");
    }

    @Override
    public Optional<Surface> openElsewhere(String organisation) {
        return Optional.of(open(organisation, "elsewhere"));
    }

    private Surface open(String organisation, String installation) {
        var keys = new PlantedKeys(disk.resolve(installation).resolve(organisation), installation);
        keys.plant(organisation, CoreSurface.FIRST_FORTNIGHT);
        return new CoreSurface(organisation, policy, parts, new FileNoiseKeys(keys.folder()), keys);
    }

}
