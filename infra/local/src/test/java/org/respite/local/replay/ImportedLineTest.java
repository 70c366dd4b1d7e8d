package org.respite.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportedLineTest {

    @Test
    void readsWhetherALineCounts() {
        var result = ImportedLine.read("""
                {"line":1,"status":202,"id":"24d9c005-a09b-51f1-a566-fc6dcb1ccf65","counts":true,"week":"2026-W37"}""");

        assertThat(result).isEqualTo(new ImportedLine(202, true, ""));
    }

    @Test
    void keepsTheReasonButNotTheAnswer() {
        var result = ImportedLine
            .read("""
                    {"line":2,"status":422,"problem":{"type":"urn:respite:problem:invalid-check-in","title":"no","status":422,
                    "detail":"answers.energy: 11 (expected: 1..10)",
                    "errors":[{"field":"answers.energy","value":"11","expected":"1..10"}]}}""");

        assertThat(result.isAccepted()).isFalse();
        assertThat(result.reason()).isEqualTo("answers.energy (expected: 1..10)");
    }

    @Test
    void saysWhatItIsWhereNoFieldIsNamed() {
        var result = ImportedLine
            .read("""
                    {"line":2,"status":503,"problem":{"title":"Try again in a moment","status":503,"detail":"the broker"}}""");

        assertThat(result.isWorthAnotherTry()).isTrue();
        assertThat(result.reason()).isEqualTo("Try again in a moment");
    }

}
