/**
 * An OpenID provider with demo people, so that tokens are real where nobody has a
 * provider yet.
 */
@NullMarked
package org.respite.local.identity;

import org.jspecify.annotations.NullMarked;
