/**
 * Left of the anonymity boundary: one person's check-in. alert-service may not depend on
 * this package.
 */
@NullMarked
package org.respite.contract.checkin;

import org.jspecify.annotations.NullMarked;
