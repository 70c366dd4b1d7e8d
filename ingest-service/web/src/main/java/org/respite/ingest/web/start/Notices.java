package org.respite.ingest.web.start;

import java.util.Optional;

/** The notice in force; empty until scoring-service has published its policy. */
@FunctionalInterface
public interface Notices {

    Optional<NoticeFacts> current();

}
