package org.respite.alert.notification.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
            "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
            "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "255.255.255.255", "::",
            "::1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "fc00::1", "fd12::1", "fe80::1", "fec0::1",
            "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::1", "3fff::1", "100::1" })
    void keepsAwayFromWhatIsNotOfTheInternet(String literal) {
        assertThat(TargetPolicy.allows(InetAddress.ofLiteral(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.0.0.1",
            "128.0.0.1", "169.253.1.1", "172.15.255.255", "172.32.0.1", "192.0.1.1", "192.167.1.1", "198.17.0.1",
            "198.20.0.1", "223.255.255.1", "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888" })
    void letsTheInternetPass(String literal) {
        assertThat(TargetPolicy.allows(InetAddress.ofLiteral(literal))).isTrue();
    }

}
