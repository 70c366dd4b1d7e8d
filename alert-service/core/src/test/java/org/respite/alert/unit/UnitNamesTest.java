package org.respite.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitNamesTest {

    private final UnitNames names = new UnitNames(Map.of("a", "Crisis team", "b", "Day clinic", "c", "Night ward"));

    @Test
    void namesTeamsReleasedAsOne() {
        assertThat(names.nameOf("a")).isEqualTo("Crisis team");
        assertThat(names.nameOf("a+b")).isEqualTo("Crisis team and Day clinic");
        assertThat(names.nameOf("a+b+c")).isEqualTo("Crisis team, Day clinic and Night ward");
    }

    @Test
    void saysWithWhomATeamIsReleased() {
        assertThat(names.othersIn("a+b", "a")).isEqualTo("Day clinic");
        assertThat(names.othersIn("a+b+c", "b")).isEqualTo("Crisis team and Night ward");
    }

    @Test
    void callsByItsIdWhatHasNoName() {
        assertThat(names.nameOf("a+closed")).isEqualTo("Crisis team and closed");
        assertThat(UnitNames.none().nameOf("a")).isEqualTo("a");
    }

}
