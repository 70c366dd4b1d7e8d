package org.respite.alert.indicator;

import java.util.List;
import org.respite.alert.release.Release;
import reactor.core.publisher.Mono;

/** Wants to know when there may be a complete release of an organisation. */
public interface ReleaseListener {

    /**
     * Something of the organisation has arrived since the last call, or is taken up again
     * after a start. Can be repeated.
     * @param complete fortnights that have just become complete, as they are kept, so
     * that nobody has to read them again; there may be others in the store
     */
    Mono<Void> arrived(String organisation, List<Release> complete);

}
