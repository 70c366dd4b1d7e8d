/**
 * The questionnaires on offer, as data: one JSON file an instrument under
 * {@code catalogue/}. ingest-service validates with it, scoring-service scores with it;
 * adding an instrument changes no Java. Other languages are bundles beside them.
 */
@NullMarked
package org.respite.contract.catalogue;

import org.jspecify.annotations.NullMarked;
