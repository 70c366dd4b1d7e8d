package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    static List<Sample<?>> all() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void aSampleReadsAsItsEvent(Sample<T> sample) {
        assertThat(sample.type().read(Resources.bytes(sample.file()))).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void anEventIsWrittenAsItsSample(Sample<T> sample) {
        byte[] written = sample.type().write(sample.event());

        assertThat(ContractJson.MAPPER.readTree(written)).isEqualTo(Resources.json(sample.file()));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void anEventSurvivesWritingAndReading(Sample<T> sample) {
        assertThat(sample.type().read(sample.type().write(sample.event()))).isEqualTo(sample.event());
    }

    @Test
    void everyFileIsTestedAndEveryEventHasOne() {
        assertThat(Resources.in("samples").stream().map("samples/"::concat))
            .containsExactlyInAnyOrderElementsOf(all().stream().<String>map(Sample::file).toList());
        assertThat(all()).extracting(sample -> (Object) sample.type()).containsAll(Constants.eventTypes());
    }

}
