package org.respite.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** What a service's own settings make of an event that was logged. */
public abstract class LogLineContract {

    private final LoggerContext context = new LoggerContext();

    private final String settings;

    /**
     * Held against one service's.
     * @param settings the file of its defaults, on the class path
     */
    protected LogLineContract(String settings) {
        this.settings = settings;
    }

    @Test
    void aKeyValueReachesTheLine() throws IOException {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(Objects
            .requireNonNull((String) new YamlPropertySourceLoader().load("settings", new ClassPathResource(settings))
                .getFirst()
                .getProperty("logging.pattern.console")));
        encoder.start();

        assertThat(new String(encoder.encode(event()), StandardCharsets.UTF_8)).contains("broker does not acknowledge")
            .contains("fault=\"TimeoutException\"")
            .endsWith("\n");
    }

    private ILoggingEvent event() {
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        var log = context.getLogger("org.respite");
        log.addAppender(kept);
        log.atWarn().addKeyValue("fault", "TimeoutException").log("broker does not acknowledge");
        return kept.list.getFirst();
    }

    @Test
    void aKeyValueReachesTheJsonToo() {
        context.putObject(Environment.class.getName(), new MockEnvironment());
        context.setMDCAdapter(new LogbackMDCAdapter());
        for (String format : new String[] { "ecs", "logstash" }) {
            var encoder = new StructuredLogEncoder();
            encoder.setContext(context);
            encoder.setFormat(format);
            encoder.start();

            assertThat(new String(encoder.encode(event()), StandardCharsets.UTF_8)).startsWith("{")
                .contains("\"fault\":\"TimeoutException\"");
        }
    }

}
