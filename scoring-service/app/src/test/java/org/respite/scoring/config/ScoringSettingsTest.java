package org.respite.scoring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.release.ContextDrivers;
import org.respite.scoring.release.ReleasePolicy;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ScoringSettingsTest {

    @Test
    void hasDefaultsForAllButTheKeys() {
        var settings = bound(Map.of("respite.scoring.keys.folder", "keys"));

        assertThat(settings).isEqualTo(new ScoringSettings(Duration.ofSeconds(1), "default",
                ContextDrivers.STANDARD.names(), Duration.ofHours(24), new ScoringSettings.Keys(Path.of("keys"))));
    }

    @Test
    void noSettingSwitchesTheNoiseOff() {
        assertThat(Arrays.stream(ScoringSettings.class.getRecordComponents()).map(RecordComponent::getName))
            .as("a new setting is looked at before it is added here")
            .containsExactly("tick", "privacy", "drivers", "unknownInstrumentGrace", "keys");
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePolicy.of("none"));
        for (String profile : new String[] { "strict", "default", "loose" }) {
            assertThat(ReleasePolicy.of(profile).lossPerRelease(Cadence.FORTNIGHT))
                .isLessThanOrEqualTo(ReleasePolicy.loose().lossPerRelease(Cadence.FORTNIGHT));
            assertThat(ReleasePolicy.of(profile, new ContextDrivers(List.of())).lossPerBlock())
                .isEqualTo(ReleasePolicy.of(profile).lossPerBlock());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sleep", "exercise", "people", "signs", "wrkload", "" })
    void noSettingPublishesWhatIsPrivateOrUnknown(String name) {
        var settings = bound(Map.of("respite.scoring.keys.folder", "keys", "respite.scoring.drivers[0]", "workload",
                "respite.scoring.drivers[1]", name));

        assertThatExceptionOfType(DriverSettingException.class)
            .isThrownBy(() -> DriverSetting.drivers(settings.drivers(), Catalogue.shipped()))
            .withMessageStartingWith("respite.scoring.drivers: workload, " + name
                    + " (expected: at most 4 of caseload, "
                    + "documentation, fairness, offHours, roleClarity, say, speakingUp, supervision, workload, each once");
    }

    @ParameterizedTest
    @ValueSource(strings = { "caseload,documentation,offHours,roleClarity", "fairness,speakingUp" })
    void everyOtherDriverCanBePublished(String drivers) {
        var settings = bound(Map.of("respite.scoring.keys.folder", "keys", "respite.scoring.drivers", drivers));

        assertThat(DriverSetting.drivers(settings.drivers(), Catalogue.shipped()).names())
            .isEqualTo(settings.drivers());
    }

    private static ScoringSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bind("respite.scoring", ScoringSettings.class)
            .get();
    }

}
