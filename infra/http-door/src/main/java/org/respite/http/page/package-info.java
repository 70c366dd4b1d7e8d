/**
 * Lists that are told in parts: the limit, where to go on, and where the next part is.
 */
@NullMarked
package org.respite.http.page;

import org.jspecify.annotations.NullMarked;
