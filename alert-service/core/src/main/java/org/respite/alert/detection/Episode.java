package org.respite.alert.detection;

/**
 * Where a unit stands between opening and closing.
 *
 * @param condition what the rise alone amounts to
 * @param severity what it counts as: an ALERT while the level is high is HIGH; only rises
 * within an episode
 * @param openedAt period of the opening; 0 while none is open
 * @param results results since then, the opening one included
 * @param unremarkable the latest results running that would no longer open anything
 */
public record Episode(Condition condition, Condition severity, int openedAt, int results, int unremarkable) {

    static final Episode NONE = new Episode(Condition.NORMAL, Condition.NORMAL, 0, 0, 0);

    public boolean open() {
        return condition != Condition.NORMAL;
    }

    /** What the next result does to it, before the level has had its say. */
    Episode next(RiseEstimate riseEstimate, int period, DetectorSettings settings) {
        Condition found = riseEstimate.amountsTo(settings.opening());
        if (!open()) {
            return found == Condition.NORMAL ? NONE : new Episode(found, Condition.NORMAL, period, 1, 0);
        }
        boolean speaksForClosing = riseEstimate.z() < settings.closing().unremarkable();
        var longer = new Episode(found.above(condition) ? found : condition, severity, openedAt, results + 1,
                speaksForClosing ? unremarkable + 1 : 0);
        return longer.over(settings.closing()) ? NONE : longer;
    }

    private boolean over(DetectorSettings.Closing closing) {
        return unremarkable >= closing.results() && results >= closing.shortest();
    }

    /** An ALERT while the level is high counts as HIGH, and goes on counting as it. */
    Episode counted(boolean levelHigh) {
        Condition counts = condition == Condition.ALERT && levelHigh ? Condition.HIGH : condition;
        return counts.above(severity) ? new Episode(condition, counts, openedAt, results, unremarkable) : this;
    }

}
