package org.respite.alert.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

class UnitPlaceTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void knowsAUnitsNameAndTheDepartmentsAboveIt() {
        var tree = tree(new Unit("medicine", "Medicine", null), new Unit("oncology", "Oncology ward", "medicine"));

        assertThat(UnitPlace.in(tree, "oncology"))
            .isEqualTo(new UnitPlace("Oncology ward", List.of("oncology", "medicine"), OSLO));
        assertThat(UnitPlace.in(tree, "medicine")).isEqualTo(new UnitPlace("Medicine", List.of("medicine"), OSLO));
    }

    @Test
    void callsAUnitThatIsNotInTheTreeByItsId() {
        assertThat(UnitPlace.in(tree(), "st-olav")).isEqualTo(new UnitPlace("st-olav", List.of("st-olav"), OSLO));
    }

    @Test
    void teamsReleasedAsOneAreWhereEachOfThemIs() {
        var tree = tree(new Unit("medicine", "Medicine", null), new Unit("a", "Ward A", "medicine"),
                new Unit("b", "Ward B", "medicine"));

        assertThat(UnitPlace.in(tree, "a+b"))
            .isEqualTo(new UnitPlace("Ward A and Ward B", List.of("a+b", "a", "medicine", "b"), OSLO));
    }

    @Test
    void doesNotWalkInCircles() {
        var tree = tree(new Unit("a", "A", "b"), new Unit("b", "B", "a"));

        assertThat(UnitPlace.in(tree, "a").line()).containsExactly("a", "b");
    }

    @Test
    void putsNamesOnOneShortLine() {
        var place = new UnitPlace("Ward\r\nBcc: x@evil.example\u2028 " + "z".repeat(100), List.of("ward"), OSLO);

        assertThat(place.name()).startsWith("Ward Bcc: x@evil.example zzz").endsWith("z…").hasSize(80);
    }

    private static UnitTreePublished tree(Unit... units) {
        return new UnitTreePublished("st-olav", OSLO, Instant.EPOCH, List.of(units), new TreeMap<>());
    }

}
