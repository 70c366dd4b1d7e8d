package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.Clinic;
import org.respite.scoring.contribution.ContributorBlock;

/**
 * One check-in more costs the same however many a person has sent, and surplus nothing.
 */
class ContributorCostTest {

    private static final Clinic CLINIC = new Clinic("clinic");

    /** Sums have more digits then, and nothing else. */
    private static final int MORE_DIGITS = 64;

    private final CountedContributors contributors = new CountedContributors();

    private int sent;

    @Test
    void theNineteenHundredthCheckInWritesNoMoreThanTheTenth() {
        send(9);
        long early = bytesOfNext();
        send(1900 - sent - 1);
        long late = bytesOfNext();

        assertThat(early).isPositive();
        assertThat(late).isLessThanOrEqualTo(early + MORE_DIGITS);
    }

    @Test
    void whatIsTooMuchWritesNothing() {
        send(ContributorBlock.MOST_CHECK_INS);
        long puts = contributors.puts();
        assertThat(puts).isGreaterThanOrEqualTo(2L * ContributorBlock.MOST_CHECK_INS);

        send(10);

        assertThat(contributors.puts()).isEqualTo(puts);
    }

    private long bytesOfNext() {
        long puts = contributors.puts();
        long bytes = contributors.bytes();
        send(1);
        assertThat(contributors.puts() - puts).as("the check-in and what they add up to").isEqualTo(2);
        return contributors.bytes() - bytes;
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            contributors.take(next());
        }
    }

    private CheckInAccepted next() {
        int number = sent++;
        return CLINIC.workload("north", "somebody", Clinic.FORTNIGHT + number % 2, number % 11);
    }

}
