/** What one subject may ask for, whoever it is, so that there is enough for all. */
@NullMarked
package org.respite.http.quota;

import org.jspecify.annotations.NullMarked;
