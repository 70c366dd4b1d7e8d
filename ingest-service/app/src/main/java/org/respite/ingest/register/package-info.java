/**
 * What has been taken already: an id stands for one check-in, and nobody hands in more
 * than a person can have to say.
 */
@NullMarked
package org.respite.ingest.register;

import org.jspecify.annotations.NullMarked;
