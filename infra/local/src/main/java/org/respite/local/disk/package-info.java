/**
 * The data folder: files only their owner may read, written whole or not at all, and
 * made-up passwords.
 */
@NullMarked
package org.respite.local.disk;

import org.jspecify.annotations.NullMarked;
