package org.respite.ingest.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.Answer;
import org.springframework.util.LinkedMultiValueMap;

class AnswerFormTest {

    private final LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    @BeforeEach
    void answered() {
        fields.add("answeredAt", "2026-11-30T17:00:00Z");
    }

    private AnswerForm form(String instrument) {
        return new AnswerForm(Catalogue.shipped().instrument(instrument).orElseThrow(), fields);
    }

    private Map<?, ?> json(String instrument) {
        return ContractJson.MAPPER.readValue(new String(form(instrument).toJson(), StandardCharsets.UTF_8), Map.class);
    }

    @Test
    void becomesWhatAnyClientSends() {
        fields.add("id", "0b2f1a0e-6f6b-4d0e-9f43-3f0c6a1f2b3c");
        fields.add("answer.energy", "4");
        fields.add("answer.sleep", "3");
        assertThat(json("daily-energy/1")).isEqualTo(Map.of("id", "0b2f1a0e-6f6b-4d0e-9f43-3f0c6a1f2b3c", "instrument",
                "daily-energy/1", "answeredAt", "2026-11-30T17:00:00Z", "answers", Map.of("energy", 4, "sleep", 3)));
    }

    @Test
    void whatIsLeftEmptyIsLeftOut() {
        fields.add("answer.energy", "4");
        fields.add("answer.sleep", "");
        assertThat(json("daily-energy/1").get("answers")).isEqualTo(Map.of("energy", 4));
    }

    @Test
    void signsAreAList() {
        fields.add("answer.signs", "headache");
        fields.add("answer.signs", "autopilot");
        assertThat(json("weekly-reflection/1").get("answers"))
            .isEqualTo(Map.of("signs", java.util.List.of("headache", "autopilot")));
    }

    @Test
    void whatIsNoNumberGoesOnAsItIsAndIsRefusedThere() {
        fields.add("answer.energy", "four");
        assertThat(json("daily-energy/1").get("answers")).isEqualTo(Map.of("energy", "four"));
        assertThat(form("daily-energy/1").answers()).isEmpty();
    }

    @Test
    void fieldsOfOthersAreNotSent() {
        fields.add("answer.energy", "4");
        fields.add("answer.unit", "1");
        fields.add("subject", "somebody");
        assertThat(json("daily-energy/1").get("answers")).isEqualTo(Map.of("energy", 4));
        assertThat(json("daily-energy/1").containsKey("subject")).isFalse();
    }

    @Test
    void saysNothingInALog() {
        fields.add("answer.energy", "4");
        assertThat(form("daily-energy/1")).hasToString("AnswerForm[…]");
        assertThat(form("daily-energy/1").answers()).containsEntry("energy", new Answer.Rating(4));
    }

    @Test
    void whatIsSentAgainSaysTheSame() {
        fields.add("id", "0b2f1a0e-6f6b-4d0e-9f43-3f0c6a1f2b3c");
        fields.add("answer.energy", "4");
        fields.set("answeredAt", "2026-11-29T16:00:00Z");
        assertThat(json("daily-energy/1").get("answeredAt")).isEqualTo("2026-11-29T16:00:00Z");
        assertThat(form("daily-energy/1").toJson()).isEqualTo(form("daily-energy/1").toJson());
    }

    @Test
    void whatIsNoTimeGoesOnAsItIsAndIsRefusedThere() {
        fields.set("answeredAt", "yesterday");
        assertThat(json("daily-energy/1").get("answeredAt")).isEqualTo("yesterday");
    }

}
