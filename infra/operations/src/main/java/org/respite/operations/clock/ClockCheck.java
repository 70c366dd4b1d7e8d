package org.respite.operations.clock;

import java.time.Instant;
import java.util.Optional;

/** Says whether a reading of the service's clock is to be believed. */
@FunctionalInterface
public interface ClockCheck {

    /**
     * For a clock that is not the machine's: whoever brings another one, as the local
     * runner and tests do, has everything on it and answers for it.
     */
    ClockCheck OTHER_THAN_THE_MACHINES = _ -> Optional.empty();

    /**
     * Why a reading taken just now is not to be believed; empty if it is. Cheap, and
     * without a question to anybody.
     */
    Optional<String> doubt(Instant reading);

}
