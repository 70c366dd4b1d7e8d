/** Settings, wiring and what operators see of scoring-service. */
@NullMarked
package org.respite.scoring.config;

import org.jspecify.annotations.NullMarked;
