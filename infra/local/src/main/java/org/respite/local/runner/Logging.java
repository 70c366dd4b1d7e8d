package org.respite.local.runner;

import java.nio.file.Path;
import org.respite.local.disk.OwnerOnly;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** Sends every log line of the process to one file. To be called before anything logs. */
final class Logging {

    private Logging() {
    }

    static void into(Path folder) {
        System.setProperty("respite.log", OwnerOnly.folder(folder).resolve("respite.log").toString());
        System.setProperty("logback.configurationFile", "org/respite/local/logback.xml");
        // Each Spring context would set logging up anew.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

}
