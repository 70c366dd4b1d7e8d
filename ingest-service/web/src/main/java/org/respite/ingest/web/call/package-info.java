/**
 * "I would like a call": one mail to whom the operator named, and nothing of it anywhere
 * else (S6).
 */
@NullMarked
package org.respite.ingest.web.call;

import org.jspecify.annotations.NullMarked;
