/** The page that shows what is promised, what was tried and what came of it. */
@NullMarked
package org.respite.attack.report;

import org.jspecify.annotations.NullMarked;
