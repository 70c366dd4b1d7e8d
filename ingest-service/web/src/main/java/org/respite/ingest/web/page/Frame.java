package org.respite.ingest.web.page;

import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.member.Device;

/**
 * What every page has around it.
 *
 * @param texts in the reader's language
 * @param assets addresses of styles and scripts
 * @param path of the page
 * @param device what a reader who has signed in answers on, or answered on until now;
 * absent for others
 * @param csrf what a form sends along; absent for whoever is not signed in, or not any
 * more
 * @param owner tells whose device of their own it is from any other's, without saying who
 * that is; absent for others
 * @param whatChanged where people read what came of their answers; absent if that is
 * nowhere
 */
public record Frame(Texts texts, Assets assets, String path, @Nullable Device device, @Nullable Csrf csrf,
        @Nullable String owner, @Nullable String whatChanged) {

    /** What is shown without a connection. */
    public static final String OFFLINE = "/offline";

    /** The words under a key. */
    public String text(String key) {
        return texts.of(key);
    }

    /** Whether the reader's session goes on. */
    public boolean signedIn() {
        return csrf != null;
    }

    /** Whether it is the reader's own device, and they have signed in. */
    public boolean own() {
        return device == Device.OWN;
    }

    /** Whether answers that cannot be sent are kept. */
    public boolean keeps() {
        return own() || path.equals(OFFLINE);
    }

    /** Whether others use the device, too. */
    public boolean shared() {
        return device == Device.SHARED;
    }

    /**
     * The proof that a form is one of ours.
     *
     * @param name of the field
     * @param value of the field
     */
    public record Csrf(String name, String value) {
    }

}
