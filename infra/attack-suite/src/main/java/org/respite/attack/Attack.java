package org.respite.attack;

import org.respite.attack.finding.Finding;
import org.respite.attack.surface.Target;

/** Something that somebody outside may try. */
interface Attack {

    /** 1 to 17, as in the report. */
    int number();

    /** What it tries, in a few words. */
    String attempt();

    Finding mount(Target target, AttackScale attackScale);

}
