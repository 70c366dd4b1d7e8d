package org.respite.alert.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = { "x", "Two posts are vacant; caseload goes down by 10 % until 2026-10-05.",
            "Reviewed 05.10.2026, next 2/11/2026 – 14 of 20 agreed", "Rota für den Nachtdienst geändert 🙂",
            "Room 12, 13, 14 at 9.30", "supervision @ noon", "१२३" })
    void takesWhatIsAboutTheWork(String text) {
        assertThat(new Note(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ask ana.berg@lakeside.example", "a@b", "call 0171 234 5678", "+49 (30) 901820",
            "030/90-18-20-1", "file 20260714123", "two\nlines", "tab\there", "\u0000", "\u2028", "\u202egnp",
            "half \ud83d", "   " })
    void refusesWhatIsObviouslyPersonalOrUnreadable(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Note(text))
            .withMessageStartingWith("note: ")
            .withMessageContaining("no personal data about team members");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(NotePolicy.objectionTo("🙂".repeat(500))).isEmpty();
        assertThat(NotePolicy.objectionTo("x".repeat(501))).contains(
                "note: 501 characters (expected: 1..500 characters on one line, no personal data about team members)");
    }

    @Test
    void isNotRepeatedInProblemsOrLogs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Note("ask ana@lakeside.example"))
            .withMessageNotContaining("ana");
        assertThat(new LeaderChange.Acknowledge(new LeaderIdentity("mia", "Mia Moor"), new Note("secret")).toString())
            .doesNotContain("mia", "Mia", "Moor", "secret");
        assertThat(new Attribution(new LeaderIdentity("mia", null), "secret").toString()).doesNotContain("mia",
                "secret");
    }

}
