package org.respite.ingest.web.caseload;

/** The calculator as a page is given it. */
public final class CaseloadViews {

    public static final CaseloadView STANDARD = CaseloadView.STANDARD;

    private CaseloadViews() {
    }

}
