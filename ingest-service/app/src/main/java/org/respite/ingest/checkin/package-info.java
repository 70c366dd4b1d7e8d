/** Taking check-ins: validate, pseudonymise, publish, answer. */
@NullMarked
package org.respite.ingest.checkin;

import org.jspecify.annotations.NullMarked;
