/**
 * The pages of those who answer: made on the server, usable without a script. On where
 * {@code respite.http.sign-in.address} says where they are.
 */
@NullMarked
package org.respite.ingest.web;

import org.jspecify.annotations.NullMarked;
