package org.respite.alert.figures;

import org.respite.operations.figures.FigureList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures that leave this service: enough to run it, and not all that there are. */
@Configuration(proxyBeanMethods = false)
class AlertFigures {

    @Bean
    FigureList figures() {
        return list();
    }

    /**
     * Everything this service counts is about what has been released, so nothing is held
     * back; nothing of the process, which may be one with the services that take answers.
     */
    static FigureList list() {
        return FigureList.common().atOnce("respite.", "http.server.requests");
    }

}
