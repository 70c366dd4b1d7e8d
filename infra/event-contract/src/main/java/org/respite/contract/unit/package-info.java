/** The units of an organisation and how many people are on their rosters. No person. */
@NullMarked
package org.respite.contract.unit;

import org.jspecify.annotations.NullMarked;
