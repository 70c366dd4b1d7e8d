package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private static final int LIMIT = 8;

    private static final int MAX_LINES = 1000;

    @Test
    void cutsAtLineFeedsAndKeepsWhatIsOpen() {
        var splitter = new LineSplitter(LIMIT, MAX_LINES);

        assertThat(texts(splitter.split(bytes("one\ntwo\nthr")))).containsExactly("1 one", "2 two");
        assertThat(texts(splitter.split(bytes("ee\nfour")))).containsExactly("3 three");
        assertThat(texts(splitter.rest())).containsExactly("4 four");
    }

    @Test
    void endsWithOneLineTooMany() {
        var splitter = new LineSplitter(LIMIT, 3);

        assertThat(texts(splitter.split(bytes("one\n\nthree\nfo")))).containsExactly("1 one", "3 three");
        assertThat(splitter.isEnded()).isFalse();
        assertThat(texts(splitter.split(bytes("ur\nfive\n")))).containsExactly("4 one too many");
        assertThat(splitter.isEnded()).isTrue();
    }

    @Test
    void countsBlankLinesAndPassesThemOver() {
        assertThat(split("\n \r\none\r\n\t\ntwo\n", 100)).containsExactly("3 one\r", "5 two");
    }

    @Test
    void aLineThatDoesNotEndInTimeIsDroppedAloneWhateverItIsCutInto() {
        String lines = "12345678\n123456789\nok\n" + "x".repeat(1000) + "\nok";
        for (int cut = 1; cut < 30; cut++) {
            assertThat(split(lines, cut)).as("cut by %d", cut)
                .containsExactly("1 12345678", "2 too long", "3 ok", "4 too long", "5 ok");
        }
    }

    @Property(tries = 300)
    void isTheSameHoweverTheStreamIsCut(@ForAll("lines") List<String> lines,
            @ForAll @IntRange(min = 1, max = 12) int cut) {
        String text = String.join("\n", lines);

        assertThat(split(text, cut)).isEqualTo(split(text, Integer.MAX_VALUE));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings().withChars("ab \r").ofMaxLength(2 * LIMIT).list().ofMaxSize(8);
    }

    private static List<String> split(String text, int cut) {
        var splitter = new LineSplitter(LIMIT, MAX_LINES);
        byte[] all = bytes(text);
        var lines = new ArrayList<Line>();
        for (int from = 0; from < all.length; from += Math.min(cut, all.length)) {
            lines.addAll(splitter.split(Arrays.copyOfRange(all, from, (int) Math.min((long) from + cut, all.length))));
        }
        lines.addAll(splitter.rest());
        return texts(lines);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> switch (line) {
            case Line.Text text -> text.number() + " " + text(text.bytes());
            case Line.TooLong tooLong -> tooLong.number() + " too long";
            case Line.Endless endless -> endless.number() + " endless";
            case Line.OneTooMany last -> last.number() + " one too many";
        }).toList();
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes.duplicate()).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

}
