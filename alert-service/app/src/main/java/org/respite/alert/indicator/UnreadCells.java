package org.respite.alert.indicator;

import org.respite.alert.release.ReleaseId;
import reactor.core.publisher.Flux;

/** Cells that cannot be read for the time being. */
@FunctionalInterface
public interface UnreadCells {

    /** Of all organisations. */
    Flux<UnreadCell> all();

    default Flux<UnreadCell> of(ReleaseId release) {
        return all().filter(cell -> cell.release().equals(release));
    }

}
