package org.respite.scoring.topology.source;

import org.jspecify.annotations.Nullable;
import org.respite.scoring.topology.model.SourceEvent;

/** Reads a record of one source. Never throws: a poison record is an answer too. */
public interface EventReader {

    SourceEvent read(byte @Nullable [] key, byte @Nullable [] value);

}
