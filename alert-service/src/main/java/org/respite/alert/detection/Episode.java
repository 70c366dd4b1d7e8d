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

}
