/** Filter chains that doors share: of people with tokens, and of the management port. */
@NullMarked
package org.respite.http.door;

import org.jspecify.annotations.NullMarked;
