/**
 * Inventories whose words an organisation has a licence for: a file of its own for each,
 * checked against the key that ships. What is answered is an instrument of private items
 * alone, so that it is filed in its owner's journal and counts towards nothing. The words
 * are an instance's own; key and ids are everybody's, so that scoring-service and an
 * instance without the words know what was answered.
 */
@NullMarked
package org.respite.contract.catalogue.pack;

import org.jspecify.annotations.NullMarked;
