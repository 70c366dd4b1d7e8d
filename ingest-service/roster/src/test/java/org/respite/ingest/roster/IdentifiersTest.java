package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = { "j.kühn@north.example", "J.Kühn@north.example", "J.KÜHN@NORTH.EXAMPLE",
            "j.ku\u0308hn@north.example", " j.kühn@north.example ", "\u00a0J.Ku\u0308hn@north.example\u2003" })
    void spellingsOfOnePersonHaveOneForm(String spelling) {
        assertThat(Identifiers.canonical(spelling)).isEqualTo("j.kühn@north.example");
    }

    @ParameterizedTest
    @CsvSource({ "j.weiß, j.weiss", "ışık, işik", "j kuhn, j.kuhn", "kuhn, kühn", "a b, ab" })
    void twoPeopleStayTwo(String one, String other) {
        assertThat(Identifiers.canonical(one)).isNotEqualTo(Identifiers.canonical(other));
    }

    /** U+0958 is two characters in NFC, whatever it was before. */
    @Test
    void aNameIsNoLongerInItsOneFormThanOnItsOwn() {
        assertThat(Identifiers.isSubject("\u0958".repeat(64))).isTrue();
        assertThat(Identifiers.isSubject("\u0958".repeat(65))).isFalse();
        assertThat(Identifiers.isSubject("x".repeat(128))).isTrue();
        assertThat(Identifiers.isSubject("x".repeat(129))).isFalse();
    }

    @Property(tries = 500)
    void theFormIsItsOwnForm(@ForAll String subject) {
        String canonical = Identifiers.canonical(subject);

        assertThat(Identifiers.canonical(canonical)).isEqualTo(canonical);
    }

    @Property(tries = 500)
    void plainLettersFoldAsEverybodyExpects(@ForAll @AlphaChars String subject) {
        assertThat(Identifiers.canonical(subject.toUpperCase(Locale.ROOT))).isEqualTo(subject.toLowerCase(Locale.ROOT));
    }

}
