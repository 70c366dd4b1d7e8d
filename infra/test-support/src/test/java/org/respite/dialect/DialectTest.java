package org.respite.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All modules are written in one dialect, as far as that can be seen in a file. */
class DialectTest {

    private static final List<Source> SOURCES = Source.all();

    @ParameterizedTest
    @EnumSource
    void isKept(DialectRule rule) {
        assertThat(SOURCES.stream().flatMap(rule::faults)).as("%s, see infra/docs/contributing.md", rule).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPlantedIsFound(DialectRule rule) {
        assertThat(rule.faults(rule.planted())).hasSize(1);
    }

    @Test
    void looksAtEveryModule() {
        assertThat(SOURCES).extracting(Source::path)
            .anyMatch(path -> path.startsWith("ingest-service/") && path.endsWith("-service.yaml"))
            .anyMatch(path -> path.startsWith("scoring-service/core/src/main/"))
            .anyMatch(path -> path.startsWith("alert-service/app/src/test/"))
            .anyMatch(path -> path.startsWith("infra/libs/kafka/"))
            .hasSizeGreaterThan(1000);
    }

    @Test
    void whatStandsInACommentOrInQuotesIsNoCode() {
        var source = new Source("src/main/java/Quoting.java",
                "// return (x);\n/* @Component */ String text = \"return (x);\"; // (a) ? b : c");

        assertThat(List.of(DialectRule.values())).flatMap(rule -> rule.faults(source).toList()).isEmpty();
    }

}
