package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Ports free = RunnerPorts.choose();

    @Test
    void areFineWhenFree() {
        assertThatCode(free::check).doesNotThrowAnyException();
    }

    @Test
    void nameTheOptionOfABusyOne() throws IOException {
        try (var busy = new ServerSocket(free.scoring(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(free::check).isInstanceOf(StartProblem.class)
                .hasMessage("--scoring-port: %d (expected: a free port, this one is in use)", busy.getLocalPort());
        }
    }

    @Test
    void lookAtTheControllersPortToo() throws IOException {
        try (var _ = new ServerSocket(free.kafka() + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(free::check).hasMessageStartingWith("--kafka-port + 1: ");
        }
    }

    @Test
    void lookAtWhereServicesShowTheirHealthToo() throws IOException {
        try (var busy = new ServerSocket(Ports.managementOf(free.alert()), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(free::check)
                .hasMessage("--alert-port + 1000: %d (expected: a free port, this one is in use)", busy.getLocalPort());
        }
    }

    @Test
    void mustDiffer() {
        var twice = new Ports(free.ingest(), free.ingest(), free.alert(), free.identity(), free.kafka(), free.mongo());

        assertThatThrownBy(twice::check).hasMessage("--scoring-port: %d (expected: another port than --ingest-port)",
                free.ingest());
    }

    @Test
    void mustBePorts() {
        var none = new Ports(70_000, free.scoring(), free.alert(), free.identity(), free.kafka(), free.mongo());

        assertThatThrownBy(none::check).hasMessage("--ingest-port: 70000 (expected: 1..65535)");
    }

}
