package org.respite.http.token;

/**
 * Somebody who may read what is told to everybody in an organisation. Who it is does not
 * matter.
 *
 * @param organisation whose
 */
public record Reader(String organisation) {
}
