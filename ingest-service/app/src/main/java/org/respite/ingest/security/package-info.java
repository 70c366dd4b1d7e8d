/** Who may come in: bearer tokens of the organisation's own identity provider. */
@NullMarked
package org.respite.ingest.security;

import org.jspecify.annotations.NullMarked;
