package org.respite.alert.planted;

import java.time.Instant;

class ReadsTheWallClock {

    Instant now() {
        return Instant.now();
    }

}
