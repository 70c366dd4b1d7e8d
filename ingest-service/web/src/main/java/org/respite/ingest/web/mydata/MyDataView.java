package org.respite.ingest.web.mydata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about the reader.
 *
 * @param place where they count; absent if that cannot be said now
 * @param corrects who mends it if it is wrong; absent if nobody is named
 * @param entries what they answered, newest first; absent if it cannot be read now
 * @param total how many there are
 * @param page which part is shown, from 0
 * @param pages how many parts there are
 * @param done key of what was just done; absent if nothing was
 */
public record MyDataView(OwnData.@Nullable Place place, @Nullable String corrects, @Nullable List<EntryView> entries,
        int total, int page, int pages, @Nullable String done) {

    /**
     * One check-in in words.
     *
     * @param id for taking it back
     * @param title of the questionnaire
     * @param when it was answered
     * @param standing key of whether it counts
     * @param answers what was asked and what was answered
     */
    public record EntryView(String id, String title, String when, String standing, List<Pair> answers) {

        public EntryView {
            answers = List.copyOf(answers);
        }

    }

    /**
     * A question and its answer.
     *
     * @param question in words
     * @param answer in words
     */
    public record Pair(String question, String answer) {
    }

}
