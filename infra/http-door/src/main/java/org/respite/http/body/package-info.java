/** What people and programs send in the bodies of their requests. */
@NullMarked
package org.respite.http.body;

import org.jspecify.annotations.NullMarked;
