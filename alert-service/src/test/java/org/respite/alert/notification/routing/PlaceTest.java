package org.respite.alert.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

class PlaceTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void knowsAUnitsNameAndTheDepartmentsAboveIt() {
        var tree = tree(new Unit("medicine", "Medicine", null), new Unit("oncology", "Oncology ward", "medicine"));

        assertThat(Place.in(tree, "oncology"))
            .isEqualTo(new Place("Oncology ward", List.of("oncology", "medicine"), OSLO));
        assertThat(Place.in(tree, "medicine")).isEqualTo(new Place("Medicine", List.of("medicine"), OSLO));
    }

    @Test
    void callsAUnitThatIsNotInTheTreeByItsId() {
        assertThat(Place.in(tree(), "st-olav")).isEqualTo(new Place("st-olav", List.of("st-olav"), OSLO));
    }

    @Test
    void teamsReleasedAsOneAreWhereEachOfThemIs() {
        var tree = tree(new Unit("medicine", "Medicine", null), new Unit("a", "Ward A", "medicine"),
                new Unit("b", "Ward B", "medicine"));

        assertThat(Place.in(tree, "a+b"))
            .isEqualTo(new Place("Ward A and Ward B", List.of("a+b", "a", "medicine", "b"), OSLO));
    }

    @Test
    void doesNotWalkInCircles() {
        var tree = tree(new Unit("a", "A", "b"), new Unit("b", "B", "a"));

        assertThat(Place.in(tree, "a").line()).containsExactly("a", "b");
    }

    @Test
    void putsNamesOnOneShortLine() {
        var place = new Place("Ward\r\nBcc: x@evil.example\u2028 " + "z".repeat(100), List.of("ward"), OSLO);

        assertThat(place.name()).startsWith("Ward Bcc: x@evil.example zzz").endsWith("z…").hasSize(80);
    }

    private static UnitTreePublished tree(Unit... units) {
        return new UnitTreePublished("st-olav", OSLO, Instant.EPOCH, List.of(units), new TreeMap<>());
    }

}
