package org.respite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.attack.TimedRead.AllTaken;
import org.respite.attack.TimedRead.Taken;
import org.respite.attack.finding.Measurement;

class OwnDoorsTest {

    private static List<String> tooFar(String one, String other, double slower) {
        var taken = IntStream.range(0, 200).mapToObj(i -> {
            int world = i % 2;
            return new Taken(world, 1000 + i + world * slower, 0, world == 0 ? one : other);
        });
        return OwnDoors.figures("pages", new AllTaken(taken.toList()), 4)
            .stream()
            .filter(measurement -> !measurement.holds())
            .map(Measurement::figure)
            .toList();
    }

    @Test
    void alikeIsAllRight() {
        assertThat(tooFar("200 16384", "200 16384", 0)).isEmpty();
    }

    @Test
    void aPlantedLengthIsFound() {
        assertThat(tooFar("200 16384", "200 16385", 0)).containsExactly("lengths of pages");
    }

    @Test
    void aPlantedDelayIsFound() {
        assertThat(tooFar("200 16384", "200 16384", 300)).singleElement().asString().contains("time of pages");
    }

}
