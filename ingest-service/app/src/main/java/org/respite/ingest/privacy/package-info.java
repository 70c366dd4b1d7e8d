/**
 * What people are told before they first answer: where answers go, what is published and
 * how well it is protected, in figures of the policy that scoring-service follows.
 */
@NullMarked
package org.respite.ingest.privacy;

import org.jspecify.annotations.NullMarked;
