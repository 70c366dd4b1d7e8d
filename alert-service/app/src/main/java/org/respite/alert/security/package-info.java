/** Who may come in: leaders, by a token of their organisation's own identity provider. */
@NullMarked
package org.respite.alert.security;

import org.jspecify.annotations.NullMarked;
