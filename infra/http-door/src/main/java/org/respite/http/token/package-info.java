/** Bearer tokens: good, bad, or not to be judged at the moment. */
@NullMarked
package org.respite.http.token;

import org.jspecify.annotations.NullMarked;
