/**
 * When more people come than can be served: some are told to come again, with what they
 * sent still in their hands, so that the others are served.
 */
@NullMarked
package org.respite.ingest.web.crowd;

import org.jspecify.annotations.NullMarked;
