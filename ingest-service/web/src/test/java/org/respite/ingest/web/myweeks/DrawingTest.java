package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void linesAndBandsEndAtGaps() {
        var band = new UsualBand(4, 6);
        var weeks = List.of(new Week(MONDAY, 0.0, null), new Week(MONDAY.plusWeeks(1), 10.0, null),
                new Week(MONDAY.plusWeeks(2), null, band), new Week(MONDAY.plusWeeks(3), 5.0, band));
        var drawing = Drawing.of(WeekLine.DRAINED, weeks);
        assertThat(drawing.lines()).containsExactly("12.0,228.0 204.0,12.0", "588.0,120.0");
        assertThat(drawing.bands()).containsExactly("396.0,98.4 588.0,98.4 588.0,141.6 396.0,141.6");
        assertThat(drawing.dots()).isEqualTo("M12.0,228.0h0M204.0,12.0h0M588.0,120.0h0");
    }

}
