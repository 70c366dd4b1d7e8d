/**
 * What every service with an HTTP door says to those it cannot let in or cannot answer.
 */
@NullMarked
package org.respite.http;

import org.jspecify.annotations.NullMarked;
