package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;

/** JSON for tests, written with single quotes. */
final class Json {

    static final String ID = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    static final String ANSWERED_AT = "2026-09-10T11:00:00Z";

    private Json() {
    }

    static String dailyEnergy(String answers) {
        return checkIn(ID, "daily-energy/1", ANSWERED_AT, answers);
    }

    static String weeklyReflection(String answers) {
        return checkIn(ID, "weekly-reflection/1", ANSWERED_AT, answers);
    }

    static String checkIn(String id, String instrument, String answeredAt, String answers) {
        return text("{'id':'%s','instrument':'%s','answeredAt':'%s','answers':%s}".formatted(id, instrument, answeredAt,
                answers));
    }

    static String imported(String subject, String unit, String department, String checkIn) {
        return text("{'subject':'%s','unit':'%s','department':'%s','checkIn':%s}".formatted(subject, unit, department,
                checkIn));
    }

    static String text(String json) {
        return json.replace('\'', '"');
    }

    static Map<?, ?> map(String json) {
        var wrong = new Violations("");
        Map<?, ?> read = read(json, wrong);
        assertThat(wrong.all()).isEmpty();
        return read;
    }

    static Map<?, ?> read(String json, Violations wrong) {
        return JsonReader.read(ByteBuffer.wrap(text(json).getBytes(UTF_8)), wrong);
    }

}
