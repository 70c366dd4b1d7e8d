package org.respite.attack;

import java.util.List;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Target;

/** An attack on doors, topics and logs, which cells alone do not have. */
interface RunningAttack extends Attack {

    @Override
    default Finding mount(Target target, AttackScale attackScale) {
        return target instanceof RunningSystem system ? new Finding.Tried(mount(system))
                : new Finding.NotApplicable("needs the running system");
    }

    List<Measurement> mount(RunningSystem system);

}
