package org.respite.scoring.topology;

import org.jspecify.annotations.Nullable;

/** Reads a record of one source. Never throws: a poison record is an answer too. */
interface EventReader {

    SourceEvent read(byte @Nullable [] key, byte @Nullable [] value);

}
