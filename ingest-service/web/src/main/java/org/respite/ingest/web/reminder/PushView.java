package org.respite.ingest.web.reminder;

import org.jspecify.annotations.Nullable;

/**
 * A reminder by this browser.
 *
 * @param key what the browser asks its push service with
 * @param known whether it could be looked up
 * @param own what was asked for; absent if nothing was
 * @param said key of what became of what was sent; empty if nothing was
 */
public record PushView(String key, boolean known, PushReminders.@Nullable Own own, String said) {

    public static final PushView AWAY = new PushView("", false, null, "");

}
