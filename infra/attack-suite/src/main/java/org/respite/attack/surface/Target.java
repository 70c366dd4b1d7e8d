package org.respite.attack.surface;

import java.util.Optional;
import org.respite.attack.bound.Promise;

/** A kind of system to attack. Every organisation of it starts empty. */
public interface Target {

    Promise promise();

    Surface open(String organisation);

    /**
     * The same organisation on an installation with other secrets, where there is one.
     */
    default Optional<Surface> openElsewhere(String organisation) {
        return Optional.empty();
    }

}
