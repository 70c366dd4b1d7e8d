package org.respite.ingest.web.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.myweeks.LookBackView;
import org.respite.ingest.web.page.LongPage;

/**
 * A month's review: what was, what to make of it, and those of before.
 *
 * @param weeks looked back on; absent if they cannot be read now
 * @param saved this month's; absent if there is none yet
 * @param form to write it or to change it; absent if reviews cannot be read now
 * @param skips whether it can be said that none is wanted
 * @param earlier newest first
 * @param trouble key of why nothing was saved; absent if nothing went wrong
 * @param done key of what was just done; absent if nothing was
 */
public record ReviewView(@Nullable LookBackView weeks, @Nullable SavedView saved, @Nullable FormView form,
        boolean skips, List<SavedView> earlier, @Nullable String trouble, @Nullable String done) implements LongPage {

    /** Bytes of everything but reviews that were saved, with a form that is full. */
    private static final int FRAME = 32 * 1024;

    /**
     * Bytes of one that was saved: its 1,500 characters twice, to be read and to be
     * changed, each of them five bytes at most ({@code &amp;}), and what is around them.
     */
    private static final int SAVED = 20 * 1024;

    public ReviewView {
        earlier = List.copyOf(earlier);
    }

    @Override
    public int room() {
        return FRAME + SAVED * (earlier.size() + (saved == null ? 0 : 1));
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ReviewView[…]";
    }

    /**
     * A review that was saved.
     *
     * @param month for addresses
     * @param title the month in words
     * @param by in words; empty if there is none, as all of these
     * @param hints keys of what would make the step easier
     * @param form to change it
     */
    public record SavedView(String month, String title, String note, String step, String by, String ask, String on,
            List<String> hints, FormView form) {

        public SavedView {
            hints = List.copyOf(hints);
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "SavedView[…]";
        }

    }

    /**
     * What is in the form.
     *
     * @param fields by name, as they were typed
     * @param wrong why some of them cannot be taken, in words
     * @param version what it is based on
     */
    public record FormView(Map<String, String> fields, Map<String, String> wrong, long version) {

        public FormView {
            fields = Map.copyOf(fields);
            wrong = Map.copyOf(wrong);
        }

        public String text(String field) {
            return Objects.requireNonNullElse(fields.get(field), "");
        }

        /** Absent if nothing is wrong with it. */
        public @Nullable String wrong(String field) {
            return wrong.get(field);
        }

        /** Most characters of a text. */
        public int most(String field) {
            return ReviewForm.most(field);
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "FormView[…]";
        }

    }

}
