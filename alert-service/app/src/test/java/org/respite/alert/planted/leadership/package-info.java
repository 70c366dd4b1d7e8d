@NullMarked
package org.respite.alert.planted.leadership;

import org.jspecify.annotations.NullMarked;
