package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void scriptsNameOneAnotherByContent() {
        var assets = new Assets();
        var own = new String(assets.content(assets.address("own.js").substring(Assets.PATH.length())).orElseThrow(),
                StandardCharsets.UTF_8);
        assertThat(own).contains("from '" + assets.address("queue.js") + "'", "from '" + assets.address("clock.js"))
            .doesNotContain("'./");
    }

}
