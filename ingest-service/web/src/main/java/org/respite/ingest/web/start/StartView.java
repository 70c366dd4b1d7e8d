package org.respite.ingest.web.start;

import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param notice in force; absent if none is known yet
 * @param trouble key of what went wrong before; absent if nothing did
 */
public record StartView(@Nullable NoticeFacts notice, @Nullable String trouble) {
}
