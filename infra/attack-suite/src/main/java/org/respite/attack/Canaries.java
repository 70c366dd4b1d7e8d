package org.respite.attack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests with something in them that can be recognised wherever it turns up. */
final class Canaries {

    /** In names, ids and texts. */
    static final String MARK = "canary7f3a";

    /** In the last digits of check-ins' ids. */
    private static final String ID_MARK = "ca9a12ca9a12";

    /** As an answer. */
    private static final String NUMBER = "4177214";

    static final List<String> ALL = List.of(MARK, ID_MARK, NUMBER);

    private static final String TIME = "2026-07-01T10:00:00Z";

    private final Random random = new Random(14);

    /** A check-in of one's own that cannot be right. */
    String own() {
        return """
                {"id":"%s","instrument":"daily-energy/1","answeredAt":"%s","answers":{"energy":%s}}""".formatted(id(),
                TIME, NUMBER);
    }

    /** Import lines, good ones among them, most of them spoilt somewhere. */
    List<String> lines(int number) {
        return IntStream.range(0, number).mapToObj(i -> i % 5 == 0 ? good() : spoilt(good())).toList();
    }

    private String good() {
        return """
                {"subject":"%s-%d","unit":"aviary-0","department":"department","checkIn":{"id":"%s",\
                "instrument":"daily-energy/1","answeredAt":"%s","answers":{"energy":%d}}}""".formatted(MARK,
                random.nextInt(1000), id(), TIME, 1 + random.nextInt(10));
    }

    private String spoilt(String line) {
        return switch (random.nextInt(6)) {
            case 0 -> line.substring(0, random.nextInt(line.length()));
            case 1 -> line.replaceFirst("\"energy\":\\d+", "\"energy\":" + NUMBER);
            case 2 -> line.replaceFirst("\"energy\":\\d+", "\"energy\":\"" + MARK + "\"");
            case 3 -> line.replace("daily-energy/1", MARK);
            case 4 -> line.replace(TIME, MARK);
            default -> flipped(line);
        };
    }

    private String flipped(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) (' ' + random.nextInt(90));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A page's form that is right but for its answer, or for its id as well. */
    Map<String, String> fields(Map<String, String> form) {
        var fields = new LinkedHashMap<>(form);
        fields.put("id", random.nextBoolean() ? id() : MARK);
        fields.put("answer.energy", random.nextBoolean() ? NUMBER : MARK);
        return fields;
    }

    private String id() {
        return new UUID(random.nextLong(), 0).toString().substring(0, 24) + ID_MARK;
    }

    /** Records that no service can read. */
    List<String> poison() {
        return Stream.of("{\"subject\":\"" + MARK + "\"", MARK, own(), "[" + NUMBER + "]").toList();
    }

}
