/**
 * The questionnaires on offer, as data: one JSON file an instrument under
 * {@code catalogue/}. ingest-service validates with it, scoring-service scores with it;
 * adding an instrument changes no Java. Other languages are bundles beside them.
 * <p>
 * A published version never changes in what is asked and how it counts: answers of
 * different years are compared. Translations and help rules may still come to it, since
 * neither changes an English word, an answer or a score: they only change what the one
 * who answers is shown.
 */
@NullMarked
package org.respite.contract.catalogue;

import org.jspecify.annotations.NullMarked;
