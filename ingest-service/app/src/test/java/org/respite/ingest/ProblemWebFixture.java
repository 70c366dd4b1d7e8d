package org.respite.ingest;

import org.respite.http.problem.ProblemHandler;
import org.springframework.test.web.reactive.server.MockServerConfigurer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/** Lets a server without a network tell problems as the service does. */
public final class ProblemWebFixture implements MockServerConfigurer {

    @Override
    public void beforeServerCreated(WebHttpHandlerBuilder builder) {
        builder.exceptionHandlers(handlers -> handlers.addFirst(new ProblemHandler()));
    }

}
