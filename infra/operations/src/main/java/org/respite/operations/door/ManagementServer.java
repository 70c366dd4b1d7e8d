package org.respite.operations.door;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ServerWebExchange;

/** Tells requests to the management port from those to the port that people use. */
final class ManagementServer {

    private static final String NAMESPACE = "management";

    private ManagementServer() {
    }

    /** Whether the management port took it. */
    static boolean serves(ServerWebExchange exchange) {
        ApplicationContext context = exchange.getApplicationContext();
        return context != null && WebServerApplicationContext.hasServerNamespace(context, NAMESPACE);
    }

}
