package org.respite.ingest.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.ingest.setting.InvalidConfigurationException;

class SignInQuotaTest {

    private long now;

    /** 30 at once and 3 a second in total, 10 at once and 1 a second of an address. */
    private final SignInQuota quota = new SignInQuota(new CrowdSettings(1, 3, 1), new TimeMeter() {

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

    });

    private long admitted(int asked, String from) {
        return LongStream.range(0, asked).filter(_ -> quota.admits(address(from))).count();
    }

    private static InetSocketAddress address(String name) {
        try {
            return new InetSocketAddress(InetAddress.getByName(name), 4711);
        }
        catch (UnknownHostException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    @Test
    void oneAddressTakesNothingFromOthers() {
        assertThat(admitted(1000, "192.0.2.1")).isEqualTo(10);
        assertThat(admitted(5, "192.0.2.2")).isEqualTo(5);
        now += TimeUnit.SECONDS.toNanos(2);
        assertThat(admitted(1000, "192.0.2.1")).isEqualTo(2);
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        assertThat(admitted(8, "2001:db8:0:1::1")).isEqualTo(8);
        assertThat(admitted(8, "2001:db8:0:1:ffff::2")).isEqualTo(2);
        assertThat(admitted(8, "2001:db8:0:2::1")).isEqualTo(8);
    }

    @Test
    void manyAddressesTogetherHaveALimit() {
        long all = LongStream.range(1, 200).map(host -> admitted(1, "192.0.2." + host)).sum();
        assertThat(all).isEqualTo(30);
        assertThat(quota.admits(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "0,1,1,pages-at-once", "1,0,1,sign-ins-per-second", "1,1,100001,sign-ins-per-address" })
    void wrongSettingsAreNamed(int pages, int signIns, int address, String name) {
        assertThatThrownBy(() -> new CrowdSettings(pages, signIns, address))
            .isInstanceOf(InvalidConfigurationException.class)
            .hasMessageContaining("respite.ingest.crowd." + name);
    }

    @ParameterizedTest
    @CsvSource({ "1,32", "256,256", "65536,1000" })
    void asManyPagesAsTheHeapHasRoomFor(long megabytes, int pages) {
        assertThat(new CrowdSettings(null, 1, 1).pagesAtOnce(megabytes << 20)).isEqualTo(pages);
        assertThat(new CrowdSettings(7, 1, 1).pagesAtOnce(megabytes << 20)).isEqualTo(7);
    }

}
