/**
 * Four weeks looked back on, once a month, and what somebody makes of them for themselves
 * (S5). Nobody else ever reads any of it.
 */
@NullMarked
package org.respite.ingest.web.review;

import org.jspecify.annotations.NullMarked;
