package org.respite.attack.surface;

import java.util.Map;
import java.util.UUID;
import org.respite.contract.checkin.Answer;

/**
 * A check-in somebody hands in.
 *
 * @param id chosen by the sender
 * @param person who answers
 * @param team where they say they work
 * @param fortnight in which they say they answered
 * @param instrument the questionnaire's id and version
 * @param answers by item id, possible or not
 */
public record Submission(UUID id, String person, String team, int fortnight, String instrument,
        Map<String, Answer> answers) {

    /** A step of strain is ten points of an index. */
    public static final int POINTS_PER_STEP = 10;

    private static final int HIGHEST = 10;

    private static final String REFLECTION = "weekly-reflection/1";

    public Submission {
        answers = Map.copyOf(answers);
    }

    /**
     * A weekly reflection that counts as ten times {@code strain} in every series.
     * @param strain 0 to 10; anything else is nonsense that somebody may well send
     */
    public static Submission of(UUID id, String person, String team, int fortnight, int strain) {
        Answer relief = new Answer.Rating(HIGHEST - strain);
        return new Submission(id, person, team, fortnight, REFLECTION,
                Map.of("drained", new Answer.Rating(strain), "presence", relief, "fulfilment", relief, "workload",
                        relief, "say", relief, "supervision", relief, "documentation", relief));
    }

    /** The same answers under another id. */
    public Submission again(UUID other) {
        return new Submission(other, person, team, fortnight, instrument, answers);
    }

    /** The same answers, said to come from another team. */
    public Submission from(String other) {
        return new Submission(id, person, other, fortnight, instrument, answers);
    }

}
