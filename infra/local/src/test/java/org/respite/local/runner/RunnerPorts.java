package org.respite.local.runner;

import org.respite.local.FreePorts;

/** Free ports for a whole runner. */
final class RunnerPorts {

    private RunnerPorts() {
    }

    static Ports choose() {
        int first = FreePorts.neighboursAndAbove(7);
        return new Ports(first, first + 1, first + 2, first + 3, first + 4, first + 6);
    }

}
