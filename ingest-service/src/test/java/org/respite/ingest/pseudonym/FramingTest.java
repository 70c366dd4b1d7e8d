package org.respite.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FramingTest {

    @Property(tries = 300)
    void comesBackAsItWas(@ForAll @Size(max = 5) List<String> texts) {
        // A lone surrogate is no text and has no encoding of its own.
        Assume.that(texts.stream().noneMatch(text -> text.chars().anyMatch(c -> Character.isSurrogate((char) c))));

        byte[] framed = Framing.frame(texts.toArray(String[]::new));

        assertThat(Framing.unframe(framed, texts.size())).containsExactlyElementsOf(texts);
    }

    @Property(tries = 300)
    void differentListsHaveDifferentFrames(@ForAll @Size(max = 4) List<String> one,
            @ForAll @Size(max = 4) List<String> other) {
        Assume.that(!one.equals(other));
        Assume.that((one + "" + other).chars().noneMatch(c -> Character.isSurrogate((char) c)));

        assertThat(Framing.frame(one.toArray(String[]::new))).isNotEqualTo(Framing.frame(other.toArray(String[]::new)));
    }

    @Test
    void paddingIsPassedOver() {
        byte[] padded = Arrays.copyOf(Framing.frame("lakeside", "ana"), 64);

        assertThat(Framing.unframe(padded, 2)).containsExactly("lakeside", "ana");
    }

    @Test
    void aCutFrameIsRefusedWithoutItsContent() {
        byte[] cut = Arrays.copyOf(Framing.frame("lakeside", "ana"), 13);

        assertThatIllegalArgumentException().isThrownBy(() -> Framing.unframe(cut, 2))
            .withMessage("frame: cut short (expected: every text whole)");
    }

}
