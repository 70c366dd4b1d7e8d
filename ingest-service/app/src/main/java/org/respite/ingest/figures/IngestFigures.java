package org.respite.ingest.figures;

import org.respite.operations.figures.FigureList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures that leave this service. A meter whose name is not here stays inside. */
@Configuration(proxyBeanMethods = false)
public class IngestFigures {

    @Bean
    FigureList figures() {
        return list();
    }

    /** Of requests nothing: each is about somebody. */
    public static FigureList list() {
        return FigureList.common()
            .atOnce("respite.privacy.policies", "respite.roster.file.refused", "respite.reader.behind")
            .atRelease("respite.check.ins.received", "respite.check.ins.accepted", "respite.journal.records");
    }

}
