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

class LengthPrefixingTest {

    @Property(tries = 300)
    void comesBackAsItWas(@ForAll @Size(max = 5) List<String> texts) {
        // A lone surrogate is no text and has no encoding of its own.
        Assume.that(texts.stream().noneMatch(text -> text.chars().anyMatch(c -> Character.isSurrogate((char) c))));

        byte[] framed = LengthPrefixing.frame(texts.toArray(String[]::new));

        assertThat(LengthPrefixing.unframe(framed, texts.size())).containsExactlyElementsOf(texts);
    }

    @Property(tries = 300)
    void differentListsHaveDifferentFrames(@ForAll @Size(max = 4) List<String> one,
            @ForAll @Size(max = 4) List<String> other) {
        Assume.that(!one.equals(other));
        Assume.that((one + "" + other).chars().noneMatch(c -> Character.isSurrogate((char) c)));

        assertThat(LengthPrefixing.frame(one.toArray(String[]::new)))
            .isNotEqualTo(LengthPrefixing.frame(other.toArray(String[]::new)));
    }

    @Test
    void paddingIsPassedOver() {
        byte[] padded = Arrays.copyOf(LengthPrefixing.frame("lakeside", "ana"), 64);

        assertThat(LengthPrefixing.unframe(padded, 2)).containsExactly("lakeside", "ana");
    }

    @Test
    void aCutFrameIsRefusedWithoutItsContent() {
        byte[] cut = Arrays.copyOf(LengthPrefixing.frame("lakeside", "ana"), 13);

        assertThatIllegalArgumentException().isThrownBy(() -> LengthPrefixing.unframe(cut, 2))
            .withMessage("frame: cut short (expected: every text whole)");
    }

}
