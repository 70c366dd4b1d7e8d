package org.respite.scoring.config;

import java.time.Duration;
import org.respite.operations.figures.FigureList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures that leave this service. A meter whose name is not here stays inside. */
@Configuration(proxyBeanMethods = false)
public class ScoringFigures {

    /** More than one person may hand in within a block, of anything. */
    private static final double MANY = 100;

    @Bean
    FigureList figures() {
        return list();
    }

    /** What was released is public at once; how it came to be is told with it. */
    public static FigureList list() {
        return FigureList.common()
            .atOnce("respite.releases", "respite.cells", "respite.release.bounds", "respite.release.mismatches",
                    "respite.release.stops", "respite.release.overdue", "respite.reading.overdue",
                    "respite.stream.running", "respite.privacy.policy")
            .atRelease("respite.scoring.check.ins", "respite.scoring.erasures", "respite.scoring.late",
                    "respite.scoring.unit.trees", "respite.scoring.failed.records")
            .coarse("respite.scoring.check.ins.waiting", MANY, Duration.ofDays(1));
    }

}
