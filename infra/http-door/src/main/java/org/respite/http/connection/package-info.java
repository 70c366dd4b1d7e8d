/**
 * What one connection may take from the others: time, bytes, and a place among them. And
 * what every answer has, whoever made it: a time, and words where it is a refusal.
 */
@NullMarked
package org.respite.http.connection;

import org.jspecify.annotations.NullMarked;
