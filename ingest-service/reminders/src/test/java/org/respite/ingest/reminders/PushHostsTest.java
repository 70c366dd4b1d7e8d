package org.respite.ingest.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.ingest.setting.InvalidConfigurationException;

class PushHostsTest {

    private static final PushHosts HOSTS = new PushHosts(List.of("fcm.googleapis.com", "*.push.apple.com"));

    @ParameterizedTest
    @ValueSource(strings = { "https://fcm.googleapis.com/fcm/send/a:b", "https://FCM.googleapis.com:443/x",
            "https://web.push.apple.com/Q" })
    void pushServicesAreAllowed(String endpoint) {
        assertThat(HOSTS.allow(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x",
            "https://fcm.googleapis.com.evil.example/x", "https://fcm.googleapis.com@evil.example/x",
            "https://u:p@fcm.googleapis.com/x", "https://push.apple.com/x", "https://evilpush.apple.com/x",
            "https://127.0.0.1/x", "https://[::1]/x", "https:///x", "/x", "file:///etc/passwd",
            "https://fcm.googleapis.com/x#y" })
    void nothingElseIs(String endpoint) {
        assertThat(HOSTS.allow(URI.create(endpoint))).isFalse();
    }

    @Test
    void aLongAddressIsNone() {
        assertThat(HOSTS.allow(URI.create("https://fcm.googleapis.com/" + "x".repeat(1024)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "*.com:80", "https://fcm.googleapis.com", "127.0.0.1", "localhost", "" })
    void whatIsNoNameIsRefused(String name) {
        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> new PushHosts(List.of(name)))
            .withMessageStartingWith("respite.ingest.reminders.push-hosts: " + name);
    }

}
