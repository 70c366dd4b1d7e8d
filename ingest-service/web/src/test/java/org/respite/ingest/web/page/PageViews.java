package org.respite.ingest.web.page;

/** What makes pages, in tests of other packages. */
public final class PageViews {

    private PageViews() {
    }

    public static Pages pages() {
        return new Pages(new Assets(), new Cookies(true), new PageSettings(null));
    }

}
