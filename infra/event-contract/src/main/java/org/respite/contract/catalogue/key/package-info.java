/**
 * How inventories whose words are not ours to show are scored: item numbers, which of
 * them are reversed, formulas, and how many answers a score needs. No item, no
 * translation and no paraphrase of one stands here.
 */
@NullMarked
package org.respite.contract.catalogue.key;

import org.jspecify.annotations.NullMarked;
