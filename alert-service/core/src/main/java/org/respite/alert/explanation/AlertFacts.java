package org.respite.alert.explanation;

import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Alert;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;

/**
 * What a sentence about an alert rests on, as of its latest change.
 *
 * @param name of the unit, or what all units are called
 * @param ofAll whether it is about all units together
 * @param personal whether a leader changed it last; absent where that is not known
 * @param since the fortnight it opened in
 * @param fortnight whose release changed it last
 * @param usual the unit's own usual level
 * @param size points over it
 * @param level where the unit stood
 */
public record AlertFacts(String name, boolean ofAll, Finding finding, Change change, @Nullable Boolean personal,
        int since, int fortnight, double usual, Interval size, Interval level) {

    /**
     * A figure with its 95 % interval.
     *
     * @param about in points
     */
    public record Interval(double about, double low, double high) {

        Interval over(double base) {
            return new Interval(base + about, base + low, base + high);
        }

    }

    public static AlertFacts of(Alert alert, String name) {
        var latest = alert.latest();
        var figures = latest.figures();
        return new AlertFacts(name, alert.unit().equals(alert.organisation()), alert.finding(), latest.change(),
                latest.personal(), alert.since(), latest.fortnight(), figures.usual(),
                new Interval(figures.size(), figures.sizeLow(), figures.sizeHigh()),
                new Interval(figures.level(), figures.levelLow(), figures.levelHigh()));
    }

    /** As far as the topic tells: the level is the usual one and the size. */
    public static AlertFacts of(TeamAlertChanged event, String name) {
        var size = new Interval(event.size(), event.sizeLow(), event.sizeHigh());
        return new AlertFacts(name, event.unit().equals(event.organisation()), event.finding(), event.change(), null,
                event.sinceFortnight(), event.fortnight(), event.usual(), size, size.over(event.usual()));
    }

    boolean open() {
        return change != Change.RESOLVED && change != Change.EXPIRED;
    }

}
