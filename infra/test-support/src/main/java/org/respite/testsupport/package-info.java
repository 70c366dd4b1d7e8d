/**
 * A real broker and document store for integration tests: in containers where Docker
 * runs, in this JVM elsewhere.
 */
@NullMarked
package org.respite.testsupport;

import org.jspecify.annotations.NullMarked;
