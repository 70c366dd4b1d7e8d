package org.respite.alert.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an alert was opened, as it stood when it last opened or rose. From released cells
 * alone, so anyone can write it again.
 *
 * @param text all of it, to be read in ten seconds
 * @param fortnight whose release it rests on
 * @param onset since about when; absent where nothing speaks for a beginning
 * @param size what rose, by how much
 * @param rank where the latest result stands among the unit's own; absent where there are
 * too few
 * @param sure how often chance alone would show as much
 * @param drivers what stands out in four-week figures
 * @param decided how it is decided, in two sentences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(String text, int fortnight, @Nullable Onset onset, Size size, @Nullable Rank rank,
        String sure, Drivers drivers, List<String> decided) {

    public Explanation {
        decided = List.copyOf(decided);
    }

    /**
     * When it began, about; not when the alert opened.
     *
     * @param from first day of the fortnight
     */
    public record Onset(int fortnight, LocalDate from) {
    }

    /**
     * In points over the usual level, or for a level in points of 100, with the 95 %
     * interval; for participation in per cent, in steps of ten.
     *
     * @param usual what it is compared with
     */
    public record Size(double points, double low, double high, double usual) {
    }

    /**
     * The latest result among the unit's own of a year.
     *
     * @param place 1 is the highest
     * @param of so many results
     */
    public record Rank(int place, int of) {
    }

}
