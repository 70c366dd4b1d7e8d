package org.respite.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(new Sha256Function("key"));

    @Test
    void aPersonIsTheSameContributorWithinABlock() {
        assertThat(pseudonyms.contributor(new Person("lakeside", "ana"), 35))
            .isEqualTo(pseudonyms.contributor(new Person("lakeside", "ana"), 35))
            .matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void aPersonIsAnotherContributorInEveryBlockAndOrganisation() {
        Set<String> contributors = new HashSet<>();
        for (int block = 0; block < 200; block++) {
            contributors.add(pseudonyms.contributor(new Person("lakeside", "ana"), block));
            contributors.add(pseudonyms.contributor(new Person("riverside", "ana"), block));
        }

        assertThat(contributors).hasSize(400);
    }

    @Test
    void tenThousandPeopleAreTenThousandContributors() {
        Set<String> contributors = new HashSet<>();
        for (int person = 0; person < 10_000; person++) {
            contributors.add(pseudonyms.contributor(new Person("lakeside", "p" + person), 35));
        }

        assertThat(contributors).hasSize(10_000);
    }

    @Test
    void anotherKeyNamesEverybodyAnew() {
        var others = new Pseudonyms(new Sha256Function("another key"));

        assertThat(others.contributor(new Person("lakeside", "ana"), 35))
            .isNotEqualTo(pseudonyms.contributor(new Person("lakeside", "ana"), 35));
    }

    @Property(tries = 300)
    void movingALetterFromOneNameToTheOtherMakesSomebodyElse(@ForAll @StringLength(max = 12) String organisation,
            @ForAll @StringLength(min = 1, max = 12) String subject, @ForAll @IntRange(max = 500) int block) {
        var person = new Person(organisation, subject);
        var shifted = new Person(organisation + subject.charAt(0), subject.substring(1));

        assertThat(pseudonyms.contributor(shifted, block)).isNotEqualTo(pseudonyms.contributor(person, block));
    }

    @Test
    void namesNobodyWhenPrinted() {
        assertThat(new Person("lakeside", "ana")).asString().doesNotContain("ana", "lakeside");
    }

}
