package org.respite.alert.notification.egress;

/** For the tests of others. */
public final class SampleTargets {

    private SampleTargets() {
    }

    public static Targets allowing(boolean everywhere, boolean http) {
        return new Targets(new Targets.Allowed(everywhere, http), new TargetGuard());
    }

}
