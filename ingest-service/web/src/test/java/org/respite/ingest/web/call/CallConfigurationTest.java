package org.respite.ingest.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CallConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withUserConfiguration(CallConfiguration.class)
        .withPropertyValues("respite.http.sign-in.address=https://respite.example/");

    @Test
    void nobodyCallsUnlessTheOperatorSaysWho() {
        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CallMail.class));
    }

    @Test
    void mailsNeedAServer() {
        service
            .withPropertyValues("respite.ingest.help.call.address=a@example.org",
                    "respite.ingest.help.call.from=b@example.org")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageStartingWith("spring.mail.host: missing"));
    }

    @Test
    void withAllOfThemPeopleCanAsk() {
        service
            .withPropertyValues("respite.ingest.help.call.address=a@example.org",
                    "respite.ingest.help.call.from=b@example.org", "spring.mail.host=mail.example.org")
            .run(context -> assertThat(context).hasSingleBean(CallMail.class));
    }

    /** It would write out the whole mail. */
    @Test
    void whatMailsSayIsNotWrittenOut() {
        service
            .withPropertyValues("respite.ingest.help.call.address=a@example.org",
                    "respite.ingest.help.call.from=b@example.org", "spring.mail.host=mail.example.org",
                    "spring.mail.properties.mail.debug=true")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessageStartingWith("spring.mail.properties.mail.debug: true"));
    }

    @ParameterizedTest
    @CsvSource({ "a@example.org, , from", "a, b@example.org, address",
            "'a@example.org, c@example.org', b@example.org, address", "a@example.org, 'Team <b@example.org>', from" })
    void anAddressIsOneAddress(String address, String from, String setting) {
        var values = from == null ? service : service.withPropertyValues("respite.ingest.help.call.from=" + from);
        values.withPropertyValues("respite.ingest.help.call.address=" + address, "spring.mail.host=mail.example.org")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessageStartingWith("respite.ingest.help.call." + setting + ": "));
    }

}
