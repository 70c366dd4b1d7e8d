package org.respite.local.demo;

import static org.respite.local.demo.Story.CASELOAD_RISES;
import static org.respite.local.demo.Story.RELIEVED;
import static org.respite.local.demo.Story.STEADY;
import static org.respite.local.demo.Story.SUPERVISION_LOST;

import java.time.ZoneId;
import java.util.List;

/** Twelve teams in three departments, 205 people, none of them real. */
public final class DemoOrganisation {

    public static final String ID = "riverside";

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The one person of the demo who can log in and answer. */
    public static final String CLINICIAN = "clinician";

    static final String CLINICIANS_PLACE = "crisis-team-01";

    static final List<DemoUnit> UNITS = List.of(
            new DemoUnit("crisis-team", "Crisis team", "community", 24, 42, CASELOAD_RISES),
            new DemoUnit("home-visits", "Home visits", "community", 18, 38, STEADY),
            new DemoUnit("street-work", "Street work", "community", 12, 44, STEADY),
            new DemoUnit("day-centre", "Day centre", "community", 9, 36, STEADY),
            new DemoUnit("acute-ward", "Acute ward", "hospital", 40, 45, STEADY),
            new DemoUnit("trauma-clinic", "Trauma clinic", "hospital", 22, 40, SUPERVISION_LOST),
            new DemoUnit("addiction-clinic", "Addiction clinic", "hospital", 16, 43, STEADY),
            new DemoUnit("night-service", "Night service", "hospital", 11, 46, STEADY),
            new DemoUnit("child-therapy", "Child therapy", "young-people", 20, 41, RELIEVED),
            new DemoUnit("family-counselling", "Family counselling", "young-people", 14, 37, STEADY),
            new DemoUnit("school-team", "School team", "young-people", 10, 39, STEADY),
            new DemoUnit("early-help", "Early help", "young-people", 9, 35, STEADY));

    private DemoOrganisation() {
    }

}
